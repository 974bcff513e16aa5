package org.throughline.chronology.out;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Certainty;

/**
 * The days between two entries, no closer than their dates allow.
 *
 * @param least that can lie between them
 * @param most that can lie between them
 * @param about whether one of the dates is not certain
 */
public record Interval(long least, long most, boolean about) {

    /** What may be further off than this says nothing. */
    private static final int LOOSEST = 62;

    /** Null where a date is not understood, has an open end, or is too wide to count from. */
    static @Nullable Interval between(@Nullable RecordedEntry one, RecordedEntry other) {
        if (one == null
                || one.earliest() == null
                || one.latest() == null
                || other.earliest() == null
                || other.latest() == null) {
            return null;
        }
        boolean forwards = !other.earliest().isBefore(one.earliest());
        var first = forwards ? one : other;
        var second = forwards ? other : one;
        long least = Math.max(0, ChronoUnit.DAYS.between(first.latest(), second.earliest()));
        long most = Math.max(
                Math.abs(ChronoUnit.DAYS.between(first.earliest(), second.latest())),
                Math.abs(ChronoUnit.DAYS.between(second.earliest(), first.latest())));
        return most - least > LOOSEST
                ? null
                : new Interval(
                        least, most, one.certainty() != Certainty.CERTAIN || other.certainty() != Certainty.CERTAIN);
    }

    /** "21", "19 to 21", "up to 21", "about 21", "up to about 21". */
    public String number() {
        var near = about ? "about " : "";
        return least == 0 && most > 0
                ? "up to " + near + most
                : near + (least == most ? String.valueOf(least) : least + " to " + most);
    }

    /** "21 days after the one before"; "" for the same day. */
    public String words() {
        return most == 0 ? "" : number() + (most == 1 ? " day" : " days") + " after the one before";
    }
}
