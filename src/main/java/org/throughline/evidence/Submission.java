package org.throughline.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An IMR, a statement or policy information (DOMAIN.md §4 "IMR").
 *
 * @param method files read and staff spoken to, by role and never by name
 * @param recommendations the agency's own, one on each line
 * @param analysis by key line of enquiry
 * @param fileName of the document sent instead of, or beside, what is typed; null if none
 * @param comments the chair's
 */
public record Submission(
        UUID id,
        int version,
        SubmissionState state,
        String author,
        String independence,
        String method,
        String narrative,
        String goodPractice,
        String lessons,
        String changesMade,
        String recommendations,
        String staffDebriefed,
        String signedOffBy,
        @Nullable LocalDate signedOffOn,
        @Nullable String fileName,
        @Nullable Instant sentAt,
        @Nullable String checkedBy,
        String comments,
        Map<UUID, String> analysis) {

    /** A file beside the words. */
    public record Attached(String fileName, byte[] bytes) {}
}
