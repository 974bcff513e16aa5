package org.throughline.engagement.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.engagement.Question;
import org.throughline.engagement.Questions;
import org.throughline.engagement.SharedTerms;
import org.throughline.engagement.TermsForFamily;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** What the review asks, as it was shared with a person, with their own questions beside the lines that take them up. */
@Controller
public class OwnTermsController {

    private final Contacts contacts;
    private final TermsForFamily terms;
    private final Questions questions;
    private final Reviews reviews;

    OwnTermsController(Contacts contacts, TermsForFamily terms, Questions questions, Reviews reviews) {
        this.contacts = contacts;
        this.terms = terms;
        this.questions = questions;
        this.reviews = reviews;
    }

    /** One section or line, with what this person asked that it takes up. */
    public record Line(SharedTerms.Part part, List<Question> asked) {}

    @GetMapping("/where-things-are/{reference}/{id}/terms")
    @Transactional
    String latest(Reader reader, @PathVariable String reference, @PathVariable UUID id, Model model) {
        return show(reader, reference, id, null, model);
    }

    @GetMapping("/where-things-are/{reference}/{id}/terms/{shared}")
    @Transactional
    String one(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID shared,
            Model model) {
        return show(reader, reference, id, shared, model);
    }

    private String show(Reader reader, String reference, UUID id, @Nullable UUID wanted, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var all = terms.forOne(reader, contact);
        var shared = all.stream()
                .filter(each -> wanted == null || each.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        var asked = questions.of(reader, contact).stream()
                .filter(question -> question.outcome() == Question.Outcome.IN_TERMS)
                .toList();
        var lines = terms.parts(reader, shared).stream()
                .map(part -> new Line(
                        part,
                        asked.stream()
                                .filter(question -> takesUp(part, question))
                                .toList()))
                .toList();
        model.addAttribute("shared", shared);
        model.addAttribute("all", all);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "elsewhere",
                asked.stream()
                        .filter(question ->
                                lines.stream().noneMatch(line -> line.asked().contains(question)))
                        .toList());
        model.addAttribute("old", terms.isOld(reader, review, shared));
        reviews.looked(reader, review.id(), "read the terms of reference that were shared with them");
        return "engagement/own/terms";
    }

    private static boolean takesUp(SharedTerms.Part part, Question question) {
        return part.keyLine() != null
                && (part.keyLine().equals(question.keyLineNumber())
                        || question.keyLineNumber() == null && part.words().equals(question.keyLine()));
    }
}
