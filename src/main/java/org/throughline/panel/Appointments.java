package org.throughline.panel;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.Grant;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Organisation;
import org.throughline.access.People;
import org.throughline.access.Person;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.review.Answer;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;

/** Appoints the chair, the author, the panel's members and its advisers. An appointment is what lets a person into the review, and its end lets them out. */
@Component
public class Appointments {

    private final JdbcClient db;
    private final Reviews reviews;
    private final People people;
    private final Cases cases;
    private final Bodies bodies;
    private final Costs costs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(
            JdbcClient db,
            Reviews reviews,
            People people,
            Cases cases,
            Bodies bodies,
            Costs costs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.db = db;
        this.reviews = reviews;
        this.people = people;
        this.cases = cases;
        this.bodies = bodies;
        this.costs = costs;
        this.clock = clock;
    }

    /** Everyone ever appointed to a review: those in place first, then by seat. */
    @Transactional
    public List<Appointment> of(Reader reader, UUID review) {
        return db.sql("""
                        select * from panel.appointment where review_id = :review
                        order by ended_at_once or coalesce(ends < :today, false), array_position(array['CHAIR', 'AUTHOR', 'MEMBER', 'ADVISER'], seat), name""")
                .param("review", review)
                .param("today", LocalDate.now(clock))
                .query(Appointment.class)
                .list();
    }

    /** Those in place today or from a day to come. */
    @Transactional
    public List<Appointment> standing(Reader reader, UUID review) {
        var today = LocalDate.now(clock);
        return of(reader, review).stream()
                .filter(appointment -> appointment.stands(today))
                .toList();
    }

    /** Whether somebody is in place in this seat. */
    @Transactional
    public boolean isFilled(Reader reader, UUID review, Seat seat) {
        return standing(reader, review).stream().anyMatch(appointment -> appointment.seat() == seat);
    }

    @Transactional
    public Appointment get(Reader reader, UUID review, UUID id) {
        return of(reader, review).stream()
                .filter(appointment -> appointment.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What stands in the way of this appointment; {@code draft}'s ids and who appointed are not looked at. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review, Appointment draft) {
        var here = review.href() + "/panel";
        var obstacles = new ArrayList<Obstacle>();
        if (!review.stage().held()) {
            obstacles.add(new Obstacle("It has not been decided that a review is held", review.href() + "/decision"));
        }
        var standing = standing(reader, review.id());
        if (draft.seat() == Seat.CHAIR) {
            standing.stream()
                    .filter(other -> other.seat() == Seat.CHAIR && other.overlaps(draft))
                    .findFirst()
                    .ifPresent(other -> obstacles.add(new Obstacle(
                            other.ends() == null
                                    ? "This review has a chair. End that appointment first"
                                    : "This review has a chair until " + Show.date(other.ends())
                                            + ". Appoint from the day after, or end that appointment first",
                            here)));
        }
        if (draft.seat().independent() && draft.independence() == null) {
            obstacles.add(new Obstacle(
                    "An " + draft.seat().inSentence() + " cannot be appointed without a statement of independence",
                    here + "/appoint#independence"));
        }
        if (draft.conflicts() != null && draft.conflictsHandled() == null) {
            obstacles.add(new Obstacle(
                    "A conflict of interest is declared, but not how it is handled",
                    here + "/appoint#conflictsHandled"));
        }
        if (draft.seat().independent() && draft.lineManaged() == Answer.YES && draft.conflictsHandled() == null) {
            obstacles.add(new Obstacle(
                    "Somebody who line-managed a person involved is not independent, and it is not written how that is handled",
                    here + "/appoint#conflictsHandled"));
        }
        if (draft.seat().independent() && draft.conflictsHandled() == null) {
            involvedAgencies(reader, review, draft.email())
                    .forEach(agency -> obstacles.add(new Obstacle(
                            "They answer for " + agency
                                    + ", an agency of this review, and it is not written how that is handled",
                            here + "/appoint#conflictsHandled")));
        }
        if (standing.stream()
                .anyMatch(other -> other.seat() == draft.seat()
                        && other.email().equalsIgnoreCase(draft.email())
                        && other.overlaps(draft))) {
            obstacles.add(new Obstacle("This person has this place already", here));
        }
        return obstacles;
    }

    /** Agencies asked in this review for which the person of this address answers: to be pointed out before a chair or author is appointed. */
    @Transactional
    public List<String> involvedAgencies(Reader reader, Review review, String email) {
        var involved = cases.agencies(reader, review.id());
        return people.byEmail(email).flatMap(person -> people.reader(person.id())).stream()
                .flatMap(person -> person.organisations().stream())
                .filter(involved::contains)
                .map(bodies::organisation)
                .flatMap(Optional::stream)
                .map(Organisation::name)
                .sorted()
                .toList();
    }

    /** What others of this name are here, where appointing to this address would add somebody new; empty where the address is known. */
    @Transactional
    public List<String> namesakes(Reader reader, Appointment draft) {
        return people.byEmail(draft.email()).isPresent()
                ? List.of()
                : people.namesakes(reader, draft.name(), draft.email());
    }

    /** Somebody was appointed. */
    public record Appointed(UUID review, UUID person, UUID appointment, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.APPOINTED;
        }

        @Override
        public Set<UUID> people() {
            return Set.of(person);
        }

        @Override
        public String occasion() {
            return appointment.toString();
        }
    }

    /** Appoints; the person is added to the service when new, and is let into the review from the first day to the last. */
    @Transactional
    public Appointment appoint(Reader reader, Review review, Appointment draft) {
        check(reader, review);
        var obstacles = obstacles(reader, review, draft);
        if (!obstacles.isEmpty()) {
            throw new NotAllowed("This appointment cannot be made yet.");
        }
        Person person = people.byEmail(draft.email()).orElseGet(() -> people.add(reader, draft.name(), draft.email()));
        people.grant(
                reader, Grant.forReview(person.id(), draft.seat().role(), review.id(), draft.starts(), draft.ends()));
        var id = UUID.randomUUID();
        db.sql("""
                        insert into panel.appointment values (:id, :review, :person, :name, :email, :seat, :represents, :independence,
                            :lineManaged, :experience, :training, :conflicts, :conflictsHandled, :confidentialityOn, :fee, :starts, :ends,
                            null, :by)""")
                .param("id", id)
                .param("review", review.id())
                .param("person", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("seat", draft.seat().name())
                .param("represents", draft.represents(), Types.VARCHAR)
                .param("independence", draft.independence(), Types.VARCHAR)
                .param("lineManaged", draft.lineManaged().name())
                .param("experience", draft.experience(), Types.VARCHAR)
                .param("training", draft.training(), Types.VARCHAR)
                .param("conflicts", draft.conflicts(), Types.VARCHAR)
                .param("conflictsHandled", draft.conflictsHandled(), Types.VARCHAR)
                .param("confidentialityOn", draft.confidentialityOn(), Types.DATE)
                .param("fee", draft.fee(), Types.VARCHAR)
                .param("starts", draft.starts())
                .param("ends", draft.ends(), Types.DATE)
                .param("by", reader.name())
                .update();
        var fee = draft.fee() == null ? OptionalLong.empty() : Money.pence(draft.fee());
        if (fee.isPresent()) {
            costs.agree(
                    reader,
                    review,
                    new Costs.Fee(
                            UUID.randomUUID(),
                            person.name(),
                            draft.seat().words(),
                            fee.getAsLong(),
                            LocalDate.now(clock),
                            0));
        }
        events.publishEvent(new Appointed(
                review.id(),
                person.id(),
                id,
                reader.by(),
                "appointed " + person.name() + " as " + draft.seat().inSentence() + " from "
                        + Show.date(draft.starts())));
        return get(reader, review.id(), id);
    }

    /** Ends every place this person has in the review; after {@code last} they see nothing of it. */
    @Transactional
    public void end(Reader reader, Review review, UUID id, LocalDate last, String reason) {
        check(reader, review);
        var appointment = get(reader, review.id(), id);
        people.endAppointment(reader, appointment.personId(), review.id(), last);
        db.sql("""
                        update panel.appointment set ends = greatest(:last, starts), end_reason = :reason
                        where review_id = :review and person_id = :person and not ended_at_once and (ends is null or ends > :last)""")
                .param("last", last)
                .param("reason", reason)
                .param("review", review.id())
                .param("person", appointment.personId())
                .update();
        reviews.did(
                reader,
                review.id(),
                "ended the appointment of " + appointment.name() + " on " + Show.date(last) + ": " + small(reason));
    }

    /** Ends every place this person has in the review now: they see nothing of it from this moment, and today is recorded as the day. */
    @Transactional
    public void endAtOnce(Reader reader, Review review, UUID id, String reason) {
        check(reader, review);
        var appointment = get(reader, review.id(), id);
        var today = LocalDate.now(clock);
        people.endAppointmentAtOnce(reader, appointment.personId(), review.id());
        db.sql("""
                        update panel.appointment set ends = :today, ended_at_once = true, end_reason = :reason
                        where review_id = :review and person_id = :person and not ended_at_once and (ends is null or ends >= :today)""")
                .param("today", today)
                .param("reason", reason)
                .param("review", review.id())
                .param("person", appointment.personId())
                .update();
        reviews.did(
                reader,
                review.id(),
                "ended the appointment of " + appointment.name() + " at once, on " + Show.date(today) + ": "
                        + small(reason));
    }

    private static String small(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.UK) + reason.substring(1);
    }

    private static void check(Reader reader, Review review) {
        if (!PanelPolicy.appoints(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff appoint.");
        }
    }
}
