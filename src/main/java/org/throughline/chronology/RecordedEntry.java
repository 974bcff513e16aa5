package org.throughline.chronology;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.Certainty;

/**
 * An entry of an agency's chronology as the store keeps it: the words as sent, and beside them what was understood.
 *
 * @param row of the agency's file, from 1
 * @param written the date as typed
 * @param sameEvent shared by entries that record one contact
 * @param attention why a person must look, or empty
 */
public record RecordedEntry(
        UUID id,
        UUID reviewId,
        UUID organisationId,
        UUID fileId,
        int row,
        String agency,
        String written,
        @Nullable String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Certainty certainty,
        @Nullable LocalTime timeOfDay,
        String event,
        String source,
        String outcome,
        String seen,
        String comment,
        String attention,
        @Nullable UUID sameEvent,
        int position) {}
