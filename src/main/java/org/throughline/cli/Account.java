package org.throughline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.chronology.Columns;
import org.throughline.chronology.CombinedChronology;
import org.throughline.chronology.Conflict;
import org.throughline.chronology.Entry;
import org.throughline.chronology.Meaning;
import org.throughline.chronology.Reading;
import org.throughline.chronology.SameEvent;

/** Tells a person what was read, linked and left for them. */
record Account(PrintWriter out) {

    void print(List<Reading> readings, CombinedChronology combined, Path to, boolean explain) {
        for (Reading reading : readings) {
            long skipped = reading.skipped().size();
            String agencies = reading.entries().stream()
                    .map(Entry::agency)
                    .distinct()
                    .limit(4)
                    .collect(Collectors.joining(", "));
            out.printf(
                    Locale.UK,
                    "%s: %s%s%n",
                    reading.file(),
                    count(reading.entries().size(), "entry", "entries"),
                    agencies.isEmpty() ? "" : ", " + agencies);
            if (explain) {
                reading.columns().forEach(this::explain);
                reading.skipped()
                        .forEach(row -> out.printf(
                                Locale.UK,
                                "  left out, table %d row %d: %s.%n",
                                row.table() + 1,
                                row.row(),
                                row.reason()));
            } else if (skipped > 0) {
                out.printf(
                        Locale.UK,
                        "  %s left out as headings or notes (--explain lists them)%n",
                        count(skipped, "row", "rows"));
            }
            reading.notes().forEach(note -> out.println("  " + note));
        }
        long linked = combined.sameEvents().stream()
                .mapToLong(event -> event.entries().size())
                .sum();
        out.printf(
                Locale.UK,
                "Read: %s from %s.%n",
                count(combined.entries().size(), "entry", "entries"),
                count(readings.size(), "file", "files"));
        out.printf(
                Locale.UK,
                "Linked: %s that seem to record %s; %s between them.%n",
                count(linked, "entry", "entries"),
                count(combined.sameEvents().size(), "contact", "contacts"),
                count(combined.conflicts().size(), "disagreement", "disagreements"));
        out.printf(Locale.UK, "Need attention: %s.%n", count(combined.needingAttention(), "entry", "entries"));
        if (explain) {
            for (SameEvent event : combined.sameEvents()) {
                out.printf(Locale.UK, "  %s: %s.%n", event.id(), event.reason());
                combined.conflicts().stream()
                        .filter(conflict -> conflict.sameEvent().equals(event.id()))
                        .map(Conflict::sentence)
                        .forEach(sentence -> out.println("    " + sentence));
            }
        }
        out.println("Written to " + to + ".");
        out.flush();
    }

    private void explain(Columns columns) {
        String meanings = columns.columns().stream().map(Account::described).collect(Collectors.joining("; "));
        out.printf(Locale.UK, "  table %d: %s%n", columns.table() + 1, meanings);
    }

    /** A column's heading and what it was read as: "What happened = event". */
    static String described(Columns.Column column) {
        String heading =
                column.heading().isEmpty() ? "(no heading)" : column.heading().replace('\n', ' ');
        return heading + " = " + words(column.meaning());
    }

    private static String words(Meaning meaning) {
        return meaning == Meaning.OTHER
                ? "kept in the comment"
                : meaning.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }
}
