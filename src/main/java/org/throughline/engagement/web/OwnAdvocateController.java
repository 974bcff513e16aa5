package org.throughline.engagement.web;

import java.util.UUID;
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
import org.throughline.access.Reader;
import org.throughline.engagement.Advocates;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Who speaks for a person. They name somebody, and end it, themselves. */
@Controller
class OwnAdvocateController {

    private static final String OTHER = "OTHER";

    private final Contacts contacts;
    private final Advocates advocates;
    private final Links links;
    private final Reviews reviews;

    OwnAdvocateController(Contacts contacts, Advocates advocates, Links links, Reviews reviews) {
        this.contacts = contacts;
        this.advocates = advocates;
        this.links = links;
        this.reviews = reviews;
    }

    @GetMapping("/where-things-are/{reference}/{id}/advocate")
    @Transactional
    String list(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        model.addAttribute("advocates", advocates.of(reader, contact));
        reviews.looked(reader, review.id(), "looked at who speaks for them");
        return "engagement/own/advocate";
    }

    @PostMapping("/where-things-are/{reference}/{id}/advocate")
    @Transactional
    String name(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var name = form.text("name", "Write their name", 200);
        var chosen = form.value("organisation");
        var organisation = chosen.equals(OTHER) ? form.optional("other", 200) : form.optional("organisation", 200);
        var email = Addresses.optional(form, "email");
        if (email != null && !advocates.mayBeInvited(reader, email)) {
            form.problem("email", "We cannot use this address. Leave it empty, and we will ring you about it");
        }
        if (form.hasProblems()) {
            return list(reader, reference, id, form, model);
        }
        var person = advocates.name(reader, review, contact, name, organisation, email);
        if (links.canSend(person) && links.mayHaveOne(person.id())) {
            var link = links.make(reader, person.id());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    links.send(person, link);
                }
            });
            next.addFlashAttribute("done", "They are invited. From now on they can see what you see.");
        } else {
            next.addFlashAttribute("done", "Thank you. We will give them a link. With it they can see what you see.");
        }
        return "redirect:" + contact.ownHref(reference) + "/advocate";
    }

    @PostMapping("/where-things-are/{reference}/{id}/advocate/{advocate}/end")
    @Transactional
    String end(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID advocate,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        if (!org.throughline.engagement.EngagementPolicy.isThemselves(reader, contact)) {
            throw new NotFound();
        }
        advocates.end(reader, review, contact, advocate);
        next.addFlashAttribute("done", "They can no longer see your page.");
        return "redirect:" + contact.ownHref(reference) + "/advocate";
    }
}
