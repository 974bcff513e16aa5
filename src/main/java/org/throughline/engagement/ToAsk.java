package org.throughline.engagement;

import org.jspecify.annotations.Nullable;

/**
 * Whom the family can ask about their review.
 *
 * @param role what they do: "Co-ordinator"
 * @param hours when they can be reached
 */
public record ToAsk(
        String name,
        String role,
        String telephone,
        @Nullable String hours,
        @Nullable String email,
        int version) {}
