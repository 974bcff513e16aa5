package org.throughline.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.WorkingDays;

/** Who is late with what, over every review the reader may see. */
@Component
public class LateAgencies {

    /** Scoping is chased until it is decided whether a review is held, evidence until evidence is closed. */
    private static final String OWED = """
            with owed as (
                select a.review_id, a.organisation_id, 'SCOPING' as about, a.due, '' as contribution, '' as state, 0 as chronology
                from evidence.asked a join review.review r on r.id = a.review_id and r.stage in ('SCOPING', 'SCOPING_REVIEW', 'DECISION')
                where a.due < :today and not exists (select 1 from evidence.scoping_return s
                    where s.review_id = a.review_id and s.organisation_id = a.organisation_id and s.sent_at is not null)
                union all
                select k.review_id, k.organisation_id, 'EVIDENCE',
                    greatest(k.due, (m.checked_at at time zone 'Europe/London')::date), k.contribution, coalesce(m.state, ''),
                    (select count(*) from chronology.chronology_file f
                     where f.review_id = k.review_id and f.organisation_id = k.organisation_id and f.taken_out_at is null)
                from evidence.commission k join review.review r on r.id = k.review_id and r.stage = 'EVIDENCE'
                left join lateral (select x.state, x.checked_at from evidence.submission x
                    where x.review_id = k.review_id and x.organisation_id = k.organisation_id and x.state <> 'DRAFT'
                    order by x.version desc limit 1) m on true
                where k.due < :today
            )
            select r.id as review_id, r.partnership_id, r.jointly, r.reference, r.known_as, o.id as organisation_id, o.name as agency, w.about, w.due,
                w.contribution, w.state, w.chronology, c.chases, c.automatic, c.last,
                exists (select 1 from review.pause p where p.review_id = r.id and p.from_day <= :today
                        and (p.to_day is null or p.to_day >= :today)) as paused
            from owed w join review.review r on r.id = w.review_id join access.organisation o on o.id = w.organisation_id
            left join lateral (select count(*) as chases, count(*) filter (where automatic) as automatic, max(chased_on) as last
                from evidence.chase c where c.review_id = w.review_id and c.organisation_id = w.organisation_id
                and c.about = w.about and c.chased_on > w.due) c on true
            where w.due < :today
            order by w.due, r.reference, o.name""";

    private final JdbcClient db;
    private final Bodies bodies;
    private final LocalPractices practices;

    LateAgencies(JdbcClient db, Bodies bodies, LocalPractices practices) {
        this.db = db;
        this.bodies = bodies;
        this.practices = practices;
    }

    /** Everything owed whose day has passed, the longest first. */
    @Transactional
    public List<Late> on(Reader reader, LocalDate today) {
        var all = practices.of(bodies.partnerships());
        return db.sql(OWED).param("today", today).query((row, number) -> late(row, all, today)).list().stream()
                .filter(late -> !late.owes().isEmpty())
                .sorted(Comparator.comparingInt(Late::daysLate).reversed())
                .toList();
    }

    private static Late late(ResultSet row, Map<UUID, LocalPractice> practices, LocalDate today) throws SQLException {
        var partnership = row.getObject("partnership_id", UUID.class);
        var practice = Objects.requireNonNull(practices.get(partnership));
        var due = row.getObject("due", LocalDate.class);
        var last = row.getObject("last", LocalDate.class);
        var about = Late.About.valueOf(row.getString("about"));
        boolean paused = row.getBoolean("paused");
        WorkingDays days = practice.workingDays();
        int automatic = row.getInt("automatic");
        return new Late(
                row.getObject("review_id", UUID.class),
                partnership,
                row.getString("reference"),
                row.getString("known_as"),
                row.getObject("organisation_id", UUID.class),
                row.getString("agency"),
                about,
                about == Late.About.SCOPING ? "what it knows" : owes(row),
                due,
                days.between(due, today),
                paused,
                row.getInt("chases"),
                automatic,
                last,
                paused
                        ? null
                        : ChaseRule.of(practice, due)
                                .next(due, last, automatic)
                                .map(next ->
                                        !next.isBefore(today) ? next : days.is(today) ? today : days.after(today, 1))
                                .orElse(null));
    }

    private static String owes(ResultSet row) throws SQLException {
        var wanted = Contribution.valueOf(row.getString("contribution"));
        var state = row.getString("state");
        var owed = new ArrayList<String>();
        if (wanted.hasSubmission() && (state.isEmpty() || state.equals(SubmissionState.GIVEN_BACK.name()))) {
            owed.add(wanted.submission());
        }
        if (wanted.hasChronology() && row.getInt("chronology") == 0) {
            owed.add("chronology");
        }
        return String.join(" and ", owed);
    }
}
