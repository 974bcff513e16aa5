package org.throughline.chronology.out;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.Work;

/**
 * One entry as a page or a file shows it.
 *
 * @param also other agencies' entries of the same contact
 * @param confirmed whether a person confirmed that these record the same contact; else it is proposed
 * @param sinceBefore days since the entry before it in the list; null for the first, and where their dates do not say
 * @param ages "Elaine 34, Child A 3", or ""
 */
public record Line(
        RecordedEntry entry,
        Work work,
        List<RecordedEntry> also,
        boolean confirmed,
        @Nullable Interval sinceBefore,
        String ages) {

    /** "Also recorded by A, B", or "Perhaps also recorded by A, B (proposed)" while nobody has confirmed it. */
    public static String alsoWords(boolean confirmed, Collection<String> agencies) {
        var names = agencies.stream().distinct().collect(Collectors.joining(", "));
        return confirmed ? "Also recorded by " + names : "Perhaps also recorded by " + names + " (proposed)";
    }

    /** Who else records the same contact, in words; "" where nobody does. */
    public String alsoWords() {
        return also.isEmpty()
                ? ""
                : alsoWords(confirmed, also.stream().map(RecordedEntry::agency).toList());
    }

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
            words.add(alsoWords());
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
