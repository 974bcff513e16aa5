package org.throughline.engagement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.Advocates;
import org.throughline.engagement.Comments;
import org.throughline.engagement.FamilyLog;
import org.throughline.engagement.LogEntry;
import org.throughline.engagement.LogKind;
import org.throughline.engagement.Reading;
import org.throughline.engagement.Readings;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;

/** One person the review is in touch with: what they wish, who speaks for them, and the dated log. */
@Controller
class PersonController {

    private final Contacts contacts;
    private final FamilyLog log;
    private final Advocates advocates;
    private final WaysIn waysIn;
    private final Readings readings;
    private final Comments comments;
    private final Reviews reviews;
    private final Clock clock;

    PersonController(
            Contacts contacts,
            FamilyLog log,
            Advocates advocates,
            WaysIn waysIn,
            Readings readings,
            Comments comments,
            Reviews reviews,
            Clock clock) {
        this.contacts = contacts;
        this.log = log;
        this.advocates = advocates;
        this.waysIn = waysIn;
        this.readings = readings;
        this.comments = comments;
        this.clock = clock;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/family/{id}")
    @Transactional
    String person(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        model.addAttribute("log", log.of(reader, contact));
        model.addAttribute("advocates", advocates.of(reader, contact));
        var shared = readings.of(reader, contact);
        model.addAttribute("readings", shared);
        model.addAttribute(
                "progress",
                shared.stream()
                        .collect(Collectors.toMap(
                                Reading::id,
                                reading -> readings.progress(reader, reading).words())));
        model.addAttribute("comments", comments.of(reader, contact));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("wayIn", waysIn.of(contact.personId()));
        reviews.looked(reader, review.id(), "looked at someone in the family of the case");
        return "engagement/person";
    }

    @GetMapping("/reviews/{reference}/family/{id}/log.csv")
    @Transactional
    void csv(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        reviews.looked(reader, review.id(), "took a copy of the log of someone in the family of the case");
        Csv.response(
                response,
                "log",
                List.of(
                        "Day",
                        "What",
                        "What came of it",
                        "How",
                        "Who was with them",
                        "Words",
                        "Written by",
                        "Taken out because"),
                log.of(reader, contact).stream()
                        .map(entry -> List.of(
                                entry.onDay().toString(),
                                entry.kind().words(),
                                entry.outcome().words(),
                                text(entry.how()),
                                text(entry.supervised()),
                                text(entry.words()),
                                entry.recordedBy(),
                                text(entry.takenOutWhy()))));
    }

    @GetMapping("/reviews/{reference}/family/{id}/log/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        contacts.contact(reader, review, id, model);
        return "engagement/logEntry";
    }

    @PostMapping("/reviews/{reference}/family/{id}/log/new")
    @Transactional
    String write(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        var kind = form.choice("kind", LogKind.class, "Choose what was offered or done");
        var on = form.date("on", "Give the day");
        form.mustHaveCome("on", on, LocalDate.now(clock), "The day it was offered or done");
        var outcome = form.choice("outcome", LogEntry.Outcome.class, "Choose what came of it");
        var how = form.optional("how", 500);
        var supervised = form.optional("supervised", 300);
        var words = form.optional("words");
        if (form.hasProblems() || kind == null || on == null || outcome == null) {
            return "engagement/logEntry";
        }
        var none = new UUID(0, 0);
        log.record(
                reader,
                review,
                contact,
                new LogEntry(none, none, kind, on, outcome, how, supervised, words, "", null, null));
        next.addFlashAttribute("done", "It is in the log of " + contact.name() + ".");
        return "redirect:" + contact.href(reference);
    }

    @GetMapping("/reviews/{reference}/family/{id}/log/{entry}/take-out")
    @Transactional
    String askWhy(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            Form form,
            Model model) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        model.addAttribute(
                "entry",
                log.of(reader, contact).stream()
                        .filter(each -> each.id().equals(entry) && each.counts())
                        .findFirst()
                        .orElseThrow(org.throughline.web.NotFound::new));
        return "engagement/takeOut";
    }

    @PostMapping("/reviews/{reference}/family/{id}/log/{entry}/take-out")
    @Transactional
    String takeOut(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            Form form,
            Model model,
            RedirectAttributes next) {
        var why = form.text("why", "Say why the entry is wrong", 1_000);
        if (form.hasProblems()) {
            return askWhy(reader, reference, id, entry, form, model);
        }
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        log.takeOut(reader, review, contact, entry, why);
        next.addFlashAttribute("done", "The entry stays in the log with your reason, and no longer counts.");
        return "redirect:" + contact.href(reference);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
