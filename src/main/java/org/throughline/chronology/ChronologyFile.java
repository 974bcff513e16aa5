package org.throughline.chronology;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of an agency's chronology, as kept.
 *
 * @param version 1 for the first an agency sent in this review
 * @param entries how many entries of the agency stand in the combined chronology
 * @param attention how many of them a person must look at
 */
public record ChronologyFile(
        UUID id, UUID organisationId, String fileName, int version, Instant uploadedAt, int entries, int attention) {}
