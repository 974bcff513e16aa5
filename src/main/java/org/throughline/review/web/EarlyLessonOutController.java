package org.throughline.review.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.EarlyLesson;
import org.throughline.review.EarlyLessons;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.ScopingReviews;
import org.throughline.review.Stage;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Takes out one line of learning that cannot wait, with a reason. */
@Controller
class EarlyLessonOutController {

    private static final String PAGE = "/reviews/{reference}/scoping-review/learning/{id}/out";

    private final Reviews reviews;
    private final EarlyLessons lessons;
    private final CaseFrame frame;

    EarlyLessonOutController(Reviews reviews, EarlyLessons lessons, CaseFrame frame) {
        this.reviews = reviews;
        this.lessons = lessons;
        this.frame = frame;
    }

    @GetMapping(PAGE)
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = keeps(reader, reference);
        var lesson = lessons.get(reader, review.id(), id);
        if (!lesson.stands()) {
            throw new NotFound();
        }
        form.with("version", String.valueOf(lesson.version()));
        reviews.looked(reader, review.id(), "looked at learning that cannot wait");
        return show(reader, review, lesson, model);
    }

    @PostMapping(PAGE)
    @Transactional
    String takeOut(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = keeps(reader, reference);
        var lesson = lessons.get(reader, review.id(), id);
        var why = form.text("why", "Say why it is taken out", 2_000);
        var version = form.number("version", "Open this page again");
        if (form.hasProblems() || version == null) {
            return show(reader, review, lesson, model);
        }
        lessons.takeOut(reader, review, id, why, version);
        next.addFlashAttribute("done", "It is taken out. What it said, and why it is out, is in the history below.");
        return "redirect:" + ScopingReviews.href(review);
    }

    private String show(Reader reader, Review review, EarlyLesson lesson, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("lesson", lesson);
        model.addAttribute("stays", EarlyLessons.stays(review, lesson));
        return "review/earlyLessonOut";
    }

    private Review keeps(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review) || review.stage() == Stage.NOTIFIED) {
            throw new NotFound();
        }
        return review;
    }
}
