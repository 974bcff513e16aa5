package org.throughline.chronology.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody wrote it, and what it was understood to mean.
 *
 * @param written the words as typed
 * @param edtf the ISO 8601-2 (EDTF) value, or null if none could be understood
 * @param earliest first day it can mean, or null
 * @param latest last day it can mean, or null; never before {@code earliest}
 * @param certainty how sure the writer was
 * @param time the time of day written with it, or null
 * @param attention why a person must look, as a short sentence; empty if nobody need
 */
public record WrittenDate(
        String written,
        @Nullable String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Certainty certainty,
        @Nullable LocalTime time,
        String attention) {}
