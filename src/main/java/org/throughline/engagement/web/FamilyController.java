package org.throughline.engagement.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.Family;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What staff keep about the family of a case, and what they tell them. */
@Controller
class FamilyController {

    private static final int LONG_TEXT = 10_000;

    private final Family family;
    private final Reviews reviews;
    private final CaseFrame frame;

    FamilyController(Family family, Reviews reviews, CaseFrame frame) {
        this.family = family;
        this.reviews = reviews;
        this.frame = frame;
    }

    private Review find(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    @GetMapping("/reviews/{reference}/family")
    @Transactional
    String list(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = find(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "family"));
        model.addAttribute("contacts", family.contacts(reader, review.id()));
        model.addAttribute("updates", family.updates(reader, review.id()));
        model.addAttribute("questions", family.questions(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at the family of the case");
        return "engagement/family";
    }

    @PostMapping("/reviews/{reference}/family/updates")
    @Transactional
    String share(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = find(reader, reference);
        var words = form.text("words", "Write what you want the family to know", LONG_TEXT);
        var nextBy = form.optionalDate("nextBy", "Check the day by which they hear again");
        if (form.hasProblems()) {
            return list(reader, reference, form, model);
        }
        family.share(reader, review, words, nextBy);
        next.addFlashAttribute("done", "The family can read this now.");
        return "redirect:" + review.href() + "/family";
    }

    @PostMapping("/reviews/{reference}/family/questions/{question}")
    @Transactional
    String answer(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID question,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = find(reader, reference);
        var words = form.text("answer-" + question, "Write the answer", LONG_TEXT);
        if (form.hasProblems()) {
            return list(reader, reference, form, model);
        }
        family.answer(reader, review, question, words);
        next.addFlashAttribute("done", "The family can read the answer now.");
        return "redirect:" + review.href() + "/family";
    }
}
