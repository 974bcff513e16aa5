package org.throughline.review;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Someone a review is about.
 *
 * @param relationship of a suspect or child to the person who died
 * @param details charge, plea, custody; school; orders
 * @param pseudonym the name the report will use, once chosen
 */
public record Subject(
        UUID id,
        UUID reviewId,
        Part part,
        String name,
        @Nullable String knownAs,
        @Nullable LocalDate born,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String address,
        @Nullable String relationship,
        @Nullable String details,
        @Nullable String pseudonym,
        int position) {

    /** The name without case, accents, punctuation and order, to notice the same person written in another way. */
    static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", " ")
                .strip();
        return Arrays.stream(plain.split(" +")).sorted().collect(Collectors.joining(" "));
    }

    /** What the screen says of them while no pseudonym is chosen. */
    public String shown() {
        return pseudonym == null || pseudonym.isBlank() ? name : pseudonym;
    }
}
