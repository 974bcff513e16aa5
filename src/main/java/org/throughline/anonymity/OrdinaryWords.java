package org.throughline.anonymity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * English words that are not names by themselves, so that "a dean of the faculty" and "hollow out" raise no alarm. The list is the British
 * one of SCOWL as Debian packs it (its terms lie beside it).
 */
final class OrdinaryWords {

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> WORDS = read();

    private OrdinaryWords() {}

    /** @param word lower case, without accents */
    static boolean has(String word) {
        return WORDS.contains(word) || MONTHS.contains(word);
    }

    static boolean month(String word) {
        return MONTHS.contains(word);
    }

    private static Set<String> read() {
        InputStream in = OrdinaryWords.class.getResourceAsStream("ordinary-words.txt");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, "ordinary-words.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
