package org.throughline.engagement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.engagement.Comments;
import org.throughline.engagement.Contact;
import org.throughline.engagement.Family;
import org.throughline.engagement.LastAnswers;
import org.throughline.engagement.PlainStage;
import org.throughline.engagement.Readings;
import org.throughline.engagement.TermsForFamily;
import org.throughline.engagement.Updates;
import org.throughline.engagement.WhomToAsk;
import org.throughline.review.Clocks;
import org.throughline.review.Pauses;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** The family's own page: where the review is, what is next, whom to ask, and only what was shared with them. */
@Controller
public class WhereThingsAreController {

    private final Contacts contacts;
    private final Family family;
    private final Updates updates;
    private final WhomToAsk whom;
    private final Readings readings;
    private final Comments comments;
    private final TermsForFamily terms;
    private final LastAnswers answers;
    private final Reviews reviews;
    private final Pauses pauses;
    private final Clock clock;

    WhereThingsAreController(
            Contacts contacts,
            Family family,
            Updates updates,
            WhomToAsk whom,
            Readings readings,
            Comments comments,
            TermsForFamily terms,
            LastAnswers answers,
            Reviews reviews,
            Pauses pauses,
            Clock clock) {
        this.pauses = pauses;
        this.contacts = contacts;
        this.family = family;
        this.updates = updates;
        this.whom = whom;
        this.readings = readings;
        this.comments = comments;
        this.terms = terms;
        this.answers = answers;
        this.clock = clock;
        this.reviews = reviews;
    }

    /** Somebody whose page the reader sees as theirs, and its address. */
    public record Own(Review review, Contact contact) {
        public String href() {
            return contact.ownHref(review.reference());
        }
    }

    @GetMapping("/where-things-are")
    @Transactional
    String all(Reader reader, Model model) {
        var mine = new ArrayList<Own>();
        for (var review : reviews.all(reader)) {
            family.mine(reader, review).forEach(contact -> mine.add(new Own(review, contact)));
        }
        return choose(mine, model);
    }

    @GetMapping("/where-things-are/{reference}")
    @Transactional
    String ofReview(Reader reader, @PathVariable String reference, Model model) {
        var review = contacts.ownReview(reader, reference);
        return choose(
                family.mine(reader, review).stream()
                        .map(contact -> new Own(review, contact))
                        .toList(),
                model);
    }

    private static String choose(List<Own> mine, Model model) {
        model.addAttribute("mine", mine);
        return mine.size() == 1 ? "redirect:" + mine.getFirst().href() : "engagement/own/choose";
    }

    @GetMapping("/where-things-are/{reference}/{id}")
    @Transactional
    String one(Reader reader, @PathVariable String reference, @PathVariable UUID id, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        model.addAttribute("updates", updates.forOne(reader, contact));
        model.addAttribute("whom", whom.of(reader, review).orElse(null));
        // the store shows only those whose days these are; somebody may hold another part in the review too
        model.addAttribute(
                "readings",
                readings.of(reader, contact).stream()
                        .filter(reading -> reading.isOpen(LocalDate.now(clock)))
                        .toList());
        model.addAttribute(
                "terms", terms.forOne(reader, contact).stream().findFirst().orElse(null));
        model.addAttribute("answered", answers.of(reader, contact));
        model.addAttribute("said", !comments.of(reader, contact).isEmpty());
        model.addAttribute(
                "pausedOn",
                pauses.of(reader, review.id()).stream()
                        .filter(pause -> pause.to() == null && !pause.from().isAfter(LocalDate.now(clock)))
                        .map(Clocks.Pause::from)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("now", PlainStage.now(review.stage()));
        model.addAttribute("coming", PlainStage.next(review.stage()));
        model.addAttribute(
                "steps", PlainStage.isOnItsWay(review.stage()) ? PlainStage.steps(review.stage()) : List.of());
        reviews.looked(reader, review.id(), "looked at where things are");
        return "engagement/own/where";
    }
}
