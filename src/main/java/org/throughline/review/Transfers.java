package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;

/**
 * Hands a review over to another partnership with nothing lost: everything hangs on the review itself, which gets a number of its new
 * partnership; the old one still leads to it. Nothing moves before the receiving side agrees, and until then it sees the offer only.
 */
@Component
public class Transfers {

    private final JdbcClient db;
    private final Bodies bodies;
    private final Cases cases;
    private final Offers offers;
    private final Holdings holdings;
    private final References references;
    private final Reviews reviews;
    private final Clock clock;

    Transfers(
            JdbcClient db,
            Bodies bodies,
            Cases cases,
            Offers offers,
            Holdings holdings,
            References references,
            Reviews reviews,
            Clock clock) {
        this.db = db;
        this.bodies = bodies;
        this.cases = cases;
        this.offers = offers;
        this.holdings = holdings;
        this.references = references;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What stands in the way of offering it. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var obstacles = new ArrayList<Obstacle>();
        if (review.stage() == Stage.CLOSED || review.stage() == Stage.CLOSED_WITHOUT_REVIEW) {
            obstacles.add(new Obstacle("The review is closed", review.href()));
        }
        offers.of(reader, review.id()).stream()
                .filter(each -> !each.joint() && each.answer() == null)
                .findFirst()
                .ifPresent(each -> obstacles.add(
                        new Obstacle("It is offered to " + each.toName() + " already", review.href() + "/holding")));
        return obstacles;
    }

    /** Offers the review to another partnership. The reason is all its staff read: no name, nothing of the case. */
    @Transactional
    public void offer(Reader reader, Review review, UUID to, String reason) {
        Offers.mustLead(reader, review);
        if (!obstacles(reader, review).isEmpty() || to.equals(review.partnershipId())) {
            throw new NotAllowed("This review cannot be offered now.");
        }
        var other = bodies.partnership(to).orElseThrow(NotFound::new);
        offers.put(reader, review, Offer.Kind.TRANSFER, other, reason);
    }

    /** The receiving side takes it over: it leads from now on, under a number of its own; the staff of the old side see it no more. */
    @Transactional
    public Review agree(Reader reader, UUID id) {
        var offer = offers.get(reader, id);
        if (offer.joint()) {
            throw new NotFound();
        }
        var partnership = bodies.partnership(offer.toPartnership()).orElseThrow(NotFound::new);
        cases.belongs(reader, offer.reviewId(), partnership.id());
        var review = reviews.get(reader, offer.reviewId());
        var given = references.next(reader, partnership, review.heardOn().getYear());
        offers.answer(reader, offer, Offer.Answer.AGREED, null, given.words());
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
}
