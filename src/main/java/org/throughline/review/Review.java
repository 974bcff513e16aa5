package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/**
 * One death in the register, reviewed or not.
 *
 * @param partnershipId the partnership that leads
 * @param jointly those that hold it jointly with that one
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
        List<UUID> jointly,
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

    /** Every partnership that holds it, the one that leads first. */
    public List<UUID> partnerships() {
        return Stream.concat(Stream.of(partnershipId), jointly.stream()).toList();
    }

    /** Whether the reader holds one of these roles for a partnership that holds this review. */
    public boolean heldBy(Reader reader, Role... roles) {
        return partnerships().stream().anyMatch(partnership -> reader.holdsFor(partnership, roles));
    }

    public boolean mayMoveTo(Stage target) {
        return stage.next().contains(target);
    }
}
