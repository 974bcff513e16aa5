package org.throughline.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the family was told of where the review is.
 *
 * @param nextBy the day by which they hear again
 */
public record SharedUpdate(UUID id, String words, @Nullable LocalDate nextBy, LocalDate sharedOn, String sharedBy) {}
