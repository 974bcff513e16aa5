package org.throughline.engagement;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Grant;
import org.throughline.access.NotAllowed;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** Everybody close to the person who died with whom the review is in touch, as staff keep them and as they see themselves. */
@Component
public class Family {

    private static final String CONTACT = """
            select id, review_id, person_id, kind, name, relationship, how, dates_to_avoid, interpreter, paused_on, version
            from engagement.contact""";

    private final JdbcClient db;
    private final Reviews reviews;
    private final People people;
    private final FamilyLog log;
    private final Clock clock;

    Family(JdbcClient db, Reviews reviews, People people, FamilyLog log, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** Everyone in touch with the review, by name. */
    @Transactional
    public List<Contact> contacts(Reader reader, UUID review) {
        return db.sql(CONTACT + " where review_id = :review order by name")
                .param("review", review)
                .query(Contact.class)
                .list();
    }

    /** What they are called, by id. */
    @Transactional
    public Map<UUID, String> names(Reader reader, UUID review) {
        return contacts(reader, review).stream().collect(Collectors.toMap(Contact::id, Contact::name));
    }

    /** Everyone in touch with any review the reader holds. */
    @Transactional
    public List<Contact> everybody(Reader reader) {
        return db.sql(CONTACT + " order by review_id, name")
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

    /** Those of a review whose page the reader sees as theirs: themselves, and whom they speak for. */
    @Transactional
    public List<Contact> mine(Reader reader, Review review) {
        return !EngagementPolicy.isFamily(reader, review)
                ? List.of()
                : db.sql(
                                CONTACT
                                        + " where review_id = :review and id in (select engagement.my_contacts()) order by name")
                        .param("review", review.id())
                        .query(Contact.class)
                        .list();
    }

    /** One of {@link #mine}; {@link NotFound} for anybody else. */
    @Transactional
    public Contact mine(Reader reader, Review review, UUID id) {
        return mine(reader, review).stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Adds someone, or writes over what is known of them; a stale write is refused. Pausing is an act of its own. */
    @Transactional
    public void keep(Reader reader, Review review, Contact contact) {
        EngagementPolicy.needKeeper(reader, review);
        boolean fresh = contact.version() == 0;
        int written = db.sql(fresh ? """
                                insert into engagement.contact (id, review_id, kind, name, relationship, how, dates_to_avoid, interpreter)
                                values (:id, :review, :kind, :name, :relationship, :how, :avoid, :interpreter)""" : """
                                update engagement.contact set kind = :kind, name = :name, relationship = :relationship, how = :how,
                                    dates_to_avoid = :avoid, interpreter = :interpreter, version = version + 1
                                where id = :id and review_id = :review and version = :version""")
                .param("id", contact.id())
                .param("review", review.id())
                .param("kind", contact.kind().name())
                .param("name", contact.name())
                .param("relationship", contact.relationship())
                .param("how", contact.how(), Types.VARCHAR)
                .param("avoid", contact.datesToAvoid(), Types.VARCHAR)
                .param("interpreter", contact.interpreter(), Types.VARCHAR)
                .param("version", contact.version())
                .update();
        if (written == 0) {
            stale(reader, review, contact, contact.href(review.reference()) + "/change");
        }
        reviews.did(
                reader,
                review.id(),
                fresh
                        ? "added someone close to the person who died"
                        : "changed what is known of someone close to the person who died");
    }

    /** How they want to be reached, as they themselves or those who speak for them say. */
    @Transactional
    public void wish(Reader reader, Review review, Contact contact) {
        EngagementPolicy.needFamily(reader, review);
        int written = db.sql("""
                        update engagement.contact set how = :how, dates_to_avoid = :avoid, interpreter = :interpreter, version = version + 1
                        where id = :id and version = :version""")
                .param("how", contact.how(), Types.VARCHAR)
                .param("avoid", contact.datesToAvoid(), Types.VARCHAR)
                .param("interpreter", contact.interpreter(), Types.VARCHAR)
                .param("id", contact.id())
                .param("version", contact.version())
                .update();
        if (written == 0) {
            stale(reader, review, contact, contact.ownHref(review.reference()) + "/reaching-you");
        }
        reviews.did(reader, review.id(), "said how they want to be reached");
    }

    private void stale(Reader reader, Review review, Contact contact, String back) {
        var theirs = contact(reader, review.id(), contact.id());
        throw new StaleWrite("How they want to be reached", theirs.wishes(), contact.wishes(), back);
    }

    /** They asked not to be contacted, or may be contacted again; the person says so, or staff write it down. */
    @Transactional
    public void pause(Reader reader, Review review, Contact contact, boolean paused) {
        if (!EngagementPolicy.keeps(reader, review)) {
            EngagementPolicy.needFamily(reader, review);
        }
        if (contact.paused() == paused) {
            return;
        }
        var today = LocalDate.now(clock);
        db.sql("update engagement.contact set paused_on = :day, version = version + 1 where id = :id")
                .param("day", paused ? today : null, Types.DATE)
                .param("id", contact.id())
                .update();
        log.write(
                reader,
                contact,
                LogEntry.of(
                        LogKind.PAUSE,
                        today,
                        LogEntry.Outcome.YES,
                        paused ? "Asked not to be contacted for now." : "May be contacted again."));
        var themselves = EngagementPolicy.isThemselves(reader, contact);
        reviews.did(
                reader,
                review.id(),
                paused
                        ? themselves
                                ? "asked not to be contacted for now"
                                : "wrote down that someone close to the person who died is not to be contacted for now"
                        : themselves
                                ? "said that they may be contacted again"
                                : "wrote down that someone close to the person who died may be contacted again");
    }

    /**
     * Gives somebody their own page. The perpetrator never has one, nor anybody who already works on reviews here.
     *
     * @param email null when they gave none: their link is then handed over
     */
    @Transactional
    public void letIn(Reader reader, Review review, Contact contact, @Nullable String email) {
        EngagementPolicy.needKeeper(reader, review);
        if (!contact.kind().mayHaveOwnPage() || contact.personId() != null) {
            throw new NotAllowed("This person cannot be given a page of their own.");
        }
        if (email != null && !people.mayBeFamily(reader, email)) {
            throw new NotAllowed("Somebody who works on reviews has this address.");
        }
        var person = email == null
                ? people.addWithoutAddress(reader, contact.name())
                : people.byEmail(email).orElseGet(() -> people.add(reader, contact.name(), email));
        people.grant(reader, Grant.forReview(person.id(), Role.FAMILY, review.id(), LocalDate.now(clock), null));
        db.sql("update engagement.contact set person_id = :person, version = version + 1 where id = :id")
                .param("person", person.id())
                .param("id", contact.id())
                .update();
        reviews.did(reader, review.id(), "gave someone close to the person who died a page of their own");
    }
}
