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
import org.throughline.engagement.ChangedMind;
import org.throughline.engagement.ChangesOfMind;
import org.throughline.engagement.Contribution;
import org.throughline.engagement.Contributions;
import org.throughline.engagement.EarlierWords;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What a person writes in their own words about the one who died: a draft, sent, changed, taken back, and what became of it. */
@Controller
class OwnWordsController {

    private static final String HERE = "/where-things-are/{reference}/{id}/own-words";

    private final Contacts contacts;
    private final Contributions contributions;
    private final EarlierWords earlier;
    private final ChangesOfMind minds;
    private final Reviews reviews;

    OwnWordsController(
            Contacts contacts,
            Contributions contributions,
            EarlierWords earlier,
            ChangesOfMind minds,
            Reviews reviews) {
        this.contacts = contacts;
        this.contributions = contributions;
        this.earlier = earlier;
        this.minds = minds;
        this.reviews = reviews;
    }

    @GetMapping(HERE)
    @Transactional
    String list(Reader reader, @PathVariable String reference, @PathVariable UUID id, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        model.addAttribute("written", contributions.of(reader, contact));
        model.addAttribute("earlier", earlier.of(reader, contact));
        model.addAttribute(
                "minds",
                minds.of(reader, contact).stream()
                        .filter(mind -> mind.about() == ChangedMind.About.CONTRIBUTION)
                        .toList());
        reviews.looked(reader, review.id(), "looked at what they wrote in their own words");
        return "engagement/own/ownWords";
    }

    @GetMapping(HERE + "/write")
    @Transactional
    String write(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        contacts.own(reader, contacts.ownReview(reader, reference), id, model);
        return "engagement/own/write";
    }

    @PostMapping(HERE + "/write")
    @Transactional
    String begin(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var send = !form.has("keep", "draft");
        var words = form.text("words", "Write what you want to say, as little or as much as you like");
        var signed = form.optional("signed", 100);
        var wish = wish(form, send);
        if (form.hasProblems()) {
            return "engagement/own/write";
        }
        contributions.begin(reader, review, contact, wish, words, signed, send);
        done(next, send);
        return "redirect:" + contact.ownHref(reference) + "/own-words";
    }

    /** A draft need not say yet what is to be done with it. */
    private static Contribution.Wish wish(Form form, boolean send) {
        var wish = send
                ? form.choice("wish", Contribution.Wish.class, "Choose what you would like us to do with it")
                : form.optionalChoice("wish", Contribution.Wish.class);
        return wish == null ? Contribution.Wish.FOR_CHAIR : wish;
    }

    private static void done(RedirectAttributes next, boolean sent) {
        next.addFlashAttribute(
                "done",
                sent
                        ? "Thank you. The chair and the co-ordinator can read it now. You will see here what they do with it."
                        : "It is kept as a draft. Nobody in the review reads it until you send it.");
    }

    @GetMapping(HERE + "/{written}")
    @Transactional
    String open(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID written,
            Form form,
            Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var own = own(reader, contact, written, model);
        form.with("words", own.words())
                .with("signed", own.signed())
                .with("wish", own.wish())
                .with("version", String.valueOf(own.version()));
        return "engagement/own/write";
    }

    private Contribution own(Reader reader, org.throughline.engagement.Contact contact, UUID written, Model model) {
        var own = contributions.own(reader, contact, written);
        if (own.use() != null) {
            throw new NotFound();
        }
        model.addAttribute("contribution", own);
        return own;
    }

    @PostMapping(HERE + "/{written}")
    @Transactional
    String change(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID written,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var send = !form.has("keep", "draft");
        var words = form.text("words", "Write what you want to say, or go back and take it back");
        var signed = form.optional("signed", 100);
        var wish = wish(form, send);
        var version = form.number("version", "Open this page again");
        if (form.hasProblems() || version == null) {
            own(reader, contact, written, model);
            return "engagement/own/write";
        }
        contributions.change(reader, review, contact, written, wish, words, signed, send, version);
        done(next, send);
        return "redirect:" + contact.ownHref(reference) + "/own-words";
    }

    @PostMapping(HERE + "/{written}/take-back")
    @Transactional
    String takeBack(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID written,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        contributions.takeBack(reader, review, contact, written);
        next.addFlashAttribute(
                "done", "You have taken it back. It is a draft again, and the review does not see it any more.");
        return "redirect:" + contact.ownHref(reference) + "/own-words";
    }

    @PostMapping(HERE + "/{written}/throw-away")
    @Transactional
    String throwAway(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID written,
            Model model,
            RedirectAttributes next) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        contributions.throwAway(reader, review, contact, written);
        next.addFlashAttribute("done", "The draft is gone. You can write another whenever you want.");
        return "redirect:" + contact.ownHref(reference) + "/own-words";
    }
}
