package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the police, or a professional, told the partnership of a death (DOMAIN.md §4 "Notification").
 *
 * @param receivedOn the day the partnership heard
 * @param notifiedBy force or body
 * @param whyDomestic how the person who died and the suspect were connected, and why abuse is thought of
 * @param nextOfKinIsSuspect a warning that follows the case
 */
public record Notification(
        UUID reviewId,
        @Nullable String ownReference,
        @Nullable String homeOfficeReference,
        LocalDate receivedOn,
        String notifiedBy,
        @Nullable String officer,
        @Nullable String contact,
        @Nullable LocalDate diedOn,
        @Nullable String place,
        @Nullable String cause,
        boolean suicide,
        String whyDomestic,
        String briefFacts,
        @Nullable String agenciesKnown,
        Answer marac,
        Answer mappa,
        @Nullable String familyLiaison,
        @Nullable String nextOfKin,
        Answer nextOfKinIsSuspect,
        @Nullable String media,
        @Nullable String coroner,
        @Nullable String otherReviews,
        @Nullable String cspOfResidence) {

    /** A death already in a register that looks like the same one; nothing of it is shown but whose it is. */
    public record Alike(String reference, String partnership, String reason) {}

    /** The people, first the one who died. */
    public record WithPeople(Notification notification, List<Subject> people) {}
}
