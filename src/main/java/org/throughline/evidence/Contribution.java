package org.throughline.evidence;

/** What an agency gives to a review. */
public enum Contribution {
    IMR("IMR and chronology"),
    CHRONOLOGY("Chronology only"),
    STATEMENT("Statement"),
    POLICY("Policy information"),
    NOTHING("Nothing");

    private final String words;

    Contribution(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean hasChronology() {
        return this == IMR || this == CHRONOLOGY;
    }

    /** Whether something is written besides the chronology. */
    public boolean hasSubmission() {
        return this == IMR || this == STATEMENT || this == POLICY;
    }

    /** What is written: "IMR". */
    public String submission() {
        return this == IMR ? "IMR" : words;
    }
}
