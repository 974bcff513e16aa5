package org.throughline.panel.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.panel.Consideration;
import org.throughline.panel.Considered;
import org.throughline.panel.PanelPolicy;
import org.throughline.panel.TermsOfReference;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What guidance asks to be considered: each one looked at, or not relevant and why. May be answered bit by bit. */
@Controller
class ConsiderationController {

    private final Reviews reviews;
    private final TermsOfReference terms;
    private final CaseFrame frame;

    ConsiderationController(Reviews reviews, TermsOfReference terms, CaseFrame frame) {
        this.reviews = reviews;
        this.terms = terms;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/terms/considerations")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = writable(reader, reference);
        if (isClosed(reader, review)) {
            return "redirect:" + review.href() + "/terms/reopen";
        }
        terms.draft(reader, review)
                .map(draft -> terms.considered(reader, draft))
                .orElse(List.of())
                .forEach(answer -> form.with(answer.consideration().name(), answer.relevant() ? "yes" : "no")
                        .with(answer.consideration().name() + "-words", answer.words()));
        reviews.looked(reader, review.id(), "looked at the considerations of the terms of reference");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "terms"));
        model.addAttribute("suicide", terms.restsOnSuicide(reader, review));
        return "panel/considerations";
    }

    @PostMapping("/reviews/{reference}/terms/considerations")
    @Transactional
    String answer(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = writable(reader, reference);
        if (isClosed(reader, review)) {
            return "redirect:" + review.href() + "/terms/reopen";
        }
        var answers = new ArrayList<Considered>();
        for (var each : Consideration.values()) {
            var answer = form.value(each.name());
            var words = form.optional(each.name() + "-words", 2_000);
            if (answer.equals("no") && words == null) {
                form.problem(each.name() + "-words", each.words() + ": say why it is not relevant here");
            } else if (answer.isEmpty() && words != null) {
                form.problem(each.name(), each.words() + ": choose whether it is looked at");
            } else if (answer.equals("yes") || answer.equals("no")) {
                answers.add(new Considered(each, answer.equals("yes"), words));
            }
        }
        if (form.hasProblems()) {
            return show(reader, review, model);
        }
        terms.consider(reader, review, answers);
        int open = Consideration.values().length - answers.size();
        next.addFlashAttribute(
                "done",
                open == 0 ? "Every consideration is answered." : "Your answers are kept; " + open + " are still open.");
        return "redirect:" + review.href() + "/terms/"
                + terms.draft(reader, review).orElseThrow().number();
    }

    private boolean isClosed(Reader reader, Review review) {
        return terms.draft(reader, review).isEmpty()
                && terms.current(reader, review).isPresent();
    }

    private Review writable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.runs(reader, review) || !review.stage().held()) {
            throw new NotFound();
        }
        return review;
    }
}
