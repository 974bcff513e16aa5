package org.throughline.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.audit.Act;

/** That something waits for somebody, who is told by e-mail in the transaction that calls for it, without a word of the case. */
public interface Waiting {

    /** The review it concerns, or null when it concerns none. */
    @Nullable
    UUID review();

    /** Who acted: they are not told of it. */
    Act.By by();

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

    /** Whether the staff of every partnership that holds the review are told. */
    default boolean holders() {
        return false;
    }

    /** Which of the staff of a partnership are told. */
    default Set<Role> staff() {
        return Set.of(Role.COORDINATOR, Role.CSP_CHAIR);
    }

    /** Whether everyone appointed to the review is told. */
    default boolean panel() {
        return false;
    }

    /** Tells one such thing from the next of its kind: a day, a version. The same person is never told twice of the same. */
    String occasion();
}
