package org.throughline.review;

/** What part somebody has in a death that is reviewed. */
public enum Part {
    VICTIM("The person who died"),
    SUSPECT("Suspect or perpetrator"),
    CHILD("Child"),
    HOUSEHOLD("Lived in the household"),
    FAMILY("Family or friend");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
