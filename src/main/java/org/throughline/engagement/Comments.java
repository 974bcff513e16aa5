package org.throughline.engagement;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** What the family says of a draft. Each comment has an answer before the panel signs off. */
@Component
public class Comments {

    private static final String COLUMNS = """
            select id, contact_id, reading_id, version, paragraph, words, made_by, made_at, outcome, answer, answered_by, answered_on,
                version_of_words as revision, changed_at, taken_back_at, taken_back_by
            from engagement.reading_comment""";

    private final JdbcClient db;
    private final Reviews reviews;
    private final EarlierWords earlier;
    private final Clock clock;

    Comments(JdbcClient db, Reviews reviews, EarlierWords earlier, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** Of one person, in the order of what they are about. */
    @Transactional
    public List<Comment> of(Reader reader, Contact contact) {
        return db.sql(COLUMNS + " where contact_id = :contact order by version, paragraph nulls first, made_at")
                .param("contact", contact.id())
                .query(Comment.class)
                .list();
    }

    /** Of everybody in a review, those without an answer first. */
    @Transactional
    public List<Comment> ofReview(Reader reader, UUID review) {
        return db.sql(
                        COLUMNS
                                + " where review_id = :review order by answer is not null or taken_back_at is not null, version, paragraph nulls first, made_at")
                .param("review", review)
                .query(Comment.class)
                .list();
    }

    /** How many have no answer yet. */
    @Transactional
    public int unanswered(Reader reader, UUID review) {
        return db.sql("""
                        select count(*) from engagement.reading_comment
                        where review_id = :review and answer is null and taken_back_at is null""").param("review", review).query(Integer.class).single();
    }

    /** Said twice, it is kept once. @param paragraph null for the whole */
    @Transactional
    public void say(
            Reader reader, Review review, Contact contact, Reading reading, @Nullable Integer paragraph, String words) {
        EngagementPolicy.needFamily(reader, review);
        if (of(reader, contact).stream()
                .anyMatch(said -> said.waits()
                        && reading.id().equals(said.readingId())
                        && Objects.equals(said.paragraph(), paragraph)
                        && said.words().equals(words)
                        && said.madeBy().equals(reader.name()))) {
            return;
        }
        insert(reader, contact, reading.id(), reading.version(), paragraph, words);
        reviews.did(reader, review.id(), "said something about the draft");
    }

    /** Staff write down what somebody said aloud or on paper. */
    @Transactional
    public void writeDown(
            Reader reader,
            Review review,
            Contact contact,
            @Nullable Integer version,
            @Nullable Integer paragraph,
            String words) {
        EngagementPolicy.needKeeper(reader, review);
        insert(reader, contact, null, version, paragraph, words);
        reviews.did(reader, review.id(), "wrote down what someone close to the person who died said about the draft");
    }

    private void insert(
            Reader reader,
            Contact contact,
            @Nullable UUID reading,
            @Nullable Integer version,
            @Nullable Integer paragraph,
            String words) {
        db.sql("""
                        insert into engagement.reading_comment (id, review_id, contact_id, reading_id, version, paragraph, words, made_by)
                        values (:id, :review, :contact, :reading, :version, :paragraph, :words, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", contact.reviewId())
                .param("contact", contact.id())
                .param("reading", reading, Types.OTHER)
                .param("version", version, Types.INTEGER)
                .param("paragraph", paragraph, Types.INTEGER)
                .param("words", words)
                .param("by", reader.name())
                .update();
    }

    /** One of a person's own that waits for an answer. */
    @Transactional
    public Comment waiting(Reader reader, Contact contact, UUID comment) {
        return of(reader, contact).stream()
                .filter(each -> each.id().equals(comment) && each.waits())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** They put it in other words, while it has no answer. @param revision the wording that was on the page */
    @Transactional
    public void correct(Reader reader, Review review, Contact contact, UUID comment, String words, int revision) {
        EngagementPolicy.needFamily(reader, review);
        var was = waiting(reader, contact, comment);
        int written = db.sql("""
                        update engagement.reading_comment set words = :words, version_of_words = version_of_words + 1,
                            changed_at = clock_timestamp()
                        where id = :id and contact_id = :contact and version_of_words = :revision and answer is null
                            and taken_back_at is null""")
                .param("words", words)
                .param("id", comment)
                .param("contact", contact.id())
                .param("revision", revision)
                .update();
        if (written == 0) {
            throw new StaleWrite(
                    "What you said", was.words(), words, contact.ownHref(review.reference()) + "/comments");
        }
        earlier.keep(reader, contact, comment, was.words());
        reviews.did(reader, review.id(), "changed what they had said about the draft before it was answered");
    }

    /** They do not say it any more. Its words are theirs alone from now on. */
    @Transactional
    public void takeBack(Reader reader, Review review, Contact contact, UUID comment) {
        EngagementPolicy.needFamily(reader, review);
        var was = waiting(reader, contact, comment);
        int written = db.sql("""
                        update engagement.reading_comment set words = '', version_of_words = version_of_words + 1,
                            taken_back_at = clock_timestamp(), taken_back_by = :by
                        where id = :id and contact_id = :contact and answer is null and taken_back_at is null""")
                .param("by", reader.name())
                .param("id", comment)
                .param("contact", contact.id())
                .update();
        if (written == 0) {
            throw new NotFound();
        }
        earlier.keep(reader, contact, comment, was.words());
        reviews.did(reader, review.id(), "took back what they had said about the draft before it was answered");
    }

    /** Says what was done about a comment; the person who made it reads this. @param revision the wording that was read */
    @Transactional
    public void answer(
            Reader reader, Review review, UUID comment, Comment.Outcome outcome, String words, int revision) {
        EngagementPolicy.needKeeper(reader, review);
        int written = db.sql("""
                        update engagement.reading_comment set outcome = :outcome, answer = :words, answered_by = :by, answered_on = :today
                        where id = :id and review_id = :review and answer is null and taken_back_at is null
                            and version_of_words = :revision""")
                .param("revision", revision)
                .param("outcome", outcome.name())
                .param("words", words)
                .param("by", reader.name())
                .param("today", LocalDate.now(clock))
                .param("id", comment)
                .param("review", review.id())
                .update();
        if (written == 0) {
            var theirs = ofReview(reader, review.id()).stream()
                    .filter(each -> each.id().equals(comment))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            throw new StaleWrite(
                    theirs.answer() == null ? "The comment" : "The answer to this comment",
                    theirs.takenBackAt() != null
                            ? "They took it back."
                            : theirs.answer() == null ? theirs.words() : theirs.answer(),
                    words,
                    review.href() + "/family/comments");
        }
        reviews.did(reader, review.id(), "answered what the family said about the draft");
    }
}
