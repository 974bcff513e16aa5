package org.throughline.engagement;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.panel.KeyLine;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** What the family asks, and what became of each question. */
@Component
public class Questions {

    private static final String COLUMNS = """
            select id, contact_id, asked_by_name, words, for_terms, asked_at, outcome, key_line, key_line_number, answer, answered_by, answered_on,
                version, changed_at, taken_back_at, taken_back_by
            from engagement.family_question""";

    private final JdbcClient db;
    private final Reviews reviews;
    private final Family family;
    private final FamilyLog log;
    private final EarlierWords earlier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            JdbcClient db,
            Reviews reviews,
            Family family,
            FamilyLog log,
            EarlierWords earlier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.db = db;
        this.reviews = reviews;
        this.family = family;
        this.log = log;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** Of a review, oldest first. */
    @Transactional
    public List<Question> of(Reader reader, UUID review) {
        return db.sql(COLUMNS + " where review_id = :review order by asked_at")
                .param("review", review)
                .query(Question.class)
                .list();
    }

    /** Of one person, latest first. */
    @Transactional
    public List<Question> of(Reader reader, Contact contact) {
        return db.sql(COLUMNS + " where contact_id = :contact order by asked_at desc")
                .param("contact", contact.id())
                .query(Question.class)
                .list();
    }

    /** Asked twice, before it was answered, it is kept once. @param forTerms whether the review should look at it */
    @Transactional
    public void ask(Reader reader, Review review, Contact contact, String words, boolean forTerms) {
        EngagementPolicy.needFamily(reader, review);
        if (of(reader, contact).stream()
                .anyMatch(asked -> asked.waits()
                        && asked.words().equals(words)
                        && asked.forTerms() == forTerms
                        && reader.name().equals(asked.askedByName()))) {
            return;
        }
        db.sql("""
                        insert into engagement.family_question (id, review_id, contact_id, asked_by, asked_by_name, words, for_terms)
                        values (:id, :review, :contact, :by, :name, :words, :terms)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("contact", contact.id())
                .param("by", reader.person(), Types.OTHER)
                .param("name", reader.name())
                .param("words", words)
                .param("terms", forTerms)
                .update();
        reviews.did(
                reader,
                review.id(),
                forTerms ? "proposed something for the review to look at" : "asked the review a question");
    }

    /** One of a person's own that waits for an answer. */
    @Transactional
    public Question waiting(Reader reader, Contact contact, UUID question) {
        return of(reader, contact).stream()
                .filter(each -> each.id().equals(question) && each.waits())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** They put it in other words, while it has no answer. @param version the wording that was on the page */
    @Transactional
    public void correct(
            Reader reader, Review review, Contact contact, UUID question, String words, boolean forTerms, int version) {
        EngagementPolicy.needFamily(reader, review);
        var was = waiting(reader, contact, question);
        int written = db.sql("""
                        update engagement.family_question set words = :words, for_terms = :terms, version = version + 1,
                            changed_at = clock_timestamp()
                        where id = :id and contact_id = :contact and version = :version and answer is null and taken_back_at is null""")
                .param("words", words)
                .param("terms", forTerms)
                .param("id", question)
                .param("contact", contact.id())
                .param("version", version)
                .update();
        if (written == 0) {
            throw new StaleWrite(
                    "Your question", was.words(), words, contact.ownHref(review.reference()) + "/questions");
        }
        earlier.keep(reader, contact, question, was.words());
        reviews.did(reader, review.id(), "changed a question before it was answered");
    }

    /** They do not ask it any more. Its words are theirs alone from now on. */
    @Transactional
    public void takeBack(Reader reader, Review review, Contact contact, UUID question) {
        EngagementPolicy.needFamily(reader, review);
        var was = waiting(reader, contact, question);
        int written = db.sql("""
                        update engagement.family_question set words = '', version = version + 1, taken_back_at = clock_timestamp(),
                            taken_back_by = :by
                        where id = :id and contact_id = :contact and answer is null and taken_back_at is null""")
                .param("by", reader.name())
                .param("id", question)
                .param("contact", contact.id())
                .update();
        if (written == 0) {
            throw new NotFound();
        }
        earlier.keep(reader, contact, question, was.words());
        reviews.did(reader, review.id(), "took back a question before it was answered");
    }

    /**
     * Says what became of a question.
     *
     * @param keyLine the line of enquiry it became part of
     * @param version the wording that was read
     */
    @Transactional
    public void answer(
            Reader reader,
            Review review,
            UUID question,
            Question.Outcome outcome,
            @Nullable KeyLine keyLine,
            String words,
            int version) {
        EngagementPolicy.needKeeper(reader, review);
        var today = LocalDate.now(clock);
        int written = db.sql("""
                        update engagement.family_question set outcome = :outcome, key_line = :line, key_line_number = :number,
                            answer = :words, answered_by = :by, answered_on = :today
                        where id = :id and review_id = :review and answer is null and taken_back_at is null and version = :version""")
                .param("version", version)
                .param("outcome", outcome.name())
                .param("line", keyLine == null ? null : keyLine.words(), Types.VARCHAR)
                .param("number", keyLine == null ? null : keyLine.number(), Types.INTEGER)
                .param("words", words)
                .param("by", reader.name())
                .param("today", today)
                .param("id", question)
                .param("review", review.id())
                .update();
        if (written == 0) {
            var theirs = of(reader, review.id()).stream()
                    .filter(each -> each.id().equals(question))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            throw new StaleWrite(
                    theirs.answer() == null ? "The question" : "The answer to this question",
                    theirs.takenBackAt() != null
                            ? "They took it back."
                            : theirs.answer() == null ? theirs.words() : theirs.answer(),
                    words,
                    review.href() + "/family#questions");
        }
        if (outcome == Question.Outcome.IN_TERMS) {
            consulted(reader, review, question, today);
        }
        var askers = of(reader, review.id()).stream()
                .filter(each -> each.id().equals(question) && each.contactId() != null)
                .map(each -> family.contact(reader, review.id(), java.util.Objects.requireNonNull(each.contactId())))
                .toList();
        events.publishEvent(
                NewForFamily.of(review.id(), askers, today, reader.by(), "answered a question of the family"));
    }

    /** Whose question is taken into the terms of reference has had a say in them. */
    private void consulted(Reader reader, Review review, UUID question, LocalDate today) {
        of(reader, review.id()).stream()
                .filter(each -> each.id().equals(question) && each.contactId() != null)
                .forEach(each -> log.write(
                        reader,
                        family.contact(reader, review.id(), java.util.Objects.requireNonNull(each.contactId())),
                        LogEntry.of(
                                LogKind.TERMS_CONSULTED,
                                today,
                                LogEntry.Outcome.YES,
                                "Their question was taken into the terms of reference.")));
    }
}
