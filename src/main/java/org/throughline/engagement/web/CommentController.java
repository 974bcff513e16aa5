package org.throughline.engagement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.Comment;
import org.throughline.engagement.Comments;
import org.throughline.engagement.Family;
import org.throughline.engagement.Readings;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;

/** What the family said of the draft, and what is done about each comment. */
@Controller
class CommentController {

    private final Contacts contacts;
    private final Family family;
    private final Comments comments;
    private final Readings readings;
    private final Reviews reviews;

    CommentController(Contacts contacts, Family family, Comments comments, Readings readings, Reviews reviews) {
        this.readings = readings;
        this.contacts = contacts;
        this.family = family;
        this.comments = comments;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/family/comments")
    @Transactional
    String list(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        model.addAttribute("comments", comments.ofReview(reader, review.id()));
        model.addAttribute("paragraphs", readings.spokenOf(reader, review));
        model.addAttribute("names", family.names(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at what the family said about the draft");
        return "engagement/comments";
    }

    @GetMapping("/reviews/{reference}/family/comments.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = contacts.review(reader, reference, model);
        var names = family.names(reader, review.id());
        reviews.looked(reader, review.id(), "took a copy of what the family said about the draft");
        Csv.response(
                response,
                "comments",
                List.of(
                        "Version",
                        "Where",
                        "Whose",
                        "Written by",
                        "When",
                        "Comment",
                        "Taken back",
                        "What was done",
                        "Answer",
                        "Answered by",
                        "Answered"),
                comments.ofReview(reader, review.id()).stream()
                        .map(comment -> List.of(
                                comment.version() == null ? "" : String.valueOf(comment.version()),
                                comment.where(),
                                names.getOrDefault(comment.contactId(), ""),
                                comment.madeBy(),
                                comment.madeAt().toLocalDate().toString(),
                                comment.words(),
                                comment.takenBackAt() == null
                                        ? ""
                                        : comment.takenBackAt().toLocalDate().toString(),
                                comment.outcome() == null
                                        ? ""
                                        : comment.outcome().words(),
                                text(comment.answer()),
                                text(comment.answeredBy()),
                                comment.answeredOn() == null
                                        ? ""
                                        : comment.answeredOn().toString())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @PostMapping("/reviews/{reference}/family/comments/{comment}")
    @Transactional
    String answer(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID comment,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var outcome = form.choice("outcome-" + comment, Comment.Outcome.class, "Choose what was done about it");
        var words = form.text("answer-" + comment, "Say what was done, or why nothing was");
        var revision = form.number("revision-" + comment, "Open this page again");
        if (form.hasProblems() || outcome == null || revision == null) {
            return list(reader, reference, form, model);
        }
        comments.answer(reader, review, comment, outcome, words, revision);
        next.addFlashAttribute("done", "The person who said this can read your answer now.");
        return "redirect:" + review.href() + "/family/comments";
    }

    @GetMapping("/reviews/{reference}/family/{id}/comments/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        contacts.contact(reader, review, id, model);
        return "engagement/newComment";
    }

    @PostMapping("/reviews/{reference}/family/{id}/comments/new")
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
        var words = form.text("words", "Write down what they said");
        var version = form.optionalNumber("version", "The version is a number");
        var paragraph = form.optionalNumber("paragraph", "The paragraph is a number");
        if (form.hasProblems()) {
            return "engagement/newComment";
        }
        comments.writeDown(reader, review, contact, version, paragraph, words);
        next.addFlashAttribute("done", "It is written down, and waits for an answer.");
        return "redirect:" + contact.href(reference);
    }
}
