package org.throughline.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.documents.UnreadableFile;
import org.throughline.panel.Appointment;
import org.throughline.panel.Appointments;
import org.throughline.panel.Costs;
import org.throughline.panel.Declarations;
import org.throughline.panel.Meeting;
import org.throughline.panel.Meetings;
import org.throughline.panel.Papers;
import org.throughline.panel.Seat;
import org.throughline.review.Disclosure;
import org.throughline.review.Disclosures;
import org.throughline.review.DraftLetter;
import org.throughline.review.Holdings;
import org.throughline.review.Offers;
import org.throughline.review.Proceeding;
import org.throughline.review.Proceedings;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.review.Transfers;

/** How the invented reviews are run: meetings and their papers, costs, conflicts, proceedings, what was disclosed, and two partnerships. */
@Component
@Profile("demo")
class Governance {

    private static final UUID NONE = new UUID(0, 0);

    private final Cast cast;
    private final Steps steps;
    private final Reviews reviews;
    private final Appointments appointments;
    private final Declarations declarations;
    private final Meetings meetings;
    private final Papers papers;
    private final Costs costs;
    private final Proceedings proceedings;
    private final Disclosures disclosures;
    private final Holdings holdings;
    private final Offers offers;
    private final Transfers transfers;
    private final LocalDate today;

    Governance(
            Cast cast,
            Steps steps,
            Reviews reviews,
            Appointments appointments,
            Declarations declarations,
            Meetings meetings,
            Papers papers,
            Costs costs,
            Proceedings proceedings,
            Disclosures disclosures,
            Holdings holdings,
            Offers offers,
            Transfers transfers,
            Clock clock) {
        this.cast = cast;
        this.steps = steps;
        this.reviews = reviews;
        this.appointments = appointments;
        this.declarations = declarations;
        this.meetings = meetings;
        this.papers = papers;
        this.costs = costs;
        this.proceedings = proceedings;
        this.disclosures = disclosures;
        this.holdings = holdings;
        this.offers = offers;
        this.transfers = transfers;
        this.today = LocalDate.now(clock);
    }

    void make() {
        var elaine = at(Stage.DRAFTING);
        meetings(elaine);
        panel(elaine);
        costs(elaine);
        beside(elaine);
        steps.agreed(elaine, LocalDate.of(2022, 1, 5));
        jointly(at(Stage.COMMISSIONING));
        offered();
    }

    private Review at(Stage stage) {
        return reviews.all(cast.as(Cast.COORDINATOR)).stream()
                .filter(review -> review.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private void meetings(Review review) {
        var chair = cast.as(Cast.CHAIR);
        var everybody = List.of(Cast.CHAIR, Cast.AUTHOR, Cast.MEMBER, Cast.COORDINATOR);
        var first = meetings.call(
                chair,
                review,
                LocalDate.of(2026, 6, 24),
                LocalTime.of(10, 0),
                "Northmere town hall, room 3",
                "1. What we were asked\n2. The terms of reference\n3. Whom to ask for what");
        meetings.record(
                chair,
                review,
                first.id(),
                new Meeting.Record(
                        everybody, "The terms of reference stand. Eight agencies are asked for a chronology."),
                first.version());
        meetings.addAction(
                chair, review, first.id(), "Write to the agencies", Cast.COORDINATOR, LocalDate.of(2026, 7, 1));
        meetings.done(
                chair, review, meetings.actions(chair, review.id()).getFirst().id());
        var second = meetings.call(
                chair,
                review,
                LocalDate.of(2026, 9, 16),
                LocalTime.of(10, 0),
                "Northmere town hall, room 3",
                "1. The combined chronology\n2. What it shows\n3. What is not there");
        meetings.record(
                chair,
                review,
                second.id(),
                new Meeting.Record(
                        List.of(Cast.CHAIR, Cast.AUTHOR, Cast.MEMBER),
                        "The findings are agreed as they stand. The author begins the draft."),
                second.version());
        meetings.addAction(
                chair, review, second.id(), "Offer the sister a meeting with the chair", Cast.COORDINATOR, null);
        var next = meetings.call(
                chair,
                review,
                today.plusDays(24),
                LocalTime.of(14, 0),
                "By video",
                "1. The first draft\n2. What the family said\n3. Recommendations, and who carries them out");
        paper(
                review,
                next,
                "What the panel has agreed so far",
                "The terms of reference stand.\n\nThe findings are agreed as they stand.\n\nThe author has begun the draft.");
        paper(
                review,
                next,
                "Questions for the third meeting",
                "Does each recommendation say who does what by when?\n\nWhat would have helped Elaine?");
        var member = cast.as(Cast.MEMBER);
        var paper = papers.of(member, review.id(), next.id()).getFirst();
        papers.read(member, review, paper);
        papers.haveRead(member, review, paper);
    }

    private void paper(Review review, Meeting meeting, String title, String text) {
        try {
            papers.attach(
                    cast.as(Cast.CHAIR),
                    review,
                    meeting.id(),
                    title,
                    "paper.docx",
                    new DraftLetter(title, text).file());
        } catch (UnreadableFile problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void panel(Review review) {
        var coordinator = cast.as(Cast.COORDINATOR);
        for (var seat : List.of(Seat.CHAIR, Seat.AUTHOR)) {
            declarations.signed(coordinator, review, appointed(review, seat).id(), LocalDate.of(2022, 1, 12));
        }
        declarations.declared(
                coordinator,
                review,
                appointed(review, Seat.MEMBER).id(),
                "She trained two of the housing officers in 2019.",
                "She leaves the room when the housing service is spoken of.",
                LocalDate.of(2026, 6, 24));
    }

    private Appointment appointed(Review review, Seat seat) {
        return appointments.of(cast.as(Cast.COORDINATOR), review.id()).stream()
                .filter(each -> each.seat() == seat)
                .findFirst()
                .orElseThrow();
    }

    private void costs(Review review) {
        var coordinator = cast.as(Cast.COORDINATOR);
        fee(review, Cast.CHAIR, "Chairing, eighteen days", 720_000);
        fee(review, Cast.AUTHOR, "Writing, twelve days", 420_000);
        var first = new Costs.Invoice(
                UUID.randomUUID(), Cast.CHAIR, "2026-031", 240_000, LocalDate.of(2026, 7, 31), null, 1);
        costs.invoiced(coordinator, review, first);
        costs.paid(coordinator, review, first.id(), LocalDate.of(2026, 8, 14));
        costs.invoiced(
                coordinator,
                review,
                new Costs.Invoice(
                        UUID.randomUUID(), Cast.AUTHOR, "RA-118", 140_000, LocalDate.of(2026, 10, 30), null, 1));
        costs.share(coordinator, review, Cast.PARTNERSHIP, 5_000, 0);
        costs.share(coordinator, review, "Northmere Constabulary", 2_500, 0);
        costs.share(coordinator, review, "Northmere integrated care board", 2_500, 0);
    }

    private void fee(Review review, String who, String what, long pence) {
        costs.agree(
                cast.as(Cast.COORDINATOR),
                review,
                new Costs.Fee(UUID.randomUUID(), who, what, pence, LocalDate.of(2022, 1, 10), 0));
    }

    private void beside(Review review) {
        var coordinator = cast.as(Cast.COORDINATOR);
        proceedings.add(
                coordinator,
                review,
                proceeding(
                        Proceeding.Kind.CRIMINAL,
                        "The officer in charge of the case",
                        Proceeding.Status.ENDED,
                        LocalDate.of(2021, 11, 12),
                        LocalDate.of(2025, 10, 3),
                        null));
        proceedings.add(
                coordinator,
                review,
                proceeding(
                        Proceeding.Kind.INQUEST,
                        "The coroner’s officer",
                        Proceeding.Status.ENDED,
                        LocalDate.of(2021, 11, 18),
                        LocalDate.of(2026, 5, 28),
                        null));
        var inquest = proceedings.of(coordinator, review.id()).stream()
                .filter(each -> each.kind() == Proceeding.Kind.INQUEST)
                .findFirst()
                .orElseThrow();
        disclosures.add(
                coordinator,
                review,
                new Disclosures.Given(
                        "The list of agencies that were asked, with the dates of their answers",
                        "The coroner",
                        Disclosure.Basis.CORONER,
                        null,
                        inquest.id(),
                        LocalDate.of(2026, 2, 11),
                        Cast.COORDINATOR,
                        "Nothing an agency wrote was given."),
                null);
    }

    private static Proceeding proceeding(
            Proceeding.Kind kind,
            String contact,
            Proceeding.Status status,
            LocalDate began,
            @Nullable LocalDate ended,
            @Nullable String withheld) {
        return new Proceeding(
                NONE,
                NONE,
                kind,
                contact,
                status,
                began,
                null,
                ended,
                Proceeding.Effect.PAUSES,
                "The chair and the police",
                withheld,
                null,
                null,
                0);
    }

    /** The trial still runs, and the neighbouring partnership has agreed to hold the review jointly. */
    private void jointly(Review review) {
        var coordinator = cast.as(Cast.COORDINATOR);
        proceedings.add(
                coordinator,
                review,
                proceeding(
                        Proceeding.Kind.CRIMINAL,
                        "The officer in charge of the case",
                        Proceeding.Status.UNDER_WAY,
                        review.heardOn(),
                        null,
                        "What witnesses have told the police"));
        holdings.offer(
                coordinator,
                review,
                steps.partnership(Cast.NEIGHBOUR).id(),
                "The person who died moved from your area a few months before.");
        var neighbour = cast.as(Cast.NEIGHBOURS_COORDINATOR);
        holdings.agree(neighbour, offers.waiting(neighbour).getFirst().id());
    }

    /** The neighbouring partnership offers a review to take over; it waits for an answer. */
    private void offered() {
        var neighbour = cast.as(Cast.NEIGHBOURS_COORDINATOR);
        var review = steps.notified(
                neighbour,
                steps.partnership(Cast.NEIGHBOUR),
                Map.of(
                        "victim",
                        "Sunniva Thorold",
                        "suspect",
                        "Piers Thorold",
                        "relationship",
                        "Former husband",
                        "notified by",
                        "Eastholme police",
                        "why domestic",
                        "They had been married.",
                        "brief facts",
                        "She died in hospital.",
                        "received months ago",
                        "0.3",
                        "died months ago",
                        "0.5"));
        transfers.offer(
                neighbour,
                review,
                steps.partnership(Cast.PARTNERSHIP).id(),
                "The home was in your area at the time of the death.");
    }
}
