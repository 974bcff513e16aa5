package org.throughline.chronology.gaps;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.throughline.chronology.RecordedEntry;

/**
 * A time in which nothing is recorded.
 *
 * @param agency whose records are silent; "" for all of them
 * @param from first silent day
 * @param to last silent day
 * @param before the last entry before it
 * @param after the first after it
 * @param uncertain entries that may fall into it, since their date is not sure enough
 */
public record Silence(
        String agency, LocalDate from, LocalDate to, RecordedEntry before, RecordedEntry after, int uncertain) {

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Times of at least so many days in which no agency recorded anything, in order. */
    public static List<Silence> ofAll(List<RecordedEntry> entries, int days) {
        return among("", entries, days);
    }

    /** The same for each agency's own records, agency after agency. Before its first and after its last entry nothing is said. */
    public static List<Silence> ofEach(List<RecordedEntry> entries, int days) {
        var byAgency = new TreeMap<String, List<RecordedEntry>>();
        entries.forEach(entry -> byAgency.computeIfAbsent(entry.agency(), name -> new ArrayList<>())
                .add(entry));
        var silences = new ArrayList<Silence>();
        byAgency.forEach((agency, own) -> silences.addAll(among(agency, own, days)));
        return silences;
    }

    private static List<Silence> among(String agency, List<RecordedEntry> entries, int days) {
        var silences = new ArrayList<Silence>();
        RecordedEntry last = null;
        for (var entry : Days.ordered(entries)) {
            if (last != null) {
                var from = Days.last(last).plusDays(1);
                var to = Days.first(entry).minusDays(1);
                if (ChronoUnit.DAYS.between(from, to) + 1 >= days) {
                    silences.add(new Silence(agency, from, to, last, entry, uncertain(entries, from, to)));
                }
            }
            if (last == null || Days.last(entry).isAfter(Days.last(last))) {
                last = entry;
            }
        }
        return silences;
    }

    private static int uncertain(List<RecordedEntry> entries, LocalDate from, LocalDate to) {
        return (int) entries.stream()
                .filter(entry -> !Days.close(entry) && entry.edtf() != null)
                .filter(entry -> entry.earliest() == null || !entry.earliest().isAfter(to))
                .filter(entry -> entry.latest() == null || !entry.latest().isBefore(from))
                .count();
    }
}
