package org.throughline.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.audit.Act;

/**
 * Who is asking. Every look-up of case material takes one, first; a transaction that has none reads no rows.
 *
 * @param person the person, or null for the service itself
 * @param name as others see it
 * @param grants those in force today
 */
public record Reader(@Nullable UUID person, String name, List<Grant> grants) {

    /** The service itself, for clocks and reminders. */
    public static final Reader SERVICE = new Reader(null, Act.By.SERVICE.name(), List.of());

    public Act.By by() {
        return new Act.By(person, name);
    }

    public boolean isService() {
        return person == null;
    }

    /** Whether the reader holds one of these roles anywhere. */
    public boolean holds(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    /** Whether they work on cases or watch over them, and so have the frame for work with its search box. */
    public boolean isStaff() {
        return holds(
                Role.COORDINATOR,
                Role.CSP_CHAIR,
                Role.INDEPENDENT_CHAIR,
                Role.AUTHOR,
                Role.PANEL_MEMBER,
                Role.HOME_OFFICE,
                Role.COMMISSIONER,
                Role.ADMINISTRATOR,
                Role.AUDITOR);
    }

    /** Whether all they are here is family, a friend, or an advocate: then a one-time link is enough to come in. */
    public boolean isOnlyFamily() {
        return !grants.isEmpty()
                && grants.stream().allMatch(grant -> grant.role() == Role.FAMILY || grant.role() == Role.ADVOCATE);
    }

    /** Whether the reader holds one of these roles for this partnership. */
    public boolean holdsFor(UUID partnership, Role... roles) {
        return isService()
                || grants.stream()
                        .anyMatch(grant -> partnership.equals(grant.partnershipId())
                                && Arrays.asList(roles).contains(grant.role()));
    }

    /** Whether the reader is appointed to this review in one of these roles. */
    public boolean appointedTo(UUID review, Role... roles) {
        return grants.stream()
                .anyMatch(grant ->
                        review.equals(grant.reviewId()) && Arrays.asList(roles).contains(grant.role()));
    }

    /** Partnerships in which the reader holds one of these roles. */
    public Set<UUID> partnerships(Role... roles) {
        return grants.stream()
                .filter(grant -> Arrays.asList(roles).contains(grant.role()))
                .map(Grant::partnershipId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Agencies the reader answers for. */
    public Set<UUID> organisations() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.AGENCY_LEAD || grant.role() == Role.IMR_AUTHOR)
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles in words, for the frame of a page. */
    public String roleWords() {
        return grants.stream().map(grant -> grant.role().words()).distinct().collect(Collectors.joining(", "));
    }
}
