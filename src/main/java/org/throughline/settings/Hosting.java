package org.throughline.settings;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Person;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Act;
import org.throughline.web.StaleWrite;

/** A county hosting for its districts: said, taken back, and every change kept. */
@Component
public class Hosting {

    private final JdbcClient db;
    private final Bodies bodies;
    private final Cases cases;
    private final People people;
    private final ApplicationEventPublisher events;

    Hosting(JdbcClient db, Bodies bodies, Cases cases, People people, ApplicationEventPublisher events) {
        this.db = db;
        this.bodies = bodies;
        this.cases = cases;
        this.people = people;
        this.events = events;
    }

    /** @param by who did what */
    public record Change(Instant at, String by) {}

    /** Every change of one partnership, the newest first. */
    public List<Change> changes(Partnership partnership) {
        return db.sql("""
                        select changed_at, changed_name, sentence from settings.host_change
                        where partnership_id = :partnership order by changed_at desc""")
                .param("partnership", partnership.id())
                .query((row, number) -> new Change(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_name") + " " + row.getString("sentence")))
                .list();
    }

    /** How many reviews a partnership holds, alone or jointly: those a change is about. */
    @Transactional
    public int reviews(Reader reader, Partnership partnership) {
        return cases.heldBy(reader, partnership.id()).size();
    }

    /** The staff of a partnership, by name: whom hosting lets in, or taking it back keeps out. */
    @Transactional
    public List<String> staff(Reader reader, Partnership partnership) {
        return Stream.of(Role.COORDINATOR, Role.CSP_CHAIR)
                .flatMap(role -> people.holding(reader, role, partnership.id()).stream())
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .map(Person::name)
                .sorted()
                .toList();
    }

    /**
     * Says which partnership hosts for this one, or that none does; one sentence goes into the history of each of its reviews.
     *
     * @param before the host that was on the page
     * @throws StaleWrite when another was named meanwhile
     */
    @Transactional
    public void set(Reader reader, Partnership partnership, @Nullable UUID before, @Nullable Partnership host) {
        if (!LocalPractices.mayChange(reader, partnership.id())) {
            throw new NotAllowed("Only the partnership's own staff say who hosts for it.");
        }
        var was = bodies.host(partnership.id()).orElse(null);
        if (!bodies.hosted(reader, partnership.id(), before, host == null ? null : host.id())) {
            throw new StaleWrite(
                    "Who hosts for " + partnership.name(),
                    was == null ? "Nobody" : was.name(),
                    host == null ? "Nobody" : host.name(),
                    "/settings/" + partnership.code() + "/host");
        }
        var sentence = host == null
                ? "set that nobody hosts for " + partnership.name()
                : "set that " + host.name() + " hosts for " + partnership.name();
        db.sql("""
                        insert into settings.host_change (id, partnership_id, sentence, changed_name)
                        values (:id, :partnership, :sentence, :name)""")
                .param("id", UUID.randomUUID())
                .param("partnership", partnership.id())
                .param("sentence", sentence)
                .param("name", reader.name())
                .update();
        events.publishEvent(new Act.Done(null, reader.by(), sentence));
        var seen = sentence
                + (was == null ? "" : "; the staff of " + was.name() + " no longer run this review")
                + (host == null ? "" : "; the staff of " + host.name() + " run this review with its own");
        cases.heldBy(reader, partnership.id())
                .forEach(review -> events.publishEvent(new Act.Done(review, reader.by(), seen)));
    }
}
