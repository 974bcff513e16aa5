package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Decisions;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.Scoping;
import org.throughline.review.ScopingReviews;
import org.throughline.review.Stage;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Closes scoping and puts the decision to the chair, or begins the scoping review. */
@Controller
class ScopingController {

    private final Reviews reviews;
    private final Scoping scoping;
    private final Decisions decisions;
    private final CaseFrame frame;
    private final Clock clock;

    ScopingController(Reviews reviews, Scoping scoping, Decisions decisions, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.scoping = scoping;
        this.decisions = decisions;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/decision/scoping")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("route", decisions.route(review, LocalDate.now(clock)));
        model.addAttribute("open", review.stage() == Stage.SCOPING);
        model.addAttribute("toScopingReview", reviews.afterScoping(review) == Stage.SCOPING_REVIEW);
        model.addAttribute("outstanding", scoping.outstanding(reader, review));
        reviews.looked(reader, review.id(), "looked at what is outstanding in scoping");
        return "review/scoping";
    }

    @PostMapping("/reviews/{reference}/decision/scoping")
    @Transactional
    String close(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        if (review.stage() != Stage.SCOPING) {
            return ask(reader, reference, form, model);
        }
        var reason = form.optional("reason", 2_000);
        if (reason == null && !scoping.outstanding(reader, review).isEmpty()) {
            form.problem("reason", "Say why you go on without those who have not answered");
        }
        if (form.hasProblems()) {
            return ask(reader, reference, form, model);
        }
        if (scoping.close(reader, review, reason).stage() == Stage.SCOPING_REVIEW) {
            next.addFlashAttribute("done", "Scoping is closed. Next, the scoping review.");
            return "redirect:" + ScopingReviews.href(review);
        }
        next.addFlashAttribute("done", "Scoping is closed. Next, prepare the decision.");
        return "redirect:" + review.href() + "/decision";
    }
}
