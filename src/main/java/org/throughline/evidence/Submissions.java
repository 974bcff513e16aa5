package org.throughline.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.panel.KeyLine;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.store.Sealed;
import org.throughline.web.StaleWrite;

/** IMRs and statements by version, and the chair's check of each. What was sent stays as it was sent. */
@Component
public class Submissions {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Commissions commissions;
    private final Sealed sealed;
    private final ApplicationEventPublisher events;

    Submissions(
            JdbcClient db, Reviews reviews, Commissions commissions, Sealed sealed, ApplicationEventPublisher events) {
        this.commissions = commissions;
        this.db = db;
        this.reviews = reviews;
        this.sealed = sealed;
        this.events = events;
    }

    /** An agency sent its IMR or statement. */
    public record Submitted(UUID review, UUID organisation, Act.By by, String sentence) implements Act {}

    /** The chair gave back what an agency sent. */
    public record GivenBack(UUID review, UUID organisation, int version, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.GIVEN_BACK;
        }

        @Override
        public String occasion() {
            return "version " + version;
        }
    }

    /** Every version, newest first; a draft only for the agency itself. */
    @Transactional
    public List<Submission> of(Reader reader, Review review, UUID organisation) {
        return db.sql("""
                        select id, version, saves, state, author, independence, method, narrative, good_practice, lessons, changes_made,
                            recommendations, staff_debriefed, signed_off_by, signed_off_on, file_name, sent_at, checked_by, comments
                        from evidence.submission where review_id = :review and organisation_id = :organisation
                        and (state <> 'DRAFT' or :drafts) order by version desc""")
                .param("review", review.id())
                .param("organisation", organisation)
                .param("drafts", EvidencePolicy.answers(reader, review, organisation))
                .query(this::submission)
                .list();
    }

    @Transactional
    public Optional<Submission> latest(Reader reader, Review review, UUID organisation) {
        return of(reader, review, organisation).stream().findFirst();
    }

    private Submission submission(ResultSet row, int number) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        var id = row.getObject("id", UUID.class);
        return new Submission(
                id,
                row.getInt("version"),
                row.getInt("saves"),
                SubmissionState.valueOf(row.getString("state")),
                row.getString("author"),
                row.getString("independence"),
                row.getString("method"),
                row.getString("narrative"),
                row.getString("good_practice"),
                row.getString("lessons"),
                row.getString("changes_made"),
                row.getString("recommendations"),
                row.getString("staff_debriefed"),
                row.getString("signed_off_by"),
                row.getObject("signed_off_on", LocalDate.class),
                row.getString("file_name"),
                sent == null ? null : sent.toInstant(),
                row.getString("checked_by"),
                row.getString("comments"),
                analysis(id));
    }

    private Map<UUID, String> analysis(UUID submission) {
        return db
                .sql("select key_line_id, analysis from evidence.analysis where submission_id = :id")
                .param("id", submission)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Keeps a draft, or sends it. A version that was sent is not changed: the next words begin a new one, with the file it had unless that is
     * left out. What was not written over what stands there now is refused with both texts; the same words sent once more change nothing.
     */
    @Transactional
    public void save(
            Reader reader,
            Review review,
            Organisation agency,
            Submission words,
            Submission.@Nullable Attached file,
            boolean send) {
        if (!EvidencePolicy.answers(reader, review, agency.id())) {
            throw new NotAllowed("The agency answers for itself.");
        }
        var last = latest(reader, review, agency.id()).orElse(null);
        if ((last == null ? 0 : last.version()) != words.version()
                || (last == null ? 0 : last.saves()) != words.saves()) {
            var lines = keyLines(reader, review, agency);
            var kept = last == null ? "" : last.inFull(lines);
            if (last != null
                    && file == null
                    && kept.equals(words.inFull(lines))
                    && send == (last.state() != SubmissionState.DRAFT)) {
                return;
            }
            throw stale(review, agency, kept, words.inFull(lines));
        }
        if (last != null && last.state() == SubmissionState.SENT) {
            throw new NotAllowed("It is sent, and waits for the chair's check.");
        }
        var open = last != null && last.state() == SubmissionState.DRAFT ? last : null;
        int version = last == null ? 1 : open == null ? last.version() + 1 : open.version();
        var id = open == null ? UUID.randomUUID() : open.id();
        if (open == null) {
            begin(review, agency, id, version, last, reader);
        }
        int written = db.sql("""
                        update evidence.submission set author = :author, independence = :independence, method = :method, narrative = :narrative,
                            good_practice = :goodPractice, lessons = :lessons, changes_made = :changesMade,
                            recommendations = :recommendations, staff_debriefed = :staffDebriefed, signed_off_by = :signedOffBy,
                            signed_off_on = :signedOffOn, file_name = coalesce(:fileName, case when :keep then file_name end),
                            bytes = coalesce(:bytes, case when :keep then bytes end), saved_by = :by, saved_at = now(), saves = saves + 1,
                            state = :state, sent_at = case when :send then now() end
                        where id = :id and state = 'DRAFT' and saves = :saves""")
                .param("author", words.author())
                .param("independence", words.independence())
                .param("method", words.method())
                .param("narrative", words.narrative())
                .param("goodPractice", words.goodPractice())
                .param("lessons", words.lessons())
                .param("changesMade", words.changesMade())
                .param("recommendations", words.recommendations())
                .param("staffDebriefed", words.staffDebriefed())
                .param("signedOffBy", words.signedOffBy())
                .param("signedOffOn", words.signedOffOn(), Types.DATE)
                .param("fileName", file == null ? null : file.fileName(), Types.VARCHAR)
                .param("bytes", file == null ? null : sealed.seal(file.bytes()), Types.BINARY)
                .param("by", reader.name())
                .param("state", (send ? SubmissionState.SENT : SubmissionState.DRAFT).name())
                .param("send", send)
                .param("keep", words.fileName() != null)
                .param("saves", open == null ? 0 : open.saves())
                .param("id", id)
                .update();
        if (written == 0) {
            var lines = keyLines(reader, review, agency);
            var kept = latest(reader, review, agency.id());
            throw stale(review, agency, kept.map(each -> each.inFull(lines)).orElse(""), words.inFull(lines));
        }
        db.sql("delete from evidence.analysis where submission_id = :id")
                .param("id", id)
                .update();
        words.analysis()
                .forEach((line, analysis) -> db.sql(
                                "insert into evidence.analysis values (:id, :review, :organisation, :line, :analysis)")
                        .param("id", id)
                        .param("review", review.id())
                        .param("organisation", agency.id())
                        .param("line", line)
                        .param("analysis", analysis)
                        .update());
        if (send) {
            events.publishEvent(new Submitted(
                    review.id(),
                    agency.id(),
                    reader.by(),
                    "sent version " + version + " of the evidence of " + agency.name()));
        }
    }

    /** What the agency was asked, as it stands in its own copy. */
    private List<KeyLine> keyLines(Reader reader, Review review, Organisation agency) {
        return commissions.keyLines(reader, review.id(), agency.id());
    }

    private static StaleWrite stale(Review review, Organisation agency, String kept, String words) {
        return new StaleWrite(
                "What " + agency.name() + " writes",
                kept,
                words,
                review.href() + "/agencies/" + agency.id() + "/submission");
    }

    private void begin(
            Review review, Organisation agency, UUID id, int version, @Nullable Submission last, Reader reader) {
        db.sql("""
                        insert into evidence.submission
                            (id, review_id, organisation_id, version, saves, state, saved_by, file_name, bytes)
                        select :id, :review, :organisation, :version, 0, 'DRAFT', :by,
                            (select file_name from evidence.submission where id = :last), (select bytes from evidence.submission where id = :last)
                        on conflict (review_id, organisation_id, version) do nothing""")
                .param("id", id)
                .param("review", review.id())
                .param("organisation", agency.id())
                .param("version", version)
                .param("by", reader.name())
                .param("last", last == null ? null : last.id(), Types.OTHER)
                .update();
    }

    /** The document of one version, if one was sent. */
    @Transactional
    public Optional<byte[]> file(Reader reader, UUID submission) {
        return db.sql("select bytes from evidence.submission where id = :id and bytes is not null")
                .param("id", submission)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(sealed::open);
    }

    /** The words so far: the draft, or what a new version would begin with. */
    @Transactional
    public Submission soFar(Reader reader, Review review, UUID organisation) {
        return latest(reader, review, organisation).orElseGet(Submission::blank);
    }

    /** What the chair found in a version, point by point. */
    @Transactional
    public List<QualityCheck.Finding> findings(Reader reader, UUID submission) {
        return db.sql(
                        "select point, good, comment from evidence.quality_check where submission_id = :id order by position")
                .param("id", submission)
                .query(QualityCheck.Finding.class)
                .list();
    }

    /**
     * The chair's check: accepted, or given back with comments. What is not good enough on some point is accepted only with a comment that
     * says why.
     */
    @Transactional
    public void check(
            Reader reader,
            Review review,
            Organisation agency,
            Submission sent,
            boolean accepted,
            String comments,
            List<QualityCheck.Finding> findings) {
        if (accepted && comments.isEmpty() && findings.stream().anyMatch(finding -> !finding.good())) {
            throw new NotAllowed("Say why it is accepted although not every point is good enough.");
        }
        check(reader, review, agency, sent, accepted, comments);
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            db.sql(
                            "insert into evidence.quality_check values (:id, :review, :organisation, :position, :point, :good, :comment)")
                    .param("id", sent.id())
                    .param("review", review.id())
                    .param("organisation", agency.id())
                    .param("position", i)
                    .param("point", finding.point())
                    .param("good", finding.good())
                    .param("comment", finding.comment())
                    .update();
        }
    }

    private void check(
            Reader reader, Review review, Organisation agency, Submission sent, boolean accepted, String comments) {
        if (!EvidencePolicy.commissions(reader, review)) {
            throw new NotAllowed("The chair checks what agencies send, or the co-ordinator for them.");
        }
        var changed = db.sql("""
                        update evidence.submission set state = :state, checked_by = :by, checked_at = now(), comments = :comments
                        where id = :id and state = 'SENT'""")
                .param("state", (accepted ? SubmissionState.ACCEPTED : SubmissionState.GIVEN_BACK).name())
                .param("by", reader.name())
                .param("comments", comments)
                .param("id", sent.id())
                .update();
        if (changed == 0) {
            throw new NotAllowed("This version was already checked.");
        }
        var what = " version " + sent.version() + " of the evidence of " + agency.name();
        if (accepted) {
            reviews.did(reader, review.id(), "accepted" + what);
        } else {
            events.publishEvent(new GivenBack(
                    review.id(), agency.id(), sent.version(), reader.by(), "gave back, with comments," + what));
        }
    }
}
