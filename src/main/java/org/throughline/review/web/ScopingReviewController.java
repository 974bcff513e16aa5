package org.throughline.review.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.EarlyLessons;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.ScopingReviews;
import org.throughline.review.Stage;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** The scoping review: what cannot wait, what the scoping review concludes, and its close. Without the stage, what cannot wait alone. */
@Controller
class ScopingReviewController {

    private final Reviews reviews;
    private final ScopingReviews scopingReviews;
    private final EarlyLessons lessons;
    private final CaseFrame frame;

    ScopingReviewController(Reviews reviews, ScopingReviews scopingReviews, EarlyLessons lessons, CaseFrame frame) {
        this.reviews = reviews;
        this.scopingReviews = scopingReviews;
        this.lessons = lessons;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/scoping-review")
    @Transactional
    String look(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review) || review.stage() == Stage.NOTIFIED) {
            throw new NotFound();
        }
        var conclusion = scopingReviews.conclusion(reader, review.id()).orElse(null);
        if (form.value("version").isEmpty()) {
            form.with("version", String.valueOf(conclusion == null ? 0 : conclusion.version()))
                    .with("conclusion", conclusion == null ? null : conclusion.words());
        }
        reviews.looked(reader, review.id(), "looked at learning that cannot wait");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("title", scopingReviews.title(review));
        model.addAttribute("lessons", lessons.of(reader, review.id()));
        model.addAttribute("versions", lessons.history(reader, review.id()));
        model.addAttribute("sent", lessons.sent(reader, review));
        model.addAttribute("waiting", lessons.notTakenUp(reader, review));
        model.addAttribute("conclusions", scopingReviews.history(reader, review.id()));
        model.addAttribute("obstacles", scopingReviews.obstacles(reader, review));
        model.addAttribute("runs", ReviewPolicy.runs(reader, review));
        return "review/scopingReview";
    }

    @PostMapping("/reviews/{reference}/scoping-review")
    @Transactional
    String conclude(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = open(reader, reference);
        var words = form.text("conclusion", "Write what the scoping review concludes", 20_000);
        var version = form.number("version", "Open this page again");
        if (form.hasProblems() || version == null) {
            return show(reader, review, model);
        }
        scopingReviews.conclude(reader, review, words, version);
        next.addFlashAttribute("done", "The conclusion is kept. You can change it until the scoping review is closed.");
        return "redirect:" + ScopingReviews.href(review);
    }

    @PostMapping("/reviews/{reference}/scoping-review/close")
    @Transactional
    String close(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = open(reader, reference);
        if (!scopingReviews.obstacles(reader, review).isEmpty()) {
            return look(reader, reference, form, model);
        }
        scopingReviews.close(reader, review);
        next.addFlashAttribute("done", "The scoping review is closed. Next, prepare the decision.");
        return "redirect:" + review.href() + "/decision";
    }

    private Review open(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review) || review.stage() != Stage.SCOPING_REVIEW) {
            throw new NotFound();
        }
        return review;
    }
}
