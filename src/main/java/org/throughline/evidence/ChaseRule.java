package org.throughline.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.TimeLimit;
import org.throughline.settings.WorkingDays;

/**
 * When an agency that has not answered is reminded, as the partnership set it on the day the answer was due.
 *
 * @param after working days from the day due to the first reminder
 * @param every working days from one reminder to the next
 * @param most reminders sent by the service itself
 */
public record ChaseRule(int after, int every, int most, WorkingDays days) {

    public static ChaseRule of(LocalPractice practice, LocalDate due) {
        return new ChaseRule(
                practice.limit(TimeLimit.CHASE_AFTER, due),
                practice.limit(TimeLimit.CHASE_EVERY, due),
                practice.limit(TimeLimit.CHASE_MOST, due),
                practice.workingDays());
    }

    /**
     * The day of the next reminder: always a working day, never before one is due.
     *
     * @param last the last reminder, by whomever; null for none
     * @param sent how many the service has sent by itself
     */
    public Optional<LocalDate> next(LocalDate due, @Nullable LocalDate last, int sent) {
        if (sent >= most) {
            return Optional.empty();
        }
        var first = days.after(due, after);
        if (last == null) {
            return Optional.of(first);
        }
        var again = days.after(last, every);
        return Optional.of(again.isBefore(first) ? first : again);
    }

    /** Whether a reminder is due today; one missed on its day is sent on the next working day. */
    public boolean isDue(LocalDate today, LocalDate due, @Nullable LocalDate last, int sent) {
        return days.is(today)
                && next(due, last, sent).filter(day -> !day.isAfter(today)).isPresent();
    }
}
