package org.throughline.engagement.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.ProposedNames;
import org.throughline.review.Reviews;
import org.throughline.web.Form;

/** The names a person would like the report to use. */
@Controller
class OwnNamesController {

    private final Contacts contacts;
    private final ProposedNames names;
    private final Reviews reviews;

    OwnNamesController(Contacts contacts, ProposedNames names, Reviews reviews) {
        this.contacts = contacts;
        this.names = names;
        this.reviews = reviews;
    }

    @GetMapping("/where-things-are/{reference}/{id}/names")
    @Transactional
    String list(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        reviews.looked(reader, show(reader, reference, id, List.of(), model), "looked at the names they proposed");
        return "engagement/own/names";
    }

    private UUID show(Reader reader, String reference, UUID id, List<String> notes, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        model.addAttribute("names", names.of(reader, contact));
        model.addAttribute("notes", notes);
        return review.id();
    }

    @PostMapping("/where-things-are/{reference}/{id}/names")
    @Transactional
    String propose(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var name = form.text("name", "Write the name you would like", 100);
        var forWhom = form.text("forWhom", "Say for whom, for example: my sister", 200);
        var words = form.optional("words", 1_000);
        var notes = name.isEmpty() ? List.<String>of() : names.pointOut(reader, review, name);
        // what was pointed out of another name is no consent to this one
        if (form.hasProblems() || !notes.isEmpty() && !form.value("keep").equals(name)) {
            form.with("keep", name);
            show(reader, reference, id, form.hasProblems() ? List.of() : notes, model);
            return "engagement/own/names";
        }
        names.propose(reader, review, contact, forWhom, name, words);
        next.addFlashAttribute("done", "Thank you. The chair has the name. You will see here what becomes of it.");
        return "redirect:" + contact.ownHref(reference) + "/names";
    }
}
