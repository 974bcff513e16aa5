package org.throughline.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.audit.Act;

/**
 * An act after which something waits for somebody. Whoever sends e-mails listens and tells them in the same transaction, without a word of
 * the case; the act need not know how.
 */
public interface SomethingWaits extends Act {

    Notice notice();

    /** Who is told; the room has asked already whether they want to be. */
    default Set<UUID> people() {
        return Set.of();
    }

    /** The agency whose people are told; null for none. */
    default @Nullable UUID organisation() {
        return null;
    }

    /** The partnership whose staff are told, and those of the county that hosts it; null for none. */
    default @Nullable UUID partnership() {
        return null;
    }

    /** Whether everyone appointed to the review is told. */
    default boolean panel() {
        return false;
    }

    /** Tells one such act from the next of its kind: a day, a version. The same person is never told twice of the same. */
    String occasion();
}
