package org.throughline.access;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One role of one person, for a partnership, an organisation or a single review, from a day and perhaps to a day (both included).
 */
public record Grant(
        UUID id,
        UUID personId,
        Role role,
        @Nullable UUID partnershipId,
        @Nullable UUID organisationId,
        @Nullable UUID reviewId,
        LocalDate starts,
        @Nullable LocalDate ends)
        implements Serializable {

    public static Grant forPartnership(UUID person, Role role, UUID partnership, LocalDate starts) {
        return new Grant(UUID.randomUUID(), person, role, partnership, null, null, starts, null);
    }

    public static Grant forOrganisation(UUID person, Role role, UUID organisation, LocalDate starts) {
        return new Grant(UUID.randomUUID(), person, role, null, organisation, null, starts, null);
    }

    public static Grant forReview(UUID person, Role role, UUID review, LocalDate starts, @Nullable LocalDate ends) {
        return new Grant(UUID.randomUUID(), person, role, null, null, review, starts, ends);
    }

    /** A role that is tied to nothing: Home Office, Commissioner, administrator, auditor. */
    public static Grant everywhere(UUID person, Role role, LocalDate starts) {
        return new Grant(UUID.randomUUID(), person, role, null, null, null, starts, null);
    }
}
