package org.throughline.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.review.Histories;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;

/** An appointment lets a person into a review; its end lets them out. */
@ThroughlineTest
class AppointmentsTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    Reviews reviews;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;
    Review review;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = decided.held(coordinator, partnership);
    }

    @Test
    void somebody_new_is_added_and_let_in() {
        var made = appointments.appoint(coordinator, review, Decided.appointment(Seat.CHAIR, "Chairperson"));
        var chair = invented.again(made.personId());
        assertThat(chair.appointedTo(review.id(), Role.INDEPENDENT_CHAIR)).isTrue();
        assertThat(reviews.get(chair, review.reference()).id()).isEqualTo(review.id());
        assertThat(made.appointedBy()).isEqualTo(coordinator.name());
        assertThat(new Histories(trail, reviews, transaction).of(coordinator, review))
                .first()
                .isEqualTo("appointed Invented Chairperson as independent chair from 21 March 2026");
    }

    @Test
    void somebody_the_service_knows_keeps_the_name_they_have() {
        var known = people.add(Reader.SERVICE, "Known Already", "known" + UUID.randomUUID() + "@example.org");
        var made = appointments.appoint(
                coordinator,
                review,
                with(Seat.AUTHOR, known.email().toUpperCase(java.util.Locale.ROOT), "Statement.", null, null));
        assertThat(made.personId()).isEqualTo(known.id());
        assertThat(made.name()).isEqualTo("Known Already");
    }

    @Test
    void a_chair_without_a_statement_of_independence_is_not_appointed() {
        var draft = with(Seat.CHAIR, "new" + UUID.randomUUID() + "@example.org", null, null, null);
        assertThat(appointments.obstacles(coordinator, review, draft))
                .extracting(Obstacle::words)
                .containsExactly("An independent chair cannot be appointed without a statement of independence");
        assertThatThrownBy(() -> appointments.appoint(coordinator, review, draft))
                .isInstanceOf(NotAllowed.class);
        assertThat(appointments.of(coordinator, review.id())).isEmpty();
        assertThat(people.byEmail(draft.email())).isEmpty();
    }

    @Test
    void a_declared_conflict_needs_a_word_on_how_it_is_handled() {
        var email = "new" + UUID.randomUUID() + "@example.org";
        assertThat(appointments.obstacles(
                        coordinator, review, with(Seat.MEMBER, email, null, "Knew the family.", null)))
                .hasSize(1);
        assertThat(appointments.obstacles(
                        coordinator, review, with(Seat.MEMBER, email, null, "Knew the family.", "Leaves the room.")))
                .isEmpty();
    }

    @Test
    void a_review_has_one_chair_at_a_time() {
        var first = appointments.appoint(coordinator, review, Decided.appointment(Seat.CHAIR, "First"));
        var second = Decided.appointment(Seat.CHAIR, "Second");
        assertThatThrownBy(() -> appointments.appoint(coordinator, review, second))
                .isInstanceOf(NotAllowed.class);
        appointments.end(coordinator, review, first.id(), LocalDate.of(2026, 3, 31), "Illness.");
        appointments.appoint(coordinator, review, second);
        assertThat(appointments.standing(coordinator, review.id()))
                .extracting(Appointment::name)
                .containsExactly("Invented Second");
    }

    @Test
    void the_same_place_is_not_given_twice_and_two_places_may_be_held() {
        var made = appointments.appoint(coordinator, review, Decided.appointment(Seat.CHAIR, "Both"));
        appointments.appoint(coordinator, review, with(Seat.AUTHOR, made.email(), "Statement.", null, null));
        assertThatThrownBy(() -> appointments.appoint(
                        coordinator, review, with(Seat.AUTHOR, made.email(), "Statement.", null, null)))
                .isInstanceOf(NotAllowed.class);
        assertThat(appointments.standing(coordinator, review.id()))
                .extracting(Appointment::seat)
                .containsExactly(Seat.CHAIR, Seat.AUTHOR);
    }

    @Test
    void somebody_who_answers_for_an_agency_of_the_review_is_pointed_out() {
        var hospital = invented.agency(partnership, "Hospital");
        var other = invented.agency(partnership, "Library");
        invented.involve(review, hospital);
        assertThat(appointments.involvedAgencies(coordinator, review, emailOf(invented.agencyLead(hospital))))
                .containsExactly(hospital.name());
        assertThat(appointments.involvedAgencies(coordinator, review, emailOf(invented.agencyLead(other))))
                .isEmpty();
        assertThat(appointments.involvedAgencies(coordinator, review, "nobody@example.org"))
                .isEmpty();
    }

    @Test
    void who_is_let_out_sees_nothing_of_the_review() {
        var made = appointments.appoint(coordinator, review, Decided.appointment(Seat.MEMBER, "Member"));
        assertThat(reviews.find(invented.again(made.personId()), review.id())).isPresent();
        appointments.end(coordinator, review, made.id(), LocalDate.of(2026, 3, 31), "Moved away.");
        var gone = invented.again(made.personId());
        assertThatThrownBy(() -> reviews.get(gone, review.reference())).isInstanceOf(NotFound.class);
        assertThat(appointments.get(coordinator, review.id(), made.id()))
                .extracting(Appointment::ends, Appointment::endReason)
                .containsExactly(LocalDate.of(2026, 3, 31), "Moved away.");
    }

    @Test
    void nobody_is_appointed_before_a_review_is_held() {
        var undecided = decided.put(coordinator, partnership);
        assertThatThrownBy(() -> appointments.appoint(coordinator, undecided, Decided.appointment(Seat.CHAIR, "Early")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_chair_appoints_nobody_and_ends_nothing() {
        var chair = decided.chair(coordinator, review);
        var theirs = appointments.of(coordinator, review.id()).getFirst();
        assertThatThrownBy(() -> appointments.appoint(chair, review, Decided.appointment(Seat.MEMBER, "Friend")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> appointments.end(chair, review, theirs.id(), LocalDate.of(2026, 4, 1), "No."))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_panel_member_an_agency_and_a_neighbour_read_no_appointment() {
        decided.chair(coordinator, review);
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        for (var reader : new Reader[] {
            invented.appointed(Role.PANEL_MEMBER, review),
            invented.agencyLead(agency),
            invented.coordinator(invented.partnership())
        }) {
            assertThat(appointments.of(reader, review.id()))
                    .as(reader.roleWords())
                    .isEmpty();
        }
    }

    private String emailOf(Reader reader) {
        return people.all().stream()
                .filter(person -> person.id().equals(reader.person()))
                .findFirst()
                .orElseThrow()
                .email();
    }

    private static Appointment with(
            Seat seat,
            String email,
            @Nullable String independence,
            @Nullable String conflicts,
            @Nullable String handled) {
        var plain = Decided.appointment(seat, "Somebody");
        return new Appointment(
                plain.id(),
                plain.reviewId(),
                plain.personId(),
                plain.name(),
                email,
                seat,
                plain.represents(),
                independence,
                plain.lineManaged(),
                null,
                null,
                conflicts,
                handled,
                null,
                null,
                plain.starts(),
                null,
                null,
                "");
    }
}
