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
import org.throughline.access.Person;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** Who speaks for whom. A person names somebody, who from then on sees the same as they do, and ends it when they want. */
@Component
public class Advocates {

    private final JdbcClient db;
    private final Reviews reviews;
    private final People people;
    private final FamilyLog log;
    private final Clock clock;

    Advocates(JdbcClient db, Reviews reviews, People people, FamilyLog log, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** Everyone who speaks or spoke for a person, those who do first. */
    @Transactional
    public List<Advocate> of(Reader reader, Contact contact) {
        return db.sql("""
                        select id, contact_id, person_id, name, organisation, named_on, named_by, ended_on, ended_by
                        from engagement.advocate where contact_id = :contact
                        order by ended_on is not null, named_on desc, name""").param("contact", contact.id()).query(Advocate.class).list();
    }

    /** Whether somebody with this address can be let in as an advocate: nobody who already works on reviews here. */
    @Transactional
    public boolean mayBeInvited(Reader reader, String email) {
        return people.mayBeFamily(reader, email);
    }

    /**
     * Names somebody, who is let in at once. The person does so, or staff for them.
     *
     * @param email null when they gave none: their link is then handed over
     */
    @Transactional
    public Person name(
            Reader reader,
            Review review,
            Contact contact,
            String name,
            @Nullable String organisation,
            @Nullable String email) {
        needOwnerOrKeeper(reader, review, contact);
        if (!contact.kind().mayHaveOwnPage() || email != null && !people.mayBeFamily(reader, email)) {
            throw new NotAllowed("This advocate cannot be invited.");
        }
        var today = LocalDate.now(clock);
        var person = email == null
                ? people.addWithoutAddress(reader, name)
                : people.byEmail(email).orElseGet(() -> people.add(reader, name, email));
        people.grant(reader, Grant.forReview(person.id(), Role.ADVOCATE, review.id(), today, null));
        db.sql("""
                        insert into engagement.advocate (id, review_id, contact_id, person_id, name, organisation, named_on, named_by)
                        values (:id, :review, :contact, :person, :name, :organisation, :today, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("contact", contact.id())
                .param("person", person.id())
                .param("name", name)
                .param("organisation", organisation, Types.VARCHAR)
                .param("today", today)
                .param("by", reader.name())
                .update();
        log.write(
                reader,
                contact,
                LogEntry.of(
                        LogKind.ADVOCATE_SUPPORTS,
                        today,
                        LogEntry.Outcome.YES,
                        organisation == null ? name : name + ", " + organisation));
        reviews.did(
                reader,
                review.id(),
                EngagementPolicy.isThemselves(reader, contact)
                        ? "named an advocate"
                        : "named an advocate for someone close to the person who died");
        return person;
    }

    /** From now on the advocate sees nothing more of this person's. */
    @Transactional
    public void end(Reader reader, Review review, Contact contact, UUID advocate) {
        needOwnerOrKeeper(reader, review, contact);
        var ended = of(reader, contact).stream()
                .filter(each -> each.id().equals(advocate) && each.stands())
                .findFirst()
                .orElseThrow(NotFound::new);
        db.sql("update engagement.advocate set ended_on = :today, ended_by = :by where id = :id")
                .param("today", LocalDate.now(clock))
                .param("by", reader.name())
                .param("id", advocate)
                .update();
        var person = ended.personId();
        if (person != null && !speaksForOthers(review, person)) {
            people.endAtOnce(reader, person, Role.ADVOCATE, review.id());
        }
        reviews.did(reader, review.id(), "ended what an advocate sees of the review");
    }

    /** An advocate may speak for several people of one family. What the reader does not see is no reason to end the role. */
    private boolean speaksForOthers(Review review, UUID person) {
        return Boolean.TRUE.equals(db.sql("select engagement.speaks_for_somebody(:review, :person)")
                .param("review", review.id())
                .param("person", person)
                .query(Boolean.class)
                .single());
    }

    private static void needOwnerOrKeeper(Reader reader, Review review, Contact contact) {
        if (!EngagementPolicy.keeps(reader, review) && !EngagementPolicy.isThemselves(reader, contact)) {
            throw new NotAllowed("Only the person themselves says who speaks for them.");
        }
    }
}
