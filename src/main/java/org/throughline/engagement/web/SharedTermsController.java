package org.throughline.engagement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.IdentityCheck;
import org.throughline.anonymity.Place;
import org.throughline.engagement.Family;
import org.throughline.engagement.SharedTerms;
import org.throughline.engagement.SharedTerms.Section;
import org.throughline.engagement.TermsForFamily;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.Choice;
import org.throughline.web.Csv;
import org.throughline.web.Form;

/** Staff share the terms of reference with the family: exactly what they will read, and with whom. */
@Controller
class SharedTermsController {

    private final Contacts contacts;
    private final Family family;
    private final TermsForFamily terms;
    private final HoldsOnSharing holds;
    private final Identities identities;
    private final Reviews reviews;

    SharedTermsController(
            Contacts contacts,
            Family family,
            TermsForFamily terms,
            HoldsOnSharing holds,
            Identities identities,
            Reviews reviews) {
        this.contacts = contacts;
        this.family = family;
        this.terms = terms;
        this.holds = holds;
        this.identities = identities;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/family/terms")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        form.with("sections", Arrays.stream(Section.values()).map(Section::name).toList());
        reviews.looked(reader, review.id(), "looked at the terms of reference as the family reads them");
        return show(reader, review, form, model);
    }

    private String show(Reader reader, Review review, Form form, Model model) {
        var now = terms.inForce(reader, review).orElse(null);
        var everybody = family.contacts(reader, review.id());
        model.addAttribute("now", now);
        model.addAttribute("shared", terms.of(reader, review.id()));
        model.addAttribute(
                "names", everybody.stream().collect(Collectors.toMap(each -> each.id(), each -> each.name())));
        model.addAttribute(
                "told",
                everybody.stream()
                        .filter(each -> each.personId() != null)
                        .map(each -> Choice.of(each.id().toString(), each.name()))
                        .toList());
        model.addAttribute("holds", holds.standing(reader, review.id()));
        model.addAttribute(
                "found",
                now == null
                        ? List.<String>of()
                        : IdentityCheck.over(identities.of(reader, review))
                                .text(now.parts().stream()
                                        .map(SharedTerms.Part::words)
                                        .collect(Collectors.joining("\n\n")))
                                .stream()
                                .map(Place::text)
                                .distinct()
                                .toList());
        if (now != null) {
            form.with("version", String.valueOf(now.version()));
        }
        return "engagement/sharedTerms";
    }

    @GetMapping("/reviews/{reference}/family/terms.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = contacts.review(reader, reference, model);
        var names = family.contacts(reader, review.id()).stream()
                .collect(Collectors.toMap(each -> each.id(), each -> each.name()));
        reviews.looked(reader, review.id(), "took the list of terms of reference shared with the family away");
        Csv.response(
                response,
                "shared-terms",
                List.of("Version", "Shared on", "Shared by", "With", "What it means", "Ended on", "Ended by"),
                terms.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                String.valueOf(each.version()),
                                each.sharedOn().toString(),
                                each.sharedBy(),
                                each.contactId() == null
                                        ? "Everyone in the family who has a page"
                                        : names.getOrDefault(each.contactId(), "One person"),
                                Objects.toString(each.note(), ""),
                                Objects.toString(each.endedOn(), ""),
                                Objects.toString(each.endedBy(), ""))));
    }

    @PostMapping("/reviews/{reference}/family/terms")
    @Transactional
    String share(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var sections = form.choices("sections", Section.class);
        var note = form.optional("note", 4_000);
        var one = form.optionalId("to");
        var version = form.number("version", "Open this page again");
        var now = terms.inForce(reader, review).orElse(null);
        if (now == null) {
            form.problem("sections", "There are no approved terms of reference to share yet");
        } else if (now.parts().stream().noneMatch(part -> sections.contains(part.section()))) {
            form.problem("sections", "Choose at least one section that has words in it");
        } else if (version != null && now.version() != version) {
            form.problem(
                    "sections", "Newer terms of reference were approved meanwhile. Read them below, then share them");
        }
        holds.read(reader, review, form);
        if (form.hasProblems() || version == null) {
            return show(reader, review, form, model);
        }
        holds.pass(reader, review, Sharing.FAMILY_TERMS, form);
        var contact = one == null ? null : family.contact(reader, review.id(), one);
        boolean shared = terms.share(reader, review, contact, sections, note, version);
        next.addFlashAttribute(
                "done",
                !shared
                        ? "They can read exactly this already. Nothing was shared again, and nobody was told twice."
                        : contact == null
                                ? "The family can read them now."
                                : "They can read them now, and nobody else of the family.");
        return "redirect:" + review.href() + "/family/terms";
    }

    @PostMapping("/reviews/{reference}/family/terms/{shared}/end")
    @Transactional
    String end(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID shared,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        next.addFlashAttribute(
                "done",
                terms.end(reader, review, shared)
                        ? "The sharing is ended. They no longer read this on their pages."
                        : "This sharing was ended already. They do not read it on their pages.");
        return "redirect:" + review.href() + "/family/terms";
    }
}
