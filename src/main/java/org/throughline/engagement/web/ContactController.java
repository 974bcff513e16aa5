package org.throughline.engagement.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.Contact;
import org.throughline.engagement.Family;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** One person of the family: what they wish, what was offered, when; and their own way in. */
@Controller
class ContactController {

    private final Family family;
    private final Reviews reviews;
    private final CaseFrame frame;

    ContactController(Family family, Reviews reviews, CaseFrame frame) {
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

    @GetMapping("/reviews/{reference}/family/new")
    @Transactional
    String add(Reader reader, @PathVariable String reference, Form form, Model model) {
        return show(reader, find(reader, reference), null, form, model);
    }

    @PostMapping("/reviews/{reference}/family/new")
    @Transactional
    String added(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        return keep(reader, find(reader, reference), null, form, model, next);
    }

    @GetMapping("/reviews/{reference}/family/{id}")
    @Transactional
    String change(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = find(reader, reference);
        var contact = family.contact(reader, review.id(), id);
        fill(form, contact);
        reviews.looked(reader, review.id(), "looked at someone in the family of the case");
        return show(reader, review, contact, form, model);
    }

    @PostMapping("/reviews/{reference}/family/{id}")
    @Transactional
    String changed(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = find(reader, reference);
        return keep(reader, review, family.contact(reader, review.id(), id), form, model, next);
    }

    @PostMapping("/reviews/{reference}/family/{id}/way-in")
    @Transactional
    String letIn(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = find(reader, reference);
        var contact = family.contact(reader, review.id(), id);
        var email = form.text("email", "Give the e-mail address they want to use", 200);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            form.problem("email", "Give an e-mail address such as name@example.org");
        }
        if (form.hasProblems()) {
            fill(form, contact);
            return show(reader, review, contact, form, model);
        }
        family.letIn(reader, review, contact, email);
        next.addFlashAttribute("done", "They can now sign in and see what is shared with them, and nothing else.");
        return "redirect:" + contact.href(review.reference());
    }

    private String show(Reader reader, Review review, @Nullable Contact contact, Form form, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "family"));
        model.addAttribute("contact", contact);
        return "engagement/contact";
    }

    private String keep(
            Reader reader, Review review, @Nullable Contact known, Form form, Model model, RedirectAttributes next) {
        var name = form.text("name", "Give their name", 200);
        var relationship = form.text("relationship", "Say who they are to the person who died", 200);
        var version = form.optionalNumber("version", "The page is out of date");
        var contact = new Contact(
                known == null ? UUID.randomUUID() : known.id(),
                review.id(),
                null,
                name,
                relationship,
                form.optional("how", 2_000),
                form.optional("avoid", 1_000),
                form.optional("interpreter", 300),
                form.optional("advocate", 300),
                form.optionalDate("offered", "Check the day support was offered"),
                form.optionalDate("leaflets", "Check the day the leaflets were given"),
                form.optionalDate("terms", "Check the day they were asked about the terms of reference"),
                form.optionalDate("contributed", "Check the day they contributed"),
                form.optionalDate("draft", "Check the day they were given a draft"),
                form.optionalDate("panel", "Check the day they met the panel"),
                form.has("paused", "yes"),
                known == null ? 0 : Objects.requireNonNullElse(version, 0) == 0 ? -1 : Objects.requireNonNull(version));
        if (form.hasProblems()) {
            return show(reader, review, known, form, model);
        }
        family.keep(reader, review, contact);
        next.addFlashAttribute("done", "Saved.");
        return "redirect:" + review.href() + "/family";
    }

    private static void fill(Form form, Contact contact) {
        form.with("name", contact.name())
                .with("relationship", contact.relationship())
                .with("how", contact.how())
                .with("avoid", contact.datesToAvoid())
                .with("interpreter", contact.interpreter())
                .with("advocate", contact.advocate())
                .with("offered", contact.advocateOfferedOn())
                .with("leaflets", contact.leafletsGivenOn())
                .with("terms", contact.consultedOnTermsOn())
                .with("contributed", contact.contributedOn())
                .with("draft", contact.draftGivenOn())
                .with("panel", contact.attendedPanelOn())
                .with("paused", contact.paused() ? "yes" : "")
                .with("version", String.valueOf(contact.version()));
    }
}
