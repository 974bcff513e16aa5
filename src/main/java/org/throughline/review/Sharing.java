package org.throughline.review;

/** Acts that share something of a case, and so are stopped while parallel proceedings say that something may not be shared. */
public enum Sharing {
    CHRONOLOGY("sharing the combined chronology with the panel"),
    COMMISSION("commissioning the agencies"),
    FAMILY_TERMS("sharing the terms of reference with the family"),
    FAMILY_READING("sharing the report with the family"),
    FACT_CHECK("sending the report to the agencies for a fact check"),
    RELEVANT_PARTY("sharing the report with a relevant party"),
    PUBLICATION("publishing the report");

    private final String words;

    Sharing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The same at the beginning of a sentence. */
    public String title() {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
