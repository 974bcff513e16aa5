package org.throughline.chronology.out;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.Work;

/**
 * One entry as a page or a file shows it.
 *
 * @param also other agencies' entries of the same contact
 * @param sinceBefore days since the entry before it in the list; null for the first, and where a date is not understood
 * @param ages "Elaine 34, Child A 3", or ""
 */
public record Line(
        RecordedEntry entry,
        Work work,
        List<RecordedEntry> also,
        @Nullable Long sinceBefore,
        String ages) {

    /** First day an entry can mean, or its last, or null. */
    static @Nullable LocalDate day(RecordedEntry entry) {
        return entry.earliest() == null ? entry.latest() : entry.earliest();
    }
}
