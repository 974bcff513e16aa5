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
import org.throughline.engagement.Advocates;
import org.throughline.web.Form;

/** Staff name an advocate for somebody who asked them to, and end it. */
@Controller
class AdvocateController {

    private final Contacts contacts;
    private final Advocates advocates;

    AdvocateController(Contacts contacts, Advocates advocates) {
        this.contacts = contacts;
        this.advocates = advocates;
    }

    @GetMapping("/reviews/{reference}/family/{id}/advocates/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        contacts.contact(reader, review, id, model);
        return "engagement/advocate";
    }

    @PostMapping("/reviews/{reference}/family/{id}/advocates/new")
    @Transactional
    String name(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        var name = form.text("name", "Write their name", 200);
        var organisation = form.optional("organisation", 200);
        var email = Addresses.optional(form, "email");
        if (email != null && !advocates.mayBeInvited(reader, email)) {
            form.problem("email", "Somebody who works on reviews here has this address. Ask for another one");
        }
        if (!form.has("asked", "yes")) {
            form.problem("asked", "Tick that the person asked for this");
        }
        if (!contact.kind().mayHaveOwnPage()) {
            form.problem("name", "This person has no page of their own, so there is nothing an advocate could see");
        }
        if (form.hasProblems()) {
            return "engagement/advocate";
        }
        advocates.name(reader, review, contact, name, organisation, email);
        next.addFlashAttribute(
                "done", name + " can see what is shared with " + contact.name() + ". Make a link for them.");
        return "redirect:" + contact.href(reference);
    }

    @PostMapping("/reviews/{reference}/family/{id}/advocates/{advocate}/end")
    @Transactional
    String end(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID advocate,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        advocates.end(reader, review, contact, advocate);
        next.addFlashAttribute("done", "They see nothing more of this person's page.");
        return "redirect:" + contact.href(reference);
    }
}
