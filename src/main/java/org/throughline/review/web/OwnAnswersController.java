package org.throughline.review.web;

import java.util.HashMap;
import java.util.Objects;
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
import org.throughline.review.OwnAnswers;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Writes down, or corrects, what the partnership itself asks at notification. */
@Controller
class OwnAnswersController {

    private final Reviews reviews;
    private final OwnAnswers answers;
    private final LocalPractices practices;
    private final CaseFrame frame;

    OwnAnswersController(Reviews reviews, OwnAnswers answers, LocalPractices practices, CaseFrame frame) {
        this.reviews = reviews;
        this.answers = answers;
        this.practices = practices;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/own-fields")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = run(reader, reference);
        var fields = practices.of(review.partnershipId()).ownFields().asked();
        for (var answer : answers.of(reader, review.id())) {
            form.with("version-" + answer.field(), String.valueOf(answer.version()));
            fields.stream()
                    .filter(field -> field.id().equals(answer.field()))
                    .forEach(field -> OwnFieldsForm.fill(form, field, answer.answer()));
        }
        reviews.looked(reader, review.id(), "looked at what the partnership itself asks");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        var practice = practices.of(review.partnershipId());
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("partnership", practice.partnership());
        model.addAttribute("fields", practice.ownFields().asked());
        return "review/ownAnswers";
    }

    @PostMapping("/reviews/{reference}/own-fields")
    @Transactional
    String write(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = run(reader, reference);
        var fields = practices.of(review.partnershipId()).ownFields().asked();
        var typed = OwnFieldsForm.read(form, fields);
        var versions = new HashMap<UUID, Integer>();
        for (var field : fields) {
            versions.put(
                    field.id(),
                    Objects.requireNonNullElse(
                            form.optionalNumber("version-" + field.id(), "Open this page again"), 0));
        }
        if (form.hasProblems()) {
            return show(reader, review, model);
        }
        answers.correct(reader, review, typed, versions);
        next.addFlashAttribute("done", "It is written down.");
        return "redirect:" + review.href();
    }

    private Review run(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
