package org.throughline.chronology.gaps;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.throughline.chronology.RecordedEntry;

/** The days of entries that are dated closely enough to measure by. */
final class Days {

    /** An entry that can lie anywhere in more days than this tells nothing of a silence. */
    static final int CLOSE = 31;

    private Days() {}

    static boolean close(RecordedEntry entry) {
        return entry.earliest() != null
                && entry.latest() != null
                && ChronoUnit.DAYS.between(entry.earliest(), entry.latest()) < CLOSE;
    }

    static LocalDate first(RecordedEntry entry) {
        return Objects.requireNonNull(entry.earliest());
    }

    static LocalDate last(RecordedEntry entry) {
        return Objects.requireNonNull(entry.latest());
    }

    /** Those dated closely, by their first day. */
    static List<RecordedEntry> ordered(List<RecordedEntry> entries) {
        return entries.stream()
                .filter(Days::close)
                .sorted(Comparator.comparing(Days::first).thenComparing(Days::last))
                .toList();
    }
}
