package org.throughline.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.settings.TimeLimit;
import org.throughline.settings.TimeLimits;
import org.throughline.web.Show;

/**
 * The clocks of a review (DOMAIN.md §3 "Clocks"): elapsed, paused and left, all three said. A pause moves the day due by as many days
 * as the clock stood still; days that lie under several pauses count once.
 */
public final class Clocks {

    private Clocks() {}

    /** A time the clock stood still; both days belong to it, an open end is null. */
    public record Pause(LocalDate from, @Nullable LocalDate to, String reason, String askedBy) {}

    /**
     * @param day which day of the clock it is, counting from 1 and without days paused
     * @param due the last day, moved by the pauses so far
     * @param pausedDays days the clock stood still until today
     * @param over days past due, 0 if none
     */
    public record Reading(
            long day,
            LocalDate due,
            long pausedDays,
            long over,
            @Nullable Pause now) {}

    /** The clock to the decision, as guidance has it. */
    public static Reading decide(LocalDate heardOn, LocalDate today) {
        return decide(TimeLimits.USUAL, heardOn, today);
    }

    /** The clock to the decision, with the partnership's limit of the day it heard. */
    public static Reading decide(TimeLimits limits, LocalDate heardOn, LocalDate today) {
        return read(heardOn, heardOn.plusMonths(limits.on(TimeLimit.DECIDE, heardOn)), List.of(), today);
    }

    /** The clock to completion, as guidance has it. */
    public static Reading complete(LocalDate decidedOn, List<Pause> pauses, LocalDate today) {
        return complete(TimeLimits.USUAL, decidedOn, pauses, today);
    }

    /** The clock to completion, with the partnership's limit of the day of the decision. */
    public static Reading complete(TimeLimits limits, LocalDate decidedOn, List<Pause> pauses, LocalDate today) {
        return read(decidedOn, decidedOn.plusMonths(limits.on(TimeLimit.COMPLETE, decidedOn)), pauses, today);
    }

    private static Reading read(LocalDate start, LocalDate dueUnpaused, List<Pause> pauses, LocalDate today) {
        long paused = pausedDays(start, pauses, today);
        var due = dueUnpaused.plusDays(paused);
        var now = pauses.stream()
                .filter(pause -> covers(pause, today))
                .findFirst()
                .orElse(null);
        long day = Math.max(1, ChronoUnit.DAYS.between(start, today) + 1 - paused);
        return new Reading(day, due, paused, Math.max(0, ChronoUnit.DAYS.between(due, today)), now);
    }

    /** Days from the start until today, both counted, that lie under a pause or several. */
    private static long pausedDays(LocalDate start, List<Pause> pauses, LocalDate today) {
        long days = 0;
        var next = start; // the first day not yet looked at
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            var from = pause.from().isAfter(next) ? pause.from() : next;
            var to = pause.to() == null || pause.to().isAfter(today) ? today : pause.to();
            if (!to.isBefore(from)) {
                days += ChronoUnit.DAYS.between(from, to) + 1;
                next = to.plusDays(1);
            }
        }
        return days;
    }

    private static boolean covers(Pause pause, LocalDate day) {
        return !day.isBefore(pause.from()) && (pause.to() == null || !day.isAfter(pause.to()));
    }

    /** The clock that runs now: to the decision, or to completion; null when none does. */
    public static @Nullable Reading running(TimeLimits limits, Review review, List<Pause> pauses, LocalDate today) {
        var stage = review.stage();
        if (stage.isAfter(Stage.PRE_PUBLICATION)
                || stage == Stage.CLOSED_WITHOUT_REVIEW
                || stage == Stage.WITH_HOME_OFFICE) {
            return null;
        }
        var decided = review.holdDecidedOn();
        return decided == null ? decide(limits, review.heardOn(), today) : complete(limits, decided, pauses, today);
    }

    /** "Day 143. Due about 14 May 2026. Paused 40 days for the trial." */
    public static String sentence(TimeLimits limits, Review review, List<Pause> pauses, LocalDate today) {
        return sentence(review, running(limits, review, pauses, today), today);
    }

    /** The same of a clock that was read before; null when none runs. */
    static String sentence(Review review, @Nullable Reading clock, LocalDate today) {
        var heard = "Heard of on " + Show.date(review.heardOn()) + ".";
        if (clock == null) {
            return review.stage() == Stage.WITH_HOME_OFFICE
                    ? heard + " Decided; the Home Office looks at the decision."
                    : heard;
        }
        var words = new ArrayList<String>();
        words.add("Day " + clock.day() + ".");
        var now = clock.now();
        var over = clock.over() > 0 && now == null;
        var due = (review.holdDecidedOn() == null
                        ? over ? "The decision was due " : "Decision due "
                        : over ? "It was due about " : "Due about ")
                + Show.date(clock.due());
        words.add(over ? due + " and is " + Show.count(clock.over(), "day", "days") + " over." : due + ".");
        if (now != null) {
            var last = now.to();
            var days = last == null
                    ? "since " + Show.date(now.from())
                    : "until " + (last.equals(today) ? "today" : Show.date(last));
            words.add("Paused " + days + ": " + now.reason() + ".");
        } else if (clock.pausedDays() > 0) {
            words.add("Paused for " + Show.count(clock.pausedDays(), "day", "days") + ".");
        }
        return String.join(" ", words);
    }
}
