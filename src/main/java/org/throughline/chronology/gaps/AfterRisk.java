package org.throughline.chronology.gaps;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;

/**
 * A silence after an event of high risk.
 *
 * @param why the signs in its words, or that it was flagged
 * @param next the next entry of any agency on a later day; null if there is none
 * @param days until then; 0 if there is none
 */
public record AfterRisk(
        RecordedEntry event, String why, @Nullable RecordedEntry next, long days) {

    /**
     * Events of high risk after which no agency recorded anything for at least so many days, in order. Entries that record the same contact
     * count once: the last of them.
     *
     * @param flagged entries a person marked as a risk indicator
     */
    public static List<AfterRisk> among(List<RecordedEntry> entries, Set<UUID> flagged, int days) {
        var ordered = Days.ordered(entries);
        var found = new ArrayList<AfterRisk>();
        for (int i = 0; i < ordered.size(); i++) {
            var entry = ordered.get(i);
            var next = next(ordered, i);
            long until = next == null ? 0 : ChronoUnit.DAYS.between(Days.last(entry), Days.first(next));
            if (next != null && until < days) {
                continue;
            }
            var why = why(entry, flagged);
            if (!why.isEmpty()) {
                found.add(new AfterRisk(entry, why, next, until));
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

    private static String why(RecordedEntry entry, Set<UUID> flagged) {
        var signs = Arrays.stream(Sign.values())
                .filter(sign -> sign.in(entry))
                .map(Sign::words)
                .collect(Collectors.joining(", "));
        return !flagged.contains(entry.id()) ? signs : signs.isEmpty() ? "Flagged" : signs + ", flagged";
    }
}
