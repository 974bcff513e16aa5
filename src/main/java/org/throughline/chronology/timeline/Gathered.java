package org.throughline.chronology.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Show;

/**
 * Entries of one agency that are drawn together: those of one year, month, week, day or hour; or those that can lie anywhere in the same
 * longer time.
 *
 * @param first first day
 * @param last last day
 * @param hour of the day, -1 for entries of that day without a time; null unless gathered by hours
 * @param span whether they can lie anywhere between these days
 * @param number how many
 * @param attention how many of them need a look
 */
public record Gathered(
        String agency,
        LocalDate first,
        LocalDate last,
        @Nullable Integer hour,
        boolean span,
        int number,
        int attention) {

    /** "March 2014: 12 entries", "somewhere in 2014: 3 entries". */
    public String words() {
        var time = new Window(first, last).words();
        var when = hour == null
                ? time
                : hour < 0 ? time + ", no time recorded" : "%s, %02d:00 to %02d:59".formatted(time, hour, hour);
        return (span ? "somewhere in " : "") + when + ": " + Show.count(number, "entry", "entries");
    }

    /**
     * Where they can be seen: their own time in the picture; in the table, where the picture goes no further or they have no nearer time.
     *
     * @param here the address of this state of the chronology
     */
    public String href(String here, Window window) {
        var own = new Window(first, last);
        return !span && hour == null && !own.equals(window)
                ? here + "/timeline" + own.query()
                : here + own.query() + "&agency=" + URLEncoder.encode(agency, StandardCharsets.UTF_8);
    }
}
