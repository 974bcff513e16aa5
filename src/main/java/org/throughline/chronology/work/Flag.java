package org.throughline.chronology.work;

/** What the chair, the author or the co-ordinator mark an entry as. */
public enum Flag {
    MISSED_OPPORTUNITY("Missed opportunity"),
    GOOD_PRACTICE("Good practice"),
    RISK("Risk indicator"),
    SEE_LATER("See later");

    private final String words;

    Flag(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
