package org.throughline.chronology.gaps;

import java.util.ArrayList;
import java.util.Collection;
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
 * @param also the other entries that record it, where it is one contact of several agencies
 */
public record AfterRisk(
        RecordedEntry event, String why, @Nullable RecordedEntry next, long days, List<RecordedEntry> also) {

    AfterRisk(RecordedEntry event, String why, @Nullable RecordedEntry next, long days) {
        this(event, why, next, days, List.of());
    }

    /**
     * Events of high risk after which no agency recorded anything for at least so many days, in order.
     *
     * @param flagged entries a person marked as a risk indicator
     */
    public static List<AfterRisk> among(List<RecordedEntry> entries, Set<UUID> flagged, int days) {
        var found = new ArrayList<AfterRisk>();
        for (var quiet : Quiet.among(entries, days)) {
            var why = why(Sign.in(quiet.entry()), flagged.contains(quiet.entry().id()));
            if (!why.isEmpty()) {
                found.add(new AfterRisk(quiet.entry(), why, quiet.next(), quiet.days()));
            }
        }
        return found;
    }

    /** "Strangulation, flagged"; "" if neither words nor a person say so. */
    static String why(Collection<Sign> signs, boolean flagged) {
        var words = signs.stream().map(Sign::words).collect(Collectors.joining(", "));
        return !flagged ? words : words.isEmpty() ? "Flagged" : words + ", flagged";
    }
}
