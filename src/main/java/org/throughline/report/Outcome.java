package org.throughline.report;

/** What the Home Office's quality assurance panel decided of a report. */
public enum Outcome {
    PUBLISH("Publish"),
    CHANGES_FIRST("Publish once changes are made"),
    RESUBMIT("Resubmit after changes");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
