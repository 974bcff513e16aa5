package org.throughline.chronology.timeline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.work.Flag;
import org.throughline.web.Show;

/**
 * Entries of one agency that are drawn together: those of one year, month, week, day or hour; or those that can lie anywhere in the same
 * longer time.
 *
 * @param first first day
 * @param last last day
 * @param hour of the day, -1 for entries of that day without a time; null unless gathered by hours
 * @param span whether they can lie anywhere between these days
 * @param tally how many, and of what kind
 */
public record Gathered(
        String agency,
        LocalDate first,
        LocalDate last,
        @Nullable Integer hour,
        boolean span,
        Tally tally) {

    /**
     * How many entries.
     *
     * @param attention how many of them need a look
     * @param shared how many of them other agencies recorded too
     * @param flags how many have each flag; a flag that none has is left out
     */
    public record Tally(int number, int attention, int shared, Map<Flag, Integer> flags) {

        Tally plus(Tally other) {
            var both = new EnumMap<Flag, Integer>(Flag.class);
            both.putAll(flags);
            other.flags().forEach((flag, number) -> both.merge(flag, number, Integer::sum));
            return new Tally(number + other.number(), attention + other.attention(), shared + other.shared(), both);
        }

        /** "12 entries; 2 risk indicator, 1 needs a look, 3 also recorded by others, as confirmed or proposed". */
        String words() {
            var words = new StringBuilder(Show.count(number, "entry", "entries"));
            var more = new java.util.ArrayList<String>();
            flags.forEach((flag, number) -> more.add(number + " " + flag.words().toLowerCase(java.util.Locale.UK)));
            if (attention > 0) {
                more.add(Show.count(attention, "needs a look", "need a look"));
            }
            if (shared > 0) {
                more.add(shared + " also recorded by others, as confirmed or proposed");
            }
            return more.isEmpty() ? words.toString() : words + "; " + String.join(", ", more);
        }
    }

    public int number() {
        return tally.number();
    }

    /** "March 2014: 12 entries", "somewhere in 2014: 3 entries; 1 needs a look". */
    public String words() {
        var time = new Window(first, last).words();
        var when = hour == null
                ? time
                : hour < 0 ? time + ", no time recorded" : "%s, %02d:00 to %02d:59".formatted(time, hour, hour);
        return (span ? "somewhere in " : "") + when + ": " + tally.words();
    }

    /** Their own time. */
    Window window() {
        return new Window(first, last);
    }

    /** Whether the picture shows them nearer than in this time; else only the table does. */
    boolean opensIn(Window shown) {
        return !span && hour == null && !window().equals(shown);
    }
}
