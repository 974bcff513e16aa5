package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the quality assurance panel.
 *
 * @param number 1 for the first submission
 * @param letterName file name of the letter, or null if it was not kept
 */
public record QualityRound(
        UUID id,
        UUID reviewId,
        UUID versionId,
        int number,
        Outcome outcome,
        LocalDate letterOn,
        String strengths,
        @Nullable String letterName,
        List<Point> points) {

    /**
     * A point for development.
     *
     * @param paragraph of the report, or empty
     * @param changed what changed, or why nothing did; null until answered
     */
    public record Point(
            UUID id,
            int number,
            String theme,
            String paragraph,
            String words,
            @Nullable String changed,
            @Nullable String changedWhere,
            @Nullable String answeredBy) {}

    /** A point as it is written down from the letter. */
    public record Asked(String theme, String paragraph, String words) {}

    public long unanswered() {
        return points.stream().filter(point -> point.changed() == null).count();
    }
}
