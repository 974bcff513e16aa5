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
import org.throughline.engagement.ProposedName;
import org.throughline.engagement.ProposedNames;
import org.throughline.review.Reviews;
import org.throughline.web.Form;

/** The names that the family proposed, and what becomes of each. */
@Controller
class ProposedNameController {

    private final Contacts contacts;
    private final ProposedNames names;
    private final Reviews reviews;

    ProposedNameController(Contacts contacts, ProposedNames names, Reviews reviews) {
        this.contacts = contacts;
        this.names = names;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/family/names")
    @Transactional
    String list(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        model.addAttribute("names", names.ofReview(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at the names the family proposed");
        return "engagement/names";
    }

    @PostMapping("/reviews/{reference}/family/names/{name}")
    @Transactional
    String answer(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID name,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var outcome = form.choice("outcome-" + name, ProposedName.Outcome.class, "Choose what becomes of the name");
        var words = form.optional("answer-" + name, 2_000);
        if (outcome == ProposedName.Outcome.NOT_CHOSEN && words == null) {
            form.problem("answer-" + name, "Say why the report uses another name");
        }
        if (form.hasProblems() || outcome == null) {
            return list(reader, reference, form, model);
        }
        names.answer(reader, review, name, outcome, words);
        next.addFlashAttribute("done", "The person who proposed it can read this now.");
        return "redirect:" + review.href() + "/family/names";
    }
}
