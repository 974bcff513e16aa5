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
    private static final long FRACTURE_KEY = key("fracture");
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
         * @param key the word itself, as {@link #key} has it
         */
        void word(char[] letters, int from, int to, long key);
    }

    /** The words of a text, lower case, as they stand. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        each(text, (letters, from, to, key) -> words.add(new String(letters, from, to - from)));
        return words;
    }

    /** A word of up to eight letters as one number, eight bits to a letter, so that no two are alike; 0 for longer ones and rarer letters. */
    static long key(String word) {
        long key = 0;
        int all = 0;
        for (int i = 0; i < word.length(); i++) {
            key = key << 8 | word.charAt(i);
            all |= word.charAt(i);
        }
        return word.length() <= Long.BYTES && all <= 0xFF ? key : 0;
    }

    /** Finds the words of a text in one pass, without cutting them out. */
    static void each(String text, Found found) {
        int length = text.length();
        char[] letters = new char[length + 1];
        text.getChars(0, length, letters, 0);
        for (int i = 0; i < length; i++) {
            char lower = lower(letters[i]);
            if (lower == 0) {
                fracture(letters, i, found);
                continue;
            }
            int start = i;
            long key = 0;
            int all = 0;
            do {
                letters[i++] = lower;
                key = key << 8 | lower;
                all |= lower;
                lower = lower(letters[i]);
                if (lower == 0 && joins(letters, i)) {
                    lower = letters[i];
                }
            } while (lower != 0);
            fracture(letters, i, found);
            found.word(letters, start, i, i - start <= Long.BYTES && all <= 0xFF ? key : 0);
        }
    }

    /** As clinicians write it: "# L wrist"; not "#2". */
    private static void fracture(char[] letters, int i, Found found) {
        if (letters[i] == '#' && i + 2 < letters.length && !Character.isDigit(letters[i + 1])) {
            found.word(FRACTURE, 0, FRACTURE.length, FRACTURE_KEY);
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
