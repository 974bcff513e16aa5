package org.throughline.review;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;

/**
 * Hands a review over to another partnership with nothing lost: everything hangs on the review itself, which gets a number of its new
 * partnership; the old one still leads to it. Nothing moves before the receiving side agrees, and until then it sees the offer only.
 */
@Component
public class Transfers {

    private static final String SELECT = """
            select t.*, f.name as from_name, p.name as to_name from review.transfer t
            join access.partnership f on f.id = t.from_partnership join access.partnership p on p.id = t.to_partnership
            """;

    private final JdbcClient db;
    private final Bodies bodies;
    private final Cases cases;
    private final Holdings holdings;
    private final References references;
    private final Reviews reviews;
    private final Clock clock;

    Transfers(
            JdbcClient db,
            Bodies bodies,
            Cases cases,
            Holdings holdings,
            References references,
            Reviews reviews,
            Clock clock) {
        this.db = db;
        this.bodies = bodies;
        this.cases = cases;
        this.holdings = holdings;
        this.references = references;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Every offer of a review, the latest first. */
    @Transactional
    public List<Transfer> of(Reader reader, UUID review) {
        return db.sql(
                        SELECT
                                + "where t.review_id = :review order by t.offered_on desc, t.answer is not null, t.answered_on desc")
                .param("review", review)
                .query(Transfer.class)
                .list();
    }

    /** What waits for the partnerships the reader works for. */
    @Transactional
    public List<Transfer> waiting(Reader reader) {
        var mine = reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR);
        return db.sql(
                        SELECT
                                + "where t.answer is null and t.to_partnership = any (:mine) order by t.offered_on, t.reference")
                .param("mine", mine.toArray(UUID[]::new))
                .query(Transfer.class)
                .list();
    }

    /** One that waits for the reader's partnership; {@link NotFound} otherwise. */
    @Transactional
    public Transfer get(Reader reader, UUID id) {
        return waiting(reader).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What stands in the way of offering it. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var obstacles = new ArrayList<Obstacle>();
        if (review.stage() == Stage.CLOSED || review.stage() == Stage.CLOSED_WITHOUT_REVIEW) {
            obstacles.add(new Obstacle("The review is closed", review.href()));
        }
        open(reader, review)
                .ifPresent(each -> obstacles.add(
                        new Obstacle("It is offered to " + each.toName() + " already", review.href() + "/holding")));
        return obstacles;
    }

    private Optional<Transfer> open(Reader reader, Review review) {
        return of(reader, review.id()).stream()
                .filter(each -> each.answer() == null)
                .findFirst();
    }

    /** Offers the review to another partnership. The reason is all its staff read: no name, nothing of the case. */
    @Transactional
    public void offer(Reader reader, Review review, UUID to, String reason) {
        mustLead(reader, review);
        if (!obstacles(reader, review).isEmpty() || to.equals(review.partnershipId())) {
            throw new NotAllowed("This review cannot be offered now.");
        }
        var other = bodies.partnership(to).orElseThrow(NotFound::new);
        db.sql("""
                        insert into review.transfer (id, review_id, from_partnership, to_partnership, reference, stage, reason, offered_by,
                            offered_on) values (:id, :review, :from, :to, :reference, :stage, :reason, :by, :on)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("from", review.partnershipId())
                .param("to", to)
                .param("reference", review.reference())
                .param("stage", review.stage().name())
                .param("reason", reason)
                .param("by", reader.name())
                .param("on", LocalDate.now(clock))
                .update();
        reviews.did(reader, review.id(), "offered this review to " + other.name());
    }

    /** Takes an offer back before it is answered. */
    @Transactional
    public void withdraw(Reader reader, Review review) {
        mustLead(reader, review);
        var offer = open(reader, review).orElseThrow(NotFound::new);
        answer(reader, offer, Transfer.Answer.WITHDRAWN, null, null);
        reviews.did(reader, review.id(), "took back the offer of this review to " + offer.toName());
    }

    /** The receiving side does not take it over, and says why. */
    @Transactional
    public void decline(Reader reader, UUID id, String words) {
        var offer = get(reader, id);
        answer(reader, offer, Transfer.Answer.DECLINED, words, null);
        reviews.did(reader, offer.reviewId(), "declined for " + offer.toName() + " to take over this review");
    }

    /** The receiving side takes it over: it leads from now on, under a number of its own; the staff of the old side see it no more. */
    @Transactional
    public Review agree(Reader reader, UUID id) {
        var offer = get(reader, id);
        var partnership = bodies.partnership(offer.toPartnership()).orElseThrow(NotFound::new);
        cases.belongs(reader, offer.reviewId(), partnership.id());
        var review = reviews.get(reader, offer.reviewId());
        var given = references.next(reader, partnership, review.heardOn().getYear());
        answer(reader, offer, Transfer.Answer.AGREED, null, given.words());
        holdings.stop(reader, review, partnership.id(), "It leads the review from now on.");
        db.sql("insert into review.former_reference (reference, review_id, until) values (:reference, :review, :until)")
                .param("reference", review.reference())
                .param("review", review.id())
                .param("until", LocalDate.now(clock))
                .update();
        db.sql("""
                        update review.review set partnership_id = :partnership, year = :year, number = :number, reference = :reference,
                            version = version + 1 where id = :id""")
                .param("partnership", partnership.id())
                .param("year", given.year())
                .param("number", given.number())
                .param("reference", given.words())
                .param("id", review.id())
                .update();
        cases.handedOver(reader, review.id(), offer.fromPartnership(), partnership.id());
        reviews.did(
                reader,
                review.id(),
                "took over this review for " + offer.toName() + " from " + offer.fromName() + " as " + given.words()
                        + "; it was " + offer.reference());
        return reviews.get(reader, review.id());
    }

    private void answer(
            Reader reader,
            Transfer offer,
            Transfer.Answer answer,
            @Nullable String words,
            @Nullable String newReference) {
        int changed = db.sql("""
                        update review.transfer set answer = :answer, answer_words = :words, answered_by = :by, answered_on = :on,
                            new_reference = :reference where id = :id and answer is null""")
                .param("answer", answer.name())
                .param("words", words, Types.VARCHAR)
                .param("by", reader.name())
                .param("on", LocalDate.now(clock))
                .param("reference", newReference, Types.VARCHAR)
                .param("id", offer.id())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private static void mustLead(Reader reader, Review review) {
        if (!ReviewPolicy.leads(reader, review)) {
            throw new NotAllowed("Only the staff of the partnership that leads hand a review over.");
        }
    }
}
