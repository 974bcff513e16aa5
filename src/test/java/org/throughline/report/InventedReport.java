package org.throughline.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.Invented;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Letter;
import org.throughline.documents.UnreadableFile;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.review.WhoIsWho;

/** An invented case in the hands of its panel, for the tests of this room and the next. */
@Component
public class InventedReport {

    private static final List<Stage> WAY =
            List.of(Stage.SCOPING, Stage.DECISION, Stage.COMMISSIONING, Stage.EVIDENCE, Stage.ANALYSIS, Stage.DRAFTING);

    private final Invented invented;
    private final Reviews reviews;
    private final WhoIsWho people;
    private final Versions versions;
    private final JdbcClient db;

    InventedReport(Invented invented, Reviews reviews, WhoIsWho people, Versions versions, JdbcClient db) {
        this.invented = invented;
        this.reviews = reviews;
        this.people = people;
        this.versions = versions;
        this.db = db;
    }

    /** The case and those who work on it. */
    public record Case(
            Partnership partnership,
            Review review,
            Reader coordinator,
            Reader chair,
            Reader cspChair,
            Organisation agency) {}

    /** A case brought to a stage up to drafting by the moves the register allows. */
    public Case at(Stage stage) {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        return at(stage, partnership, coordinator, invented.review(coordinator, partnership));
    }

    /** A review, wherever it is before that stage, brought to it by the moves the register allows. */
    public Case at(Stage stage, Partnership partnership, Reader coordinator, Review notified) {
        var review = notified;
        for (var next : WAY) {
            if (next.compareTo(review.stage()) <= 0) {
                continue;
            }
            review = reviews.move(coordinator, review, next, "went on");
            if (next == stage) {
                break;
            }
        }
        var agency = invented.agency(partnership, "Invented Housing");
        return new Case(
                partnership,
                review,
                coordinator,
                invented.appointed(Role.INDEPENDENT_CHAIR, review),
                invented.forPartnership(Role.CSP_CHAIR, partnership),
                agency);
    }

    /** The review as it is now. */
    public Review now(Case made) {
        return reviews.get(made.coordinator(), made.review().id());
    }

    /** An entry of the agency's chronology, as if it had been sent. */
    @Transactional
    public UUID entry(Reader reader, Case made, String written, String event) {
        var file = UUID.randomUUID();
        var id = UUID.randomUUID();
        db.sql("""
                        insert into chronology.chronology_file (id, review_id, organisation_id, file_name, fingerprint, bytes, version)
                        select :id, :review, :agency, 'a.csv', :id::text, '', count(*) + 1 from chronology.chronology_file
                        where review_id = :review""")
                .param("id", file)
                .param("review", made.review().id())
                .param("agency", made.agency().id())
                .update();
        db.sql("""
                        insert into chronology.entry (id, review_id, organisation_id, file_id, row, agency, written, certainty, event, source,
                            outcome, seen, comment, attention, position)
                        values (:id, :review, :agency, :file, 1, :name, :written, 'CERTAIN', :event, '', '', '', '', '', 1)""")
                .param("id", id)
                .param("review", made.review().id())
                .param("agency", made.agency().id())
                .param("file", file)
                .param("name", made.agency().name())
                .param("written", written)
                .param("event", event)
                .update();
        return id;
    }

    /** The agency sends its file again without this entry. */
    @Transactional
    public void withdrawn(Reader reader, UUID entry) {
        db.sql("update chronology.entry set withdrawn = true where id = :id")
                .param("id", entry)
                .update();
    }

    /** Chooses a pseudonym for the person who died. */
    public void pseudonym(Case made, String name) {
        var victim = reviews.people(made.coordinator(), made.review().id()).getFirst();
        people.choose(made.coordinator(), made.review(), victim.id(), null, name);
    }

    /** The true name of the person who died. */
    public String trueName(Case made) {
        return reviews.people(made.coordinator(), made.review().id()).getFirst().name();
    }

    public Version upload(Case made, byte[] docx) {
        try {
            return versions.upload(
                    made.chair(), now(made), new Version.Upload("report.docx", docx), null, "A version for a test");
        } catch (UnreadableFile problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A Word document: a line that begins with "# " is a heading. */
    public static byte[] docx(String... lines) {
        var out = new ByteArrayOutputStream();
        try {
            new Letter(
                            "",
                            Arrays.stream(lines)
                                    .map(line -> line.startsWith("# ")
                                            ? new Paragraph(line.substring(2), 1)
                                            : new Paragraph(line, 0))
                                    .map(org.throughline.documents.Content.Block.class::cast)
                                    .toList(),
                            Letter.Page.PORTRAIT)
                    .write(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }

    /** The invented report with planted leaks. */
    public static byte[] leaky() {
        try (var in = InventedReport.class.getResourceAsStream("/samples/leaky-report/draft-overview-report.docx")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static LocalDate day() {
        return LocalDate.of(2026, 9, 1);
    }
}
