package org.throughline.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be learned from findings.
 *
 * @param number within the review, from 1
 * @param findings ids of the findings it rests on
 * @param version for refusing a stale write
 */
public record Lesson(
        UUID id, UUID reviewId, int number, String words, Set<Theme> themes, List<UUID> findings, int version) {

    /** Address of its page, below the review's own. */
    public String path() {
        return "/lessons/" + number;
    }
}
