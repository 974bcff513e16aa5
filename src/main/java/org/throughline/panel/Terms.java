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
 * @param people whom it is about, by their pseudonyms, one a line
 * @param agencies that have a part, one a line
 * @param genericQuestions asked in every review of the partnership, beside this review's key lines
 * @param proceedings that run beside it, and what they mean for it
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
        int version,
        @Nullable String people,
        @Nullable String agencies,
        @Nullable String genericQuestions,
        @Nullable String proceedings) {

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
            @Nullable String timetable,
            Around around) {

        /** Without whom and what it is about. */
        public Text(
                String summary,
                @Nullable LocalDate periodFrom,
                @Nullable LocalDate periodTo,
                @Nullable String periodWhy,
                @Nullable String familyQuestions,
                @Nullable String familyPart,
                @Nullable String confidentiality,
                @Nullable String media,
                @Nullable String timetable) {
            this(
                    summary,
                    periodFrom,
                    periodTo,
                    periodWhy,
                    familyQuestions,
                    familyPart,
                    confidentiality,
                    media,
                    timetable,
                    new Around(null, null, null, null));
        }

        /** Everything written, for comparing two texts. */
        String inFull() {
            return Stream.of(
                            summary,
                            periodFrom == null && periodTo == null ? null : Show.period(periodFrom, periodTo),
                            periodWhy,
                            around.people(),
                            around.agencies(),
                            around.genericQuestions(),
                            familyQuestions,
                            familyPart,
                            around.proceedings(),
                            confidentiality,
                            media,
                            timetable)
                    .filter(words -> words != null && !words.isBlank())
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /** Whom and what terms of reference are about. */
    public record Around(
            @Nullable String people,
            @Nullable String agencies,
            @Nullable String genericQuestions,
            @Nullable String proceedings) {}

    Text text() {
        return new Text(
                summary,
                periodFrom,
                periodTo,
                periodWhy,
                familyQuestions,
                familyPart,
                confidentiality,
                media,
                timetable,
                new Around(people, agencies, genericQuestions, proceedings));
    }
}
