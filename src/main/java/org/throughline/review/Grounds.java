package org.throughline.review;

import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param evidence that the limb of the test is met, or is not
 * @param partners who was consulted, and what they said
 * @param circumstances of particular concern
 */
public record Grounds(
        Limb limb,
        String evidence,
        String partners,
        @Nullable String circumstances) {

    /** Grounds as prepared for the chair. */
    public record Prepared(Grounds grounds, String by, int version) {}
}
