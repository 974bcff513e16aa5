package org.throughline.engagement.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.engagement.Family;
import org.throughline.engagement.PlainStage;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** The family's own pages: where the review is, in plain words, and only what was shared with them. */
@Controller
class WhereThingsAreController {

    private final Family family;
    private final Reviews reviews;

    WhereThingsAreController(Family family, Reviews reviews) {
        this.family = family;
        this.reviews = reviews;
    }

    @GetMapping("/where-things-are")
    @Transactional
    String all(Reader reader, Model model) {
        var mine = mine(reader);
        if (mine.size() == 1) {
            return "redirect:/where-things-are/" + mine.getFirst().reference();
        }
        model.addAttribute("reviews", mine);
        return "engagement/where-all";
    }

    private List<Review> mine(Reader reader) {
        return reviews.all(reader).stream()
                .filter(review -> reader.appointedTo(review.id(), Role.FAMILY, Role.ADVOCATE))
                .toList();
    }

    @GetMapping("/where-things-are/{reference}")
    @Transactional
    String one(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = find(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("steps", PlainStage.steps(review.stage()));
        model.addAttribute("updates", family.updates(reader, review.id()));
        model.addAttribute("questions", family.questions(reader, review.id()));
        model.addAttribute("contacts", family.contacts(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at where things are");
        return "engagement/where";
    }

    @PostMapping("/where-things-are/{reference}/questions")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = find(reader, reference);
        var words = form.text("question", "Write your question");
        if (form.hasProblems()) {
            return one(reader, reference, form, model);
        }
        family.ask(reader, review, words);
        next.addFlashAttribute("done", "We have your question. You will find the answer on this page.");
        return "redirect:/where-things-are/" + reference;
    }

    private Review find(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!reader.appointedTo(review.id(), Role.FAMILY, Role.ADVOCATE)) {
            throw new NotFound();
        }
        return review;
    }
}
