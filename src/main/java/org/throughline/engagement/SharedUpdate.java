package org.throughline.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the family was told of where the review is.
 *
 * @param contactId for whom alone; null for everybody in the family of the case
 * @param nextBy the day by which they hear again
 * @param waitingFor what everybody waits for, in a few words
 */
public record SharedUpdate(
        UUID id,
        @Nullable UUID contactId,
        String words,
        @Nullable LocalDate nextBy,
        @Nullable String waitingFor,
        LocalDate sharedOn,
        String sharedBy) {}
