package org.throughline.demonstration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Organisation;
import org.throughline.actions.Actions;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.documents.UnreadableFile;
import org.throughline.report.Briefing;
import org.throughline.report.Briefings;
import org.throughline.report.FindingKind;
import org.throughline.report.Findings;
import org.throughline.report.IdentityChecks;
import org.throughline.report.Lessons;
import org.throughline.report.Move;
import org.throughline.report.Moves;
import org.throughline.report.Outcome;
import org.throughline.report.QualityRound;
import org.throughline.report.QualityRounds;
import org.throughline.report.Recommendations;
import org.throughline.report.Scope;
import org.throughline.report.Theme;
import org.throughline.report.Version;
import org.throughline.report.Versions;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/**
 * Two invented reviews whose reports went to the Home Office: one waits for its answer; the other has it, and a learning briefing about it is
 * public.
 */
@Component
@Profile("demo")
class Submitted {

    private final Cast cast;
    private final Steps steps;
    private final Evidence evidence;
    private final Reviews reviews;
    private final Findings findings;
    private final Lessons lessons;
    private final Recommendations recommendations;
    private final Actions actions;
    private final Versions versions;
    private final IdentityChecks checks;
    private final Moves moves;
    private final QualityRounds rounds;
    private final Briefings briefings;

    Submitted(
            Cast cast,
            Steps steps,
            Evidence evidence,
            Reviews reviews,
            Findings findings,
            Lessons lessons,
            Recommendations recommendations,
            Actions actions,
            Versions versions,
            IdentityChecks checks,
            Moves moves,
            QualityRounds rounds,
            Briefings briefings) {
        this.cast = cast;
        this.steps = steps;
        this.evidence = evidence;
        this.reviews = reviews;
        this.findings = findings;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.actions = actions;
        this.versions = versions;
        this.checks = checks;
        this.moves = moves;
        this.rounds = rounds;
        this.briefings = briefings;
    }

    void make() {
        for (var facts : Texts.records("submitted.txt")) {
            try {
                var texts = Texts.parts("submitted/" + facts.getOrDefault("texts", ""));
                var review = gathered(facts, texts);
                submit(review, facts, texts);
                if (facts.containsKey("answered months ago")) {
                    answer(review, facts, texts);
                    brief(review, facts, texts);
                }
            } catch (UnreadableFile problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    private Review again(Review review) {
        return reviews.get(cast.as(Cast.COORDINATOR), review.id());
    }

    /** From the notification to what every agency gave. */
    private Review gathered(Map<String, String> facts, Map<String, String> texts) {
        var review = steps.notified(facts);
        var known = Arrays.stream(facts.getOrDefault("agencies known", "").split(";"))
                .map(String::strip)
                .toList();
        var agencies = steps.agencies(review).stream()
                .filter(agency -> known.contains(agency.name()))
                .toList();
        review = steps.decided(review, agencies, review.heardOn().plusDays(25));
        steps.agreed(review, review.heardOn().plusDays(50));
        var pseudonyms = new HashMap<String, String>();
        pseudonyms.put(facts.getOrDefault("victim", ""), facts.getOrDefault("pseudonym", ""));
        pseudonyms.put(
                facts.getOrDefault("suspect", "").split(",")[0].strip(), facts.getOrDefault("suspect pseudonym", ""));
        review = steps.named(review, pseudonyms);
        steps.appoint(review, review.heardOn().plusDays(60));
        var died = steps.ago(facts.getOrDefault("died months ago", ""));
        steps.terms(review, texts, texts.getOrDefault("Key lines", "").lines().toList(), died.minusYears(5), died);
        evidence.statements(again(review), agencies, texts.getOrDefault("Statement", ""));
        write(review, texts, agencies.getFirst());
        return again(review);
    }

    /** The golden thread: one finding, its lesson, a recommendation and an action. */
    private void write(Review review, Map<String, String> texts, Organisation agency) {
        var author = cast.as(Cast.AUTHOR);
        var finding = findings.record(
                author,
                again(review),
                texts.getOrDefault("Finding", ""),
                FindingKind.MISSED_OPPORTUNITY,
                steps.keyLines(review).getFirst().id());
        var lesson = lessons.record(
                author,
                again(review),
                texts.getOrDefault("Lesson", ""),
                Set.of(Theme.CONTACT, Theme.RISK),
                List.of(finding.id()));
        var recommended = recommendations.record(
                author,
                again(review),
                texts.getOrDefault("Recommendation", ""),
                Scope.LOCAL,
                texts.getOrDefault("Recommended to", ""),
                List.of(lesson.id()));
        actions.plan(
                cast.as(Cast.COORDINATOR),
                again(review),
                recommended,
                texts.getOrDefault("Action", ""),
                agency.id(),
                agency.name(),
                "",
                steps.ago("0").plusMonths(6));
    }

    private void submit(Review review, Map<String, String> facts, Map<String, String> texts) throws UnreadableFile {
        var author = cast.as(Cast.AUTHOR);
        var drafted = facts.getOrDefault("drafting months ago", "");
        take(Cast.AUTHOR, review, Move.BEGIN_DRAFTING, drafted, "");
        var version = versions.upload(
                author,
                again(review),
                new Version.Upload("overview-report.docx", word(texts, "Report")),
                new Version.Upload("executive-summary.docx", word(texts, "Executive summary")),
                "As the panel agreed it");
        checks.run(author, again(review), version);
        var submitted = facts.getOrDefault("submitted months ago", "");
        take(Cast.CHAIR, review, Move.TO_PANEL, between(drafted, submitted, 0.5), "");
        take(
                Cast.CHAIR,
                review,
                Move.PANEL_SIGNS,
                between(drafted, submitted, 0.8),
                "The panel agreed; nobody differed.");
        take(Cast.CSP_CHAIR, review, Move.PARTNERSHIP_SIGNS, submitted, "");
        take(Cast.COORDINATOR, review, Move.SUBMIT, submitted, "Through this service.");
    }

    /** So much of the way from one to the other, both so many months ago. */
    private static String between(String from, String to, double share) {
        double first = Double.parseDouble(from);
        return String.valueOf(first + (Double.parseDouble(to) - first) * share);
    }

    private void take(String who, Review review, Move move, String monthsAgo, String note) {
        moves.take(cast.as(who), again(review), move, steps.ago(monthsAgo), note);
    }

    private void answer(Review review, Map<String, String> facts, Map<String, String> texts) throws UnreadableFile {
        var answered = facts.getOrDefault("answered months ago", "");
        take(Cast.COORDINATOR, review, Move.TO_QUALITY_PANEL, answered, "");
        var round = rounds.record(
                cast.as(Cast.COORDINATOR),
                again(review),
                Outcome.CHANGES_FIRST,
                steps.ago(answered),
                texts.getOrDefault("Strengths", ""),
                null,
                texts.getOrDefault("Points", "")
                        .lines()
                        .map(line -> line.split("\\|"))
                        .map(cells -> new QualityRound.Asked(cells[0].strip(), cells[1].strip(), cells[2].strip()))
                        .toList());
        rounds.answer(
                cast.as(Cast.AUTHOR),
                again(review),
                round.points().getFirst().id(),
                "",
                texts.getOrDefault("Answer", ""),
                texts.getOrDefault("Answered where", ""));
    }

    private void brief(Review review, Map<String, String> facts, Map<String, String> texts) {
        var coordinator = cast.as(Cast.COORDINATOR);
        briefings.write(
                coordinator,
                again(review),
                new Briefing(
                        review.id(),
                        texts.getOrDefault("Briefing title", ""),
                        texts.getOrDefault("Briefing happened", ""),
                        texts.getOrDefault("Briefing lessons", ""),
                        texts.getOrDefault("Briefing changes", ""),
                        texts.get("Briefing help"),
                        steps.ago(facts.getOrDefault("answered months ago", "")),
                        texts.getOrDefault("Family told", ""),
                        0));
        briefings.publish(coordinator, again(review));
    }

    /** A line that begins with "> " is a heading. */
    private static byte[] word(Map<String, String> texts, String part) {
        var blocks = texts.getOrDefault(part, "")
                .lines()
                .map(line -> line.startsWith("> ")
                        ? new Content.Paragraph(line.substring(2), 1)
                        : new Content.Paragraph(line, 0))
                .map(Content.Block.class::cast)
                .toList();
        var out = new ByteArrayOutputStream();
        try {
            new Letter(part.equals("Report") ? "Overview report" : part, blocks, Letter.Page.PORTRAIT).write(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }
}
