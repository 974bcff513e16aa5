package org.throughline.chronology.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Combining;
import org.throughline.chronology.DateCorrections;
import org.throughline.chronology.Entries;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Judgements;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Dates;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** One entry: its words, what its date is taken to mean, and which others record the same contact. */
@Controller
class EntryController {

    private static final int NEAR = 8;

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Entries entries;
    private final EntrySearch search;
    private final DateCorrections corrections;
    private final Judgements judgements;
    private final Combining combining;

    EntryController(
            Reviews reviews,
            CaseFrame frame,
            Entries entries,
            EntrySearch search,
            DateCorrections corrections,
            Judgements judgements,
            Combining combining) {
        this.reviews = reviews;
        this.frame = frame;
        this.entries = entries;
        this.search = search;
        this.corrections = corrections;
        this.judgements = judgements;
        this.combining = combining;
    }

    @GetMapping("/reviews/{reference}/chronology/entries/{id}")
    String show(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = reviews.get(reader, reference);
        var entry = entries.find(reader, review.id(), id).orElseThrow(NotFound::new);
        var whole = ChronologyPolicy.seesAll(reader, review);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "chronology"));
        model.addAttribute("entry", entry);
        model.addAttribute(
                "back",
                whole || ChronologyPolicy.sitsOnPanel(reader, review)
                        ? review.href() + "/chronology?at=" + id
                        : review.href() + "/agencies/" + entry.organisationId() + "/chronology");
        model.addAttribute("corrections", corrections.of(reader, id));
        model.addAttribute("mayCorrect", ChronologyPolicy.correctsDates(reader, review, entry.organisationId()));
        model.addAttribute("mayJudge", ChronologyPolicy.judges(reader, review));
        model.addAttribute("together", whole ? together(reader, review, entry) : java.util.List.of());
        model.addAttribute(
                "near", ChronologyPolicy.judges(reader, review) ? near(reader, review, entry) : java.util.List.of());
        reviews.looked(reader, review.id(), "looked at an entry of " + entry.agency());
        return "chronology/entry";
    }

    private java.util.List<RecordedEntry> together(Reader reader, Review review, RecordedEntry entry) {
        var event = entry.sameEvent();
        return event == null
                ? java.util.List.of()
                : entries.sameEvent(reader, review.id(), event).stream()
                        .filter(other -> !other.id().equals(entry.id()))
                        .toList();
    }

    /** Other agencies' entries of about that time, to link by hand. */
    private java.util.List<RecordedEntry> near(Reader reader, Review review, RecordedEntry entry) {
        int place = search.placeOf(reader, entry);
        return search
                .find(reader, review.id(), EntrySearch.Question.ALL, 2 * NEAR + 1, Math.max(0, place - NEAR))
                .stream()
                .filter(other -> !other.organisationId().equals(entry.organisationId()))
                .filter(other -> other.sameEvent() == null || !other.sameEvent().equals(entry.sameEvent()))
                .toList();
    }

    @PostMapping("/reviews/{reference}/chronology/entries/{id}/date")
    String correct(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var entry = entries.find(reader, review.id(), id).orElseThrow(NotFound::new);
        var typed = form.text("meant", "Write the date that is meant", 200);
        var reason = form.text("reason", "Say how you know", 1_000);
        var meant = Dates.read(typed);
        if (!typed.isEmpty() && (!meant.isUnderstood() || meant.needsAttention())) {
            form.problem(
                    "meant",
                    "We cannot read that as a date. Write it like 3 March 2016, March 2016, about 2016, or 3 to 9 March 2016");
        }
        if (form.hasProblems()) {
            return show(reader, reference, id, form, model);
        }
        corrections.correct(reader, review, entry, meant, reason);
        combining.combine(Reader.SERVICE, review.id());
        next.addFlashAttribute(
                "done",
                "The date is now understood as "
                        + EntryWords.date(meant.edtf(), meant.earliest(), meant.latest(), meant.certainty())
                        + ". The words as written stay beside it.");
        return "redirect:" + review.href() + "/chronology/entries/" + id;
    }

    @PostMapping("/reviews/{reference}/chronology/entries/{id}/split")
    String split(Reader reader, @PathVariable String reference, @PathVariable UUID id, RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        judgements.split(reader, review, entries.find(reader, review.id(), id).orElseThrow(NotFound::new));
        combining.combine(Reader.SERVICE, review.id());
        next.addFlashAttribute("done", "This entry now stands for a contact of its own.");
        return "redirect:" + review.href() + "/chronology/entries/" + id;
    }

    @PostMapping("/reviews/{reference}/chronology/entries/{id}/join")
    String join(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var entry = entries.find(reader, review.id(), id).orElseThrow(NotFound::new);
        var other = form.id("other", "Choose the entry that records the same contact");
        if (other == null) {
            return show(reader, reference, id, form, model);
        }
        judgements.join(
                reader, review, entry, entries.find(reader, review.id(), other).orElseThrow(NotFound::new));
        combining.combine(Reader.SERVICE, review.id());
        next.addFlashAttribute("done", "The two entries are linked as one contact.");
        return "redirect:" + review.href() + "/chronology/entries/" + id;
    }
}
