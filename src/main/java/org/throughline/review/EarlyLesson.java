package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something learned that cannot wait for the report (DOMAIN.md §3): recorded and acted on early.
 *
 * @param actor who must act
 * @param due by when
 * @param done what was done about it, null while nothing was
 * @param agencyId the agency whose scoping return says so, null where it did not come from one
 * @param takenOut why it was taken out, null while it stands
 * @param stays whether it still stands in the list, marked, although it was taken out: it had been put to those who decide, or acted on
 * @param recordedBy who wrote this version, by name
 * @param version 1 for a new line, one more with each change
 */
public record EarlyLesson(
        UUID id,
        String learned,
        String actor,
        LocalDate due,
        @Nullable String done,
        @Nullable LocalDate doneOn,
        @Nullable UUID agencyId,
        @Nullable String takenOut,
        boolean stays,
        String recordedBy,
        Instant recordedAt,
        int version) {

    public boolean stands() {
        return takenOut == null;
    }

    /** Whether there is still something to be done about it. */
    public boolean open() {
        return doneOn == null && takenOut == null;
    }

    /** All of it as one text, for a stale write. */
    String text() {
        return String.join(
                "\n",
                learned,
                actor,
                due.toString(),
                done == null ? "" : done,
                doneOn == null ? "" : doneOn.toString(),
                takenOut == null ? "" : "Taken out: " + takenOut);
    }
}
