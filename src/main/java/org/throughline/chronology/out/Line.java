package org.throughline.chronology.out;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.Work;

/**
 * One entry as a page or a file shows it.
 *
 * @param also other agencies' entries of the same contact
 * @param sinceBefore days since the entry before it in the list; null for the first, and where their dates do not say
 * @param ages "Elaine 34, Child A 3", or ""
 */
public record Line(
        RecordedEntry entry,
        Work work,
        List<RecordedEntry> also,
        @Nullable Interval sinceBefore,
        String ages) {}
