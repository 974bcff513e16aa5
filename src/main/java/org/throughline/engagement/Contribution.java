package org.throughline.engagement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes in their own words about the person who died, and how the review uses it.
 *
 * @param signed how they want to be named under it: "Her sister"
 * @param version rises with every wording
 * @param sentAt null while it is a draft, which only they see
 * @param changedAt when it was worded anew after it was sent
 * @param use how the review uses it; null until it is decided
 */
public record Contribution(
        UUID id,
        UUID contactId,
        Wish wish,
        String words,
        @Nullable String signed,
        int version,
        String writtenBy,
        OffsetDateTime writtenAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime changedAt,
        @Nullable Use use) {

    /** What they would like done with it. */
    public enum Wish {
        IN_REPORT("I would like it printed in the report", "They would like it printed in the report."),
        FOR_CHAIR(
                "It is for the chair to know, and not to be printed",
                "It is for the chair to know, and not to be printed.");

        private final String words;
        private final String forStaff;

        Wish(String words, String forStaff) {
            this.words = words;
            this.forStaff = forStaff;
        }

        public String words() {
            return words;
        }

        /** The same as staff read it, a whole sentence. */
        public String forStaff() {
            return forStaff;
        }
    }

    /** How the review uses it. */
    public enum Outcome {
        IN_REPORT("It is printed in the report, before anything else"),
        KEPT_PRIVATE("The chair keeps it in mind. It is not printed"),
        NOT_USED("It is not used");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What was decided about it.
     *
     * @param number counts the decisions; the last one holds
     * @param printed as the report prints it, or null
     * @param answer what the person reads
     */
    public record Use(
            int number, Outcome outcome, @Nullable String printed, String answer, String byName, LocalDate onDay) {}

    /** Words the report prints before anything else. @param signed how the person is named under them, or null */
    public record Printed(String words, @Nullable String signed) {}

    public boolean isDraft() {
        return sentAt == null;
    }

    /** What a form that decides about it must have seen: the wording, and the decisions so far. */
    public String seen() {
        return version + "/" + (use == null ? 0 : use.number());
    }

    public String ownHref(String own) {
        return own + "/own-words/" + id;
    }
}
