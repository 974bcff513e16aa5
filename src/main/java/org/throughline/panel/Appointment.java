package org.throughline.panel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.review.Answer;
import org.throughline.web.Show;

/**
 * Somebody's place in a review (DOMAIN.md §4 "Appointments").
 *
 * @param represents a member's agency, an adviser's subject
 * @param independence the person's statement: not employed by, nor line-managed in, an agency of this review
 * @param lineManaged whether the person had line management of anybody involved
 * @param conflicts declared; null for none
 * @param confidentialityOn the day the confidentiality agreement was signed
 * @param fee an amount such as "£4,500.00", or "None"; earlier ones in other words
 * @param ends last day, null while open
 * @param endedAtOnce it ended in the course of that day: the person sees nothing of the review any more
 */
public record Appointment(
        UUID id,
        UUID reviewId,
        UUID personId,
        String name,
        String email,
        Seat seat,
        @Nullable String represents,
        @Nullable String independence,
        Answer lineManaged,
        @Nullable String experience,
        @Nullable String training,
        @Nullable String conflicts,
        @Nullable String conflictsHandled,
        @Nullable LocalDate confidentialityOn,
        @Nullable String fee,
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String endReason,
        String appointedBy,
        boolean endedAtOnce) {

    /** Whether the person is in place on this day; an appointment that has yet to start is. */
    public boolean stands(LocalDate today) {
        var last = ends;
        return !endedAtOnce && (last == null || !last.isBefore(today));
    }

    /** Whether it has a day in common with another. */
    public boolean overlaps(Appointment other) {
        return !endedAtOnce
                && !other.endedAtOnce
                && (ends == null || !ends.isBefore(other.starts))
                && (other.ends == null || !other.ends.isBefore(starts));
    }

    /** Whether the person was in place on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
    }

    /** "since 3 March 2026", "from 1 December 2026", "3 March 2026 until 14 May 2026". */
    public String days(LocalDate today) {
        var last = ends;
        if (last == null) {
            return (starts.isAfter(today) ? "from " : "since ") + Show.date(starts);
        }
        if (last.isBefore(starts)) {
            return "ended on " + Show.date(last) + ", before it began";
        }
        return Show.date(starts) + " until " + Show.date(last) + (endedAtOnce ? ", ended at once" : "");
    }
}
