package org.throughline.chronology.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;

/**
 * What one agency had recorded by a day.
 *
 * @param contacts entries that certainly lie on or before it
 * @param firstContact the first of them, or null
 * @param lastContact the last of them, or null
 * @param knew the first of them that records the fact asked for, or null
 * @param later the first entry after the day that records it, or null
 * @param perhaps an entry that records it and may lie before or after the day, or null
 */
public record WhoKnew(
        String agency,
        int contacts,
        @Nullable RecordedEntry firstContact,
        @Nullable RecordedEntry lastContact,
        @Nullable RecordedEntry knew,
        @Nullable RecordedEntry later,
        @Nullable RecordedEntry perhaps) {

    /** In words: "Had recorded it", "Knew her, had not recorded it", "No contact recorded yet". */
    public String state() {
        if (knew != null) {
            return "Had recorded it";
        }
        if (perhaps != null) {
            return "May have recorded it: the date is not sure";
        }
        return contacts > 0 ? "Had contact, had not recorded it" : "No contact recorded yet";
    }

    /** Every agency, by name, as of a day. */
    public static List<WhoKnew> on(List<RecordedEntry> entries, LocalDate day, Predicate<RecordedEntry> fact) {
        var byAgency = new TreeMap<String, List<RecordedEntry>>();
        entries.forEach(entry -> byAgency.computeIfAbsent(entry.agency(), name -> new ArrayList<>())
                .add(entry));
        var known = new ArrayList<WhoKnew>();
        byAgency.forEach((agency, own) -> known.add(of(agency, own, day, fact)));
        return known;
    }

    private static WhoKnew of(String agency, List<RecordedEntry> own, LocalDate day, Predicate<RecordedEntry> fact) {
        var before = new ArrayList<RecordedEntry>();
        RecordedEntry knew = null;
        RecordedEntry later = null;
        RecordedEntry perhaps = null;
        for (var entry : own) {
            if (entry.edtf() == null) {
                continue;
            }
            boolean by = entry.latest() != null && !entry.latest().isAfter(day);
            boolean after = entry.earliest() != null && entry.earliest().isAfter(day);
            if (by) {
                before.add(entry);
            }
            if (by ? knew != null : after ? later != null : perhaps != null) {
                continue;
            }
            if (fact.test(entry)) {
                knew = by ? entry : knew;
                later = after ? entry : later;
                perhaps = !by && !after ? entry : perhaps;
            }
        }
        return new WhoKnew(
                agency,
                before.size(),
                before.isEmpty() ? null : before.getFirst(),
                before.isEmpty() ? null : before.getLast(),
                knew,
                later,
                perhaps);
    }
}
