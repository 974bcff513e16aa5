package org.throughline.report;

/** What the panel says of what it found. */
public enum FindingKind {
    MISSED_OPPORTUNITY("Missed opportunity"),
    GOOD_PRACTICE("Good practice"),
    OTHER("Other");

    private final String words;

    FindingKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
