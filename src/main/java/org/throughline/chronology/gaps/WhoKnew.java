package org.throughline.chronology.gaps;

import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;

/**
 * What one agency had recorded by a day.
 *
 * @param contacts entries that certainly lie on or before it
 * @param knew the first of them that records the fact asked for, or null
 * @param later the first entry after the day that records it, or null
 * @param perhaps an entry that records it and may lie before or after the day, or null
 */
public record WhoKnew(
        String agency,
        int contacts,
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
}
