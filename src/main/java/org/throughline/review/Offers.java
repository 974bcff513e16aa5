package org.throughline.review;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.access.SomethingWaits;
import org.throughline.access.Waiting;
import org.throughline.audit.Act;
import org.throughline.web.NotFound;

/**
 * Reviews that are offered to another partnership. Until it answers, its staff see the offer and nothing else of the case; an e-mail
 * tells them that one waits.
 */
@Component
public class Offers {

    private static final String SELECT = """
            select t.*, f.name as from_name, p.name as to_name from review.offer t
            join access.partnership f on f.id = t.from_partnership join access.partnership p on p.id = t.to_partnership
            """;

    private final JdbcClient db;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offers(JdbcClient db, Reviews reviews, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    /** A review was offered; the staff of the other partnership are told that something waits. */
    public record Offered(UUID review, UUID offer, UUID partnership, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.REVIEW_OFFERED;
        }

        @Override
        public String occasion() {
            return offer.toString();
        }
    }

    /** An offer was answered; the staff of the partnership that made it are told. */
    public record OfferAnswered(UUID review, UUID offer, UUID partnership, Act.By by) implements Waiting {

        @Override
        public Notice notice() {
            return Notice.OFFER_ANSWERED;
        }

        @Override
        public String occasion() {
            return offer.toString();
        }
    }

    /** Every offer of a review, the latest first. */
    @Transactional
    public List<Offer> of(Reader reader, UUID review) {
        return db.sql(
                        SELECT
                                + "where t.review_id = :review order by t.offered_on desc, t.answer is not null, t.answered_on desc")
                .param("review", review)
                .query(Offer.class)
                .list();
    }

    /** What waits for the partnerships the reader works for. */
    @Transactional
    public List<Offer> waiting(Reader reader) {
        var mine = reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR);
        return db.sql(
                        SELECT
                                + "where t.answer is null and t.to_partnership = any (:mine) order by t.offered_on, t.reference")
                .param("mine", mine.toArray(UUID[]::new))
                .query(Offer.class)
                .list();
    }

    /** One that waits for the reader's partnership; {@link NotFound} otherwise. */
    @Transactional
    public Offer get(Reader reader, UUID id) {
        return waiting(reader).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What became of an offer that the reader's partnership made or was made, where it is answered. */
    @Transactional
    public Optional<Offer> answered(Reader reader, UUID id) {
        var mine = reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR);
        return db.sql(
                        SELECT
                                + "where t.id = :id and t.answer is not null and (t.to_partnership = any (:mine) or t.from_partnership = any (:mine))")
                .param("id", id)
                .param("mine", mine.toArray(UUID[]::new))
                .query(Offer.class)
                .optional();
    }

    /** The reason is all the other side's staff read: no name, nothing of the case. */
    void put(Reader reader, Review review, Offer.Kind kind, Partnership to, String reason) {
        mustLead(reader, review);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into review.offer (id, kind, review_id, from_partnership, to_partnership, reference, stage, reason, offered_by,
                            offered_on) values (:id, :kind, :review, :from, :to, :reference, :stage, :reason, :by, :on)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("review", review.id())
                .param("from", review.partnershipId())
                .param("to", to.id())
                .param("reference", review.reference())
                .param("stage", review.stage().name())
                .param("reason", reason)
                .param("by", reader.name())
                .param("on", LocalDate.now(clock))
                .update();
        events.publishEvent(new Offered(
                review.id(),
                id,
                to.id(),
                reader.by(),
                kind == Offer.Kind.JOINT
                        ? "asked " + to.name() + " to hold this review jointly"
                        : "offered this review to " + to.name()));
    }

    /** Takes an offer back before it is answered. */
    @Transactional
    public void withdraw(Reader reader, Review review, UUID id) {
        mustLead(reader, review);
        var offer = of(reader, review.id()).stream()
                .filter(each -> each.id().equals(id) && each.answer() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
        answer(reader, offer, Offer.Answer.WITHDRAWN, null, null);
        reviews.did(
                reader,
                review.id(),
                offer.joint()
                        ? "no longer asks " + offer.toName() + " to hold this review jointly"
                        : "took back the offer of this review to " + offer.toName());
    }

    /** The other side does not agree, and says why. */
    @Transactional
    public void decline(Reader reader, UUID id, String words) {
        var offer = get(reader, id);
        answer(reader, offer, Offer.Answer.DECLINED, words, null);
        reviews.did(
                reader,
                offer.reviewId(),
                "declined for " + offer.toName()
                        + (offer.joint() ? " to hold this review jointly" : " to take over this review"));
    }

    /** Answers one that waits; {@link NotFound} when somebody was faster. */
    void answer(
            Reader reader, Offer offer, Offer.Answer answer, @Nullable String words, @Nullable String newReference) {
        int changed = db.sql("""
                        update review.offer set answer = :answer, answer_words = :words, answered_by = :by, answered_on = :on,
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
        if (answer != Offer.Answer.WITHDRAWN) {
            events.publishEvent(new OfferAnswered(offer.reviewId(), offer.id(), offer.fromPartnership(), reader.by()));
        }
    }

    static void mustLead(Reader reader, Review review) {
        if (!ReviewPolicy.leads(reader, review)) {
            throw new NotAllowed("Only the staff of the partnership that leads say who holds a review.");
        }
    }
}
