package org.throughline.engagement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.ChangesOfMind;
import org.throughline.engagement.Comment;
import org.throughline.engagement.Comments;
import org.throughline.engagement.Contact;
import org.throughline.engagement.EarlierWords;
import org.throughline.engagement.Reading;
import org.throughline.engagement.Reading.MarkKind;
import org.throughline.engagement.Readings;
import org.throughline.engagement.WhomToAsk;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Reading a version of the report, part by part, with a choice before what is hard. */
@Controller
class OwnReadingController {

    private static final String HERE = "/where-things-are/{reference}/{id}/reading/{reading}";

    /** For so long nobody is asked again before the same hard part. */
    private static final Duration A_DAY = Duration.ofHours(12);

    private final Contacts contacts;
    private final Readings readings;
    private final Comments comments;
    private final WhomToAsk whom;
    private final EarlierWords earlier;
    private final ChangesOfMind minds;
    private final Reviews reviews;
    private final Clock clock;

    OwnReadingController(
            Contacts contacts,
            Readings readings,
            Comments comments,
            WhomToAsk whom,
            EarlierWords earlier,
            ChangesOfMind minds,
            Reviews reviews,
            Clock clock) {
        this.contacts = contacts;
        this.readings = readings;
        this.comments = comments;
        this.whom = whom;
        this.earlier = earlier;
        this.minds = minds;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What one page of a reading rests on. */
    private record Open(Review review, Contact contact, Reading reading) {
        String href() {
            return contact.ownHref(review.reference()) + "/reading/" + reading.id();
        }
    }

    private Open open(Reader reader, String reference, UUID id, UUID reading, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var open = readings.of(reader, contact).stream()
                .filter(each -> each.id().equals(reading) && each.isOpen(LocalDate.now(clock)))
                .findFirst()
                .map(found -> new Open(review, contact, found))
                .orElseThrow(() -> new ReadingOver(contact.ownHref(reference)));
        model.addAttribute("reading", open.reading());
        model.addAttribute("here", open.href());
        model.addAttribute("parts", readings.parts(reader, open.reading()));
        model.addAttribute("progress", readings.progress(reader, open.reading()));
        model.addAttribute("whom", whom.of(reader, review).orElse(null));
        return open;
    }

    /** A link that led to a reading leads home when it is over. What was being sent is shown on the error page instead, to be copied. */
    @ExceptionHandler(ReadingOver.class)
    @Nullable
    String over(ReadingOver over, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next)
            throws IOException {
        if (!"GET".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        next.addFlashAttribute(
                "done",
                "This is not here to be read at the moment. If you would like to read it, or read it again, ask whoever you talk to about the review.");
        return "redirect:" + over.home();
    }

    @GetMapping(HERE)
    @Transactional
    String start(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            Model model) {
        var open = open(reader, reference, id, reading, model);
        reviews.looked(reader, open.review().id(), "looked at what they can read of the report");
        return "engagement/own/reading";
    }

    @GetMapping(HERE + "/parts/{part}")
    @Transactional
    String part(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            @PathVariable int part,
            Model model) {
        var open = open(reader, reference, id, reading, model);
        var page = readings.parts(reader, open.reading()).stream()
                .filter(each -> each.part() == part)
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("part", page);
        if (hard(reader, open, part)) {
            return "engagement/own/warning";
        }
        model.addAttribute("paragraphs", readings.paragraphs(reader, open.reading(), part));
        model.addAttribute(
                "comments",
                comments.of(reader, open.contact()).stream()
                        .filter(comment -> open.reading().id().equals(comment.readingId()))
                        .toList());
        readings.mark(reader, open.review(), open.contact(), open.reading(), MarkKind.OPENED, part);
        return "engagement/own/part";
    }

    /** Whether a warning stands before this part that they have not passed yet. */
    private boolean hard(Reader reader, Open open, int part) {
        return open.reading().warnsBefore(part)
                && !readings.progress(reader, open.reading())
                        .wentOn(part, clock.instant().minus(A_DAY));
    }

    @PostMapping(HERE + "/parts/{part}/choice")
    @Transactional
    String choose(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            @PathVariable int part,
            Form form,
            Model model,
            RedirectAttributes next) {
        var open = open(reader, reference, id, reading, model);
        if (readings.parts(reader, open.reading()).stream().noneMatch(each -> each.part() == part)) {
            throw new NotFound();
        }
        var choice = switch (form.value("choice")) {
            case "go-on" -> MarkKind.WENT_ON;
            case "with-someone" -> MarkKind.WITH_SOMEONE;
            default -> MarkKind.NOT_NOW;
        };
        readings.mark(reader, open.review(), open.contact(), open.reading(), choice, part);
        if (choice == MarkKind.WENT_ON) {
            return "redirect:" + open.href() + "/parts/" + part;
        }
        next.addFlashAttribute(
                "done",
                choice == MarkKind.WITH_SOMEONE
                        ? "We will ask you, in the way you chose, who you would like to read with and when."
                        : "That is all right. You can leave this part out, or come back to it another day.");
        return "redirect:" + open.href();
    }

    @PostMapping(HERE + "/finished")
    @Transactional
    String finish(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            Model model,
            RedirectAttributes next) {
        var open = open(reader, reference, id, reading, model);
        readings.mark(reader, open.review(), open.contact(), open.reading(), MarkKind.FINISHED, null);
        next.addFlashAttribute("done", "Thank you for reading. The chair will answer each thing you said.");
        return "redirect:" + open.contact().ownHref(reference);
    }

    @GetMapping(HERE + "/paragraphs/{number}")
    @Transactional
    String ask(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            @PathVariable int number,
            Form form,
            Model model) {
        var open = open(reader, reference, id, reading, model);
        var part = readings.parts(reader, open.reading()).stream()
                .filter(each -> each.first() <= number && number <= each.last())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (hard(reader, open, part.part())) {
            return "redirect:" + open.href() + "/parts/" + part.part();
        }
        model.addAttribute("part", part);
        model.addAttribute("paragraph", readings.paragraph(reader, open.reading(), number));
        reviews.looked(reader, open.review().id(), "read in a version of the report");
        return "engagement/own/say";
    }

    @PostMapping(HERE + "/paragraphs/{number}")
    @Transactional
    String say(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var words = form.text("words", "Write what you want to say about it");
        var view = ask(reader, reference, id, reading, number, form, model);
        if (form.hasProblems() || !(model.getAttribute("part") instanceof Reading.Part part)) {
            return view;
        }
        var open = open(reader, reference, id, reading, model);
        comments.say(reader, open.review(), open.contact(), open.reading(), number, words);
        next.addFlashAttribute("done", "Thank you. What you said is below, and the chair will answer it.");
        return "redirect:" + open.href() + "/parts/" + part.part() + "#p" + number;
    }

    @GetMapping(HERE + "/whole")
    @Transactional
    String askWhole(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            Form form,
            Model model) {
        var open = open(reader, reference, id, reading, model);
        reviews.looked(reader, open.review().id(), "looked at what they can read of the report");
        return "engagement/own/sayWhole";
    }

    @PostMapping(HERE + "/whole")
    @Transactional
    String sayWhole(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            Form form,
            Model model,
            RedirectAttributes next) {
        var words = form.text("words", "Write what you want to say about it");
        if (form.hasProblems()) {
            return askWhole(reader, reference, id, reading, form, model);
        }
        var open = open(reader, reference, id, reading, model);
        comments.say(reader, open.review(), open.contact(), open.reading(), null, words);
        next.addFlashAttribute("done", "Thank you. The chair will answer what you said.");
        return "redirect:" + open.contact().ownHref(reference) + "/comments";
    }

    /** Where each paragraph that was spoken of can be read, while it can. */
    private Map<UUID, String> places(Reader reader, Review review, Contact contact, List<Comment> said) {
        var places = new HashMap<UUID, String>();
        for (var reading : readings.of(reader, contact)) {
            if (!reading.isOpen(LocalDate.now(clock))) {
                continue;
            }
            var parts = readings.parts(reader, reading);
            for (var comment : said) {
                var number = comment.paragraph();
                if (number != null && reading.id().equals(comment.readingId())) {
                    parts.stream()
                            .filter(part -> part.first() <= number && number <= part.last())
                            .findFirst()
                            .ifPresent(part -> places.put(
                                    comment.id(),
                                    new Open(review, contact, reading).href() + "/parts/" + part.part() + "#p"
                                            + number));
                }
            }
        }
        return places;
    }

    @GetMapping("/where-things-are/{reference}/{id}/comments")
    @Transactional
    String said(Reader reader, @PathVariable String reference, @PathVariable UUID id, Model model) {
        var review = contacts.ownReview(reader, reference);
        var contact = contacts.own(reader, review, id, model);
        var said = comments.of(reader, contact);
        model.addAttribute("comments", said);
        model.addAttribute("earlier", earlier.of(reader, contact));
        model.addAttribute("minds", minds.of(reader, contact));
        model.addAttribute("places", places(reader, review, contact, said));
        reviews.looked(reader, review.id(), "looked at what they said about the draft and the answers");
        return "engagement/own/comments";
    }
}
