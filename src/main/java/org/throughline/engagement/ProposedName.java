package org.throughline.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name that somebody would like the report to use instead of a real one.
 *
 * @param forWhom in the words of who proposes it: "my sister"
 * @param words why this name
 * @param pointedOut what was pointed out before they kept it
 */
public record ProposedName(
        UUID id,
        UUID contactId,
        String forWhom,
        String name,
        @Nullable String words,
        @Nullable String pointedOut,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn) {

    /** What became of it. */
    public enum Outcome {
        CHOSEN("The report uses this name"),
        NOT_CHOSEN("The report uses another name");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
