package org.throughline.chronology;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.WrittenDate;

/**
 * One entry of an agency's chronology, word for word.
 *
 * @param file name of the file it came in
 * @param row counts the entries of that file, from 1
 * @param agency who recorded it
 * @param date when, as written and as understood
 * @param time the time of day, or null
 * @param event what happened, in the agency's words
 * @param source the record it was taken from, or empty
 * @param outcome what was done, or empty
 * @param seen whether the victim or child was seen, as written, or empty
 * @param comment the author's comment, and the text of any column without a home, with its heading
 * @param table which table of the file, from 0; -1 for running text
 * @param tableRow the row's number there, or the paragraph's, from 1
 * @param attention why a person must look, or empty
 */
public record Entry(
        String file,
        int row,
        String agency,
        WrittenDate date,
        @Nullable LocalTime time,
        String event,
        String source,
        String outcome,
        String seen,
        String comment,
        int table,
        int tableRow,
        String attention) {

    public boolean needsAttention() {
        return !attention.isEmpty();
    }

    /** First day it can mean, or null if its date could not be understood. */
    public @Nullable LocalDate earliest() {
        return date.earliest();
    }

    /** Last day it can mean, or null if its date could not be understood. */
    public @Nullable LocalDate latest() {
        return date.latest();
    }

    /** The same entry for another agency, when a person corrects whose it is. */
    public Entry of(String otherAgency) {
        return new Entry(
                file, row, otherAgency, date, time, event, source, outcome, seen, comment, table, tableRow, attention);
    }
}
