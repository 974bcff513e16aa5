package org.throughline.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.documents.UnreadableFile;
import org.throughline.engagement.Contributions;
import org.throughline.report.Authority;
import org.throughline.report.IdentityChecks;
import org.throughline.report.Move;
import org.throughline.report.Moves;
import org.throughline.report.Publishing;
import org.throughline.report.QualityRounds;
import org.throughline.report.Version;
import org.throughline.report.Versions;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** The report: its versions, what was done with each, and what can be done next. Panel members read what is shared with them. */
@Controller
public class ReportController {

    private final CasePage page;
    private final Reviews reviews;
    private final Versions versions;
    private final Moves moves;
    private final IdentityChecks checks;
    private final QualityRounds rounds;
    private final Publishing publishing;
    private final Contributions contributions;

    ReportController(
            CasePage page,
            Reviews reviews,
            Versions versions,
            Moves moves,
            IdentityChecks checks,
            QualityRounds rounds,
            Publishing publishing,
            Contributions contributions) {
        this.page = page;
        this.reviews = reviews;
        this.versions = versions;
        this.moves = moves;
        this.checks = checks;
        this.rounds = rounds;
        this.publishing = publishing;
        this.contributions = contributions;
    }

    private Review open(Reader reader, String reference, Model model) {
        var review = reviews.get(reader, reference);
        if (!Authority.mayRead(reader, review) && !reader.appointedTo(review.id(), Role.PANEL_MEMBER)) {
            throw new NotFound();
        }
        var whole = Authority.mayRead(reader, review);
        model.addAttribute("whole", whole);
        model.addAttribute(
                "tributes", whole ? contributions.printed(reader, review.id()).size() : 0);
        return page.show(reader, review, "report", model);
    }

    @GetMapping("/reviews/{reference}/report")
    @Transactional
    String report(Reader reader, @PathVariable String reference, Model model) {
        var review = open(reader, reference, model);
        model.addAttribute("versions", versions.of(reader, review.id()));
        model.addAttribute("taken", moves.taken(reader, review.id()));
        model.addAttribute("mayUpload", Authority.mayUpload(reader, review));
        model.addAttribute(
                "moves",
                Arrays.stream(Move.values())
                        .filter(move -> move.from().contains(review.stage()) && Authority.may(reader, review, move))
                        .toList());
        var whole = Authority.mayRead(reader, review);
        model.addAttribute("rounds", whole ? rounds.of(reader, review.id()) : List.of());
        model.addAttribute(
                "published", whole ? publishing.published(reader, review.id()).orElse(null) : null);
        model.addAttribute(
                "restricted", whole ? publishing.restricted(reader, review.id()).orElse(null) : null);
        reviews.looked(reader, review.id(), "looked at the report's versions");
        return "report/report";
    }

    @GetMapping("/reviews/{reference}/report/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = open(reader, reference, model);
        if (!Authority.mayUpload(reader, review)) {
            throw new NotFound();
        }
        return "report/upload";
    }

    @PostMapping("/reviews/{reference}/report/new")
    @Transactional
    String upload(
            Reader reader,
            @PathVariable String reference,
            Form form,
            @RequestParam(name = "overview", required = false) @Nullable MultipartFile overview,
            @RequestParam(name = "summary", required = false) @Nullable MultipartFile summary,
            Model model,
            RedirectAttributes next) {
        var review = open(reader, reference, model);
        var report = Uploads.word(form, "overview", overview);
        if (report == null) {
            form.problem("overview", "Choose the overview report, a Word document");
        }
        var executive = Uploads.word(form, "summary", summary);
        var note = form.text("note", "Say what this version is, or what changed", 2_000);
        if (form.hasProblems() || report == null) {
            return "report/upload";
        }
        try {
            var version = versions.upload(reader, review, report, executive, note);
            next.addFlashAttribute("done", "Version " + version.number() + " is stored. Run the identity check next.");
            return "redirect:" + review.href() + version.path();
        } catch (UnreadableFile problem) {
            form.problem("overview", Objects.requireNonNullElse(problem.getMessage(), "This file cannot be read"));
            return "report/upload";
        }
    }

    @GetMapping("/reviews/{reference}/report/{number:\\d+}")
    @Transactional
    String version(Reader reader, @PathVariable String reference, @PathVariable int number, Model model) {
        var review = open(reader, reference, model);
        var version = versions.get(reader, review.id(), number);
        var whole = Authority.mayRead(reader, review);
        model.addAttribute("version", version);
        model.addAttribute("headings", versions.headings(reader, version));
        model.addAttribute("check", whole ? checks.latest(reader, version).orElse(null) : null);
        model.addAttribute(
                "taken",
                moves.taken(reader, review.id()).stream()
                        .filter(taken -> taken.version() != null && taken.version() == number)
                        .toList());
        reviews.looked(reader, review.id(), "looked at version " + number + " of the report");
        return "report/version";
    }

    @GetMapping("/reviews/{reference}/report/{number:\\d+}/overview.docx")
    @Transactional
    ResponseEntity<byte[]> overview(
            Reader reader, @PathVariable String reference, @PathVariable int number, Model model) {
        var review = open(reader, reference, model);
        var version = versions.get(reader, review.id(), number);
        reviews.looked(reader, review.id(), "downloaded version " + number + " of the report");
        return Uploads.download(
                "overview-report-version-" + number + ".docx",
                versions.overview(reader, version).bytes());
    }

    @GetMapping("/reviews/{reference}/report/{number:\\d+}/summary.docx")
    @Transactional
    ResponseEntity<byte[]> summary(
            Reader reader, @PathVariable String reference, @PathVariable int number, Model model) {
        var review = open(reader, reference, model);
        Version version = versions.get(reader, review.id(), number);
        var summary = versions.summary(reader, version).orElseThrow(NotFound::new);
        reviews.looked(reader, review.id(), "downloaded the executive summary of version " + number);
        return Uploads.download("executive-summary-version-" + number + ".docx", summary.bytes());
    }
}
