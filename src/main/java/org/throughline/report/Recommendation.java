package org.throughline.report;

import java.util.List;
import java.util.UUID;

/**
 * What somebody is asked to do.
 *
 * @param number within the review, from 1
 * @param addressee the agency or body; for a national one the department, never assumed
 * @param lessons ids of the lessons it answers
 * @param version for refusing a stale write
 */
public record Recommendation(
        UUID id,
        UUID reviewId,
        int number,
        String words,
        Scope scope,
        String addressee,
        List<UUID> lessons,
        int version) {

    /** Address of its page, below the review's own. */
    public String path() {
        return "/recommendations/" + number;
    }
}
