package org.throughline.evidence;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.audit.Act;
import org.throughline.review.Review;
import org.throughline.review.Stage;
import org.throughline.web.StaleWrite;

/** Agencies' answers, by version. What was sent is never overwritten. */
@Component
public class ScopingReturns {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    ScopingReturns(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** An agency answered. */
    public record Returned(UUID review, UUID organisation, Act.By by, String sentence) implements Act {}

    /** Every version, newest first; a draft only for the agency itself. */
    @Transactional
    public List<ScopingReturn> of(Reader reader, Review review, UUID organisation) {
        return db.sql("""
                        select * from evidence.scoping_return where review_id = :review and organisation_id = :organisation
                        and (sent_at is not null or :drafts) order by version desc""")
                .param("review", review.id())
                .param("organisation", organisation)
                .param("drafts", EvidencePolicy.answers(reader, review, organisation))
                .query((row, number) -> {
                    var sent = row.getObject("sent_at", OffsetDateTime.class);
                    var suggests = row.getString("suggests");
                    return new ScopingReturn(
                            row.getInt("version"),
                            row.getInt("saves"),
                            row.getString("systems"),
                            row.getString("aliases"),
                            row.getString("secured_by"),
                            row.getString("secured_on"),
                            row.getString("secured_where"),
                            suggests == null ? null : Contribution.valueOf(suggests),
                            row.getString("early_learning"),
                            row.getString("staff_support"),
                            row.getString("saved_by"),
                            sent == null ? null : sent.toInstant(),
                            people(row.getObject("id", UUID.class)));
                })
                .list();
    }

    @Transactional
    public Optional<ScopingReturn> latest(Reader reader, Review review, UUID organisation) {
        return of(reader, review, organisation).stream().findFirst();
    }

    private List<ScopingReturn.PersonAnswer> people(UUID id) {
        return db.sql("select subject_id, known, nature, dates from evidence.person_answer where return_id = :id")
                .param("id", id)
                .query(ScopingReturn.PersonAnswer.class)
                .list();
    }

    /**
     * Keeps a draft, or sends it; after sending, the next words begin a new version. What was not written over what stands there now is
     * refused with both texts; the same words sent once more change nothing.
     */
    @Transactional
    public void save(Reader reader, Review review, Organisation agency, ScopingReturn words, boolean send) {
        if (!EvidencePolicy.answers(reader, review, agency.id())) {
            throw new NotAllowed("The agency answers for itself.");
        }
        if (review.stage() == Stage.CLOSED_WITHOUT_REVIEW) {
            throw new NotAllowed("No review is held, so this is no longer asked. What was sent stays as it was.");
        }
        var last = latest(reader, review, agency.id());
        if (last.map(ScopingReturn::version).orElse(0) != words.version()
                || last.map(ScopingReturn::saves).orElse(0) != words.saves()) {
            var kept = last.orElseThrow(() -> stale(review, agency, "", words));
            if (kept.saysTheSameAs(words) && kept.draft() != send) {
                return;
            }
            throw stale(review, agency, kept.inFull(), words);
        }
        int version = last.map(found -> found.draft() ? found.version() : found.version() + 1)
                .orElse(1);
        var id = db.sql("""
                        insert into evidence.scoping_return (id, review_id, organisation_id, version, systems, aliases, secured_by, secured_on,
                            secured_where, suggests, early_learning, staff_support, saved_by, sent_at)
                        values (:id, :review, :organisation, :version, :systems, :aliases, :securedBy, :securedOn, :securedWhere, :suggests,
                            :earlyLearning, :staffSupport, :by, case when :send then now() end)
                        on conflict (review_id, organisation_id, version) do update set systems = excluded.systems, aliases = excluded.aliases,
                            secured_by = excluded.secured_by, secured_on = excluded.secured_on, secured_where = excluded.secured_where,
                            suggests = excluded.suggests, early_learning = excluded.early_learning, staff_support = excluded.staff_support,
                            saved_by = excluded.saved_by, saved_at = now(), sent_at = excluded.sent_at,
                            saves = scoping_return.saves + 1
                            where scoping_return.sent_at is null and scoping_return.saves = :saves
                        returning id""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("organisation", agency.id())
                .param("version", version)
                .param("systems", words.systems())
                .param("aliases", words.aliases())
                .param("securedBy", words.securedBy())
                .param("securedOn", words.securedOn())
                .param("securedWhere", words.securedWhere())
                .param(
                        "suggests",
                        words.suggests() == null ? null : words.suggests().name(),
                        Types.VARCHAR)
                .param("earlyLearning", words.earlyLearning())
                .param("staffSupport", words.staffSupport())
                .param("by", reader.name())
                .param("send", send)
                .param("saves", words.saves())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> stale(
                        review,
                        agency,
                        latest(reader, review, agency.id())
                                .map(ScopingReturn::inFull)
                                .orElse(""),
                        words));
        db.sql("delete from evidence.person_answer where return_id = :id")
                .param("id", id)
                .update();
        words.people().forEach(person -> insert(review, agency, id, person));
        if (send) {
            events.publishEvent(new Returned(
                    review.id(),
                    agency.id(),
                    reader.by(),
                    (version == 1 ? "sent" : "corrected") + " the scoping return of " + agency.name()));
        }
    }

    private static StaleWrite stale(Review review, Organisation agency, String kept, ScopingReturn words) {
        return new StaleWrite(
                "What " + agency.name() + " answers",
                kept,
                words.inFull(),
                review.href() + "/agencies/" + agency.id() + "/scoping");
    }

    private void insert(Review review, Organisation agency, UUID id, ScopingReturn.PersonAnswer person) {
        db.sql(
                        "insert into evidence.person_answer values (:return, :review, :organisation, :subject, :known, :nature, :dates)")
                .param("return", id)
                .param("review", review.id())
                .param("organisation", agency.id())
                .param("subject", person.subjectId())
                .param("known", person.known().name())
                .param("nature", person.nature())
                .param("dates", person.dates())
                .update();
    }
}
