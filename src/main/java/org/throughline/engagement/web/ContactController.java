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
import org.throughline.review.Review;
import org.throughline.web.Form;

/** Adds somebody, or changes what is known of them and what they wish. */
@Controller
class ContactController {

    private final Contacts contacts;
    private final Family family;

    ContactController(Contacts contacts, Family family) {
        this.contacts = contacts;
        this.family = family;
    }

    @GetMapping("/reviews/{reference}/family/new")
    @Transactional
    String add(Reader reader, @PathVariable String reference, Form form, Model model) {
        contacts.review(reader, reference, model);
        return "engagement/contact";
    }

    @PostMapping("/reviews/{reference}/family/new")
    @Transactional
    String added(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        return keep(reader, contacts.review(reader, reference, model), null, form, next);
    }

    @GetMapping("/reviews/{reference}/family/{id}/change")
    @Transactional
    String change(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        form.with("kind", contact.kind())
                .with("name", contact.name())
                .with("relationship", contact.relationship())
                .with("how", contact.how())
                .with("avoid", contact.datesToAvoid())
                .with("interpreter", contact.interpreter())
                .with("version", String.valueOf(contact.version()));
        return "engagement/contact";
    }

    @PostMapping("/reviews/{reference}/family/{id}/change")
    @Transactional
    String changed(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        return keep(reader, review, contacts.contact(reader, review, id, model), form, next);
    }

    @PostMapping("/reviews/{reference}/family/{id}/pause")
    @Transactional
    String pause(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        family.pause(reader, review, contact, !form.has("paused", "no"));
        next.addFlashAttribute(
                "done",
                form.has("paused", "no")
                        ? "They may be contacted again."
                        : "They are not to be contacted for now. This stands beside their name.");
        return "redirect:" + contact.href(reference);
    }

    private String keep(Reader reader, Review review, @Nullable Contact known, Form form, RedirectAttributes next) {
        var kind = form.choice("kind", Contact.Kind.class, "Choose who they are");
        var name = form.text("name", "Give their name", 200);
        var relationship = form.text("relationship", "Say who they are to the person who died", 200);
        var how = form.optional("how", 2_000);
        var avoid = form.optional("avoid", 1_000);
        var interpreter = form.optional("interpreter", 300);
        var version = form.optionalNumber("version", "The page is out of date");
        if (known != null && known.personId() != null && kind != null && !kind.mayHaveOwnPage()) {
            form.problem("kind", "This person has a page of their own. They can be family, a friend or a colleague");
        }
        if (form.hasProblems() || kind == null) {
            return "engagement/contact";
        }
        var contact = new Contact(
                known == null ? UUID.randomUUID() : known.id(),
                review.id(),
                known == null ? null : known.personId(),
                kind,
                name,
                relationship,
                how,
                avoid,
                interpreter,
                known == null ? null : known.pausedOn(),
                known == null ? 0 : Objects.requireNonNullElse(version, -1));
        family.keep(reader, review, contact);
        next.addFlashAttribute("done", known == null ? name + " is added." : "What is known of them is changed.");
        return "redirect:" + contact.href(review.reference());
    }
}
