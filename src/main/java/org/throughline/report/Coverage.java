package org.throughline.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** Which key line of enquiry has which evidence, finding and recommendation, and which has none. */
@Component
public class Coverage {

    private final JdbcClient db;

    Coverage(JdbcClient db) {
        this.db = db;
    }

    /**
     * One key line of enquiry.
     *
     * @param agreed whether it is in force; a draft line has no evidence yet
     * @param answered agencies whose newest IMR that was sent says something on it
     * @param silent agencies that were asked about it and have not answered
     * @param entries of the combined chronology marked with it
     * @param behind entries that its findings rest on
     * @param findings their numbers
     * @param recommendations numbers of those its findings led to
     */
    public record Line(
            UUID id,
            int number,
            String words,
            boolean agreed,
            List<String> answered,
            List<String> silent,
            int entries,
            int behind,
            List<Integer> findings,
            List<Integer> recommendations) {

        /** What it lacks, in words; empty when it is covered. */
        public List<String> gaps() {
            var gaps = new ArrayList<String>();
            if (answered.isEmpty() && entries == 0 && behind == 0) {
                gaps.add("no evidence");
            }
            if (findings.isEmpty()) {
                gaps.add("no finding");
            }
            if (recommendations.isEmpty()) {
                gaps.add("no recommendation");
            }
            return gaps;
        }
    }

    /** Every key line that is not left out, by number. */
    @Transactional
    public List<Line> of(Reader reader, UUID review) {
        return db.sql("""
                        with newest as (
                            select distinct on (organisation_id) id, organisation_id from evidence.submission
                            where review_id = :review and state in ('SENT', 'ACCEPTED') order by organisation_id, version desc),
                        asked as (
                            select l.key_line_id, o.name, exists (
                                select 1 from newest n join evidence.analysis a on a.submission_id = n.id
                                where n.organisation_id = l.organisation_id and a.key_line_id = l.key_line_id and a.analysis <> '') as answered
                            from evidence.commission_line l join access.organisation o on o.id = l.organisation_id
                            where l.review_id = :review)
                        select k.id, k.number, k.words, k.agreed_on is not null as agreed,
                            array(select name from asked a where a.key_line_id = k.id and answered order by name) as answered,
                            array(select name from asked a where a.key_line_id = k.id and not answered order by name) as silent,
                            (select count(*) from chronology.entry_key_line m join chronology.entry e on e.id = m.entry_id
                             where m.review_id = :review and m.key_line_id = k.id and not e.withdrawn) as entries,
                            (select count(distinct t.entry_id) from report.finding f join report.finding_entry t on t.finding_id = f.id
                             where f.key_line_id = k.id and not f.taken_out) as behind,
                            array(select f.number from report.finding f where f.key_line_id = k.id and not f.taken_out order by 1) as findings,
                            array(select distinct r.number from report.finding f
                                join report.lesson_finding lf on lf.finding_id = f.id
                                join report.lesson l on l.id = lf.lesson_id and not l.taken_out
                                join report.recommendation_lesson rl on rl.lesson_id = l.id
                                join report.recommendation r on r.id = rl.recommendation_id and not r.taken_out
                                where f.key_line_id = k.id and not f.taken_out order by 1) as recommendations
                        from panel.key_line k where k.review_id = :review and k.retired_on is null order by k.number""").param("review", review).query(Coverage::line).list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("words"),
                row.getBoolean("agreed"),
                List.of((String[]) array(row.getArray("answered"))),
                List.of((String[]) array(row.getArray("silent"))),
                row.getInt("entries"),
                row.getInt("behind"),
                List.of((Integer[]) array(row.getArray("findings"))),
                List.of((Integer[]) array(row.getArray("recommendations"))));
    }

    private static Object[] array(Array of) throws SQLException {
        return (Object[]) of.getArray();
    }
}
