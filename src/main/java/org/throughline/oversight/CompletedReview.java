package org.throughline.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Show;

/**
 * A completed review as the Commissioner receives it.
 *
 * @param reference the partnership's own; null for one that was published before its partnership used this service
 * @param title the name the report uses, with year and letter; null where nothing is published
 * @param address where the public reads the report, or its finding; null for nowhere
 * @param heldOn the day it was decided to hold it; null where that is not known
 * @param completedOn the day it was published, or decided that it is not
 * @param firstPublished the year in which it was published before its partnership used this service: then {@code completedOn} is that year's
 *     first day; null for one published with it
 * @param recommendations how many
 */
public record CompletedReview(
        @Nullable String reference,
        @Nullable String title,
        String partnership,
        State state,
        @Nullable String address,
        @Nullable LocalDate heldOn,
        LocalDate completedOn,
        @Nullable Integer firstPublished,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate closedOn,
        int recommendations) {

    /** How far the public may read it. */
    public enum State {
        PUBLISHED("Published"),
        WITHDRAWN("Withdrawn from the web"),
        SHARED("Shared rather than published");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** When it was completed, in words: of an earlier report only the year is known. */
    public String completedInWords() {
        return completedInWords(firstPublished, completedOn);
    }

    static String completedInWords(@Nullable Integer firstPublished, LocalDate completedOn) {
        return firstPublished == null ? Show.date(completedOn) : String.valueOf(firstPublished);
    }

    /** What it is called in a list. */
    public String name() {
        return title != null ? title : String.valueOf(reference);
    }
}
