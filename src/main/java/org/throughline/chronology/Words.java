package org.throughline.chronology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Splits an entry into words and reduces each to its stem, so that "threatened" and "threats" meet, and "scalp" and "head". */
final class Words {

    private static final Set<String> COMMON = new HashSet<>();
    private static final Map<String, String> SAME = new HashMap<>();
    private static final char[] FRACTURE = "fracture".toCharArray();
    private static final int FRACTURE_HASH = "fracture".hashCode();
    private static final char[] LOWER = lower();

    static {
        for (String line : lines("event-words.txt")) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            if (name.equals("common")) {
                of(line.substring(colon + 1)).forEach(word -> {
                    COMMON.add(word);
                    COMMON.add(bare(word));
                });
            } else {
                of(line).forEach(word -> {
                    SAME.putIfAbsent(word, name);
                    SAME.putIfAbsent(bare(word), name);
                });
            }
        }
    }

    private Words() {}

    /** The lines of a list beside this class, without notes and empty ones; a line that begins with a space goes on from the one before. */
    static List<String> lines(String list) {
        InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(list), list);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        if (line.startsWith(" ")) {
                            lines.add(lines.removeLast() + line);
                        } else {
                            lines.add(line);
                        }
                    });
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is told where each word of a text stands. */
    interface Found {

        /**
         * @param letters of the text, those of the word in lower case
         * @param hash of the word, as {@link String#hashCode()} has it
         */
        void word(char[] letters, int from, int to, int hash);
    }

    /** The words of a text, lower case, as they stand. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        each(text, (letters, from, to, hash) -> words.add(new String(letters, from, to - from)));
        return words;
    }

    /** Finds the words of a text in one pass, without cutting them out. */
    static void each(String text, Found found) {
        int length = text.length();
        char[] letters = new char[length + 1];
        text.getChars(0, length, letters, 0);
        int start = -1;
        int hash = 0;
        for (int i = 0; i <= length; i++) {
            char c = letters[i];
            char lower = lower(c);
            if (lower == 0) {
                if (c == '#' && i + 1 < length && !Character.isDigit(letters[i + 1])) {
                    found.word(FRACTURE, 0, FRACTURE.length, FRACTURE_HASH); // as clinicians write it: "# L wrist"
                }
                if (start < 0) {
                    continue;
                }
                if (!joins(letters, i)) {
                    found.word(letters, start, i, hash);
                    start = -1;
                    continue;
                }
                lower = c;
            }
            if (start < 0) {
                start = i;
                hash = 0;
            }
            letters[i] = lower;
            hash = 31 * hash + lower;
        }
    }

    /** The small letter of what belongs to words, or 0. */
    private static char lower(char c) {
        if (c < LOWER.length) {
            return LOWER[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    private static char[] lower() {
        char[] lower = new char[128];
        for (char c = 0; c < lower.length; c++) {
            lower[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
        return lower;
    }

    /** "Mum's", "a&e", "11.30"; a point, colon or comma between digits only. */
    private static boolean joins(char[] letters, int i) {
        return switch (letters[i]) {
            case '\'', '’', '&' -> true;
            case '.', ':', ',' -> Character.isDigit(letters[i - 1]) && Character.isDigit(letters[i + 1]);
            default -> false;
        };
    }

    static boolean common(String word, String stem) {
        return stem.length() < 2 || COMMON.contains(word) || COMMON.contains(stem);
    }

    /** A rough English stem, or the word that stands for all of its meaning: good enough to compare entries, never shown to anybody. */
    static String stem(String word) {
        String known = SAME.get(word);
        if (known != null) {
            return known;
        }
        String bare = bare(word);
        return SAME.getOrDefault(bare, bare);
    }

    private static String bare(String word) {
        int end = word.length();
        if (word.endsWith("'s") || word.endsWith("’s")) {
            end -= 2;
        } else if (word.endsWith("'") || word.endsWith("’")) {
            end--;
        }
        return Stem.of(word.substring(0, end));
    }
}
