package org.throughline.web;

/** Text as it comes from a browser. */
final class Typed {

    private Typed() {}

    /** Trimmed, line ends as line feeds, without control characters or halves of characters. */
    static String clean(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Typed::isText)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
