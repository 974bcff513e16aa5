package org.throughline.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dated fact of what was offered to somebody, or done with them. An entry that was wrong stays, with the reason it no longer counts.
 *
 * @param how in which form: in person, by letter, a recording
 * @param supervised who was with them
 */
public record LogEntry(
        UUID id,
        UUID contactId,
        LogKind kind,
        LocalDate onDay,
        Outcome outcome,
        @Nullable String how,
        @Nullable String supervised,
        @Nullable String words,
        String recordedBy,
        @Nullable String takenOutWhy,
        @Nullable String takenOutBy) {

    /** What came of it. Nothing recorded is never a no. */
    public enum Outcome {
        YES("It happened, or they said yes"),
        NO("It did not happen, or they said no"),
        WAITING("We wait for their answer");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** An entry to be written. */
    public static LogEntry of(LogKind kind, LocalDate on, Outcome outcome, @Nullable String words) {
        var none = new UUID(0, 0);
        return new LogEntry(none, none, kind, on, outcome, null, null, words, "", null, null);
    }

    /** Whether it still counts. */
    public boolean counts() {
        return takenOutWhy == null;
    }
}
