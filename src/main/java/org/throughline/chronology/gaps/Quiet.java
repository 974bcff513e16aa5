package org.throughline.chronology.gaps;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;

/**
 * An entry after which no agency recorded anything for some time.
 *
 * @param next the next entry of any agency on a later day; null if there is none
 * @param days until then; 0 if there is none
 */
public record Quiet(RecordedEntry entry, @Nullable RecordedEntry next, long days) {

    /** After the death itself it is quiet for another reason. */
    private static final Pattern DEATH = Pattern.compile(
            "\\b(?:life extinct|ROLE|died|dead|death|murder(?:ed)?|killed|fatal|unresponsive)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Those after which it was quiet for at least so many days, in order. */
    public static List<Quiet> among(List<RecordedEntry> entries, int days) {
        var ordered = Days.ordered(entries);
        var found = new ArrayList<Quiet>();
        for (int i = 0; i < ordered.size(); i++) {
            var entry = ordered.get(i);
            var next = next(ordered, i);
            long until = next == null ? 0 : ChronoUnit.DAYS.between(Days.last(entry), Days.first(next));
            if (next == null ? !DEATH.matcher(entry.event()).find() : until >= days) {
                found.add(new Quiet(entry, next, until));
            }
        }
        return found;
    }

    private static @Nullable RecordedEntry next(List<RecordedEntry> ordered, int index) {
        var last = Days.last(ordered.get(index));
        for (int i = index + 1; i < ordered.size(); i++) {
            if (Days.first(ordered.get(i)).isAfter(last)) {
                return ordered.get(i);
            }
        }
        return null;
    }
}
