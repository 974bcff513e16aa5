package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Reader;

/** The room that holds the action plan. The report asks it, and never imports it. */
public interface PlanSource {

    /** Every action of a review, by number. */
    List<Planned> plan(Reader reader, UUID review);

    /**
     * One line of the action plan.
     *
     * @param recommendation the id of the recommendation it carries out
     * @param lead the lead agency
     * @param status in words
     * @param settled done, or with a reason why it will not be
     * @param progress what was last said of it, or empty
     * @param path address of its page, below the review's own
     */
    record Planned(
            UUID id,
            UUID recommendation,
            int number,
            String words,
            String lead,
            String milestones,
            @Nullable LocalDate due,
            String status,
            boolean settled,
            String progress,
            String path) {}
}
