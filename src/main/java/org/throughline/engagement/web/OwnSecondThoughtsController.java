package org.throughline.engagement.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.ChangedMind.About;
import org.throughline.engagement.ChangesOfMind;
import org.throughline.engagement.Comments;
import org.throughline.engagement.Contact;
import org.throughline.engagement.Contributions;
import org.throughline.engagement.Questions;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** A person changes or takes back what they asked or said, while it has no answer; after that they can say that they changed their mind. */
@Controller
class OwnSecondThoughtsController {

    private static final String OWN = "/where-things-are/{reference}/{id}";

    private final Contacts contacts;
    private final Questions questions;
    private final Comments comments;
    private final Contributions contributions;
    private final ChangesOfMind minds;
    private final Reviews reviews;

    OwnSecondThoughtsController(
            Contacts contacts,
            Questions questions,
            Comments comments,
            Contributions contributions,
            ChangesOfMind minds,
            Reviews reviews) {
        this.contacts = contacts;
        this.questions = questions;
        this.comments = comments;
        this.contributions = contributions;
        this.minds = minds;
        this.reviews = reviews;
    }

    @GetMapping(OWN + "/questions/{question}")
    @Transactional
    String question(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID question,
            Form form,
            Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var asked = questions.waiting(reader, contact, question);
        form.with("question", asked.words())
                .with("about", asked.forTerms() ? "look" : "know")
                .with("version", String.valueOf(asked.version()));
        reviews.looked(reader, review.id(), "looked at their questions and the answers");
        return show(model, About.QUESTION, question);
    }

    private static String show(Model model, About about, UUID id) {
        model.addAttribute("about", about);
        model.addAttribute("aboutId", id);
        return "engagement/own/change";
    }

    @PostMapping(OWN + "/questions/{question}")
    @Transactional
    String correctQuestion(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID question,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var words = form.text("question", "Write your question, or take it back below");
        var version = form.number("version", "Open this page again");
        if (form.hasProblems() || version == null) {
            questions.waiting(reader, contact, question);
            return show(model, About.QUESTION, question);
        }
        questions.correct(reader, review, contact, question, words, form.has("about", "look"), version);
        next.addFlashAttribute(
                "done", "Your question is changed. The chair and the co-ordinator read it as it is now.");
        return "redirect:" + contact.ownHref(reference) + "/questions";
    }

    @PostMapping(OWN + "/questions/{question}/take-back")
    @Transactional
    String takeBackQuestion(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID question,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        questions.takeBack(reader, review, contact, question);
        next.addFlashAttribute("done", "You have taken it back. The review does not see the words any more.");
        return "redirect:" + contact.ownHref(reference) + "/questions";
    }

    @GetMapping(OWN + "/comments/{comment}")
    @Transactional
    String comment(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            Form form,
            Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var said = comments.waiting(reader, contact, comment);
        form.with("words", said.words()).with("version", String.valueOf(said.revision()));
        reviews.looked(reader, review.id(), "looked at what they said about the draft and the answers");
        return show(model, About.COMMENT, comment);
    }

    @PostMapping(OWN + "/comments/{comment}")
    @Transactional
    String correctComment(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var words = form.text("words", "Write what you want to say, or take it back below");
        var version = form.number("version", "Open this page again");
        if (form.hasProblems() || version == null) {
            comments.waiting(reader, contact, comment);
            return show(model, About.COMMENT, comment);
        }
        comments.correct(reader, review, contact, comment, words, version);
        next.addFlashAttribute(
                "done", "What you said is changed. The chair and the co-ordinator read it as it is now.");
        return "redirect:" + contact.ownHref(reference) + "/comments";
    }

    @PostMapping(OWN + "/comments/{comment}/take-back")
    @Transactional
    String takeBackComment(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        comments.takeBack(reader, review, contact, comment);
        next.addFlashAttribute("done", "You have taken it back. The review does not see the words any more.");
        return "redirect:" + contact.ownHref(reference) + "/comments";
    }

    /** Something that was answered already. */
    private record Answered(About about, String words) {}

    private Answered answered(Reader reader, Contact contact, UUID thing) {
        var asked = questions.of(reader, contact).stream()
                .filter(each -> each.id().equals(thing) && each.answer() != null)
                .map(each -> new Answered(About.QUESTION, each.words()));
        var said = comments.of(reader, contact).stream()
                .filter(each -> each.id().equals(thing) && each.answer() != null)
                .map(each -> new Answered(About.COMMENT, each.words()));
        var written = contributions.of(reader, contact).stream()
                .filter(each -> each.id().equals(thing) && each.use() != null)
                .map(each -> new Answered(About.CONTRIBUTION, each.words()));
        return Stream.of(asked, said, written).flatMap(each -> each).findFirst().orElseThrow(NotFound::new);
    }

    @GetMapping(OWN + "/changed-my-mind/{thing}")
    @Transactional
    String ask(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID thing,
            Form form,
            Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var answered = answered(reader, contact, thing);
        model.addAttribute("about", answered.about());
        model.addAttribute("aboutId", thing);
        model.addAttribute("words", answered.words());
        reviews.looked(reader, review.id(), "looked at " + answered.about().words());
        return "engagement/own/changedMyMind";
    }

    @PostMapping(OWN + "/changed-my-mind/{thing}")
    @Transactional
    String say(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID thing,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var about = answered(reader, contact, thing).about();
        var words = form.text("mind", "Say what you think now, in a few words", 4_000);
        if (form.hasProblems()) {
            return ask(reader, reference, id, thing, form, model);
        }
        minds.say(reader, review, contact, about, thing, words);
        next.addFlashAttribute(
                "done",
                "Thank you for telling us. It waits for the chair and the co-ordinator, and you will find their answer here.");
        return "redirect:" + contact.ownHref(reference) + "/" + about.page();
    }
}
