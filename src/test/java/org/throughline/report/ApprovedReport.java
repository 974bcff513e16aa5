package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.access.Reader;
import org.throughline.actions.Actions;
import org.throughline.documents.UnreadableFile;
import org.throughline.report.InventedReport.Case;

/** Brings an invented case from drafting to a report that the Home Office lets be published, and to the library, by everybody's own acts. */
@Component
public class ApprovedReport {

    private final InventedReport invented;
    private final Findings findings;
    private final Lessons lessons;
    private final Recommendations recommendations;
    private final Actions actions;
    private final Moves moves;
    private final IdentityChecks checks;
    private final QualityRounds rounds;
    private final Versions versions;
    private final Preparations preparations;
    private final Publishing publishing;

    ApprovedReport(
            InventedReport invented,
            Findings findings,
            Lessons lessons,
            Recommendations recommendations,
            Actions actions,
            Moves moves,
            IdentityChecks checks,
            QualityRounds rounds,
            Versions versions,
            Preparations preparations,
            Publishing publishing) {
        this.invented = invented;
        this.findings = findings;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.actions = actions;
        this.moves = moves;
        this.checks = checks;
        this.rounds = rounds;
        this.versions = versions;
        this.preparations = preparations;
        this.publishing = publishing;
    }

    /** A finding, its lesson, a recommendation and an action. */
    public void thread(Case made, Theme... themes) {
        var chair = made.chair();
        var review = invented.now(made);
        var finding = findings.record(chair, review, "Nobody asked.", FindingKind.MISSED_OPPORTUNITY, null);
        var lesson = lessons.record(chair, review, "Ask.", Set.of(themes), List.of(finding.id()));
        var recommendation = recommendations.record(
                chair, review, "Everybody asks.", Scope.LOCAL, "Invented services", List.of(lesson.id()));
        actions.plan(
                chair,
                review,
                recommendation,
                "Write guidance",
                made.agency().id(),
                made.agency().name(),
                "",
                null);
    }

    /** The report is uploaded, signed off and let through by the Home Office; no place in it tells who anybody is. */
    public void approve(Case made, String... lines) throws UnreadableFile {
        var version = upload(made, lines);
        checks.run(made.coordinator(), invented.now(made), version);
        take(made, made.chair(), Move.TO_PANEL);
        take(made, made.chair(), Move.PANEL_SIGNS);
        take(made, made.cspChair(), Move.PARTNERSHIP_SIGNS);
        take(made, made.coordinator(), Move.SUBMIT);
        take(made, made.coordinator(), Move.TO_QUALITY_PANEL);
        rounds.record(
                made.coordinator(),
                invented.now(made),
                Outcome.PUBLISH,
                InventedReport.day(),
                "Kind.",
                null,
                List.of());
    }

    private Version upload(Case made, String... lines) throws UnreadableFile {
        return versions.upload(
                made.chair(),
                invented.now(made),
                new Version.Upload("report.docx", InventedReport.docx(lines)),
                new Version.Upload("summary.docx", InventedReport.docx("# In short", "Nobody asked.")),
                "A version for a test");
    }

    private void take(Case made, Reader reader, Move move) {
        moves.take(reader, invented.now(made), move, InventedReport.day(), "As agreed.");
    }

    /** An approved report goes to the library; its public address. */
    public String publish(Case made, String pseudonym, String summary) {
        invented.pseudonym(made, pseudonym);
        preparations.write(
                made.coordinator(),
                invented.now(made),
                summary,
                "Former partner",
                LocalDate.of(2026, 9, 2),
                "In person.",
                0);
        checks.run(
                made.coordinator(),
                invented.now(made),
                versions.current(made.coordinator(), made.review().id()).orElseThrow());
        return publishing.publish(made.coordinator(), invented.now(made));
    }
}
