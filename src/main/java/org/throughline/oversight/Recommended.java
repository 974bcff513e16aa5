package org.throughline.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of a completed review, with how far it has come.
 *
 * @param review what the review is called: the report's title, or the reference where nothing is published
 * @param address where the public reads the report; null for nowhere
 * @param firstPublished the year in which it was published before its partnership used this service; null for one published with it
 * @param scope "LOCAL", "REGIONAL" or "NATIONAL"
 * @param addressee the agency, or for a national one the department
 * @param actions how many were planned
 * @param settled how many of them are done, or explained
 * @param due the earliest day on which something not settled is due
 * @param said what was last said of it; null for nothing
 * @param saidOn when that was; null where it stands as printed
 */
public record Recommended(
        String review,
        String partnership,
        @Nullable String address,
        LocalDate completedOn,
        @Nullable Integer firstPublished,
        int number,
        String words,
        String scope,
        String addressee,
        Progress progress,
        int actions,
        int settled,
        @Nullable LocalDate due,
        @Nullable String said,
        @Nullable LocalDate saidOn) {

    /** How far a recommendation has come, from all its actions. */
    public enum Progress {
        NOT_PLANNED("No action planned"),
        NOT_STARTED("Not started"),
        UNDER_WAY("Under way"),
        DONE("Done"),
        WILL_NOT_BE_DONE("Will not be done"),
        PRINTED("As printed in the report");

        private final String words;

        Progress(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** When the review was completed, in words. */
    public String completedInWords() {
        return CompletedReview.completedInWords(firstPublished, completedOn);
    }

    /** How far it reaches, in words. */
    public String scopeWords() {
        return switch (scope) {
            case "NATIONAL" -> "National";
            case "REGIONAL" -> "Regional";
            case "" -> "Not recorded";
            default -> "Local";
        };
    }
}
