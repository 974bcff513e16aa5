package org.throughline.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.throughline.documents.UnreadableFile;
import org.throughline.report.Authority;
import org.throughline.report.Outcome;
import org.throughline.report.QualityRound.Asked;
import org.throughline.report.QualityRounds;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** The Home Office's answer: recorded from its letter, and answered point by point. */
@Controller
class QualityController {

    /** Boxes for points on one form; real letters have fewer. */
    static final int POINTS = 12;

    private final CasePage page;
    private final Reviews reviews;
    private final QualityRounds rounds;
    private final Clock clock;

    QualityController(CasePage page, Reviews reviews, QualityRounds rounds, Clock clock) {
        this.page = page;
        this.reviews = reviews;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/report/quality-assurance")
    @Transactional
    String rounds(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, "report", model);
        reviews.looked(reader, review.id(), "looked at the Home Office's answer");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        model.addAttribute("rounds", rounds.of(reader, review.id()));
        model.addAttribute("obstacles", rounds.obstaclesToLetter(reader, review));
        model.addAttribute("mayRecord", Authority.mayRecordLetter(reader, review));
        model.addAttribute("mayAnswer", Authority.mayAnswerLetter(reader, review));
        model.addAttribute("points", POINTS);
        return "report/quality";
    }

    @PostMapping("/reviews/{reference}/report/quality-assurance")
    @Transactional
    String record(
            Reader reader,
            @PathVariable String reference,
            Form form,
            @RequestParam(name = "letter", required = false) @Nullable MultipartFile letter,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var outcome = form.choice("outcome", Outcome.class, "Choose what the Home Office decided");
        var on = form.date("letterOn", "Say the date of the letter");
        form.mustHaveCome("letterOn", on, LocalDate.now(clock), "The date of the letter");
        var strengths = form.optional("strengths", 5_000);
        var kept = Uploads.word(form, "letter", letter);
        var points = points(form);
        if (form.hasProblems()
                || outcome == null
                || on == null
                || !rounds.obstaclesToLetter(reader, review).isEmpty()) {
            return show(reader, review, model);
        }
        try {
            rounds.record(reader, review, outcome, on, strengths == null ? "" : strengths, kept, points);
        } catch (UnreadableFile problem) {
            form.problem("letter", Objects.requireNonNullElse(problem.getMessage(), "This file cannot be read"));
            return show(reader, review, model);
        }
        next.addFlashAttribute(
                "done",
                outcome == Outcome.RESUBMIT
                        ? "The Home Office's answer is recorded. The report goes back to drafting."
                        : "The Home Office's answer is recorded. Publication can be prepared.");
        return "redirect:" + review.href() + "/report/quality-assurance";
    }

    private static List<Asked> points(Form form) {
        var points = new ArrayList<Asked>();
        for (int number = 1; number <= POINTS; number++) {
            var words = form.optional("words-" + number, 3_000);
            var theme = form.optional("theme-" + number, 200);
            var paragraph = form.optional("paragraph-" + number, 100);
            if (words != null) {
                points.add(new Asked(theme == null ? "" : theme, paragraph == null ? "" : paragraph, words));
            } else if (theme != null || paragraph != null) {
                form.problem("words-" + number, "Write what point " + number + " asks");
            }
        }
        return points;
    }

    @PostMapping("/reviews/{reference}/report/quality-assurance/answer")
    @Transactional
    String answer(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var point = form.id("point", "Choose the point");
        var changed = form.text("changed", "Say what changed, or why nothing did", 5_000);
        var where = form.optional("where", 500);
        if (form.hasProblems() || point == null) {
            return show(reader, review, model);
        }
        rounds.answer(reader, review, point, form.value("before"), changed, where == null ? "" : where);
        next.addFlashAttribute("done", "The point is answered.");
        return "redirect:" + review.href() + "/report/quality-assurance";
    }

    @GetMapping("/reviews/{reference}/report/quality-assurance/{number:\\d+}/letter.docx")
    @Transactional
    ResponseEntity<byte[]> letter(
            Reader reader, @PathVariable String reference, @PathVariable int number, Model model) {
        var review = page.open(reader, reference, "report", model);
        var letter = rounds.of(reader, review.id()).stream()
                .filter(round -> round.number() == number)
                .findFirst()
                .flatMap(round -> rounds.letter(reader, round))
                .orElseThrow(NotFound::new);
        reviews.looked(reader, review.id(), "downloaded the Home Office's letter");
        return Uploads.download("home-office-letter-" + number + ".docx", letter.bytes());
    }
}
