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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Splits an entry into words and reduces each to its stem, so that "threatened" and "threats" meet, and "scalp" and "head". */
final class Words {

    private static final Set<String> COMMON = new HashSet<>();
    private static final Map<String, String> SAME = new HashMap<>();
    private static final String FRACTURE = "fracture";

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
        void word(String text, int from, int to);
    }

    /** The words of a text, lower case, as they stand. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        each(text, (in, from, to) -> words.add(in.substring(from, to)));
        return words;
    }

    /** Finds the words of a text without cutting them out. */
    static void each(String text, Found found) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (c == '#' && i + 1 < lower.length() && !Character.isDigit(lower.charAt(i + 1))) {
                found.word(FRACTURE, 0, FRACTURE.length()); // as clinicians write it: "# L wrist"
            }
            boolean inside = Character.isLetterOrDigit(c) || (start >= 0 && mayJoin(c) && joins(lower, i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                found.word(lower, start, i);
                start = -1;
            }
        }
    }

    private static boolean mayJoin(char c) {
        return c == '\'' || c == '’' || c == '&' || c == '.' || c == ':' || c == ',';
    }

    /** "Mum's", "a&e", "11.30"; a point, colon or comma between digits only. */
    private static boolean joins(String text, int i) {
        char c = text.charAt(i);
        return c == '\'' || c == '’' || c == '&' || digitAround(text, i);
    }

    private static boolean digitAround(String text, int i) {
        return i + 1 < text.length() && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
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
