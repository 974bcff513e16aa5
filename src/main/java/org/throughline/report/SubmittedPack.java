package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was submitted for quality assurance.
 *
 * @param round 1 for the first submission of its review
 * @param hasSummary whether an executive summary went with it
 * @param hasTribute whether what the family wrote went with it, as a paper of its own
 * @param answeredOn the day of the Home Office's letter; null until there is one
 */
public record SubmittedPack(
        UUID id,
        UUID reviewId,
        int round,
        String reference,
        String partnership,
        LocalDate submittedOn,
        String submittedBy,
        boolean hasSummary,
        boolean hasTribute,
        @Nullable LocalDate answeredOn,
        @Nullable Outcome answer) {

    /** Its page, for the Home Office. */
    public String path() {
        return "/oversight/submitted/" + id;
    }

    public String answerWords() {
        return answer == null ? "Not answered yet" : answer.words();
    }
}
