package org.throughline.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** Where each agency is, as one list. */
@Component
public class Agencies {

    private static final String STATES = """
            select r.id as review_id, r.reference, r.known_as, o.id as organisation_id, o.name as agency, a.asked_on, a.due,
                   coalesce(s.version, 0) as return_version, s.sent_at, s.suggests,
                   (select count(*) from evidence.person_answer p where p.return_id = s.id and p.known = 'KNOWN') as known_of,
                   (select count(*) from evidence.chase c where c.review_id = r.id and c.organisation_id = o.id) as chases,
                   k.contribution, k.due as commission_due, coalesce(k.writer, '') as writer, coalesce(k.version, 0) as commission_version,
                   coalesce(m.version, 0) as submission_version, m.state,
                   coalesce((select max(f.version) from chronology.chronology_file f
                             where f.review_id = r.id and f.organisation_id = o.id and f.taken_out_at is null), 0) as chronology_version,
                   (select count(distinct f.number) from chronology.chronology_file f
                    where f.review_id = r.id and f.organisation_id = o.id and f.taken_out_at is null) as chronology_files,
                   r.stage = 'CLOSED_WITHOUT_REVIEW' as ended
            from review.review r
            join access.organisation o on %s
            left join evidence.asked a on a.review_id = r.id and a.organisation_id = o.id
            left join lateral (select * from evidence.scoping_return x where x.review_id = r.id and x.organisation_id = o.id
                               and x.sent_at is not null order by x.version desc limit 1) s on true
            left join evidence.commission k on k.review_id = r.id and k.organisation_id = o.id
            left join lateral (select * from evidence.submission x where x.review_id = r.id and x.organisation_id = o.id
                               order by x.version desc limit 1) m on true
            """;

    private final JdbcClient db;

    Agencies(JdbcClient db) {
        this.db = db;
    }

    /** Every agency the partnership works with, those asked first. */
    @Transactional
    public List<AgencyState> of(Reader reader, UUID review) {
        return db.sql(STATES.formatted("""
                        exists (select 1 from access.partnership_organisation p
                                where p.organisation_id = o.id and p.partnership_id = any (r.partnership_id || r.jointly))""") + " where r.id = :review order by a.asked_on is null, o.name")
                .param("review", review)
                .query(Agencies::state)
                .list();
    }

    @Transactional
    public Optional<AgencyState> of(Reader reader, UUID review, UUID organisation) {
        return of(reader, review).stream()
                .filter(state -> state.organisationId().equals(organisation))
                .findFirst();
    }

    /** What the reader's own agencies were asked, in every review, what is due first. */
    @Transactional
    public List<AgencyState> askedOf(Reader reader) {
        return db.sql(STATES.formatted("o.id = any(:mine)")
                        + " where a.asked_on is not null or k.contribution is not null"
                        + " order by coalesce(k.due, a.due), r.reference")
                .param("mine", reader.organisations().toArray(UUID[]::new))
                .query(Agencies::state)
                .list();
    }

    private static AgencyState state(ResultSet row, int number) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new AgencyState(
                row.getObject("review_id", UUID.class),
                row.getString("reference"),
                row.getString("known_as"),
                row.getObject("organisation_id", UUID.class),
                row.getString("agency"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getInt("return_version"),
                sent == null ? null : sent.toInstant(),
                row.getInt("known_of"),
                contribution(row.getString("suggests")),
                row.getInt("chases"),
                contribution(row.getString("contribution")),
                row.getObject("commission_due", LocalDate.class),
                row.getString("writer"),
                row.getInt("commission_version"),
                row.getInt("submission_version"),
                row.getString("state") == null ? null : SubmissionState.valueOf(row.getString("state")),
                row.getInt("chronology_version"),
                row.getInt("chronology_files"),
                row.getBoolean("ended"));
    }

    private static @Nullable Contribution contribution(@Nullable String name) {
        return name == null ? null : Contribution.valueOf(name);
    }
}
