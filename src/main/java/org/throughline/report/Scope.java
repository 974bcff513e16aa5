package org.throughline.report;

/** How far a recommendation reaches, as the action plan prints it. */
public enum Scope {
    LOCAL("Local"),
    REGIONAL("Regional"),
    NATIONAL("National");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
