package org.throughline.chronology.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.Entry;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Certainty;
import org.throughline.web.Show;

/** Dates of entries as understood, in words. */
public final class EntryWords {

    private EntryWords() {}

    /** "about March 2019", "3 to 9 May 2018", "before 2015", "no date understood". */
    public static String date(RecordedEntry entry) {
        return date(entry.edtf(), entry.earliest(), entry.latest(), entry.certainty());
    }

    public static String date(Entry entry) {
        return date(
                entry.date().edtf(),
                entry.earliest(),
                entry.latest(),
                entry.date().certainty());
    }

    public static String date(
            @Nullable String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest, Certainty certainty) {
        if (edtf == null) {
            return "no date understood";
        }
        var days = days(earliest, latest);
        return switch (certainty) {
            case CERTAIN -> days;
            case APPROXIMATE -> "about " + days;
            case UNSURE -> days + ", unsure";
        };
    }

    private static String days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest != null && latest != null && earliest.getDayOfMonth() == 1) {
            var month = YearMonth.from(earliest);
            if (latest.equals(month.atEndOfMonth())) {
                return Show.month(month);
            }
            if (earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31))) {
                return String.valueOf(earliest.getYear());
            }
        }
        return Show.period(earliest, latest);
    }

    /** The time, or "". */
    public static String time(@Nullable LocalTime time) {
        return time == null ? "" : Show.time(time);
    }

    /** Whether the words as written say more than the date in words. */
    public static boolean showsWritten(RecordedEntry entry) {
        return !entry.written().isBlank() && !entry.written().strip().equals(date(entry));
    }
}
