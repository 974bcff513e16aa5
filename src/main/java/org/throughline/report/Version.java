package org.throughline.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the overview report, without its bytes.
 *
 * @param number within the review, from 1
 * @param fingerprint SHA-256 of the report's bytes, in hexadecimal
 * @param summaryName file name of the executive summary, or null if there is none
 * @param note what changed, as the person who uploaded it said
 */
public record Version(
        UUID id,
        UUID reviewId,
        int number,
        VersionStatus status,
        String fileName,
        String fingerprint,
        @Nullable String summaryName,
        String note,
        String uploadedBy,
        Instant uploadedAt) {

    /** Address of its page, below the review's own. */
    public String path() {
        return "/report/" + number;
    }

    /** A heading of the report. */
    public record Heading(int level, String words) {}

    /** A file as it was uploaded. */
    public record Upload(String fileName, byte[] bytes) {}
}
