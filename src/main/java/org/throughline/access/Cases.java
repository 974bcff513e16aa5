package org.throughline.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the walls need to know of a case: whose it is, which agencies have a part in it, and who is kept out. Ids only, no content. */
@Component
public class Cases {

    private final JdbcClient db;

    Cases(JdbcClient db) {
        this.db = db;
    }

    /** A case belongs to a partnership; called again with another one, it is held jointly. */
    @Transactional
    public void belongs(Reader by, UUID review, UUID partnership) {
        db.sql("""
                        insert into access.case_scope (review_id, partnership_id, leads)
                        values (:review, :partnership, not exists (select 1 from access.case_scope where review_id = :review))
                        on conflict do nothing""").param("review", review).param("partnership", partnership).update();
    }

    /** The cases that partnerships the reader works for hold jointly with the one that leads. */
    @Transactional
    public Set<UUID> joint(Reader reader) {
        return Set.copyOf(db.sql("""
                        select review_id from access.case_scope where not leads and partnership_id = any (:mine)""")
                .param(
                        "mine",
                        reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** A partnership no longer holds the case jointly: its staff see nothing more of it. */
    @Transactional
    public void noLongerJoint(Reader by, UUID review, UUID partnership) {
        db.sql(
                        "delete from access.case_scope where review_id = :review and partnership_id = :partnership and not leads")
                .param("review", review)
                .param("partnership", partnership)
                .update();
        forgetPagesKeptFor(partnership);
    }

    /** Another partnership leads from now on, and works with the agencies of the case; the one that led has no part in it any more. */
    @Transactional
    public void handedOver(Reader by, UUID review, UUID from, UUID to) {
        db.sql("delete from access.case_scope where review_id = :review and partnership_id = :from")
                .param("review", review)
                .param("from", from)
                .update();
        forgetPagesKeptFor(from);
        db.sql("update access.case_scope set leads = true where review_id = :review and partnership_id = :to")
                .param("review", review)
                .param("to", to)
                .update();
        db.sql("""
                        insert into access.partnership_organisation (partnership_id, organisation_id)
                        select :to, organisation_id from access.case_agency where review_id = :review on conflict do nothing""").param("review", review).param("to", to).update();
    }

    /** An agency is asked: its people may from now on see their own agency's part. */
    @Transactional
    public void involve(Reader by, UUID review, UUID organisation) {
        db.sql("insert into access.case_agency values (:review, :organisation) on conflict do nothing")
                .param("review", review)
                .param("organisation", organisation)
                .update();
    }

    /** The agencies that are asked in a case. */
    @Transactional
    public Set<UUID> agencies(Reader by, UUID review) {
        return Set.copyOf(db.sql("select organisation_id from access.case_agency where review_id = :review")
                .param("review", review)
                .query(UUID.class)
                .list());
    }

    /** Someone who is kept out of a case. */
    public record Excluded(UUID person, String name, LocalDate since, String reason) {}

    /** Keeps a person out of one case, whatever their roles grant. */
    @Transactional
    public void exclude(Reader by, UUID review, UUID person, LocalDate since, String reason) {
        db.sql("insert into access.exclusion (review_id, person_id, since, reason)"
                        + " values (:review, :person, :since, :reason) on conflict do nothing")
                .param("review", review)
                .param("person", person)
                .param("since", since)
                .param("reason", reason)
                .update();
        // a refused form may show the case at any address, so none of theirs is shown again
        db.sql("delete from access.refused_page where person_id = :person")
                .param("person", person)
                .update();
    }

    /**
     * Somebody who sees something of a case, or will.
     *
     * @param part what they are in it, and for whom: "Agency lead, Northmere Constabulary"
     */
    public record Insider(UUID person, String name, String email, String part) {}

    /**
     * Everyone who sees something of a case, or will from a day to come: those of the partnerships that hold it and of one that hosts, of the
     * agencies that are asked, the panel and the family of this case, and those with a national role. Without those who are kept out already.
     */
    @Transactional
    public List<Insider> insiders(Reader reader, UUID review, LocalDate today) {
        return db
                .sql("""
                        with bodies as (
                            select c.partnership_id as id from access.case_scope c where c.review_id = :review
                            union select p.hosted_by from access.case_scope c join access.partnership p on p.id = c.partnership_id
                            where c.review_id = :review
                            union select a.organisation_id from access.case_agency a where a.review_id = :review)
                        select p.id, p.name, p.email, b.name as body, array_agg(distinct g.role) as roles
                        from access.granted g join access.person p on p.id = g.person_id and p.active
                        left join (select id, name from access.partnership union all select id, name from access.organisation) b
                            on b.id = coalesce(g.partnership_id, g.organisation_id)
                        where (g.ends is null or g.ends >= :today)
                          and (g.review_id = :review
                            or g.review_id is null and g.partnership_id in (select id from bodies)
                            or g.review_id is null and g.organisation_id in (select id from bodies)
                            or g.review_id is null and g.partnership_id is null and g.organisation_id is null
                                and g.role in ('HOME_OFFICE', 'COMMISSIONER', 'AUDITOR'))
                          and not exists (select 1 from access.exclusion e where e.review_id = :review and e.person_id = p.id)
                        group by p.id, p.name, p.email, b.name order by p.name, p.email, b.name""")
                .param("review", review)
                .param("today", today)
                .query((row, number) -> new Insider(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        part((String[]) row.getArray("roles").getArray(), row.getString("body"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Insider::person, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(parts -> new Insider(
                        parts.getFirst().person(),
                        parts.getFirst().name(),
                        parts.getFirst().email(),
                        parts.stream().map(Insider::part).distinct().collect(Collectors.joining("; "))))
                .toList();
    }

    private static String part(String[] roles, @Nullable String body) {
        var words = Arrays.stream(roles)
                .map(role -> Role.valueOf(role).words())
                .sorted()
                .collect(Collectors.joining(", "));
        return body == null ? words : words + ", " + body;
    }

    /** The agencies that are asked in a case and for which nobody else leads than this person. */
    @Transactional
    public List<String> ledByNobodyElse(Reader reader, UUID review, UUID person, LocalDate today) {
        return db.sql("""
                        with leads as (
                            select g.organisation_id, g.person_id from access.granted g join access.person p on p.id = g.person_id and p.active
                            where g.role = 'AGENCY_LEAD' and g.starts <= :today and (g.ends is null or g.ends >= :today)
                              and not exists (select 1 from access.exclusion e where e.review_id = :review and e.person_id = g.person_id))
                        select o.name from access.case_agency a join access.organisation o on o.id = a.organisation_id
                        where a.review_id = :review
                          and exists (select 1 from leads l where l.organisation_id = o.id and l.person_id = :person)
                          and not exists (select 1 from leads l where l.organisation_id = o.id and l.person_id <> :person)
                        order by o.name""")
                .param("review", review)
                .param("person", person)
                .param("today", today)
                .query(String.class)
                .list();
    }

    /** The cases a partnership holds, alone or jointly. */
    @Transactional
    public List<UUID> heldBy(Reader by, UUID partnership) {
        return db.sql("select review_id from access.case_scope where partnership_id = :partnership order by review_id")
                .param("partnership", partnership)
                .query(UUID.class)
                .list();
    }

    /** What was kept for the staff of a partnership, and of the one that hosts it, may show a case that is theirs no longer. */
    private void forgetPagesKeptFor(UUID partnership) {
        db.sql("""
                        delete from access.refused_page where person_id in (
                            select g.person_id from access.granted g where g.partnership_id in (
                                select p.id from access.partnership p where p.id = :partnership
                                union select p.hosted_by from access.partnership p where p.id = :partnership))""").param("partnership", partnership).update();
    }

    /** Who is kept out of a case, by name. Ask only for a reader who may see the whole case. */
    @Transactional
    public List<Excluded> excluded(Reader reader, UUID review) {
        return db.sql("""
                        select p.id as person, p.name, e.since, e.reason from access.exclusion e
                        join access.person p on p.id = e.person_id where e.review_id = :review order by p.name""").param("review", review).query(Excluded.class).list();
    }
}
