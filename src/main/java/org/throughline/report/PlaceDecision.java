package org.throughline.report;

/** What a person decided about one place where somebody may be identified. */
public enum PlaceDecision {
    REMOVE("Remove it", "Blocks publication until a version without it is uploaded and checked"),
    KEEP("Keep it, because…", "It identifies nobody, or must stay: give the reason"),
    LEFT_OUT(
            "It is not part of what is published",
            "For hidden parts of the file, such as its author or a tracked change. The finished page is checked for the words once more");

    private final String words;
    private final String meaning;

    PlaceDecision(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
