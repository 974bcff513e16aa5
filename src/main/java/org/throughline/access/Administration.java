package org.throughline.access;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Act;

/** What an administrator does: people, roles, partnerships, organisations. No case content, and nothing for themselves. */
@Component
public class Administration {

    /** Held for a partnership. */
    public static final Set<Role> FOR_PARTNERSHIP = EnumSet.of(Role.COORDINATOR, Role.CSP_CHAIR);
    /** Held for an organisation. */
    public static final Set<Role> FOR_ORGANISATION = EnumSet.of(Role.AGENCY_LEAD, Role.IMR_AUTHOR, Role.ACTION_OWNER);
    /** Held everywhere. All other roles are appointments to a single review, made in the review. */
    public static final Set<Role> EVERYWHERE =
            EnumSet.of(Role.HOME_OFFICE, Role.COMMISSIONER, Role.ADMINISTRATOR, Role.AUDITOR);

    private final JdbcClient db;
    private final People people;
    private final Bodies bodies;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Administration(
            JdbcClient db,
            People people,
            Bodies bodies,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.bodies = bodies;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One role of one person, or a person without any.
     *
     * @param grant its id; null for none
     * @param body the partnership or organisation; for an appointment "one review", never which
     */
    public record Line(
            UUID person,
            String name,
            String email,
            boolean signsIn,
            @Nullable UUID grant,
            @Nullable Role role,
            @Nullable String body,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}

    /** Everyone, by name, with each of their roles, those that ended as well. */
    @Transactional
    public List<Line> lines(Reader reader) {
        mustAdminister(reader);
        return db.sql("""
                        select p.id as person, p.name, p.email, g.id as "grant", g.role, g.starts, g.ends,
                               p.active and (p.password_hash is not null or exists (select 1 from access.passkey k where k.person_id = p.id)) as signs_in,
                               coalesce(b.name, o.name, case when g.review_id is not null then 'One review' end) as body
                        from access.person p left join access.granted g on g.person_id = p.id
                        left join access.partnership b on b.id = g.partnership_id
                        left join access.organisation o on o.id = g.organisation_id
                        order by lower(p.name), p.id, g.starts""").query(Line.class).list();
    }

    /** Every organisation, by name. */
    @Transactional
    public List<Organisation> organisations(Reader reader) {
        mustAdminister(reader);
        return db.sql("select id, name, kind from access.organisation order by name")
                .query(Organisation.class)
                .list();
    }

    /** What an invitation asks for; exactly the body that the role needs. */
    public record Asked(
            String name,
            String email,
            Role role,
            @Nullable UUID partnership,
            @Nullable UUID organisation,
            LocalDate starts,
            @Nullable LocalDate ends) {

        /** Whether the role has the body it needs, and no other. */
        public boolean fits() {
            return FOR_PARTNERSHIP.contains(role) == (partnership != null)
                    && FOR_ORGANISATION.contains(role) == (organisation != null)
                    && (FOR_PARTNERSHIP.contains(role) || FOR_ORGANISATION.contains(role) || EVERYWHERE.contains(role));
        }
    }

    /** Somebody was let in, and the link that lets them choose a password; null when they already sign in. */
    public record Granted(Person person, @Nullable String link) {}

    /** Gives a role to a person, who is added when their address is new. */
    @Transactional
    public Granted invite(Reader reader, Asked asked) {
        mustAdminister(reader);
        if (!asked.fits()) {
            throw new IllegalArgumentException("The role and the body do not go together.");
        }
        var person = people.byEmail(asked.email())
                .orElseGet(() ->
                        people.add(reader, asked.name().strip(), asked.email().strip()));
        notForThemselves(reader, person.id());
        people.grant(
                reader,
                new Grant(
                        UUID.randomUUID(),
                        person.id(),
                        asked.role(),
                        asked.partnership(),
                        asked.organisation(),
                        null,
                        asked.starts(),
                        asked.ends()));
        did(reader, "made " + person.name() + " " + asked.role().words());
        return new Granted(person, signsIn(person.id()) ? null : invitations.make(reader, person.id()));
    }

    /** A new link for someone who lost theirs, or their password. */
    @Transactional
    public Granted inviteAgain(Reader reader, UUID id) {
        mustAdminister(reader);
        notForThemselves(reader, id);
        var person = people.find(id).orElseThrow(org.throughline.web.NotFound::new);
        did(reader, "invited " + person.name() + " again");
        return new Granted(person, invitations.make(reader, id));
    }

    /** Ends a role at once: yesterday was its last day, whether or not it had begun. */
    @Transactional
    public void end(Reader reader, UUID grant) {
        mustAdminister(reader);
        var today = LocalDate.now(clock);
        var ended = db.sql("""
                        update access.granted g set starts = least(starts, :last), ends = :last
                        from access.person p where g.id = :id and p.id = g.person_id and (g.ends is null or g.ends > :last)
                        returning p.name, g.role""")
                .param("last", today.minusDays(1))
                .param("id", grant)
                .query((row, number) -> row.getString("name") + " as "
                        + Role.valueOf(row.getString("role")).words())
                .optional()
                .orElseThrow(org.throughline.web.NotFound::new);
        if (db.sql("""
                        select count(*) from access.granted where role = 'ADMINISTRATOR' and starts <= :today and (ends is null or ends >= :today)""").param("today", today).query(Integer.class).single() == 0) {
            throw new NotAllowed("The last administrator cannot be taken away.");
        }
        did(reader, "ended " + ended);
    }

    @Transactional
    public Partnership add(Reader reader, Partnership partnership) {
        mustAdminister(reader);
        did(reader, "added the partnership " + partnership.name());
        return bodies.add(reader, partnership);
    }

    @Transactional
    public Organisation add(Reader reader, UUID partnership, Organisation organisation) {
        mustAdminister(reader);
        did(reader, "added the organisation " + organisation.name());
        return bodies.add(reader, partnership, organisation);
    }

    private boolean signsIn(UUID person) {
        return db.sql("""
                        select password_hash is not null or exists (select 1 from access.passkey k where k.person_id = p.id)
                        from access.person p where id = :person""")
                .param("person", person, Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private void did(Reader reader, String sentence) {
        events.publishEvent(new Act.Done(null, reader.by(), sentence));
    }

    private static void notForThemselves(Reader reader, UUID person) {
        if (person.equals(reader.person())) {
            throw new NotAllowed("Another administrator must do this for you.");
        }
    }

    static void mustAdminister(Reader reader) {
        if (!reader.isService() && !reader.holds(Role.ADMINISTRATOR)) {
            throw new NotAllowed("Only an administrator does this.");
        }
    }
}
