package org.throughline.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Sharing;
import org.throughline.review.Stage;
import org.throughline.web.NotFound;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** The day by which one agency gives what it was commissioned for, and each time it was moved, and why. */
@Component
public class CommissionDays {

    private final JdbcClient db;
    private final Agencies agencies;
    private final CommissionLetters letters;
    private final HoldsOnSharing holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommissionDays(
            JdbcClient db,
            Agencies agencies,
            CommissionLetters letters,
            HoldsOnSharing holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.agencies = agencies;
        this.letters = letters;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /** An agency was given another day. */
    public record DayMoved(UUID review, UUID organisation, LocalDate due, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.AGENCY_DAY_MOVED;
        }

        @Override
        public String occasion() {
            // a day may come to be what it was before: that is news again
            return due + " " + Integer.toHexString(sentence.hashCode());
        }
    }

    /** A day that was moved. */
    public record Moved(LocalDate before, LocalDate due, String reason, String by, Instant at) {}

    /**
     * Whether this agency has a day the reader may move: it was commissioned, and evidence is open, or it went on without what this agency still
     * owes and nothing is published yet.
     */
    public static boolean mayMove(Reader reader, Review review, AgencyState state) {
        return EvidencePolicy.commissions(reader, review)
                && state.commissionDue() != null
                && (review.stage() == Stage.EVIDENCE
                        || review.stage().isAfter(Stage.EVIDENCE)
                                && !review.stage().isAfter(Stage.PRE_PUBLICATION)
                                && !state.outstanding().isEmpty());
    }

    /** Each time the day of this agency was moved, the latest first. */
    @Transactional
    public List<Moved> of(Reader reader, UUID review, UUID organisation) {
        return db.sql("""
                        select before, due, reason, set_by, set_at from evidence.commission_day
                        where review_id = :review and organisation_id = :organisation order by set_at desc""")
                .param("review", review)
                .param("organisation", organisation)
                .query((row, number) -> new Moved(
                        row.getObject("before", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getString("reason"),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Gives one agency another day, and writes to that agency alone. That shares something, so it needs a reason while proceedings hold
     * something back, as commissioning does.
     *
     * @param before the day that was on the page; when it is another by now, the write is refused with both
     */
    @Transactional
    public void move(Reader reader, Review review, UUID organisation, LocalDate before, LocalDate due, String reason) {
        var state = agencies.of(reader, review.id(), organisation).orElseThrow(NotFound::new);
        var contribution = state.contribution();
        if (!mayMove(reader, review, state) || contribution == null) {
            throw new NotAllowed(
                    "The chair gives an agency another day, or the co-ordinator for them, while something is still to come from it.");
        }
        if (due.isBefore(LocalDate.now(clock))) {
            throw new NotAllowed("That day has passed.");
        }
        holds.need(reader, review, Sharing.COMMISSION);
        int moved = db.sql("""
                        update evidence.commission set due = :due, version = version + 1
                        where review_id = :review and organisation_id = :organisation and due = :before and due <> :due""")
                .param("due", due)
                .param("review", review.id())
                .param("organisation", organisation)
                .param("before", before)
                .update();
        if (moved == 0) {
            throw new StaleWrite(
                    "The day of " + state.agency(),
                    Show.date(state.commissionDue()),
                    Show.date(due),
                    review.href() + "/agencies/" + organisation + "/day");
        }
        var wanted = new Commissions.Wanted(organisation, state.agency(), contribution, due, state.writer(), 0);
        record(reader, review, organisation, before, due, reason);
        tell(reader, review, wanted, before, due, reason);
    }

    /** Tells the agency that nothing but its day changed, in the history, by e-mail and by letter. */
    @Transactional
    void tell(Reader reader, Review review, Commissions.Wanted wanted, LocalDate before, LocalDate due, String reason) {
        events.publishEvent(new DayMoved(
                review.id(),
                wanted.organisation(),
                due,
                reader.by(),
                "gave " + wanted.agency() + " until " + Show.date(due) + " instead of " + Show.date(before) + ": "
                        + reason));
        letters.writeMoved(reader, review, wanted, before, reason);
    }

    /** Keeps that a day was moved. */
    @Transactional
    public void record(
            Reader reader, Review review, UUID organisation, LocalDate before, LocalDate due, String reason) {
        db.sql("""
                        insert into evidence.commission_day (id, review_id, organisation_id, before, due, reason, set_by)
                        values (:id, :review, :organisation, :before, :due, :reason, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("organisation", organisation)
                .param("before", before)
                .param("due", due)
                .param("reason", reason)
                .param("by", reader.name())
                .update();
    }
}
