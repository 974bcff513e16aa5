package org.throughline.actions.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.actions.Closing;
import org.throughline.report.Authority;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;

/** Closes a review whose actions are done or explained. */
@Controller
class ClosingController {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Closing closing;

    ClosingController(Reviews reviews, CaseFrame frame, Closing closing) {
        this.reviews = reviews;
        this.frame = frame;
        this.closing = closing;
    }

    private Review open(Reader reader, String reference, Model model) {
        var review = reviews.get(reader, reference);
        Authority.read(reader, review);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "actions"));
        model.addAttribute("may", Closing.mayClose(reader, review));
        model.addAttribute("obstacles", closing.obstacles(reader, review));
        return review;
    }

    @GetMapping("/reviews/{reference}/actions/closing")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        open(reader, reference, model);
        return "actions/closing";
    }

    @PostMapping("/reviews/{reference}/actions/closing")
    @Transactional
    String close(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = open(reader, reference, model);
        var words = form.text("words", "Say what has changed since", 5_000);
        if (form.hasProblems() || !closing.obstacles(reader, review).isEmpty()) {
            return "actions/closing";
        }
        closing.close(reader, review, words);
        next.addFlashAttribute("done", "The review is closed. Its record stays.");
        return "redirect:" + review.href();
    }
}
