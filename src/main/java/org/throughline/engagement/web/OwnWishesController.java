package org.throughline.engagement.web;

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
import org.throughline.engagement.Contact;
import org.throughline.engagement.EngagementPolicy;
import org.throughline.engagement.Family;
import org.throughline.web.Form;

/** How and when a person wants to be reached, and whether at all for now. They say so themselves. */
@Controller
class OwnWishesController {

    private final Contacts contacts;
    private final Family family;

    OwnWishesController(Contacts contacts, Family family) {
        this.contacts = contacts;
        this.family = family;
    }

    @GetMapping("/where-things-are/{reference}/{id}/reaching-you")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        form.with("how", contact.how())
                .with("avoid", contact.datesToAvoid())
                .with("interpreter", contact.interpreter())
                .with("version", String.valueOf(contact.version()));
        return "engagement/own/reachingYou";
    }

    @PostMapping("/where-things-are/{reference}/{id}/reaching-you")
    @Transactional
    String keep(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var how = form.optional("how", 2_000);
        var avoid = form.optional("avoid", 1_000);
        var interpreter = form.optional("interpreter", 300);
        var version = form.optionalNumber("version", "The page is out of date");
        if (form.hasProblems()) {
            return "engagement/own/reachingYou";
        }
        family.wish(
                reader,
                review,
                new Contact(
                        contact.id(),
                        contact.reviewId(),
                        contact.personId(),
                        contact.kind(),
                        contact.name(),
                        contact.relationship(),
                        how,
                        avoid,
                        interpreter,
                        contact.pausedOn(),
                        Objects.requireNonNullElse(version, -1)));
        next.addFlashAttribute("done", "Thank you. We will keep to this.");
        return "redirect:" + contact.ownHref(reference);
    }

    @PostMapping("/where-things-are/{reference}/{id}/pause")
    @Transactional
    String pause(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var again = form.has("paused", "no");
        family.pause(reader, review, contact, !again);
        next.addFlashAttribute("done", paused(!again, EngagementPolicy.isThemselves(reader, contact)));
        return "redirect:" + contact.ownHref(reference);
    }

    private static String paused(boolean paused, boolean you) {
        if (paused) {
            return you
                    ? "We will not contact you until you say so. You can still look here whenever you want."
                    : "We will not contact them until they say so. You can still look here whenever you want.";
        }
        return you
                ? "Thank you. We may write to you again, in the way you chose."
                : "Thank you. We may write to them again, in the way they chose.";
    }
}
