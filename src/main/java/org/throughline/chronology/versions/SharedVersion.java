package org.throughline.chronology.versions;

import java.time.Instant;
import java.util.UUID;
import org.throughline.chronology.Edition;

/**
 * A version of the combined chronology as the panel reads it. It does not change.
 *
 * @param number counts the versions of a review, from 1
 * @param why what the chair said of it
 * @param pseudonyms whether names were replaced in its words
 */
public record SharedVersion(
        UUID id,
        UUID reviewId,
        int number,
        String why,
        boolean pseudonyms,
        int entries,
        String sharedBy,
        Instant sharedAt) {

    public Edition edition() {
        return new Edition(reviewId, id);
    }
}
