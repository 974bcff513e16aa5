package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One death in the register, reviewed or not.
 *
 * @param reference {@code PARTNERSHIP-YEAR-NN}
 * @param knownAs the name used on the screen for the person who died
 * @param heardOn the day the partnership heard of the death; starts the month for the decision
 * @param holdDecidedOn the day it was decided to hold a review; starts the six months
 * @param periodFrom first day of the period under review, from the terms of reference
 * @param version for refusing a stale write
 */
public record Review(
        UUID id,
        UUID partnershipId,
        String reference,
        String knownAs,
        Stage stage,
        LocalDate heardOn,
        @Nullable LocalDate holdDecidedOn,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        int version) {

    /** Address of the case page. */
    public String href() {
        return "/reviews/" + reference;
    }

    public boolean mayMoveTo(Stage target) {
        return stage.next().contains(target);
    }
}
