package org.throughline.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** Second thoughts about what was answered already. Before it is answered, a person simply changes it or takes it back. */
@Component
public class ChangesOfMind {

    private static final String COLUMNS = """
            select m.id, m.contact_id, m.about, m.about_id, coalesce(q.words, c.words, o.words, '') as thing, m.words, m.said_by, m.said_at,
                m.answer, m.answered_by, m.answered_on
            from engagement.changed_mind m
            left join engagement.family_question q on m.about = 'QUESTION' and q.id = m.about_id
            left join engagement.reading_comment c on m.about = 'COMMENT' and c.id = m.about_id
            left join engagement.contribution o on m.about = 'CONTRIBUTION' and o.id = m.about_id""";

    private final JdbcClient db;
    private final Reviews reviews;
    private final Family family;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangesOfMind(JdbcClient db, Reviews reviews, Family family, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.family = family;
        this.events = events;
        this.clock = clock;
    }

    /** Of one person, latest first. */
    @Transactional
    public List<ChangedMind> of(Reader reader, Contact contact) {
        return db.sql(COLUMNS + " where m.contact_id = :contact order by m.said_at desc")
                .param("contact", contact.id())
                .query(ChangedMind.class)
                .list();
    }

    /** Of everybody in a review, those without an answer first. */
    @Transactional
    public List<ChangedMind> ofReview(Reader reader, UUID review) {
        return db.sql(COLUMNS + " where m.review_id = :review order by m.answer is not null, m.said_at desc")
                .param("review", review)
                .query(ChangedMind.class)
                .list();
    }

    /** How many of a review have no answer yet. */
    @Transactional
    public int unanswered(Reader reader, UUID review) {
        return (int) ofReview(reader, review).stream()
                .filter(each -> each.answer() == null)
                .count();
    }

    /** Said twice, it is kept once. */
    @Transactional
    public void say(
            Reader reader, Review review, Contact contact, ChangedMind.About about, UUID aboutId, String words) {
        EngagementPolicy.needFamily(reader, review);
        if (of(reader, contact).stream()
                .anyMatch(said -> said.answer() == null
                        && said.aboutId().equals(aboutId)
                        && said.words().equals(words))) {
            return;
        }
        db.sql("""
                        insert into engagement.changed_mind (id, review_id, contact_id, about, about_id, words, said_by)
                        values (:id, :review, :contact, :about, :aboutId, :words, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("contact", contact.id())
                .param("about", about.name())
                .param("aboutId", aboutId)
                .param("words", words)
                .param("by", reader.name())
                .update();
        reviews.did(reader, review.id(), "changed their mind about " + about.words());
    }

    /** Says that it was heard, and what follows; the person reads this. */
    @Transactional
    public void answer(Reader reader, Review review, UUID id, String words) {
        EngagementPolicy.needKeeper(reader, review);
        int written = db.sql("""
                        update engagement.changed_mind set answer = :words, answered_by = :by, answered_on = :today
                        where id = :id and review_id = :review and answer is null""")
                .param("words", words)
                .param("by", reader.name())
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .param("review", review.id())
                .update();
        var now = ofReview(reader, review.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (written == 0) {
            throw new StaleWrite(
                    "Your answer",
                    Objects.requireNonNullElse(now.answer(), ""),
                    words,
                    review.href() + "/family#minds");
        }
        events.publishEvent(NewForFamily.of(
                review.id(),
                List.of(family.contact(reader, review.id(), now.contactId())),
                LocalDate.now(clock),
                reader.by(),
                "answered somebody in the family who had changed their mind"));
    }
}
