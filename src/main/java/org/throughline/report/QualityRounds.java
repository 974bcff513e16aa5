package org.throughline.report;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.anonymity.ReportText;
import org.throughline.documents.UnreadableFile;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.store.Sealed;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;
import org.throughline.web.StaleWrite;

/** What the Home Office's quality assurance panel said, round by round, and what was done about each point. */
@Component
public class QualityRounds {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Versions versions;
    private final Numbers numbers;
    private final Sealed sealed;
    private final SubmittedPacks packs;

    QualityRounds(
            JdbcClient db, Reviews reviews, Versions versions, Numbers numbers, Sealed sealed, SubmittedPacks packs) {
        this.db = db;
        this.reviews = reviews;
        this.versions = versions;
        this.numbers = numbers;
        this.sealed = sealed;
        this.packs = packs;
    }

    /** Those of a review, newest first. */
    @Transactional
    public List<QualityRound> of(Reader reader, UUID review) {
        return db.sql("""
                        select id, review_id, version_id, number, outcome, letter_on, strengths, letter_name from report.quality_round
                        where review_id = :review order by number desc""")
                .param("review", review)
                .query((row, line) -> new QualityRound(
                        row.getObject("id", UUID.class),
                        row.getObject("review_id", UUID.class),
                        row.getObject("version_id", UUID.class),
                        row.getInt("number"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("letter_on", LocalDate.class),
                        row.getString("strengths"),
                        row.getString("letter_name"),
                        points(row.getObject("id", UUID.class))))
                .list();
    }

    private List<QualityRound.Point> points(UUID round) {
        return db.sql("""
                        select id, number, theme, paragraph, words, changed, changed_where, answered_by from report.quality_point
                        where round_id = :round order by number""").param("round", round).query(QualityRound.Point.class).list();
    }

    @Transactional
    public Optional<QualityRound> latest(Reader reader, UUID review) {
        return of(reader, review).stream().findFirst();
    }

    /** The Home Office's letter as it was uploaded, if it was kept. */
    @Transactional
    public Optional<Version.Upload> letter(Reader reader, QualityRound round) {
        var name = round.letterName();
        return name == null
                ? Optional.empty()
                : db.sql("select letter_bytes from report.quality_round where id = :id")
                        .param("id", round.id())
                        .query((row, line) -> row.getBytes(1))
                        .optional()
                        .map(bytes -> new Version.Upload(name, sealed.open(bytes)));
    }

    /** What stands in the way of recording the Home Office's answer. */
    @Transactional
    public List<Obstacle> obstaclesToLetter(Reader reader, Review review) {
        return review.stage() == Stage.QA_PANEL
                ? List.of()
                : List.of(
                        new Obstacle("The report is not with the quality assurance panel", review.href() + "/report"));
    }

    /**
     * Records the Home Office's letter and moves the review on: to publication, or back to drafting.
     *
     * @throws UnreadableFile when the letter cannot be read
     */
    @Transactional
    public QualityRound record(
            Reader reader,
            Review review,
            Outcome outcome,
            LocalDate letterOn,
            String strengths,
            Version.@Nullable Upload letter,
            List<QualityRound.Asked> points)
            throws UnreadableFile {
        Authority.need(Authority.mayRecordLetter(reader, review), "The co-ordinator records the Home Office's letter.");
        if (!obstaclesToLetter(reader, review).isEmpty()) {
            throw new IllegalStateException("There are obstacles to recording the letter.");
        }
        if (letter != null) {
            ReportText.of(letter.bytes());
        }
        var version = versions.current(reader, review.id()).orElseThrow(NotFound::new);
        int number = numbers.next("quality_round", review.id());
        var id = UUID.randomUUID();
        db.sql("""
                        insert into report.quality_round (id, review_id, version_id, number, outcome, letter_on, strengths, letter_name,
                            letter_bytes, recorded_by)
                        values (:id, :review, :version, :number, :outcome, :letterOn, :strengths, :name, :bytes, :by)""")
                .param("id", id)
                .param("review", review.id())
                .param("version", version.id())
                .param("number", number)
                .param("outcome", outcome.name())
                .param("letterOn", letterOn)
                .param("strengths", strengths)
                .param("name", letter == null ? null : letter.fileName(), Types.VARCHAR)
                .param("bytes", letter == null ? null : sealed.seal(letter.bytes()), Types.BINARY)
                .param("by", reader.name())
                .update();
        int pointNumber = 1;
        for (var point : points) {
            db.sql("insert into report.quality_point (id, review_id, round_id, number, theme, paragraph, words)"
                            + " values (:id, :review, :round, :number, :theme, :paragraph, :words)")
                    .param("id", UUID.randomUUID())
                    .param("review", review.id())
                    .param("round", id)
                    .param("number", pointNumber++)
                    .param("theme", point.theme())
                    .param("paragraph", point.paragraph())
                    .param("words", point.words())
                    .update();
        }
        packs.answered(reader, review, letterOn, outcome);
        var said = "recorded the Home Office's answer: " + outcome.words().toLowerCase(java.util.Locale.UK);
        if (outcome == Outcome.RESUBMIT) {
            versions.come(reader, version, VersionStatus.SUPERSEDED);
            reviews.move(reader, review, Stage.DRAFTING, said);
        } else {
            versions.come(reader, version, VersionStatus.APPROVED);
            reviews.move(reader, review, Stage.PRE_PUBLICATION, said);
        }
        return latest(reader, review.id()).orElseThrow();
    }

    /**
     * Answers a point: what changed and where, or why nothing did.
     *
     * @param before the answer that stood when the page was opened; "" for none
     * @throws StaleWrite if somebody has answered it since
     */
    @Transactional
    public void answer(Reader reader, Review review, UUID point, String before, String changed, String where) {
        Authority.need(
                Authority.mayAnswerLetter(reader, review),
                "The chair, the author and the co-ordinator answer the Home Office's points.");
        var answered = db.sql("""
                        update report.quality_point set changed = :changed, changed_where = :where, answered_by = :by, answered_at = now()
                        where id = :point and review_id = :review and coalesce(changed, '') = :before""")
                .param("before", before)
                .param("changed", changed)
                .param("where", where)
                .param("by", reader.name())
                .param("point", point)
                .param("review", review.id())
                .update();
        if (answered == 0) {
            var theirs = of(reader, review.id()).stream()
                    .flatMap(round -> round.points().stream())
                    .filter(each -> each.id().equals(point))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            throw new StaleWrite(
                    "The answer to this point",
                    Objects.requireNonNullElse(theirs.changed(), "None"),
                    changed,
                    review.href() + "/report/quality-assurance");
        }
        reviews.did(reader, review.id(), "answered a point of the Home Office's letter");
    }

    /** Points of the latest letter that nobody has answered, all in one sentence. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var round = latest(reader, review.id()).orElse(null);
        if (round == null) {
            return List.of(
                    new Obstacle("The Home Office has not answered", review.href() + "/report/quality-assurance"));
        }
        var open = round.points().stream()
                .filter(point -> point.changed() == null)
                .map(QualityRound.Point::number)
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        (open.size() == 1
                                        ? "Point " + open.getFirst() + " of the Home Office's letter is"
                                        : "Points " + numbers(open) + " of the Home Office's letter are")
                                + " not answered",
                        review.href() + "/report/quality-assurance#point-" + open.getFirst()));
    }

    /** "1, 2 and 4". */
    private static String numbers(List<Integer> numbers) {
        int last = numbers.size() - 1;
        return numbers.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", ")) + " and "
                + numbers.get(last);
    }
}
