package org.throughline.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the action plan.
 *
 * @param organisationId the lead agency where it is one of the partnership's, whose people see this action; or null
 * @param number within the review, from 1
 * @param lead the lead agency by name
 * @param milestones as printed, may be empty
 * @param progress what was said of it, oldest first
 * @param version for refusing a stale write
 */
public record Action(
        UUID id,
        UUID reviewId,
        UUID recommendationId,
        @Nullable UUID organisationId,
        int number,
        String words,
        String lead,
        String milestones,
        @Nullable LocalDate due,
        int version,
        List<Progress> progress) {

    public ActionStatus status() {
        return progress.isEmpty()
                ? ActionStatus.NOT_STARTED
                : progress.getLast().status();
    }

    /** Address of its page, below the review's own. */
    public String path() {
        return "/actions/" + number;
    }

    /** "12 days over", "due today", "due in 3 days", or "" when it is settled or has no date. */
    public String time(LocalDate today) {
        if (due == null || status().settled()) {
            return "";
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return "due today";
        }
        return days < 0
                ? org.throughline.web.Show.count(-days, "day", "days") + " over"
                : "due in " + org.throughline.web.Show.count(days, "day", "days");
    }
}
