package org.throughline.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of the identity check over a version and all that is printed with it.
 *
 * @param covered SHA-256 of what was looked at and looked for
 * @param unfinished why it could not finish, or null
 * @param tookMs how long it took, in milliseconds
 */
public record CheckRun(
        UUID id,
        UUID versionId,
        String covered,
        @Nullable String unfinished,
        long tookMs,
        String runBy,
        Instant runAt,
        List<Found> places) {

    /** A place found, and what was decided about it. */
    public record Found(
            UUID id,
            String document,
            String part,
            String spot,
            String words,
            String why,
            String context,
            @Nullable PlaceDecision decision,
            @Nullable String reason,
            @Nullable String decidedBy) {

        /** The place and what was decided about it, as a page says that it showed them. */
        public String shown() {
            return id + "=" + Integer.toHexString(state().hashCode());
        }

        /** What was decided, by whom and why, in one line; "" while nothing is. */
        public String state() {
            return decision == null
                    ? ""
                    : decision.words() + (reason == null || reason.isBlank() ? "" : ": " + reason) + " (" + decidedBy
                            + ")";
        }
    }

    public long undecided() {
        return places.stream().filter(place -> place.decision() == null).count();
    }

    public long toRemove() {
        return places.stream()
                .filter(place -> place.decision() == PlaceDecision.REMOVE)
                .count();
    }
}
