package org.throughline.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Notice;

/**
 * An e-mail in the outbox.
 *
 * @param to the person's name
 * @param attempts how often it was tried
 * @param nextAt when it is tried next, while it waits
 * @param problem why it could not be sent, in words of our own
 */
public record Message(
        UUID id,
        Notice notice,
        UUID personId,
        String to,
        @Nullable String partnership,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    /** How far it got. */
    public enum State {
        WAITING("Waiting"),
        SENDING("Being sent"),
        SENT("Sent"),
        FAILED("Could not be sent");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
