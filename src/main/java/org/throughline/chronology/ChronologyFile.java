package org.throughline.chronology;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an agency's chronology, as kept.
 *
 * @param number which of the agency's files it is a version of, from 1
 * @param version 1 for the first that was sent of this file
 * @param entries how many entries of it stand in the combined chronology
 * @param attention how many of them a person must look at
 * @param takenOut that the whole file, with every version up to this one, is no longer in the chronology; null while it is
 */
public record ChronologyFile(
        UUID id,
        UUID organisationId,
        String fileName,
        int number,
        int version,
        Instant uploadedAt,
        int entries,
        int attention,
        @Nullable TakenOut takenOut) {

    public record TakenOut(Instant at, String by, String why) {}
}
