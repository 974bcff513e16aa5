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
import org.throughline.engagement.ChangesOfMind;
import org.throughline.engagement.EarlierWords;
import org.throughline.engagement.Questions;
import org.throughline.review.Reviews;
import org.throughline.web.Form;

/** What a person asks the review, or asks it to look at, and what became of it. */
@Controller
class OwnQuestionsController {

    private final Contacts contacts;
    private final Questions questions;
    private final EarlierWords earlier;
    private final ChangesOfMind minds;
    private final Reviews reviews;

    OwnQuestionsController(
            Contacts contacts, Questions questions, EarlierWords earlier, ChangesOfMind minds, Reviews reviews) {
        this.contacts = contacts;
        this.questions = questions;
        this.earlier = earlier;
        this.minds = minds;
        this.reviews = reviews;
    }

    @GetMapping("/where-things-are/{reference}/{id}/questions")
    @Transactional
    String list(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        model.addAttribute("questions", questions.of(reader, contact));
        model.addAttribute("earlier", earlier.of(reader, contact));
        model.addAttribute("minds", minds.of(reader, contact));
        reviews.looked(reader, review.id(), "looked at their questions and the answers");
        return "engagement/own/questions";
    }

    @PostMapping("/where-things-are/{reference}/{id}/questions")
    @Transactional
    String ask(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var words = form.text("question", "Write your question");
        var about = form.value("about");
        if (!about.equals("look") && !about.equals("know")) {
            form.problem("about", "Choose what you would like us to do with it");
        }
        if (form.hasProblems()) {
            return list(reader, reference, id, form, model);
        }
        questions.ask(reader, review, contact, words, about.equals("look"));
        next.addFlashAttribute(
                "done", "Thank you. The chair and the co-ordinator have your question. You will find the answer here.");
        return "redirect:" + contact.ownHref(reference) + "/questions";
    }
}
