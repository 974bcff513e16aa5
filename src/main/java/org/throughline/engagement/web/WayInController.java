package org.throughline.engagement.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Links;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.engagement.Advocates;
import org.throughline.engagement.Contact;
import org.throughline.engagement.Family;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** A page of their own for somebody, and the one-time links that open it: theirs, and those of who speaks for them. */
@Controller
class WayInController {

    private final Contacts contacts;
    private final Family family;
    private final Advocates advocates;
    private final WaysIn waysIn;
    private final Links links;
    private final People people;
    private final Reviews reviews;

    WayInController(
            Contacts contacts,
            Family family,
            Advocates advocates,
            WaysIn waysIn,
            Links links,
            People people,
            Reviews reviews) {
        this.contacts = contacts;
        this.family = family;
        this.advocates = advocates;
        this.waysIn = waysIn;
        this.links = links;
        this.people = people;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/family/{id}/way-in")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        model.addAttribute("wayIn", waysIn.of(contact.personId()));
        return "engagement/wayIn";
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
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        var email = Addresses.optional(form, "email");
        if (email != null && !advocates.mayBeInvited(reader, email)) {
            form.problem("email", "Somebody who works on reviews here has this address. Ask for another one");
        }
        if (form.hasProblems()) {
            return ask(reader, reference, id, form, model);
        }
        family.letIn(reader, review, contact, email);
        next.addFlashAttribute("done", "They have a page of their own. Make a link that opens it when they want it.");
        return "redirect:" + contact.href(reference) + "/way-in";
    }

    @PostMapping("/reviews/{reference}/family/{id}/links")
    @Transactional
    String link(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        return make(
                reader,
                review,
                contact,
                contact.personId(),
                "made a link for someone close to the person who died",
                form,
                next);
    }

    @PostMapping("/reviews/{reference}/family/{id}/advocates/{advocate}/links")
    @Transactional
    String advocateLink(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID advocate,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        var standing = advocates.of(reader, contact).stream()
                .filter(each -> each.id().equals(advocate) && each.stands())
                .findFirst()
                .orElseThrow(NotFound::new);
        return make(reader, review, contact, standing.personId(), "made a link for an advocate", form, next);
    }

    private String make(
            Reader reader,
            Review review,
            Contact contact,
            @Nullable UUID personId,
            String sentence,
            Form form,
            RedirectAttributes next) {
        var person = people.find(personId == null ? new UUID(0, 0) : personId).orElseThrow(NotFound::new);
        var link = links.make(reader, person.id());
        reviews.did(reader, review.id(), sentence);
        if (form.has("send", "yes") && links.canSend(person)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    links.send(person, link);
                }
            });
            next.addFlashAttribute("done", "The link is on its way. It says nothing about the review.");
        } else {
            next.addFlashAttribute("done", "The link is made. It stands below, and only this once.");
            next.addFlashAttribute("link", link);
        }
        return "redirect:" + contact.href(review.reference()) + "/way-in";
    }
}
