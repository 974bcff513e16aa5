package org.throughline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the service and what is granted to them. */
@Component
public class People {

    /**
     * Somebody active with what is granted to them and in force today, one row if that is nothing; the staff of a partnership that hosts for
     * another hold their role for that one too (access V75).
     */
    private static final String READER = """
            with who as (select id, name from access.person where id = :person and active),
            mine as (select g.* from access.granted g join who on who.id = g.person_id
                where starts <= :today and (ends is null or ends >= :today)),
            held as (
                select id, person_id, role, partnership_id, organisation_id, review_id, starts, ends from mine
                union all
                select m.id, m.person_id, m.role, d.id, m.organisation_id, m.review_id, m.starts, m.ends
                from mine m join access.partnership d on d.hosted_by = m.partnership_id where m.role in ('COORDINATOR', 'CSP_CHAIR'))
            select who.id as who, who.name, held.* from who left join held on true order by held.starts""";

    private static final RowMapper<Grant> GRANT = new SimplePropertyRowMapper<>(Grant.class);

    private final JdbcClient db;
    private final Clock clock;

    People(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The reader a person is today; none once they are no longer active. */
    public Optional<Reader> reader(UUID person) {
        return db.sql(READER)
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .query((ResultSetExtractor<Optional<Reader>>) People::reader);
    }

    private static Optional<Reader> reader(ResultSet rows) throws SQLException {
        var grants = new ArrayList<Grant>();
        @Nullable Reader reader = null;
        for (int row = 0; rows.next(); row++) {
            if (rows.getObject("id") != null) {
                grants.add(Objects.requireNonNull(GRANT.mapRow(rows, row)));
            }
            reader = new Reader(rows.getObject("who", UUID.class), rows.getString("name"), List.copyOf(grants));
        }
        return Optional.ofNullable(reader);
    }

    public Optional<Person> find(UUID person) {
        return db.sql("select id, name, email, active from access.person where id = :id")
                .param("id", person)
                .query(Person.class)
                .optional();
    }

    /** What a person does and for whom, in words: "Co-ordinator, Northmere Safer Partnership". */
    public String describe(Reader reader) {
        var bodies = db.sql("""
                        select distinct coalesce(p.name, o.name) from access.granted g
                        left join access.partnership p on p.id = g.partnership_id
                        left join access.organisation o on o.id = g.organisation_id
                        where g.person_id = :person and coalesce(p.name, o.name) is not null order by 1""")
                .param("person", reader.person(), java.sql.Types.OTHER)
                .query(String.class)
                .list();
        return bodies.isEmpty() ? reader.roleWords() : reader.roleWords() + ", " + String.join(", ", bodies);
    }

    public Optional<Person> byEmail(String email) {
        return db.sql("select id, name, email, active from access.person where lower(email) = lower(:email) and active")
                .param("email", email.strip())
                .query(Person.class)
                .optional();
    }

    /** Whether this address is nobody's yet, or of somebody who is only family or an advocate: nobody who works on reviews is let in so. */
    @Transactional
    public boolean mayBeFamily(Reader by, String email) {
        return byEmail(email)
                .flatMap(person -> reader(person.id()))
                .map(known -> known.grants().isEmpty() || known.isOnlyFamily())
                .orElse(true);
    }

    /** Those who hold a role for a partnership today. */
    @Transactional
    public Set<UUID> holding(Reader by, Role role, UUID partnership) {
        return Set.copyOf(db.sql("""
                        select distinct g.person_id from access.granted g join access.person p on p.id = g.person_id and p.active
                        where g.role = :role and g.partnership_id = :partnership
                          and g.starts <= :today and (g.ends is null or g.ends >= :today)""")
                .param("role", role.name())
                .param("partnership", partnership)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list());
    }

    /** Everyone active, by name. */
    public List<Person> all() {
        return db.sql("select id, name, email, active from access.person where active order by name")
                .query(Person.class)
                .list();
    }

    /** Somebody who gave no e-mail address: what is sent to them is handed over. */
    @Transactional
    public Person addWithoutAddress(Reader by, String name) {
        return add(by, name, UUID.randomUUID() + Mail.NO_ADDRESS);
    }

    @Transactional
    public Person add(Reader by, String name, String email) {
        var person = new Person(UUID.randomUUID(), name, email, true);
        db.sql("insert into access.person (id, name, email) values (:id, :name, :email)")
                .param("id", person.id())
                .param("name", name)
                .param("email", email)
                .update();
        return person;
    }

    @Transactional
    public void grant(Reader by, Grant grant) {
        db.sql("""
                        insert into access.granted (id, person_id, role, partnership_id, organisation_id, review_id, starts, ends)
                        values (:id, :personId, :role, :partnershipId, :organisationId, :reviewId, :starts, :ends)""")
                .param("id", grant.id())
                .param("personId", grant.personId())
                .param("role", grant.role().name())
                .param("partnershipId", grant.partnershipId(), java.sql.Types.OTHER)
                .param("organisationId", grant.organisationId(), java.sql.Types.OTHER)
                .param("reviewId", grant.reviewId(), java.sql.Types.OTHER)
                .param("starts", grant.starts())
                .param("ends", grant.ends(), java.sql.Types.DATE)
                .update();
    }

    /** Ends one role of a person on one review at once: yesterday was its last day. */
    @Transactional
    public void endAtOnce(Reader by, UUID person, Role role, UUID review) {
        var last = LocalDate.now(clock).minusDays(1);
        db.sql("""
                        update access.granted set starts = least(starts, :last), ends = :last
                        where person_id = :person and review_id = :review and role = :role and (ends is null or ends > :last)""")
                .param("last", last)
                .param("person", person)
                .param("review", review)
                .param("role", role.name())
                .update();
    }

    /** Ends all of a person's roles on one review at once, begun or not: they see nothing of it from now on. */
    @Transactional
    public void endAppointmentAtOnce(Reader by, UUID person, UUID review) {
        var last = LocalDate.now(clock).minusDays(1);
        db.sql("""
                        update access.granted set starts = least(starts, :last), ends = :last
                        where person_id = :person and review_id = :review and (ends is null or ends > :last)""")
                .param("last", last)
                .param("person", person)
                .param("review", review)
                .update();
        db.sql("delete from access.refused_page where person_id = :person")
                .param("person", person)
                .update();
    }

    /** What somebody else of this name is here, and for whom, where they use another address; nobody who is only family. */
    @Transactional
    public List<String> namesakes(Reader by, String name, String email) {
        return db.sql("""
                        select id from access.person
                        where active and lower(trim(name)) = lower(trim(:name)) and lower(email) <> lower(trim(:email)) order by created_at""").param("name", name).param("email", email).query(UUID.class).list().stream()
                .flatMap(id -> reader(id).stream())
                .filter(known -> !known.isOnlyFamily())
                .map(known -> known.grants().isEmpty() ? "No role at present" : describe(known))
                .toList();
    }

    /** Ends a person's roles on one review from a day on. */
    @Transactional
    public void endAppointment(Reader by, UUID person, UUID review, LocalDate last) {
        db.sql("update access.granted set ends = greatest(:last, starts)"
                        + " where person_id = :person and review_id = :review and (ends is null or ends > :last)")
                .param("last", last)
                .param("person", person)
                .param("review", review)
                .update();
    }
}
