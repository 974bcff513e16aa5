package org.throughline.anonymity.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.Identity;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Who is who: the names the report uses, and what the identity check looks for. */
@Controller
class IdentityController {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Identities identities;

    IdentityController(Reviews reviews, CaseFrame frame, Identities identities) {
        this.reviews = reviews;
        this.frame = frame;
        this.identities = identities;
    }

    @GetMapping("/reviews/{reference}/identities")
    @Transactional
    String page(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = review(reader, reference);
        reviews.looked(reader, review.id(), "looked at who is who");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "people"));
        model.addAttribute("known", identities.of(reader, review));
        model.addAttribute("added", identities.added(reader, review.id()));
        return "anonymity/identities";
    }

    @PostMapping("/reviews/{reference}/identities")
    @Transactional
    String add(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = review(reader, reference);
        var value = form.text("value", "Write what must not appear in the report", 500);
        var kind = form.choice("kind", Identity.Kind.class, "Choose what sort of thing it is");
        var role = form.text("role", "Say who it is in the review", 200);
        var pseudonym = form.optional("pseudonym", 200);
        if (form.hasProblems() || kind == null) {
            return show(reader, review, model);
        }
        identities.add(
                reader, review, new Identity(role, pseudonym == null ? "[" + role + "]" : pseudonym, kind, value));
        next.addFlashAttribute("done", "The identity check will look for it. Run the check again.");
        return "redirect:" + review.href() + "/identities";
    }

    @PostMapping("/reviews/{reference}/identities/removal")
    @Transactional
    String remove(Reader reader, @PathVariable String reference, Form form, RedirectAttributes next) {
        var review = review(reader, reference);
        var id = form.id("id", "Choose what to remove");
        if (id != null) {
            identities.remove(reader, review, id);
            next.addFlashAttribute("done", "The identity check will no longer look for it.");
        }
        return "redirect:" + review.href() + "/identities";
    }

    private Review review(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
