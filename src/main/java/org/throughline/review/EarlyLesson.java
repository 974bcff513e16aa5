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
        String recordedBy,
        Instant recordedAt,
        int version) {

    public boolean open() {
        return doneOn == null;
    }

    /** All of it as one text, for a stale write. */
    String text() {
        return String.join(
                "\n",
                learned,
                actor,
                due.toString(),
                done == null ? "" : done,
                doneOn == null ? "" : doneOn.toString());
    }
}
