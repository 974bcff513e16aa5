package org.throughline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.panel.Appointment;
import org.throughline.panel.Appointments;
import org.throughline.panel.Consideration;
import org.throughline.panel.Considered;
import org.throughline.panel.KeyLines;
import org.throughline.panel.Seat;
import org.throughline.panel.Terms;
import org.throughline.panel.TermsOfReference;
import org.throughline.review.Answer;
import org.throughline.review.Decisions;
import org.throughline.review.Grounds;
import org.throughline.review.Limb;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Scoping;
import org.throughline.review.Stage;

/** Brings an invented review as far as a test needs it, by the acts of those whose acts they are. */
@Component
public class Decided {

    public static final LocalDate ON = LocalDate.of(2026, 3, 20);

    private final Invented invented;
    private final Bodies bodies;
    private final Reviews reviews;
    private final Scoping scoping;
    private final Decisions decisions;
    private final Appointments appointments;
    private final TermsOfReference terms;
    private final KeyLines keyLines;

    Decided(
            Invented invented,
            Bodies bodies,
            Reviews reviews,
            Scoping scoping,
            Decisions decisions,
            Appointments appointments,
            TermsOfReference terms,
            KeyLines keyLines) {
        this.invented = invented;
        this.bodies = bodies;
        this.reviews = reviews;
        this.scoping = scoping;
        this.decisions = decisions;
        this.appointments = appointments;
        this.terms = terms;
        this.keyLines = keyLines;
    }

    public static Grounds grounds() {
        return new Grounds(
                Limb.PARTNER,
                "Invented evidence of the test.",
                "Invented police and health, by e-mail.",
                "Children at home.");
    }

    /** Scoping has begun. */
    public Review scoping(Reader coordinator, Partnership partnership) {
        return reviews.move(coordinator, invented.review(coordinator, partnership), Stage.SCOPING, "began scoping");
    }

    /** Before the chair, with the grounds prepared. */
    public Review put(Reader coordinator, Partnership partnership) {
        var review = scoping.close(coordinator, scoping(coordinator, partnership), null);
        decisions.prepare(coordinator, review, grounds(), 0);
        return review;
    }

    /** The chair decided that a review is held. */
    public Review held(Reader coordinator, Partnership partnership) {
        var chair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        return decisions.hold(chair, put(coordinator, partnership), "Invented reasons to hold.", ON);
    }

    /** An independent chair is appointed to a review that is held; the chair as they read today. */
    public Reader chair(Reader coordinator, Review review) {
        var made = appointments.appoint(coordinator, review, appointment(Seat.CHAIR, "chair"));
        return invented.again(made.personId());
    }

    /** What would be typed to appoint somebody new, with nothing in the way. */
    public static Appointment appointment(Seat seat, String who) {
        var none = new java.util.UUID(0, 0);
        var unique = who + java.util.UUID.randomUUID();
        return new Appointment(
                none,
                none,
                none,
                "Invented " + who,
                unique + "@example.org",
                seat,
                seat.independent() ? null : "Invented charity",
                "I am not employed by any agency of this review.",
                Answer.NO,
                "Invented experience.",
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 3, 21),
                null,
                null,
                "",
                false);
    }

    /** The partnership of a review. */
    public Partnership partnership(Review review) {
        return Objects.requireNonNull(bodies.partnership(review.partnershipId()).orElse(null));
    }

    /** The terms of reference are approved, with one key line, so that agencies can be commissioned. */
    public void terms(Reader coordinator, Reader chair, Review review) {
        terms.write(
                coordinator,
                review,
                new Terms.Text(
                        "About it.",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2026, 2, 27),
                        "Why",
                        null,
                        null,
                        "Was the person who died seen alone?",
                        null,
                        "They were asked.",
                        null,
                        null,
                        null,
                        null),
                0);
        keyLines.add(coordinator, review, "How was coercive control recognised?");
        terms.consider(
                coordinator,
                review,
                Arrays.stream(Consideration.values())
                        .map(each -> new Considered(each, true, "Looked at."))
                        .toList());
        terms.approve(chair, review);
    }
}
