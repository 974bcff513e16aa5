package org.throughline.engagement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.Draft;
import org.throughline.engagement.DraftSource;
import org.throughline.engagement.Reading;
import org.throughline.engagement.Readings;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.Choice;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** Shares a version of the report with one person, and ends it. */
@Controller
class ReadingController {

    private static final int DAYS = 28;
    private static final String WARNING = "The next part describes violence, or how somebody died.";

    private final Contacts contacts;
    private final Readings readings;
    private final DraftSource drafts;
    private final HoldsOnSharing holds;
    private final Reviews reviews;
    private final Clock clock;

    ReadingController(
            Contacts contacts,
            Readings readings,
            DraftSource drafts,
            HoldsOnSharing holds,
            Reviews reviews,
            Clock clock) {
        this.contacts = contacts;
        this.readings = readings;
        this.drafts = drafts;
        this.holds = holds;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/family/{id}/readings/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var draft = show(reader, reference, id, model);
        var today = LocalDate.now(clock);
        form.with("from", today).with("to", today.plusDays(DAYS)).with("warning", WARNING);
        if (draft != null) {
            form.with(
                    "warned",
                    IntStream.rangeClosed(1, draft.parts().size())
                            .filter(part -> draft.parts().get(part - 1).hard())
                            .mapToObj(String::valueOf)
                            .toList());
        }
        return "engagement/newReading";
    }

    private @org.jspecify.annotations.Nullable Draft show(Reader reader, String reference, UUID id, Model model) {
        var review = contacts.review(reader, reference, model);
        contacts.contact(reader, review, id, model);
        var draft = drafts.newest(reader, review).orElse(null);
        model.addAttribute("holds", holds.standing(reader, review.id()));
        model.addAttribute("draft", draft);
        model.addAttribute("parts", draft == null ? List.of() : choices(draft));
        return draft;
    }

    private static List<Choice> choices(Draft draft) {
        var choices = new ArrayList<Choice>();
        int number = 1;
        for (int part = 1; part <= draft.parts().size(); part++) {
            var each = draft.parts().get(part - 1);
            choices.add(new Choice(
                    String.valueOf(part),
                    part + ". " + each.title(),
                    Show.count(each.paragraphs().size(), "paragraph", "paragraphs") + ", from " + number));
            number += each.paragraphs().size();
        }
        return choices;
    }

    @PostMapping("/reviews/{reference}/family/{id}/readings/new")
    @Transactional
    String share(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var kind = form.choice("kind", Reading.Kind.class, "Choose what they read");
        var from = form.date("from", "Give the first day on which they can read it");
        var to = form.date("to", "Give the last day on which they can read it");
        var note = form.optional("note", 2_000);
        var warning = form.text("warning", "Write the warning that stands before the hard parts", 300);
        var draft = show(reader, reference, id, model);
        if (from != null && to != null && to.isBefore(from)) {
            form.problem("to", "The last day must not come before the first");
        }
        if (to != null && to.isBefore(LocalDate.now(clock))) {
            form.problem("to", "The last day is over. Choose one to come");
        }
        if (draft == null) {
            form.problem("kind", "There is no version of the report to share yet");
        }
        holds.read(reader, contacts.review(reader, reference, model), form);
        if (form.hasProblems() || kind == null || from == null || to == null) {
            return "engagement/newReading";
        }
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        var warned = form.all("warned").stream()
                .filter(part -> part.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        holds.pass(reader, review, Sharing.FAMILY_READING, form);
        readings.share(reader, review, contact, new Readings.Wanted(kind, from, to, note, warning, warned));
        next.addFlashAttribute(
                "done",
                contact.name() + " can read it " + Show.period(from, to)
                        + (contact.personId() == null ? ", once they have a page of their own." : "."));
        return "redirect:" + contact.href(reference);
    }

    @PostMapping("/reviews/{reference}/family/{id}/readings/{reading}/end")
    @Transactional
    String end(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        readings.end(reader, review, contact, reading);
        next.addFlashAttribute("done", "The sharing is ended. What they said about it stays.");
        return "redirect:" + contact.href(reference);
    }

    @GetMapping("/reviews/{reference}/family/{id}/readings/{reading}")
    @Transactional
    String marks(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID reading,
            Model model) {
        var review = contacts.review(reader, reference, model);
        var contact = contacts.contact(reader, review, id, model);
        var found = readings.get(reader, contact, reading);
        model.addAttribute("reading", found);
        model.addAttribute("progress", readings.progress(reader, found));
        model.addAttribute("parts", readings.parts(reader, found));
        reviews.looked(reader, review.id(), "looked at how far a version of the report was read");
        return "engagement/reading";
    }
}
