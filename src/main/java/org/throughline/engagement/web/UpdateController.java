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
import org.throughline.engagement.Question;
import org.throughline.engagement.Questions;
import org.throughline.engagement.ToAsk;
import org.throughline.engagement.Updates;
import org.throughline.engagement.WhomToAsk;
import org.throughline.panel.KeyLines;
import org.throughline.web.Form;

/** What staff write for the family to read: where the review is, answers to questions, and whom to ask. */
@Controller
class UpdateController {

    private final FamilyController list;
    private final Contacts contacts;
    private final Family family;
    private final Updates updates;
    private final Questions questions;
    private final KeyLines lines;
    private final WhomToAsk whom;

    UpdateController(
            FamilyController list,
            Contacts contacts,
            Family family,
            Updates updates,
            Questions questions,
            KeyLines lines,
            WhomToAsk whom) {
        this.list = list;
        this.contacts = contacts;
        this.family = family;
        this.updates = updates;
        this.questions = questions;
        this.lines = lines;
        this.whom = whom;
    }

    @PostMapping("/reviews/{reference}/family/updates")
    @Transactional
    String share(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var words = form.text("words", "Write what you want the family to know");
        var waitingFor = form.optional("waitingFor", 300);
        var nextBy = form.optionalDate("nextBy", "Check the day by which they hear again");
        var one = form.optionalId("to");
        if (form.hasProblems()) {
            return list.list(reader, reference, form, model);
        }
        updates.share(
                reader,
                review,
                one == null ? null : family.contact(reader, review.id(), one),
                words,
                waitingFor,
                nextBy);
        next.addFlashAttribute(
                "done",
                one == null
                        ? "The family can read this now."
                        : "They can read this now, and nobody else of the family.");
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
        var review = contacts.review(reader, reference, model);
        var outcome = form.choice("outcome-" + question, Question.Outcome.class, "Choose what became of the question");
        var line = form.optionalId("line-" + question);
        var words = form.text("answer-" + question, "Write the answer");
        var version = form.number("version-" + question, "Open this page again");
        if (form.hasProblems() || outcome == null || version == null) {
            return list.list(reader, reference, form, model);
        }
        questions.answer(
                reader,
                review,
                question,
                outcome,
                lines.of(reader, review.id()).stream()
                        .filter(each -> each.id().equals(line))
                        .findFirst()
                        .orElse(null),
                words,
                version);
        next.addFlashAttribute("done", "The person who asked can read the answer now.");
        return "redirect:" + review.href() + "/family";
    }

    @GetMapping("/reviews/{reference}/family/whom-to-ask")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        whom.of(reader, review)
                .ifPresentOrElse(
                        known -> form.with("name", known.name())
                                .with("role", known.role())
                                .with("telephone", known.telephone())
                                .with("hours", known.hours())
                                .with("email", known.email())
                                .with("version", String.valueOf(known.version())),
                        () -> form.with("name", reader.name()).with("role", "Co-ordinator of the review"));
        return "engagement/whomToAsk";
    }

    @PostMapping("/reviews/{reference}/family/whom-to-ask")
    @Transactional
    String name(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var name = form.text("name", "Give the name", 200);
        var role = form.text("role", "Say what they do", 200);
        var telephone = form.text("telephone", "Give a telephone number", 60);
        var hours = form.optional("hours", 200);
        var email = Addresses.optional(form, "email");
        var version = form.optionalNumber("version", "The page is out of date");
        if (form.hasProblems()) {
            return "engagement/whomToAsk";
        }
        whom.name(reader, review, new ToAsk(name, role, telephone, hours, email, version == null ? 0 : version));
        next.addFlashAttribute("done", "The name and number now stand on every page of the family.");
        return "redirect:" + review.href() + "/family";
    }
}
