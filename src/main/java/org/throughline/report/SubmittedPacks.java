package org.throughline.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.engagement.Contributions;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.store.Sealed;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/**
 * What the Home Office reads of a report for quality assurance (DOMAIN.md §2): the overview report, the executive summary and the action plan as they
 * stood when they were submitted, whatever is written afterwards; and nothing else of the case.
 */
@Component
public class SubmittedPacks {

    private static final String PACKS = """
            select id, review_id, round, reference, partnership, submitted_on, submitted_by, summary is not null as has_summary,
                tribute is not null as has_tribute, answered_on, answer from report.submitted_pack\s""";

    private final JdbcClient db;
    private final Bodies bodies;
    private final Reviews reviews;
    private final Versions versions;
    private final Recommendations recommendations;
    private final PlanSource plan;
    private final Contributions contributions;
    private final Sealed sealed;
    private final ApplicationEventPublisher events;

    SubmittedPacks(
            JdbcClient db,
            Bodies bodies,
            Reviews reviews,
            Versions versions,
            Recommendations recommendations,
            PlanSource plan,
            Contributions contributions,
            Sealed sealed,
            ApplicationEventPublisher events) {
        this.db = db;
        this.bodies = bodies;
        this.reviews = reviews;
        this.versions = versions;
        this.recommendations = recommendations;
        this.plan = plan;
        this.contributions = contributions;
        this.sealed = sealed;
        this.events = events;
    }

    /** A report went to the Home Office, whose people are told. */
    public record Submitted(UUID review, int round, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.REPORT_SUBMITTED;
        }

        @Override
        public String occasion() {
            return "round " + round;
        }
    }

    /** Keeps the papers as they are submitted. */
    @Transactional
    void submit(Reader reader, Review review, Version version, LocalDate on) {
        var partnership = bodies.partnership(review.partnershipId()).orElseThrow(NotFound::new);
        int round = db.sql("select count(*) + 1 from report.submitted_pack where review_id = :review")
                .param("review", review.id())
                .query(Integer.class)
                .single();
        db.sql("""
                        insert into report.submitted_pack (id, review_id, round, reference, partnership, submitted_on, submitted_by,
                            overview, summary, plan, tribute)
                        values (:id, :review, :round, :reference, :partnership, :on, :by, :overview, :summary, :plan, :tribute)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("round", round)
                .param("reference", review.reference())
                .param("partnership", partnership.name())
                .param("on", on)
                .param("by", reader.name())
                .param(
                        "overview",
                        sealed.seal(versions.overview(reader, version).bytes()))
                .param(
                        "summary",
                        versions.summary(reader, version)
                                .map(file -> sealed.seal(file.bytes()))
                                .orElse(null),
                        Types.BINARY)
                .param("plan", sealed.seal(actionPlan(reader, review)))
                .param("tribute", tribute(reader, review).map(sealed::seal).orElse(null), Types.BINARY)
                .update();
        events.publishEvent(new Submitted(
                review.id(),
                round,
                reader.by(),
                "let the Home Office have the report, its summary and the action plan"));
    }

    /** The Home Office's letter has come. */
    @Transactional
    void answered(Reader reader, Review review, LocalDate on, Outcome outcome) {
        db.sql("""
                        update report.submitted_pack set answered_on = :on, answer = :answer where review_id = :review
                        and round = (select max(round) from report.submitted_pack where review_id = :review)""")
                .param("on", on)
                .param("answer", outcome.name())
                .param("review", review.id())
                .update();
    }

    /** Every pack that was submitted, the latest first; {@link NotFound} for all but the Home Office. */
    @Transactional
    public List<SubmittedPack> all(Reader reader) {
        need(reader);
        return db.sql(PACKS + "order by submitted_on desc, reference, round desc")
                .query(SubmittedPacks::pack)
                .list();
    }

    /** {@link NotFound} for all but the Home Office, and where there is none. */
    @Transactional
    public SubmittedPack get(Reader reader, UUID id) {
        need(reader);
        return db.sql(PACKS + "where id = :id")
                .param("id", id)
                .query(SubmittedPacks::pack)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A paper of a pack. */
    public enum Paper {
        OVERVIEW("overview", "Overview report"),
        SUMMARY("summary", "Executive summary"),
        PLAN("plan", "Recommendations and action plan"),
        TRIBUTE("tribute", "Tribute of the family, which stands before the report");

        private final String column;
        private final String words;

        Paper(String column, String words) {
            this.column = column;
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A paper as it was submitted, a .docx; none where the pack is without it. That it was taken is recorded. */
    @Transactional
    public Optional<byte[]> open(Reader reader, SubmittedPack pack, Paper paper) {
        need(reader);
        reviews.looked(
                reader,
                pack.reviewId(),
                "took what was submitted in round " + pack.round() + ": "
                        + paper.words().toLowerCase(java.util.Locale.UK));
        return db.sql("select " + paper.column + " from report.submitted_pack where id = :id and " + paper.column
                        + " is not null")
                .param("id", pack.id())
                .query((row, line) -> row.getBytes(1))
                .optional()
                .map(sealed::open);
    }

    private static void need(Reader reader) {
        if (!reader.holds(Role.HOME_OFFICE)) {
            throw new NotFound();
        }
    }

    private byte[] actionPlan(Reader reader, Review review) {
        var actions = plan.plan(reader, review.id());
        var blocks = new ArrayList<Content.Block>();
        for (var each : recommendations.of(reader, review.id())) {
            blocks.add(new Content.Paragraph("Recommendation " + each.number(), 2));
            blocks.add(new Content.Paragraph(each.words(), 0));
            blocks.add(new Content.Paragraph("Scope: " + each.scope().words() + ". For: " + each.addressee(), 0));
            actions.stream()
                    .filter(action -> action.recommendation().equals(each.id()))
                    .forEach(action -> blocks.add(new Content.Paragraph(
                            "Action " + action.number() + ": " + action.words() + ". Lead: " + action.lead()
                                    + (action.due() == null ? "" : ". By " + Show.date(action.due()))
                                    + (action.milestones().isBlank() ? "" : ". Milestones: " + action.milestones())
                                    + ". " + action.status()
                                    + (action.progress().isBlank() ? "" : ": " + action.progress()),
                            0)));
        }
        return written("Action plan: " + review.reference(), blocks);
    }

    /** What the edition prints before the report: the uploaded file does not hold it, and stays as it was signed off. */
    private Optional<byte[]> tribute(Reader reader, Review review) {
        var blocks = new ArrayList<Content.Block>();
        for (var each : contributions.printed(reader, review.id())) {
            each.words()
                    .strip()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Content.Paragraph(line.strip(), 0)));
            if (each.signed() != null) {
                blocks.add(new Content.Paragraph(each.signed(), 0));
            }
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(written(Tributes.TITLE, blocks));
    }

    private static byte[] written(String title, List<Content.Block> blocks) {
        var bytes = new ByteArrayOutputStream();
        try {
            new Letter(title, blocks, Letter.Page.PORTRAIT).write(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static SubmittedPack pack(ResultSet row, int line) throws SQLException {
        var answer = row.getString("answer");
        return new SubmittedPack(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getInt("round"),
                row.getString("reference"),
                row.getString("partnership"),
                row.getObject("submitted_on", LocalDate.class),
                row.getString("submitted_by"),
                row.getBoolean("has_summary"),
                row.getBoolean("has_tribute"),
                row.getObject("answered_on", LocalDate.class),
                answer == null ? null : Outcome.valueOf(answer));
    }
}
