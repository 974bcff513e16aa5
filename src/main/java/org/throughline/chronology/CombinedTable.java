package org.throughline.chronology;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The combined chronology as a plain table of text, for CSV, spreadsheets and pages. */
public final class CombinedTable {

    /**
     * The columns. {@code row} counts the entries of that file from 1; {@code written} is the date as typed, {@code date} its EDTF value,
     * {@code earliest} and {@code latest} ISO days; {@code certainty} is certain, approximate or unsure; {@code time} is HH:MM;
     * {@code same_event} is shared by the entries that record one contact; {@code attention} says why a person must look.
     */
    public static final List<String> HEADINGS = List.of(
            "file",
            "row",
            "agency",
            "written",
            "date",
            "earliest",
            "latest",
            "certainty",
            "time",
            "event",
            "source",
            "outcome",
            "seen",
            "comment",
            "same_event",
            "attention");

    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private CombinedTable() {}

    /** One row per entry, in the combined order, in the columns of {@link #HEADINGS}. */
    public static Stream<List<String>> rows(CombinedChronology combined) {
        Map<Entry, String> links = combined.links();
        return combined.entries().stream().map(entry -> row(entry, text(links.get(entry))));
    }

    private static List<String> row(Entry entry, String sameEvent) {
        return List.of(
                entry.file(),
                String.valueOf(entry.row()),
                entry.agency(),
                entry.date().written(),
                text(entry.date().edtf()),
                text(entry.earliest()),
                text(entry.latest()),
                entry.date().certainty().name().toLowerCase(Locale.ROOT),
                time(entry.time()),
                entry.event(),
                entry.source(),
                entry.outcome(),
                entry.seen(),
                entry.comment(),
                sameEvent,
                entry.attention());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? "" : HOURS_AND_MINUTES.format(time);
    }
}
