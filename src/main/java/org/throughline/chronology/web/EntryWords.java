package org.throughline.chronology.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.DateWords;
import org.throughline.chronology.Entry;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Certainty;
import org.throughline.web.Row;
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
        return DateWords.of(edtf, earliest, latest, certainty);
    }

    /** The time, or "". */
    public static String time(@Nullable LocalTime time) {
        return time == null ? "" : Show.time(time);
    }

    /** Whether the words as written say more than the date in words. */
    public static boolean showsWritten(RecordedEntry entry) {
        return !entry.written().isBlank() && !entry.written().strip().equals(date(entry));
    }

    /**
     * What the agency sent, field by field, and how its date is understood.
     *
     * @param fileName "" for readers who do not see the agency's files
     */
    public static List<Row> facts(RecordedEntry entry, String fileName) {
        return List.of(
                Row.of("Date as written", or(entry.written(), "none written")),
                Row.of("Understood as", date(entry) + (entry.edtf() == null ? "" : " (" + entry.edtf() + ")")),
                Row.of("Time", or(time(entry.timeOfDay()), "not recorded")),
                Row.of("What happened", entry.event()),
                Row.of("Outcome", or(entry.outcome(), "not recorded")),
                Row.of("Seen", or(entry.seen(), "not recorded")),
                Row.of("Recorded in", or(entry.source(), "not recorded")),
                Row.of("Comment", or(entry.comment(), "none")),
                Row.of("Where it stands", stands(entry, fileName)));
    }

    /** "Row 15 of calls.xlsx", "Entry 14 of the agency's file 2". */
    private static String stands(RecordedEntry entry, String fileName) {
        var where = entry.inFile();
        var row = where.rowWords();
        return (row.isEmpty()
                        ? "Entry " + entry.row()
                        : row.substring(0, 1).toUpperCase(java.util.Locale.UK) + row.substring(1))
                + " of "
                + (fileName.isEmpty()
                        ? "the agency's file" + (where.number() == 1 ? "" : " " + where.number())
                        : fileName);
    }

    private static String or(String words, String otherwise) {
        return words.isBlank() ? otherwise : words;
    }
}
