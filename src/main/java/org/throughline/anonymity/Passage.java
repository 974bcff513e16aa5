package org.throughline.anonymity;

/**
 * A stretch of text from a file.
 *
 * @param part which part of the file, in plain words
 * @param where the spot inside it
 * @param text the words, with what is hidden and deleted
 * @param marks one letter for each character: ' ' plain, 'h' hidden, 'd' deleted, 'i' inserted; or empty when all is plain
 * @param prose true for what somebody wrote, false for machine values
 */
record Passage(String part, String where, String text, String marks, boolean prose) {

    static Passage prose(String part, String where, String text) {
        return new Passage(part, where, text, "", true);
    }

    static Passage machine(String part, String where, String text) {
        return new Passage(part, where, text, "", false);
    }

    /** The part of the file a find belongs to: hidden and tracked text is named as such. */
    String partOf(int start, int end) {
        if (marks.isEmpty() || marks.charAt(start) != marks.charAt(end - 1)) {
            return part;
        }
        return switch (marks.charAt(start)) {
            case 'd' -> "tracked deletion" + in();
            case 'h' -> "hidden text" + in();
            case 'i' -> "tracked insertion" + in();
            default -> part;
        };
    }

    private String in() {
        return part.equals("body") ? "" : " in a " + part;
    }
}
