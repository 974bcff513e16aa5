package org.throughline.panel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.review.Answer;

/**
 * Somebody's place in a review (DOMAIN.md §4 "Appointments").
 *
 * @param represents a member's agency, an adviser's subject
 * @param independence the person's statement: not employed by, nor line-managed in, an agency of this review
 * @param lineManaged whether the person had line management of anybody involved
 * @param conflicts declared; null for none
 * @param confidentialityOn the day the confidentiality agreement was signed
 * @param fee in words
 * @param ends last day, null while open
 */
public record Appointment(
        UUID id,
        UUID reviewId,
        UUID personId,
        String name,
        String email,
        Seat seat,
        @Nullable String represents,
        @Nullable String independence,
        Answer lineManaged,
        @Nullable String experience,
        @Nullable String training,
        @Nullable String conflicts,
        @Nullable String conflictsHandled,
        @Nullable LocalDate confidentialityOn,
        @Nullable String fee,
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String endReason,
        String appointedBy) {

    /** Whether the person is in place on this day; an appointment that has yet to start is. */
    public boolean stands(LocalDate today) {
        var last = ends;
        return last == null || !last.isBefore(today);
    }
}
