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
import org.throughline.review.FamilyTold;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.WhoIsWho;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Records that the family was told of the decision. */
@Controller
class FamilyToldController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final FamilyTold family;
    private final WhoIsWho people;
    private final CaseFrame frame;
    private final Clock clock;

    FamilyToldController(
            Reviews reviews, Decisions decisions, FamilyTold family, WhoIsWho people, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.family = family;
        this.people = people;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/decision/family")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = run(reader, reference);
        return decisions.chairs(reader, review.id()).isEmpty()
                ? "redirect:" + review.href() + "/decision"
                : show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("directed", decisions.direction(reader, review.id()).orElse(null));
        model.addAttribute("warning", people.nextOfKinWarning(reader, review).orElse(null));
        return "review/familyTold";
    }

    @PostMapping("/reviews/{reference}/decision/family")
    @Transactional
    String tell(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = run(reader, reference);
        var decision = decisions.chairs(reader, review.id()).orElse(null);
        if (decision == null) {
            return "redirect:" + review.href() + "/decision";
        }
        var on = form.date("on", "Give the day the family was told");
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            form.problem("on", "This day is still to come. Record it once the family has been told");
        } else if (on != null && on.isBefore(decision.on())) {
            form.problem(
                    "on",
                    "This day is before the decision, which was made on " + Show.date(decision.on())
                            + ". Check the day they were told of it");
        }
        var how = form.text("how", "Say who told them, and how", 2_000);
        if (form.hasProblems() || on == null) {
            return show(reader, review, model);
        }
        family.tell(reader, review, on, how);
        next.addFlashAttribute("done", "It is recorded that the family was told.");
        return "redirect:" + review.href() + "/decision";
    }

    private Review run(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
