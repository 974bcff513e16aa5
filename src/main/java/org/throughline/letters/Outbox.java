package org.throughline.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.access.Notice;
import org.throughline.access.Role;
import org.throughline.access.Waiting;

/**
 * Writes the e-mails an act calls for, in the act's own transaction: if the act did not happen, no e-mail is sent, and if it did, one will be
 * even when the service is stopped the next moment. The same person is told of the same thing once.
 */
@Component
class Outbox {

    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void write(Waiting act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An e-mail is written in the transaction that calls for it.");
        }
        var review = act.review();
        for (var person : told(act, review)) {
            db.sql("""
                            insert into letters.message (id, key, notice, person_id, partnership_id, next_at)
                            values (:id, :key, :notice, :person,
                                (select partnership_id from access.case_scope where review_id = :review order by not leads, 1 limit 1), :now)
                            on conflict (key) do nothing""")
                    .param("id", UUID.randomUUID())
                    .param("key", key(act, person))
                    .param("notice", act.notice().name())
                    .param("person", person)
                    .param("review", review, java.sql.Types.OTHER)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Active people with a part in it today, not the one who acted, and nobody who is kept out of the case. */
    private Set<UUID> told(Waiting act, @Nullable UUID review) {
        var people = new LinkedHashSet<>(act.people());
        var organisation = act.organisation();
        if (organisation != null) {
            people.addAll(holding("g.organisation_id = :id", organisation, roles(act.notice())));
        }
        if (act.panel() && review != null) {
            people.addAll(holding(
                    "g.review_id = :id", review, List.of(Role.INDEPENDENT_CHAIR, Role.AUTHOR, Role.PANEL_MEMBER)));
        }
        var partnership = act.partnership();
        if (partnership != null) {
            people.addAll(holding(
                    "g.partnership_id in (select unnest(array[s.id, s.hosted_by]) from access.partnership s where s.id = :id)",
                    partnership,
                    act.staff()));
        }
        if (act.holders() && review != null) {
            people.addAll(holding("""
                    g.partnership_id in (select unnest(array[s.id, s.hosted_by]) from access.partnership s
                        join access.case_scope c on c.partnership_id = s.id where c.review_id = :id)""", review, act.staff()));
        }
        people.addAll(national(act.notice()));
        people.remove(act.by().person());
        if (review != null) {
            people.removeAll(db.sql("select person_id from access.exclusion where review_id = :review")
                    .param("review", review)
                    .query(UUID.class)
                    .set());
        }
        return people;
    }

    private Set<UUID> national(Notice notice) {
        return switch (notice) {
            case DECISION_TOLD, REPORT_SUBMITTED -> holding("g.id <> :id", new UUID(0, 0), List.of(Role.HOME_OFFICE));
            case REVIEW_COMPLETED -> holding("g.id <> :id", new UUID(0, 0), List.of(Role.COMMISSIONER));
            default -> Set.of();
        };
    }

    private static List<Role> roles(Notice notice) {
        return switch (notice) {
            case ACTION_GIVEN, ACTION_OVERDUE -> List.of(Role.AGENCY_LEAD, Role.ACTION_OWNER);
            case AGENCY_ASKED -> List.of(Role.AGENCY_LEAD);
            default -> List.of(Role.AGENCY_LEAD, Role.IMR_AUTHOR);
        };
    }

    private Set<UUID> holding(String whose, UUID id, Collection<Role> roles) {
        return db.sql("""
                        select distinct g.person_id from access.granted g join access.person p on p.id = g.person_id and p.active
                        where g.role in (:roles) and g.starts <= :today and (g.ends is null or g.ends >= :today) and\s""" + whose)
                .param("roles", roles.stream().map(Role::name).toList())
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query(UUID.class)
                .set();
    }

    private static byte[] key(Waiting act, UUID person) {
        var words = String.join(
                "|",
                act.notice().name(),
                String.valueOf(act.review()),
                String.valueOf(act.organisation()),
                act.occasion(),
                person.toString());
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
