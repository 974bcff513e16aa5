package org.throughline.panel;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Show;

/**
 * One version of a review's terms of reference.
 *
 * @param number 1 for the first version
 * @param people whom the review looks at, by pseudonym or by what they were to the person who died
 * @param agencies which agencies give evidence
 * @param genericQuestions what every agency is asked in every review
 * @param familyQuestions what the family want to know
 * @param familyPart how the family had a part in these terms
 * @param parallel proceedings that run beside, and what they mean for the review
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
        @Nullable String people,
        @Nullable String agencies,
        @Nullable String genericQuestions,
        @Nullable String familyQuestions,
        @Nullable String familyPart,
        @Nullable String parallel,
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
            @Nullable String people,
            @Nullable String agencies,
            @Nullable String genericQuestions,
            @Nullable String familyQuestions,
            @Nullable String familyPart,
            @Nullable String parallel,
            @Nullable String confidentiality,
            @Nullable String media,
            @Nullable String timetable) {

        /** All of it, for two people who write at once. */
        String asText() {
            return Stream.of(
                            written("Summary", summary),
                            written(
                                    "Period",
                                    periodFrom == null && periodTo == null ? null : Show.period(periodFrom, periodTo)),
                            written("Why this period", periodWhy),
                            written("People", people),
                            written("Agencies", agencies),
                            written("Questions asked in every review", genericQuestions),
                            written("What the family want to know", familyQuestions),
                            written("How the family had a part", familyPart),
                            written("Parallel proceedings", parallel),
                            written("Confidentiality", confidentiality),
                            written("Media", media),
                            written("Timetable", timetable))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }

        private static String written(String label, @Nullable String words) {
            return words == null || words.isBlank() ? "" : label + ": " + words;
        }
    }

    /** What is written in these. */
    Text text() {
        return new Text(
                summary,
                periodFrom,
                periodTo,
                periodWhy,
                people,
                agencies,
                genericQuestions,
                familyQuestions,
                familyPart,
                parallel,
                confidentiality,
                media,
                timetable);
    }
}
