package org.throughline.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.audit.Act;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.TimeLimit;
import org.throughline.web.Show;

/** Asks agencies what they know, and reminds those who have not answered. */
@Component
public class ScopingRequests {

    private final JdbcClient db;
    private final Cases cases;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;
    private final LocalPractices practices;
    private final Clock clock;

    ScopingRequests(
            JdbcClient db,
            Cases cases,
            Reviews reviews,
            ApplicationEventPublisher events,
            LocalPractices practices,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.reviews = reviews;
        this.events = events;
        this.practices = practices;
        this.clock = clock;
    }

    /** An agency was asked; the letters room writes to it, without a word of the case. */
    public record Asked(UUID review, UUID organisation, LocalDate due, Act.By by, String sentence) implements Act {}

    /** An agency was reminded. */
    public record Chased(UUID review, UUID organisation, Act.By by, String sentence) implements Act {}

    /** @param about "SCOPING" or "EVIDENCE" */
    public record Chase(String about, java.time.Instant at, String by) {}

    /** By when agencies asked today usually answer: local practice, not guidance (DOMAIN.md §3 "Clocks"). */
    public LocalDate usuallyDue(Review review) {
        return practices.of(review.partnershipId()).due(TimeLimit.SCOPING, LocalDate.now(clock));
    }

    /** Asks each of them, gives its people their part in the case, and begins scoping. One already asked gets the new day. */
    @Transactional
    public void ask(Reader reader, Review review, Collection<Organisation> agencies, LocalDate due) {
        if (!EvidencePolicy.asks(reader, review)) {
            throw new NotAllowed("The partnership's staff ask agencies.");
        }
        for (var agency : agencies) {
            cases.involve(reader, review.id(), agency.id());
            db.sql("""
                            insert into evidence.asked values (:review, :organisation, :today, :due, :by)
                            on conflict (review_id, organisation_id) do update set due = excluded.due""")
                    .param("review", review.id())
                    .param("organisation", agency.id())
                    .param("today", LocalDate.now(clock))
                    .param("due", due)
                    .param("by", reader.name())
                    .update();
            events.publishEvent(new Asked(
                    review.id(),
                    agency.id(),
                    due,
                    reader.by(),
                    "asked " + agency.name() + " what it knows, by " + Show.date(due)));
        }
        if (review.stage() == Stage.NOTIFIED) {
            reviews.move(reader, review, Stage.SCOPING, "began scoping");
        }
    }

    /** Records that an agency was reminded of what it still owes. */
    @Transactional
    public void remind(Reader reader, Review review, AgencyState agency) {
        if (!EvidencePolicy.asks(reader, review) && !EvidencePolicy.commissions(reader, review)) {
            throw new NotAllowed("The partnership's staff and the chair remind agencies.");
        }
        db.sql(
                        "insert into evidence.chase (id, review_id, organisation_id, about, chased_by) values (:id, :review, :organisation, :about, :by)")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("organisation", agency.organisationId())
                .param("about", agency.awaited() ? "SCOPING" : "EVIDENCE")
                .param("by", reader.name())
                .update();
        events.publishEvent(new Chased(
                review.id(), agency.organisationId(), reader.by(), "reminded " + agency.agency() + " of what is due"));
    }

    @Transactional
    public List<Chase> chases(Reader reader, UUID review, UUID organisation) {
        return db.sql("""
                        select about, chased_at, chased_by from evidence.chase
                        where review_id = :review and organisation_id = :organisation order by chased_at desc""")
                .param("review", review)
                .param("organisation", organisation)
                .query((row, number) -> new Chase(
                        row.getString("about"),
                        row.getObject("chased_at", OffsetDateTime.class).toInstant(),
                        row.getString("chased_by")))
                .list();
    }
}
