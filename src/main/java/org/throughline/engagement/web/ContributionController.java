package org.throughline.engagement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.IdentityCheck;
import org.throughline.anonymity.Place;
import org.throughline.engagement.Contact;
import org.throughline.engagement.Contribution;
import org.throughline.engagement.Contributions;
import org.throughline.engagement.Family;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** What family and friends sent in their own words, and how the review uses it. */
@Controller
class ContributionController {

    private final Contacts contacts;
    private final Family family;
    private final Contributions contributions;
    private final Identities identities;
    private final Reviews reviews;

    ContributionController(
            Contacts contacts, Family family, Contributions contributions, Identities identities, Reviews reviews) {
        this.contacts = contacts;
        this.family = family;
        this.contributions = contributions;
        this.identities = identities;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/family/own-words")
    @Transactional
    String list(Reader reader, @PathVariable String reference, Model model) {
        var review = contacts.review(reader, reference, model);
        model.addAttribute("sent", contributions.ofReview(reader, review.id()));
        model.addAttribute("names", family.names(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at what the family wrote in their own words");
        return "engagement/ownWords";
    }

    @GetMapping("/reviews/{reference}/family/own-words.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = contacts.review(reader, reference, model);
        var names = family.names(reader, review.id());
        reviews.looked(reader, review.id(), "took a copy of what the family wrote in their own words");
        Csv.response(
                response,
                "own-words",
                List.of("Whose", "Written by", "Sent", "Their wish", "Words", "How it is used", "Answer"),
                contributions.ofReview(reader, review.id()).stream()
                        .map(each -> List.of(
                                names.getOrDefault(each.contactId(), ""),
                                each.writtenBy(),
                                each.sentAt() == null
                                        ? ""
                                        : Show.moment(each.sentAt().toInstant()),
                                each.wish().forStaff(),
                                each.words(),
                                each.use() == null ? "" : each.use().outcome().words(),
                                each.use() == null ? "" : each.use().answer())));
    }

    @GetMapping("/reviews/{reference}/family/own-words/{written}")
    @Transactional
    String open(Reader reader, @PathVariable String reference, @PathVariable UUID written, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        var sent = contributions.get(reader, review, written);
        var use = sent.use();
        form.with("seen", sent.seen())
                .with("printed", use == null || use.printed() == null ? sent.words() : use.printed());
        if (use != null) {
            form.with("outcome", use.outcome()).with("answer", use.answer());
        }
        reviews.looked(reader, review.id(), "read what somebody in the family wrote in their own words");
        return show(reader, review, sent, List.of(), model);
    }

    private String show(Reader reader, Review review, Contribution sent, List<Place> leaks, Model model) {
        model.addAttribute("contribution", sent);
        model.addAttribute("found", places(reader, review, sent.words()));
        model.addAttribute("leaks", leaks);
        model.addAttribute("names", family.names(reader, review.id()));
        return "engagement/ownWordsUse";
    }

    private List<Place> places(Reader reader, Review review, String words) {
        return IdentityCheck.over(identities.of(reader, review)).text(words);
    }

    @PostMapping("/reviews/{reference}/family/own-words/{written}")
    @Transactional
    String use(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID written,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var sent = contributions.get(reader, review, written);
        var outcome = form.choice("outcome", Contribution.Outcome.class, "Choose how the review uses it");
        var inReport = outcome == Contribution.Outcome.IN_REPORT;
        var printed = inReport ? form.text("printed", "Write the words as the report prints them") : null;
        var answer = form.text("answer", "Write what they read. Say thank you, and say why", 4_000);
        if (inReport && sent.wish() == Contribution.Wish.FOR_CHAIR) {
            form.problem(
                    "outcome",
                    "They asked that it is not printed. Ask them first; they can change their wish on their page");
        }
        var leaks = printed == null ? List.<Place>of() : places(reader, review, printed);
        // what was pointed out of other words is no consent to these
        if (form.hasProblems()
                || outcome == null
                || !leaks.isEmpty() && !form.value("keep").equals(printed)) {
            form.with("keep", printed);
            return show(reader, review, sent, form.hasProblems() ? List.of() : leaks, model);
        }
        contributions.use(reader, review, written, outcome, printed, answer, form.value("seen"));
        next.addFlashAttribute("done", "They can read this on their own page now.");
        return "redirect:" + review.href() + "/family/own-words";
    }

    @GetMapping("/reviews/{reference}/family/{id}/own-words/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        if (contacts.contact(reader, review, id, model).kind() == Contact.Kind.PERPETRATOR) {
            throw new NotFound();
        }
        return "engagement/newOwnWords";
    }

    @PostMapping("/reviews/{reference}/family/{id}/own-words/new")
    @Transactional
    String writeDown(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        var words = form.text("words", "Write down their words");
        var signed = form.optional("signed", 100);
        var wish = form.choice("wish", Contribution.Wish.class, "Choose what they would like done with it");
        if (form.hasProblems() || wish == null) {
            return "engagement/newOwnWords";
        }
        contributions.writeDown(reader, review, contact, wish, words, signed);
        next.addFlashAttribute("done", "It is written down. Say how the review uses it.");
        return "redirect:" + review.href() + "/family/own-words";
    }
}
