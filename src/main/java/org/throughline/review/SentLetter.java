package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.settings.LetterKind;

/**
 * A letter that was sent, without its text.
 *
 * @param to whom it went to
 * @param organisation the agency it went to, or null
 * @param by who wrote it; the service's own name for reminders it sent by itself
 */
public record SentLetter(
        UUID id,
        UUID reviewId,
        LetterKind kind,
        String title,
        String to,
        @Nullable UUID organisation,
        LocalDate sentOn,
        Instant keptAt,
        String by) {}
