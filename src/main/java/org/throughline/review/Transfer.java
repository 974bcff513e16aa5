package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review offered to another partnership, which takes it over or not.
 *
 * @param reference as it was when offered
 * @param answer null while it waits
 * @param newReference the number the receiving partnership gave it; null until agreed
 */
public record Transfer(
        UUID id,
        UUID reviewId,
        UUID fromPartnership,
        String fromName,
        UUID toPartnership,
        String toName,
        String reference,
        Stage stage,
        String reason,
        String offeredBy,
        LocalDate offeredOn,
        @Nullable Answer answer,
        @Nullable String answerWords,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        @Nullable String newReference) {

    /** What became of the offer. */
    public enum Answer {
        AGREED("Taken over"),
        DECLINED("Declined"),
        WITHDRAWN("Withdrawn");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What became of it, in words. */
    public String outcome() {
        var became = answer;
        return became == null ? "Waiting for " + toName : became.words();
    }
}
