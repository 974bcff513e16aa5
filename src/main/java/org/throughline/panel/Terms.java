package org.throughline.panel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a review's terms of reference.
 *
 * @param number 1 for the first version
 * @param familyQuestions what the family want to know
 * @param familyPart how the family had a part in these terms
 * @param keyLines the key lines as they were at approval, one a line; null before
 * @param version for refusing a stale write
 */
public record Terms(
        UUID id,
        UUID reviewId,
        int number,
        Status status,
        String summary,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String periodWhy,
        @Nullable String familyQuestions,
        @Nullable String familyPart,
        @Nullable String confidentiality,
        @Nullable String media,
        @Nullable String timetable,
        @Nullable String keyLines,
        @Nullable String reopenedWhy,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        int version) {

    public enum Status {
        DRAFT("Draft"),
        APPROVED("Approved"),
        REPLACED("Replaced");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What is written in terms of reference, apart from considerations and key lines. */
    public record Text(
            String summary,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable String periodWhy,
            @Nullable String familyQuestions,
            @Nullable String familyPart,
            @Nullable String confidentiality,
            @Nullable String media,
            @Nullable String timetable) {}
}
