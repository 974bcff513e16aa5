package org.throughline.anonymity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text made plain for looking: accents dropped, invisible characters left out, one kind of apostrophe, dash and space. Every plain
 * character remembers where it came from.
 */
final class Folded {

    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "Ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "Oe"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"));

    private final String original;
    private final String plain;
    private final int[] starts;
    private final int[] ends;
    private final List<Token> tokens;

    /**
     * A word.
     *
     * @param start in the original, inclusive
     * @param end in the original, exclusive, without a possessive ending
     * @param word lower case, without accents or apostrophes
     * @param cased the same with its capitals
     * @param possessive whether it was written with 's
     * @param gap the plain characters since the word before
     */
    record Token(int start, int end, String word, String cased, boolean possessive, String gap) {

        boolean capital() {
            return Character.isUpperCase(cased.charAt(0));
        }

        boolean allCapitals() {
            return cased.length() > 1 && cased.chars().allMatch(Character::isUpperCase);
        }
    }

    private Folded(String original) {
        this.original = original;
        StringBuilder out = new StringBuilder(original.length());
        int[] from = new int[original.length() * 2 + 16];
        int[] to = from.clone();
        for (int i = 0; i < original.length(); ) {
            int point = original.codePointAt(i);
            int next = i + Character.charCount(point);
            String folded = fold(point);
            if (out.length() + folded.length() >= from.length) {
                from = java.util.Arrays.copyOf(from, from.length * 2);
                to = java.util.Arrays.copyOf(to, from.length);
            }
            for (int k = 0; k < folded.length(); k++) {
                from[out.length()] = i;
                to[out.length()] = next;
                out.append(folded.charAt(k));
            }
            i = next;
        }
        plain = out.toString();
        starts = from;
        ends = to;
        tokens = words();
    }

    static Folded of(String text) {
        return new Folded(text);
    }

    /** The plain text with its capitals. */
    String plain() {
        return plain;
    }

    String original() {
        return original;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Where the plain character at {@code index} starts in the original. */
    int start(int index) {
        return starts[index];
    }

    /** Where the plain characters before {@code index} end in the original; {@code index} is at least 1. */
    int end(int index) {
        return ends[index - 1];
    }

    /** One word or value made plain, in lower case. */
    static String plainly(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> out.append(fold(point)));
        return lower(out.toString());
    }

    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    private static String fold(int point) {
        if (point < 0x80) {
            return point == '`' ? "'" : Character.toString(point);
        }
        String letter = LETTERS.get(point);
        if (letter != null) {
            return letter;
        }
        if ("’‘ʼ′＇´‛".indexOf(point) >= 0) {
            return "'";
        }
        int type = Character.getType(point);
        if (type == Character.DASH_PUNCTUATION || point == '−') {
            return "-";
        }
        if (type == Character.SPACE_SEPARATOR) {
            return " ";
        }
        // soft hyphens, zero-width characters and marks are invisible to a reader's eye and must not hide a name
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
            return "";
        }
        if (point > 0xFFFF && (type == Character.SURROGATE || type == Character.UNASSIGNED)) {
            return "?";
        }
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
                .forEach(p -> out.append(LETTERS.getOrDefault(p, Character.toString(p))));
        return out.toString();
    }

    private List<Token> words() {
        List<Token> found = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < plain.length(); ) {
            if (!Character.isLetter(plain.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < plain.length()
                    && (Character.isLetter(plain.charAt(end))
                            || (plain.charAt(end) == '\''
                                    && end + 1 < plain.length()
                                    && Character.isLetter(plain.charAt(end + 1))))) {
                end++;
            }
            String written = plain.substring(i, end);
            boolean possessive = written.endsWith("'s") || written.endsWith("'S");
            int stop = possessive ? end - 2 : end;
            String cased = plain.substring(i, stop).replace("'", "");
            if (!cased.isEmpty()) {
                found.add(new Token(
                        starts[i], ends[stop - 1], lower(cased), cased, possessive, plain.substring(last, i)));
            }
            last = end;
            i = end;
        }
        return List.copyOf(found);
    }
}
