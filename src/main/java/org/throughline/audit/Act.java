package org.throughline.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did, or saw. Publish it as an event inside the transaction that does it: the trail writes it in that same
 * transaction, and if it cannot, nothing happened.
 */
public interface Act {

    /** The review it concerns, or null when it concerns none. */
    @Nullable
    UUID review();

    By by();

    /** What was done, to follow the person's name: "told the Home Office that a review will be held". No full stop. */
    String sentence();

    /** Whether the act only looked. */
    default boolean read() {
        return false;
    }

    /** Who acted. {@code person} is null when the service itself did. */
    record By(@Nullable UUID person, String name) {
        public static final By SERVICE = new By(null, "Throughline");
    }

    /** An act nobody listens for but the trail. */
    record Done(@Nullable UUID review, By by, String sentence) implements Act {}

    /** A look at case material. */
    record Looked(@Nullable UUID review, By by, String sentence) implements Act {
        @Override
        public boolean read() {
            return true;
        }
    }
}
