package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written for publication beside the report.
 *
 * @param summary one or two sentences for the library's list
 * @param relationship of the perpetrator to the person who died, in words, or null
 * @param familyToldHow how, by whom, and what they said
 */
public record Preparation(
        UUID reviewId,
        String summary,
        @Nullable String relationship,
        LocalDate familyToldOn,
        String familyToldHow,
        int version) {}
