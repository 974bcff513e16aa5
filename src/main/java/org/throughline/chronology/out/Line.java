package org.throughline.chronology.out;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        String ages) {
    /** What it is marked with and why it needs a look, in one line of words: "Risk indicator. Needs a look: …. Concerns Elaine."; or "". */
    public String signWords() {
        var words = new ArrayList<String>();
        if (!work.flags().isEmpty()) {
            words.add(work.flagWords());
        }
        if (!entry.attention().isEmpty()) {
            words.add("Needs a look: " + entry.attention());
        }
        if (!also.isEmpty()) {
            words.add("Also recorded by "
                    + also.stream().map(RecordedEntry::agency).distinct().collect(Collectors.joining(", ")));
        }
        if (!work.keyLines().isEmpty()) {
            words.add("Key lines " + work.keyLineWords());
        }
        if (!work.people().isEmpty()) {
            words.add("Concerns " + work.peopleWords());
        }
        return words.stream().map(each -> each + ".").collect(Collectors.joining(" "));
    }
}
