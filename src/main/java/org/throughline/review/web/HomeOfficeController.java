package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.HomeOffice;
import org.throughline.review.HomeOfficeAnswers;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;
import org.throughline.web.WordFile;

/** Tells the Home Office of the decision, with a letter, and records the answer that comes back by letter. */
@Controller
class HomeOfficeController {

    private final Reviews reviews;
    private final HomeOffice homeOffice;
    private final HomeOfficeAnswers answers;
    private final CaseFrame frame;
    private final Clock clock;

    HomeOfficeController(
            Reviews reviews, HomeOffice homeOffice, HomeOfficeAnswers answers, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.homeOffice = homeOffice;
        this.answers = answers;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/decision/tell")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = whole(reader, reference);
        if (homeOffice.told(reader, review).isPresent()
                || homeOffice.tellable(reader, review).isEmpty()) {
            return "redirect:" + review.href() + "/decision";
        }
        run(reader, reference);
        form.with("letter", homeOffice.draft(reader, review).text()).with("on", LocalDate.now(clock));
        reviews.looked(reader, review.id(), "looked at the letter to the Home Office");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("title", homeOffice.draft(reader, review).title());
        return "review/tell";
    }

    @PostMapping("/reviews/{reference}/decision/tell")
    @Transactional
    String tell(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = run(reader, reference);
        var already = homeOffice.told(reader, review);
        var decision = homeOffice.tellable(reader, review);
        if (already.isPresent() || decision.isEmpty()) {
            already.ifPresent(told -> next.addFlashAttribute(
                    "done", "The Home Office was told on " + Show.date(told.toldOn()) + ". Nothing more is recorded."));
            return "redirect:" + review.href() + "/decision";
        }
        var draft = homeOffice.draft(reader, review);
        var letter = form.text("letter", "Write the letter", 60_000);
        var on = form.date("on", "Give the day the Home Office was told");
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            form.problem("on", "This day is still to come. Record the letter on the day it is sent");
        } else if (on != null && on.isBefore(decision.get().on())) {
            form.problem(
                    "on",
                    "This day is before the decision, which was made on "
                            + Show.date(decision.get().on()) + ". Check the day");
        }
        if (form.hasProblems() || on == null) {
            model.addAttribute("title", draft.title());
            return show(reader, review, model);
        }
        homeOffice.tell(reader, review, letter, on);
        next.addFlashAttribute(
                "done", "The Home Office is told. The letter is kept here, for you to send if you have not yet.");
        return "redirect:" + review.href() + "/decision";
    }

    /** The draft, to look at in Word before it is sent. */
    @GetMapping("/reviews/{reference}/decision/draft.docx")
    @Transactional
    ResponseEntity<byte[]> draft(Reader reader, @PathVariable String reference) {
        var review = run(reader, reference);
        reviews.looked(reader, review.id(), "opened the draft of the letter to the Home Office");
        return WordFile.of(
                "letter-to-home-office-draft", homeOffice.draft(reader, review).file());
    }

    @GetMapping("/reviews/{reference}/decision/letter.docx")
    @Transactional
    ResponseEntity<byte[]> letter(Reader reader, @PathVariable String reference) {
        var review = reviews.get(reader, reference);
        var told = homeOffice.told(reader, review).orElseThrow(NotFound::new);
        return WordFile.of("letter-to-home-office", homeOffice.letter(reader, told));
    }

    @GetMapping("/reviews/{reference}/decision/answer")
    @Transactional
    String askAnswer(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = whole(reader, reference);
        var told = homeOffice.told(reader, review).orElse(null);
        if (told == null || told.answer() != null) {
            return "redirect:" + review.href() + "/decision";
        }
        run(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("told", told);
        return "review/answer";
    }

    @PostMapping("/reviews/{reference}/decision/answer")
    String answer(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = run(reader, reference);
        var told = homeOffice.told(reader, review).orElse(null);
        if (told == null || told.answer() != null) {
            if (told != null) {
                next.addFlashAttribute("done", "The Home Office has answered already. Nothing more is recorded.");
            }
            return "redirect:" + review.href() + "/decision";
        }
        var answered = AnswerForm.read(form, told, LocalDate.now(clock));
        if (answered == null) {
            model.addAttribute("review", review);
            model.addAttribute("header", frame.of(reader, review, ""));
            model.addAttribute("told", told);
            return "review/answer";
        }
        answers.answer(reader, told.decisionId(), answered);
        next.addFlashAttribute("done", "The Home Office's answer is recorded.");
        return "redirect:" + review.href() + "/decision";
    }

    /** For whoever may read the decision: a page that is not its time leads them to it. */
    private Review whole(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private Review run(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
