package org.throughline.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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

    /** Nothing written yet. */
    static Submission blank() {
        return new Submission(
                UUID.randomUUID(),
                0,
                SubmissionState.DRAFT,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                "",
                Map.of());
    }

    /** With what was read from a document in place of what was typed; what the document leaves out stays. */
    public Submission with(ImrDocument.Read read) {
        var all = new HashMap<>(analysis);
        all.putAll(read.keyLines());
        return new Submission(
                id,
                version,
                state,
                now(ImrSection.AUTHOR, read),
                now(ImrSection.INDEPENDENCE, read),
                now(ImrSection.METHOD, read),
                now(ImrSection.NARRATIVE, read),
                now(ImrSection.GOOD_PRACTICE, read),
                now(ImrSection.LESSONS, read),
                now(ImrSection.CHANGES_MADE, read),
                now(ImrSection.RECOMMENDATIONS, read),
                now(ImrSection.STAFF, read),
                now(ImrSection.SIGNED_OFF_BY, read),
                signedOffOn,
                fileName,
                sentAt,
                checkedBy,
                comments,
                all);
    }

    private String now(ImrSection section, ImrDocument.Read read) {
        return read.sections().getOrDefault(section, section.of(this));
    }

    /** A file beside the words. */
    public record Attached(String fileName, byte[] bytes) {}
}
