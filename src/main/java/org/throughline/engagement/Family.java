package org.throughline.engagement;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Grant;
import org.throughline.access.NotAllowed;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** The family of a case, as staff keep it and as they themselves see it. */
@Component
public class Family {

    private static final String CONTACT = """
            select id, review_id, person_id, name, relationship, how, dates_to_avoid, interpreter, advocate, advocate_offered_on,
                leaflets_given_on, consulted_on_terms_on, contributed_on, draft_given_on, attended_panel_on, paused, version
            from engagement.contact""";

    private final JdbcClient db;
    private final Reviews reviews;
    private final People people;
    private final Clock clock;

    Family(JdbcClient db, Reviews reviews, People people, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.people = people;
        this.clock = clock;
    }

    /** Everyone in touch with the review, by name; for a member of the family only themselves. */
    @Transactional
    public List<Contact> contacts(Reader reader, UUID review) {
        return db.sql(CONTACT + " where review_id = :review order by name")
                .param("review", review)
                .query(Contact.class)
                .list();
    }

    @Transactional
    public Contact contact(Reader reader, UUID review, UUID id) {
        return db.sql(CONTACT + " where review_id = :review and id = :id")
                .param("review", review)
                .param("id", id)
                .query(Contact.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Adds someone, or writes over what is known of them; a stale write is refused. */
    @Transactional
    public void keep(Reader reader, Review review, Contact contact) {
        requireStaff(reader, review);
        boolean fresh = contact.version() == 0;
        int written = db.sql(fresh ? """
                                insert into engagement.contact values (:id, :review, null, :name, :relationship, :how, :avoid, :interpreter,
                                    :advocate, :offered, :leaflets, :terms, :contributed, :draft, :panel, :paused, 1)""" : """
                                update engagement.contact set name = :name, relationship = :relationship, how = :how, dates_to_avoid = :avoid,
                                    interpreter = :interpreter, advocate = :advocate, advocate_offered_on = :offered,
                                    leaflets_given_on = :leaflets, consulted_on_terms_on = :terms, contributed_on = :contributed,
                                    draft_given_on = :draft, attended_panel_on = :panel, paused = :paused, version = version + 1
                                where id = :id and review_id = :review and version = :version""")
                .param("id", contact.id())
                .param("review", review.id())
                .param("name", contact.name())
                .param("relationship", contact.relationship())
                .param("how", contact.how(), Types.VARCHAR)
                .param("avoid", contact.datesToAvoid(), Types.VARCHAR)
                .param("interpreter", contact.interpreter(), Types.VARCHAR)
                .param("advocate", contact.advocate(), Types.VARCHAR)
                .param("offered", contact.advocateOfferedOn(), Types.DATE)
                .param("leaflets", contact.leafletsGivenOn(), Types.DATE)
                .param("terms", contact.consultedOnTermsOn(), Types.DATE)
                .param("contributed", contact.contributedOn(), Types.DATE)
                .param("draft", contact.draftGivenOn(), Types.DATE)
                .param("panel", contact.attendedPanelOn(), Types.DATE)
                .param("paused", contact.paused())
                .param("version", contact.version())
                .update();
        if (written == 0) {
            var theirs = contact(reader, review.id(), contact.id());
            throw new StaleWrite(
                    "What is known of this person",
                    String.valueOf(theirs.how()),
                    String.valueOf(contact.how()),
                    contact.href(review.reference()));
        }
        reviews.did(
                reader,
                review.id(),
                fresh
                        ? "added someone to the family of the case"
                        : "changed what is known of someone in the family of the case");
    }

    /** Gives a member of the family their own way in, under this e-mail address. */
    @Transactional
    public void letIn(Reader reader, Review review, Contact contact, String email) {
        requireStaff(reader, review);
        var person = people.byEmail(email).orElseGet(() -> people.add(reader, contact.name(), email));
        people.grant(reader, Grant.forReview(person.id(), Role.FAMILY, review.id(), LocalDate.now(clock), null));
        db.sql(
                        "update engagement.contact set person_id = :person, version = version + 1 where id = :id and review_id = :review")
                .param("person", person.id())
                .param("id", contact.id())
                .param("review", review.id())
                .update();
        reviews.did(reader, review.id(), "gave a member of the family their own way in");
    }

    /** What was shared with the family, latest first. */
    @Transactional
    public List<SharedUpdate> updates(Reader reader, UUID review) {
        return db.sql("""
                        select id, words, next_by, shared_on, shared_by from engagement.shared_update
                        where review_id = :review order by shared_on desc, id desc""").param("review", review).query(SharedUpdate.class).list();
    }

    @Transactional
    public void share(Reader reader, Review review, String words, @Nullable LocalDate nextBy) {
        requireStaff(reader, review);
        db.sql("insert into engagement.shared_update values (:id, :review, :words, :nextBy, :today, :by)")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("words", words)
                .param("nextBy", nextBy, Types.DATE)
                .param("today", LocalDate.now(clock))
                .param("by", reader.name())
                .update();
        reviews.did(reader, review.id(), "told the family where the review is");
    }

    /** Questions the family asked, oldest first; a member of the family sees their own. */
    @Transactional
    public List<Question> questions(Reader reader, UUID review) {
        return db.sql("""
                        select id, asked_by_name, words, asked_at, answer, answered_on from engagement.family_question
                        where review_id = :review order by asked_at""").param("review", review).query(Question.class).list();
    }

    @Transactional
    public void ask(Reader reader, Review review, String words) {
        if (!reader.appointedTo(review.id(), Role.FAMILY, Role.ADVOCATE)) {
            throw new NotAllowed("Questions of the family are asked by the family.");
        }
        db.sql("insert into engagement.family_question (id, review_id, asked_by, asked_by_name, words)"
                        + " values (:id, :review, :by, :name, :words)")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("by", reader.person(), Types.OTHER)
                .param("name", reader.name())
                .param("words", words)
                .update();
        reviews.did(reader, review.id(), "asked the review a question");
    }

    @Transactional
    public void answer(Reader reader, Review review, UUID question, String words) {
        requireStaff(reader, review);
        int written = db.sql("""
                        update engagement.family_question set answer = :words, answered_on = :today
                        where id = :id and review_id = :review""")
                .param("words", words)
                .param("today", LocalDate.now(clock))
                .param("id", question)
                .param("review", review.id())
                .update();
        if (written == 0) {
            throw new NotFound();
        }
        reviews.did(reader, review.id(), "answered a question of the family");
    }

    private static void requireStaff(Reader reader, Review review) {
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotAllowed("Only those who hold the review do this.");
        }
    }
}
