package org.throughline.evidence;

/** Whether an agency's records hold a person. Not yet searched is never "not known". */
public enum Known {
    KNOWN("Known to us"),
    NOT_KNOWN("Searched, not known"),
    NOT_YET_SEARCHED("Not yet searched");

    private final String words;

    Known(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
