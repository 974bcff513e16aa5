package org.throughline.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone close to the person who died, and what has been offered to and done with them (DOMAIN.md §4 "Engagement"). Each date is the
 * day a thing happened; null is "not recorded", never "no".
 *
 * @param personId once they have their own way in
 * @param how how and when they want to be reached
 * @param advocate who speaks for them, such as a specialist advocate
 * @param paused they asked not to be contacted for now
 */
public record Contact(
        UUID id,
        UUID reviewId,
        @Nullable UUID personId,
        String name,
        String relationship,
        @Nullable String how,
        @Nullable String datesToAvoid,
        @Nullable String interpreter,
        @Nullable String advocate,
        @Nullable LocalDate advocateOfferedOn,
        @Nullable LocalDate leafletsGivenOn,
        @Nullable LocalDate consultedOnTermsOn,
        @Nullable LocalDate contributedOn,
        @Nullable LocalDate draftGivenOn,
        @Nullable LocalDate attendedPanelOn,
        boolean paused,
        int version) {

    public String href(String review) {
        return "/reviews/" + review + "/family/" + id;
    }
}
