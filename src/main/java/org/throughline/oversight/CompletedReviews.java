package org.throughline.oversight;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** Every completed review of the country: those run here, and those in the library that were completed before. */
@Component("completedReviewsOfTheCountry")
public class CompletedReviews {

    private static final String COMPLETED = """
            with completed as (
                select c.reference, e.pseudonym || ' – ' || extract(year from e.died)::int || '/' || e.letter as title, c.partnership,
                    case when not c.published then 'SHARED' when e.status = 'WITHDRAWN' then 'WITHDRAWN' else 'PUBLISHED' end as state,
                    c.href as address, c.held_on, c.completed_on, null::int as first_published, c.withdrawn_on, c.closed_on,
                    (select count(*) from report.recommendation r where r.review_id = c.review_id)::int as recommendations
                from report.completed c left join publication.edition e on e.address = c.href
                union all
                select null, e.pseudonym || ' – ' || extract(year from e.died)::int || '/' || e.letter, e.partnership, e.status, e.address,
                    null, e.listed_by, e.first_published, e.withdrawn_on, null, jsonb_array_length(e.recommendations)
                from publication.edition e where not exists (select 1 from report.completed c where c.href = e.address)
                union all
                select null, 'A death – ' || f.year || '/' || f.letter, f.partnership, 'SHARED', f.address, null, f.stated_on, null, null, null, 0
                from publication.stated_finding f where not exists (select 1 from report.completed c where c.href = f.address))
            """;

    private static final String SOUGHT = """
             from completed where (:words = '' or coalesce(title, '') || ' ' || coalesce(reference, '') || ' ' || partnership ilike :like)
                and (:state = '' or state = :state) and (:year::int is null or extract(year from completed_on) = :year::int)
            """;

    private final JdbcClient db;
    private final Oversight oversight;

    CompletedReviews(JdbcClient db, Oversight oversight) {
        this.db = db;
        this.oversight = oversight;
    }

    /**
     * @param words in the title, reference or partnership; "" for all
     * @param year in which it was completed
     */
    public record Sought(
            String words,
            CompletedReview.@Nullable State state,
            @Nullable Integer year) {

        public boolean everything() {
            return words.isEmpty() && state == null && year == null;
        }
    }

    @Transactional
    public int count(Reader reader, Sought sought) {
        return asked(reader, COMPLETED + "select count(*)" + SOUGHT, sought)
                .query(Integer.class)
                .single();
    }

    /** Those, the latest completed first, without the first {@code skipped}, at most {@code most}. */
    @Transactional
    public List<CompletedReview> of(Reader reader, Sought sought, long skipped, int most) {
        var found = asked(
                        reader,
                        COMPLETED + "select *" + SOUGHT
                                + " order by completed_on desc, partnership, address limit :most offset :skipped",
                        sought)
                .param("most", most)
                .param("skipped", skipped)
                .query(CompletedReview.class)
                .list();
        oversight.looked(reader, "looked at the completed reviews of the country");
        return found;
    }

    /** The years in which reviews were completed, the latest first. */
    @Transactional
    public List<Integer> years(Reader reader) {
        return asked(
                        reader,
                        COMPLETED + "select distinct extract(year from completed_on)::int" + SOUGHT
                                + " order by 1 desc",
                        new Sought("", null, null))
                .query(Integer.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(Reader reader, String sql, Sought sought) {
        oversight.check(reader);
        return db.sql(sql)
                .param("words", sought.words())
                .param("like", "%" + sought.words().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("state", sought.state() == null ? "" : sought.state().name())
                .param("year", sought.year(), Types.INTEGER);
    }
}
