package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review offered to another partnership, to take over or to hold jointly; that partnership agrees or not.
 *
 * @param reference as it was when offered
 * @param answer null while it waits
 * @param newReference the number a partnership that took it over gave it; null otherwise
 */
public record Offer(
        UUID id,
        Kind kind,
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

    /** What for. */
    public enum Kind {
        TRANSFER("To take over", "Taken over"),
        JOINT("To hold jointly", "Held jointly");

        private final String words;
        private final String agreed;

        Kind(String words, String agreed) {
            this.words = words;
            this.agreed = agreed;
        }

        public String words() {
            return words;
        }
    }

    /** What became of the offer. */
    public enum Answer {
        AGREED,
        DECLINED,
        WITHDRAWN
    }

    public boolean joint() {
        return kind == Kind.JOINT;
    }

    /** What became of it, in words. */
    public String outcome() {
        return switch (answer) {
            case null -> "Waiting for " + toName;
            case AGREED -> kind.agreed;
            case DECLINED -> "Declined";
            case WITHDRAWN -> "Withdrawn";
        };
    }
}
