package org.throughline.review;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.NotFound;

/** Which partnerships hold a review jointly with the one that leads (DOMAIN.md §3 "two CSPs jointly"). */
@Component
public class Holdings {

    private final JdbcClient db;
    private final Bodies bodies;
    private final Cases cases;
    private final Reviews reviews;
    private final Offers offers;
    private final Clock clock;

    Holdings(JdbcClient db, Bodies bodies, Cases cases, Reviews reviews, Offers offers, Clock clock) {
        this.db = db;
        this.bodies = bodies;
        this.cases = cases;
        this.reviews = reviews;
        this.offers = offers;
        this.clock = clock;
    }

    /** A partnership that holds a review jointly, or did. */
    public record Joint(
            UUID partnershipId,
            String partnership,
            String reason,
            LocalDate since,
            String agreedBy,
            @Nullable LocalDate endedOn,
            @Nullable String endedReason) {}

    /** Those that hold it now first. */
    @Transactional
    public List<Joint> of(Reader reader, UUID review) {
        return db.sql("""
                        select h.partnership_id, p.name as partnership, h.reason, h.since, h.agreed_by, h.ended_on, h.ended_reason
                        from review.joint_holding h join access.partnership p on p.id = h.partnership_id
                        where h.review_id = :review order by h.ended_on desc nulls first, p.name""").param("review", review).query(Joint.class).list();
    }

    /** Asks another partnership to hold the review jointly. Nothing changes before it agrees; the reason is all its staff read until then. */
    @Transactional
    public void offer(Reader reader, Review review, UUID partnership, String reason) {
        Offers.mustLead(reader, review);
        var other = bodies.partnership(partnership).orElseThrow(NotFound::new);
        if (review.partnerships().contains(partnership)) {
            throw new NotAllowed(other.name() + " holds this review already.");
        }
        if (asked(reader, review, partnership)) {
            throw new NotAllowed(other.name() + " is asked already.");
        }
        offers.put(reader, review, Offer.Kind.JOINT, other, reason);
    }

    /** Whether a partnership is asked to hold it jointly and has not answered. */
    @Transactional
    public boolean asked(Reader reader, Review review, UUID partnership) {
        return offers.of(reader, review.id()).stream()
                .anyMatch(each -> each.joint()
                        && each.answer() == null
                        && each.toPartnership().equals(partnership));
    }

    /** The partnership that was asked agrees: its staff see and run the review like their own from now on. */
    @Transactional
    public Review agree(Reader reader, UUID id) {
        var offer = offers.get(reader, id);
        if (!offer.joint()) {
            throw new NotFound();
        }
        cases.belongs(reader, offer.reviewId(), offer.toPartnership());
        offers.answer(reader, offer, Offer.Answer.AGREED, null, null);
        db.sql("update review.review set jointly = jointly || :partnership::uuid, version = version + 1 where id = :id")
                .param("partnership", offer.toPartnership())
                .param("id", offer.reviewId())
                .update();
        db.sql("""
                        insert into review.joint_holding (id, review_id, partnership_id, reason, since, agreed_by)
                        values (:id, :review, :partnership, :reason, :since, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", offer.reviewId())
                .param("partnership", offer.toPartnership())
                .param("reason", offer.reason())
                .param("since", LocalDate.now(clock))
                .param("by", reader.name())
                .update();
        reviews.did(
                reader,
                offer.reviewId(),
                "agreed for " + offer.toName() + " to hold this review jointly with " + offer.fromName());
        return reviews.get(reader, offer.reviewId());
    }

    /** It is no longer joint: the other partnership's staff see nothing more of it. What they did stays in the history. */
    @Transactional
    public void end(Reader reader, Review review, UUID partnership, String reason) {
        Offers.mustLead(reader, review);
        var other = bodies.partnership(partnership).orElseThrow(NotFound::new);
        if (!review.jointly().contains(partnership)) {
            throw new NotAllowed(other.name() + " does not hold this review jointly.");
        }
        stop(reader, review, partnership, reason);
        cases.noLongerJoint(reader, review.id(), partnership);
        reviews.did(reader, review.id(), "ended the joint holding with " + other.name());
    }

    /** Writes down that a partnership does not hold it jointly any more. */
    void stop(Reader reader, Review review, UUID partnership, String reason) {
        db.sql("""
                        update review.review set jointly = array_remove(jointly, :partnership::uuid), version = version + 1
                        where id = :id""").param("partnership", partnership).param("id", review.id()).update();
        db.sql("""
                        update review.joint_holding set ended_on = :on, ended_reason = :reason
                        where review_id = :review and partnership_id = :partnership and ended_on is null""")
                .param("on", LocalDate.now(clock), Types.DATE)
                .param("reason", reason)
                .param("review", review.id())
                .param("partnership", partnership)
                .update();
    }
}
