package org.throughline.engagement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question the family asks the review, and the answer they were given. */
public record Question(
        UUID id,
        String askedByName,
        String words,
        OffsetDateTime askedAt,
        @Nullable String answer,
        @Nullable LocalDate answeredOn) {}
