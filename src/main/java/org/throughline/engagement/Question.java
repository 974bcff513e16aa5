package org.throughline.engagement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the review, or asks it to look at, and what became of it.
 *
 * @param forTerms whether it is something the review should look at, rather than something they want to know
 * @param keyLine the words of the key line of enquiry it became part of
 * @param keyLineNumber its number; a line may be reworded later
 * @param version rises with every wording
 * @param takenBackAt when they took it back; its words are then theirs alone
 */
public record Question(
        UUID id,
        @Nullable UUID contactId,
        String askedByName,
        String words,
        boolean forTerms,
        OffsetDateTime askedAt,
        @Nullable Outcome outcome,
        @Nullable String keyLine,
        @Nullable Integer keyLineNumber,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        int version,
        @Nullable OffsetDateTime changedAt,
        @Nullable OffsetDateTime takenBackAt,
        @Nullable String takenBackBy) {

    /** Whether it waits for an answer. */
    public boolean waits() {
        return answer == null && takenBackAt == null;
    }

    /** What became of a question, as the person who asked reads it. */
    public enum Outcome {
        ANSWERED("Answered"),
        IN_TERMS("The review will look at this"),
        ASKED_ON("Asked of the services"),
        NOT_TAKEN("The review cannot look at this");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
