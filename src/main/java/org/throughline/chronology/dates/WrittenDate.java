package org.throughline.chronology.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody wrote it, and what it was understood to mean. What cannot be understood is kept as written, with no date and
 * with the reason in {@code attention}. {@code docs/dates.md} lists every form.
 *
 * @param written the words as typed
 * @param edtf the ISO 8601-2 (EDTF) value, or null if none could be understood
 * @param earliest first day it can mean; null if not understood, or if open ("before 2015")
 * @param latest last day it can mean, never before {@code earliest}; null if not understood, or if open ("since 2015")
 * @param certainty how sure the writer was
 * @param time the time of day written with it, the first of two, or null
 * @param attention why a person must look, as a short sentence; empty if nobody need
 */
public record WrittenDate(
        String written,
        @Nullable String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Certainty certainty,
        @Nullable LocalTime time,
        String attention) {

    /** The same date, written in other words. */
    WrittenDate as(String otherWords) {
        return new WrittenDate(otherWords, edtf, earliest, latest, certainty, time, attention);
    }

    /** Whether a person must look. */
    public boolean needsAttention() {
        return !attention.isEmpty();
    }

    /** Whether any date at all was understood, even one with an open end. */
    public boolean isUnderstood() {
        return edtf != null;
    }
}
