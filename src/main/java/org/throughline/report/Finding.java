package org.throughline.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the panel found, and the entries it rests on.
 *
 * @param number within the review, from 1
 * @param keyLineId the key line of enquiry it answers, or null
 * @param entries ids of chronology entries
 * @param version for refusing a stale write
 */
public record Finding(
        UUID id,
        UUID reviewId,
        int number,
        String words,
        FindingKind kind,
        @Nullable UUID keyLineId,
        List<UUID> entries,
        int version) {

    /** Address of its page, below the review's own. */
    public String path() {
        return "/findings/" + number;
    }
}
