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
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.review.Answer;
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
    AtTheDesk desk;

    @Autowired
    Costs costs;

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
        var answersForOne = with(Seat.CHAIR, emailOf(invented.agencyLead(hospital)), "Statement.", null, null);
        assertThat(appointments.obstacles(coordinator, review, answersForOne))
                .extracting(Obstacle::words)
                .singleElement()
                .asString()
                .contains(hospital.name(), "not written how that is handled");
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
    void an_appointment_that_ends_at_once_lets_nobody_in_for_the_rest_of_the_day() throws Exception {
        var made = appointments.appoint(coordinator, review, Decided.appointment(Seat.CHAIR, "Wrong"));
        var wrong = invented.again(made.personId());
        var end = review.href() + "/panel/" + made.id() + "/end";
        assertThat(desk.send(coordinator, end, "reason", "Mistaken identity.").getContentAsString())
                .contains("Choose when it ends");
        assertThat(desk.send(coordinator, end, "when", "NOW", "reason", "Mistaken identity.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(desk.open(wrong, review.href()).getStatus()).isEqualTo(404);
        assertThat(reviews.find(invented.again(made.personId()), review.id())).isEmpty();
        assertThat(appointments.get(coordinator, review.id(), made.id()))
                .satisfies(ended -> assertThat(ended.ends()).isEqualTo(LocalDate.now()))
                .satisfies(ended -> assertThat(ended.stands(LocalDate.now())).isFalse());
        assertThat(new Histories(trail, reviews, transaction).of(coordinator, review))
                .first()
                .asString()
                .contains("at once", "mistaken identity.");
        assertThat(appointments.obstacles(coordinator, review, Decided.appointment(Seat.CHAIR, "Right")))
                .isEmpty();
    }

    @Test
    void a_successor_is_appointed_from_the_day_after_the_last() {
        var first = appointments.appoint(coordinator, review, Decided.appointment(Seat.CHAIR, "First"));
        var last = LocalDate.now().plusDays(30);
        appointments.end(coordinator, review, first.id(), last, "Retires.");
        assertThat(appointments.obstacles(coordinator, review, from(Decided.appointment(Seat.CHAIR, "Next"), last)))
                .extracting(Obstacle::words)
                .singleElement()
                .asString()
                .contains("This review has a chair until");
        var next = appointments.appoint(
                coordinator, review, from(Decided.appointment(Seat.CHAIR, "Next"), last.plusDays(1)));
        assertThat(next.days(LocalDate.now())).startsWith("from ");
        assertThat(reviews.find(invented.again(next.personId()), review.id())).isEmpty();
    }

    @Test
    void a_chair_who_line_managed_somebody_involved_needs_a_written_reason() {
        var draft = lineManager(Decided.appointment(Seat.CHAIR, "Manager"), null);
        assertThat(appointments.obstacles(coordinator, review, draft))
                .extracting(Obstacle::words)
                .singleElement()
                .asString()
                .startsWith("Somebody who line-managed a person involved is not independent");
        assertThat(appointments.obstacles(
                        coordinator, review, lineManager(draft, "Twenty years ago, in another county.")))
                .isEmpty();
    }

    @Test
    void a_second_person_of_one_name_is_added_only_when_asked_and_a_fee_is_money_and_stands_in_the_costs()
            throws Exception {
        var hospital = invented.agency(partnership, "Hospital");
        var lead = invented.agencyLead(hospital);
        var address = "new" + UUID.randomUUID() + "@example.org";
        var appoint = review.href() + "/panel/appoint";
        String[] fields = {
            "seat",
            "ADVISER",
            "name",
            lead.name(),
            "email",
            address,
            "represents",
            "Housing",
            "fee",
            "a lot",
            "starts-day",
            "21",
            "starts-month",
            "3",
            "starts-year",
            "2026"
        };
        assertThat(desk.send(coordinator, appoint, fields).getContentAsString())
                .contains("Write the fee as an amount in pounds");
        fields[9] = "800";
        assertThat(desk.send(coordinator, appoint, fields).getContentAsString())
                .contains("Somebody of this name is here already", hospital.name());
        assertThat(people.byEmail(address)).isEmpty();
        var sure = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(fields), java.util.stream.Stream.of("another", "yes"))
                .toArray(String[]::new);
        assertThat(desk.send(coordinator, appoint, sure).getStatus()).isEqualTo(302);
        assertThat(people.byEmail(address)).isPresent();
        assertThat(appointments.of(coordinator, review.id()))
                .singleElement()
                .extracting(Appointment::fee)
                .isEqualTo("£800.00");
        assertThat(costs.of(coordinator, review).agreed()).isEqualTo(80_000);
    }

    private static Appointment from(Appointment plain, LocalDate starts) {
        return changed(plain, plain.lineManaged(), plain.conflictsHandled(), starts);
    }

    private static Appointment lineManager(Appointment plain, @Nullable String handled) {
        return changed(plain, Answer.YES, handled, plain.starts());
    }

    private static Appointment changed(
            Appointment plain, Answer lineManaged, @Nullable String handled, LocalDate starts) {
        return new Appointment(
                plain.id(),
                plain.reviewId(),
                plain.personId(),
                plain.name(),
                plain.email(),
                plain.seat(),
                plain.represents(),
                plain.independence(),
                lineManaged,
                plain.experience(),
                plain.training(),
                plain.conflicts(),
                handled,
                plain.confidentialityOn(),
                plain.fee(),
                starts,
                plain.ends(),
                plain.endReason(),
                plain.appointedBy(),
                false);
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
                "",
                false);
    }
}
