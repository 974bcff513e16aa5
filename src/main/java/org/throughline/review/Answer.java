package org.throughline.review;

/** Yes, no, or not known: nothing recorded is never a no. */
public enum Answer {
    YES("Yes"),
    NO("No"),
    NOT_KNOWN("Not known");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
