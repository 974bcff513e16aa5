package org.throughline.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** The recommendations of completed reviews and their progress, over the country: who was asked for what, and what became of it. */
@Component("recommendationsOfTheCountry")
public class Recommendations {

    /** Those of reviews run here with their actions of today; those of reports published before as they were printed. */
    private static final String RECOMMENDED = """
            with latest as (
                select a.recommendation_id, a.due, coalesce(p.status, 'NOT_STARTED') as status, p.words, p.at
                from actions.action a left join lateral (
                    select p.status, p.words, p.at from actions.progress p where p.action_id = a.id order by p.at desc limit 1) p on true),
            planned as (
                select recommendation_id, count(*)::int as actions,
                    (count(*) filter (where status in ('DONE', 'WILL_NOT_BE_DONE')))::int as settled,
                    (count(*) filter (where status = 'DONE'))::int as done,
                    (count(*) filter (where status = 'UNDER_WAY'))::int as under_way,
                    min(due) filter (where status not in ('DONE', 'WILL_NOT_BE_DONE')) as due,
                    (array_agg(words order by at desc nulls last))[1] as said,
                    (max(at) at time zone 'Europe/London')::date as said_on
                from latest group by recommendation_id),
            recommended as (
                select coalesce(e.pseudonym || ' – ' || extract(year from e.died)::int || '/' || e.letter, c.reference) as review, c.partnership,
                    c.href as address, c.completed_on, null::int as first_published, r.number, r.words, r.scope, r.addressee,
                    case when p.actions is null then 'NOT_PLANNED'
                        when p.settled = p.actions and p.done = 0 then 'WILL_NOT_BE_DONE'
                        when p.settled = p.actions then 'DONE'
                        when p.settled + p.under_way > 0 then 'UNDER_WAY' else 'NOT_STARTED' end as progress,
                    coalesce(p.actions, 0) as actions, coalesce(p.settled, 0) as settled, p.due, p.said, p.said_on
                from report.completed c join report.recommendation r on r.review_id = c.review_id
                left join planned p on p.recommendation_id = r.id left join publication.edition e on e.address = c.href
                union all
                select e.pseudonym || ' – ' || extract(year from e.died)::int || '/' || e.letter, e.partnership, e.address, e.listed_by,
                    e.first_published, r.number, r.words, upper(r.scope), r.addressee, 'PRINTED', coalesce(jsonb_array_length(r.actions), 0), 0, null,
                    (select string_agg(nullif(a.progress, ''), '; ') from jsonb_to_recordset(r.actions) as a(progress text)), null
                from publication.edition e, jsonb_to_recordset(e.recommendations)
                    as r(number int, words text, scope text, addressee text, actions jsonb)
                where e.status = 'PUBLISHED' and not exists (select 1 from report.completed c where c.href = e.address))
            """;

    private static final String SOUGHT = """
             from recommended where (:words = '' or words || ' ' || addressee || ' ' || partnership || ' ' || review ilike :like)
                and (:scope = '' or scope = :scope) and (:addressee = '' or lower(addressee) = lower(:addressee))
                and case :progress when '' then true when 'OVERDUE' then due < :today else progress = :progress end
            """;

    private final JdbcClient db;
    private final Oversight oversight;
    private final Clock clock;

    Recommendations(JdbcClient db, Oversight oversight, Clock clock) {
        this.db = db;
        this.oversight = oversight;
        this.clock = clock;
    }

    /**
     * @param words in the recommendation, its addressee, partnership or review; "" for all
     * @param scope "" for every one
     * @param addressee "" for every one
     * @param progress a {@link Recommended.Progress} by name, "OVERDUE", or "" for every one
     */
    public record Sought(String words, String scope, String addressee, String progress) {}

    /** What one department or agency was asked, and how far that has come. */
    public record Addressee(
            String name, int asked, int done, int underWay, int notStarted, int willNot, int printed, int overdue) {}

    @Transactional
    public int count(Reader reader, Sought sought) {
        return asked(reader, RECOMMENDED + "select count(*)" + SOUGHT, sought)
                .query(Integer.class)
                .single();
    }

    /** Those, of the latest completed reviews first, without the first {@code skipped}, at most {@code most}. */
    @Transactional
    public List<Recommended> of(Reader reader, Sought sought, long skipped, int most) {
        var found = asked(
                        reader,
                        RECOMMENDED + "select *" + SOUGHT
                                + " order by completed_on desc, partnership, review, number limit :most offset :skipped",
                        sought)
                .param("most", most)
                .param("skipped", skipped)
                .query(Recommended.class)
                .list();
        oversight.looked(reader, "looked at the recommendations of completed reviews and their progress");
        return found;
    }

    /** By whom they are for, those asked most first; at most {@code most}. */
    @Transactional
    public List<Addressee> addressees(Reader reader, @Nullable String scope, int most) {
        return asked(
                        reader,
                        RECOMMENDED + """
                        select min(addressee) as name, count(*)::int as asked,
                            (count(*) filter (where progress = 'DONE'))::int as done,
                            (count(*) filter (where progress = 'UNDER_WAY'))::int as under_way,
                            (count(*) filter (where progress in ('NOT_STARTED', 'NOT_PLANNED')))::int as not_started,
                            (count(*) filter (where progress = 'WILL_NOT_BE_DONE'))::int as will_not,
                            (count(*) filter (where progress = 'PRINTED'))::int as printed,
                            (count(*) filter (where due < :today))::int as overdue
                        """ + SOUGHT + " group by lower(addressee) order by asked desc, name limit :most",
                        new Sought("", scope == null ? "" : scope, "", ""))
                .param("most", most)
                .query(Addressee.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(Reader reader, String sql, Sought sought) {
        oversight.check(reader);
        return db.sql(sql)
                .param("words", sought.words())
                .param("like", "%" + sought.words().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("scope", sought.scope())
                .param("addressee", sought.addressee())
                .param("progress", sought.progress())
                .param("today", LocalDate.now(clock));
    }
}
