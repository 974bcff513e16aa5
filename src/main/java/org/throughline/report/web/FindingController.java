package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.panel.KeyLines;
import org.throughline.report.Authority;
import org.throughline.report.Finding;
import org.throughline.report.FindingKind;
import org.throughline.report.Findings;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Choice;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Records, changes and takes out one finding. */
@Controller
class FindingController {

    private final CasePage page;
    private final Reviews reviews;
    private final Findings findings;
    private final KeyLines keyLines;

    FindingController(CasePage page, Reviews reviews, Findings findings, KeyLines keyLines) {
        this.page = page;
        this.reviews = reviews;
        this.findings = findings;
        this.keyLines = keyLines;
    }

    @GetMapping("/reviews/{reference}/findings/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, "findings", model);
        if (!Authority.mayWrite(reader, review)) {
            throw new NotFound();
        }
        return show(reader, review, null, model);
    }

    private String show(Reader reader, Review review, @org.jspecify.annotations.Nullable Finding finding, Model model) {
        model.addAttribute("finding", finding);
        model.addAttribute("mayWrite", Authority.mayWrite(reader, review));
        model.addAttribute(
                "keyLines",
                keyLines.of(reader, review.id()).stream()
                        .map(line -> Choice.of(line.id().toString(), line.number() + ". " + line.words()))
                        .toList());
        return "report/finding";
    }

    @PostMapping("/reviews/{reference}/findings/new")
    @Transactional
    String record(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var words = form.text("words", "Write what was found");
        var kind = form.choice("kind", FindingKind.class, "Choose what kind of finding it is");
        var keyLine = form.optionalId("keyLine");
        if (form.hasProblems() || kind == null) {
            return show(reader, review, null, model);
        }
        var finding = findings.record(reader, review, words, kind, keyLine);
        next.addFlashAttribute(
                "done", "Finding " + finding.number() + " is recorded. Now tie it to the entries it rests on.");
        return "redirect:" + review.href() + finding.path() + "/entries";
    }

    @GetMapping("/reviews/{reference}/findings/{number:\\d+}")
    @Transactional
    String change(Reader reader, @PathVariable String reference, @PathVariable int number, Form form, Model model) {
        var review = page.open(reader, reference, "findings", model);
        var finding = findings.get(reader, review.id(), number);
        form.with("words", finding.words())
                .with("kind", finding.kind())
                .with(
                        "keyLine",
                        finding.keyLineId() == null ? null : finding.keyLineId().toString())
                .with("version", "" + finding.version());
        reviews.looked(reader, review.id(), "looked at finding " + number);
        return show(reader, review, finding, model);
    }

    @PostMapping("/reviews/{reference}/findings/{number:\\d+}")
    @Transactional
    String save(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var finding = findings.get(reader, review.id(), number);
        var words = form.text("words", "Write what was found");
        var kind = form.choice("kind", FindingKind.class, "Choose what kind of finding it is");
        var keyLine = form.optionalId("keyLine");
        var version = form.number("version", "Open the finding again");
        if (form.hasProblems() || kind == null || version == null) {
            return show(reader, review, finding, model);
        }
        findings.change(reader, review, finding, words, kind, keyLine, version);
        next.addFlashAttribute("done", "Finding " + number + " is changed.");
        return "redirect:" + review.href() + "/findings";
    }

    @PostMapping("/reviews/{reference}/findings/{number:\\d+}/removal")
    @Transactional
    String takeOut(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var finding = findings.get(reader, review.id(), number);
        findings.takeOut(reader, review, finding, form.version());
        next.addFlashAttribute("done", "Finding " + number + " is taken out. What rested on it is shown as broken.");
        return "redirect:" + review.href() + "/findings";
    }
}
