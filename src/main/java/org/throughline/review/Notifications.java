package org.throughline.review;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** Records deaths as they are notified, and notices one that is already there. */
@Component
public class Notifications {

    private final JdbcClient db;
    private final Bodies bodies;
    private final Cases cases;
    private final References references;
    private final Reviews reviews;
    private final People people;
    private final ApplicationEventPublisher events;

    Notifications(
            JdbcClient db,
            Bodies bodies,
            Cases cases,
            Reviews reviews,
            People people,
            References references,
            ApplicationEventPublisher events) {
        this.db = db;
        this.bodies = bodies;
        this.cases = cases;
        this.references = references;
        this.reviews = reviews;
        this.people = people;
        this.events = events;
    }

    /** Deaths in this partnership's register, or a neighbour's, that look like this one. */
    @Transactional
    public List<Notification.Alike> alike(Reader reader, List<Subject> people, @Nullable LocalDate died) {
        var victims =
                people.stream().filter(person -> person.part() == Part.VICTIM).toList();
        return db.sql(
                        "select reference, partnership, reason from review.alike(:keys, :born::date[], :died) order by reference")
                .param(
                        "keys",
                        victims.stream()
                                .map(victim -> Subject.key(victim.name()))
                                .toArray(String[]::new))
                .param(
                        "born",
                        victims.stream()
                                .map(Subject::born)
                                .filter(Objects::nonNull)
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param("died", died, Types.DATE)
                .query(Notification.Alike.class)
                .list();
    }

    /** Opens a case: gives it the partnership's next number of the year it was heard of. Identifiers inside are replaced. */
    @Transactional
    public Review record(Reader reader, UUID partnershipId, Notification notification, List<Subject> subjects) {
        if (!reader.holdsFor(partnershipId, Role.COORDINATOR, Role.CSP_CHAIR)) {
            throw new NotAllowed("Only the partnership's own staff record a notification.");
        }
        var partnership = bodies.partnership(partnershipId).orElseThrow(NotFound::new);
        var id = UUID.randomUUID();
        var given =
                references.next(reader, partnership, notification.receivedOn().getYear());
        var reference = given.words();
        cases.belongs(reader, id, partnershipId);
        var name = subjects.stream()
                .filter(person -> person.part() == Part.VICTIM)
                .map(Subject::name)
                .findFirst()
                .orElseThrow();
        db.sql("""
                        insert into review.review (id, partnership_id, year, number, reference, known_as, stage, heard_on)
                        values (:id, :partnership, :year, :number, :reference, :knownAs, 'NOTIFIED', :heardOn)""")
                .param("id", id)
                .param("partnership", partnershipId)
                .param("year", given.year())
                .param("number", given.number())
                .param("reference", reference)
                .param("knownAs", name)
                .param("heardOn", notification.receivedOn())
                .update();
        insert(id, notification);
        int position = 0;
        for (var person : subjects) {
            insert(id, person, position++);
        }
        events.publishEvent(new Notified(
                id,
                people.holding(reader, Role.CSP_CHAIR, partnershipId),
                reader.by(),
                "recorded the notification as " + reference));
        return reviews.get(reader, id);
    }

    /** A death was notified: the chair of the partnership is told at once. */
    public record Notified(UUID review, Set<UUID> people, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.DEATH_NOTIFIED;
        }

        @Override
        public String occasion() {
            return review.toString();
        }
    }

    private void insert(UUID review, Notification n) {
        facts(db.sql("""
                        insert into review.notification (review_id, own_reference, home_office_reference, received_on, notified_by, officer,
                            contact, died_on, place, cause, suicide, why_domestic, brief_facts, agencies_known, marac, mappa, family_liaison,
                            next_of_kin, next_of_kin_is_suspect, media, coroner, other_reviews, csp_of_residence, heard_from, in_writing)
                        values (:review, :ownReference, :homeOfficeReference, :receivedOn, :notifiedBy,
                            :officer, :contact, :diedOn, :place, :cause, :suicide, :whyDomestic, :briefFacts, :agenciesKnown, :marac, :mappa,
                            :familyLiaison, :nextOfKin, :nextOfKinIsSuspect, :media, :coroner, :otherReviews, :cspOfResidence, :heardFrom, :inWriting)""").param("review", review), n).update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, Notification n) {
        return statement
                .param("ownReference", n.ownReference(), Types.VARCHAR)
                .param("homeOfficeReference", n.homeOfficeReference(), Types.VARCHAR)
                .param("receivedOn", n.receivedOn())
                .param("notifiedBy", n.notifiedBy())
                .param("officer", n.officer(), Types.VARCHAR)
                .param("contact", n.contact(), Types.VARCHAR)
                .param("diedOn", n.diedOn(), Types.DATE)
                .param("place", n.place(), Types.VARCHAR)
                .param("cause", n.cause(), Types.VARCHAR)
                .param("suicide", n.suicide())
                .param("whyDomestic", n.whyDomestic())
                .param("briefFacts", n.briefFacts())
                .param("agenciesKnown", n.agenciesKnown(), Types.VARCHAR)
                .param("marac", n.marac().name())
                .param("mappa", n.mappa().name())
                .param("familyLiaison", n.familyLiaison(), Types.VARCHAR)
                .param("nextOfKin", n.nextOfKin(), Types.VARCHAR)
                .param("nextOfKinIsSuspect", n.nextOfKinIsSuspect().name())
                .param("media", n.media(), Types.VARCHAR)
                .param("coroner", n.coroner(), Types.VARCHAR)
                .param("otherReviews", n.otherReviews(), Types.VARCHAR)
                .param("cspOfResidence", n.cspOfResidence(), Types.VARCHAR)
                .param("heardFrom", n.heardFrom().name())
                .param("inWriting", n.inWriting().name());
    }

    /**
     * Corrects or completes what was notified.
     *
     * @throws StaleWrite when somebody changed it first
     */
    @Transactional
    public void change(Reader reader, Review review, Notification now, int version) {
        check(reader, review);
        var before = get(reader, review.id());
        int changed = facts(db.sql("""
                        update review.notification set own_reference = :ownReference, home_office_reference = :homeOfficeReference,
                            received_on = :receivedOn, notified_by = :notifiedBy, officer = :officer, contact = :contact, died_on = :diedOn,
                            place = :place, cause = :cause, suicide = :suicide, why_domestic = :whyDomestic, brief_facts = :briefFacts,
                            agencies_known = :agenciesKnown, marac = :marac, mappa = :mappa, family_liaison = :familyLiaison,
                            next_of_kin = :nextOfKin, next_of_kin_is_suspect = :nextOfKinIsSuspect, media = :media, coroner = :coroner,
                            other_reviews = :otherReviews, csp_of_residence = :cspOfResidence, heard_from = :heardFrom,
                            in_writing = :inWriting, version = version + 1
                        where review_id = :review and version = :version""").param("review", review.id()).param("version", version), now)
                .update();
        if (changed == 0) {
            throw new StaleWrite(
                    "The notification", text(before.facts()), text(now.facts()), review.href() + "/notification");
        }
        db.sql("update review.review set heard_on = :on where id = :review")
                .param("on", now.receivedOn())
                .param("review", review.id())
                .update();
        reviews.did(reader, review.id(), "changed in the notification: " + differing(before.facts(), now.facts()));
    }

    /**
     * Corrects or completes what is known of a person; the pseudonym is chosen elsewhere.
     *
     * @throws StaleWrite when somebody changed it first
     */
    @Transactional
    public void change(Reader reader, Review review, Subject before, Subject now, int version) {
        check(reader, review);
        int changed = facts(
                        db.sql("""
                        update review.subject set name = :name, name_key = :key, known_as = :knownAs, born = :born, sex = :sex,
                            ethnicity = :ethnicity, address = :address, relationship = :relationship, details = :details,
                            religion = :religion, orientation = :orientation, disability = :disability, died_on = :diedOn,
                            day_unknown = :dayUnknown, version = version + 1
                        where id = :id and review_id = :review and version = :version""")
                                .param("id", before.id())
                                .param("review", review.id())
                                .param("version", version),
                        now)
                .update();
        if (changed == 0) {
            throw new StaleWrite("This person", text(before.facts()), text(now.facts()), review.href() + "/people");
        }
        db.sql("update review.review set known_as = :name where id = :review and known_as = :before")
                .param("name", now.name())
                .param("before", before.name())
                .param("review", review.id())
                .update();
        reviews.did(
                reader,
                review.id(),
                "changed of a person of the case (" + before.part().words().toLowerCase(Locale.UK) + "): "
                        + differing(before.facts(), now.facts()));
    }

    private static void check(Reader reader, Review review) {
        if (!ReviewPolicy.names(reader, review)) {
            throw new NotAllowed("Only the partnership's staff, the chair and the author change what was notified.");
        }
    }

    /** Which facts differ, by their labels alone: what they say is not for the trail. */
    private static String differing(Map<String, String> before, Map<String, String> now) {
        var labels = before.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(now.get(fact.getKey())))
                .map(fact -> fact.getKey().toLowerCase(Locale.UK))
                .toList();
        return labels.isEmpty() ? "nothing" : String.join(", ", labels);
    }

    private static String text(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }

    void insert(UUID review, Subject s, int position) {
        facts(
                        db.sql("""
                        insert into review.subject (id, review_id, part, name, name_key, known_as, born, sex, ethnicity, address, relationship,
                            details, pseudonym, position, religion, orientation, disability, died_on, day_unknown)
                        values (:id, :review, :part, :name, :key, :knownAs, :born, :sex, :ethnicity, :address, :relationship,
                            :details, :pseudonym, :position, :religion, :orientation, :disability, :diedOn, :dayUnknown)""")
                                .param("id", UUID.randomUUID())
                                .param("review", review)
                                .param("part", s.part().name())
                                .param("pseudonym", s.pseudonym(), Types.VARCHAR)
                                .param("position", position),
                        s)
                .update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, Subject s) {
        return statement
                .param("name", s.name())
                .param("key", Subject.key(s.name()))
                .param("knownAs", s.knownAs(), Types.VARCHAR)
                .param("born", s.born(), Types.DATE)
                .param("sex", s.sex(), Types.VARCHAR)
                .param("ethnicity", s.ethnicity(), Types.VARCHAR)
                .param("address", s.address(), Types.VARCHAR)
                .param("relationship", s.relationship(), Types.VARCHAR)
                .param("details", s.details(), Types.VARCHAR)
                .param("religion", s.religion(), Types.VARCHAR)
                .param("orientation", s.orientation(), Types.VARCHAR)
                .param("disability", s.disability(), Types.VARCHAR)
                .param("diedOn", s.diedOn(), Types.DATE)
                .param("dayUnknown", s.dayUnknown(), Types.VARCHAR);
    }

    /** What was notified; {@link NotFound} for a reader who may not see the whole file. */
    @Transactional
    public Notification get(Reader reader, UUID review) {
        return db.sql("select * from review.notification where review_id = :review")
                .param("review", review)
                .query(Notification.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
