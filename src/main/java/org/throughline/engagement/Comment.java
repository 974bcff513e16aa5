package org.throughline.engagement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a draft, and what was done about it.
 *
 * @param readingId where they were reading; null when they said it aloud or on paper, and staff wrote it down
 * @param version of the report, where it is known
 * @param paragraph its number; null for the whole
 * @param revision rises with every wording
 * @param takenBackAt when they took it back; its words are then theirs alone
 */
public record Comment(
        UUID id,
        UUID contactId,
        @Nullable UUID readingId,
        @Nullable Integer version,
        @Nullable Integer paragraph,
        String words,
        String madeBy,
        OffsetDateTime madeAt,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        int revision,
        @Nullable OffsetDateTime changedAt,
        @Nullable OffsetDateTime takenBackAt,
        @Nullable String takenBackBy) {

    /** Whether it waits for an answer. */
    public boolean waits() {
        return answer == null && takenBackAt == null;
    }

    /** What was done about it. */
    public enum Outcome {
        CHANGED("The report is changed"),
        PARTLY("The report is changed in part"),
        NOT_CHANGED("The report stays as it is");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** "Paragraph 12" or "The whole report". */
    public String where() {
        return paragraph == null ? "The whole report" : "Paragraph " + paragraph;
    }
}
