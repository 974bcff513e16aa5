package org.throughline.chronology.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.DateCorrections;
import org.throughline.chronology.Edition;
import org.throughline.chronology.Entries;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Judgements;
import org.throughline.chronology.ProposedDate;
import org.throughline.chronology.Question;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Dates;
import org.throughline.chronology.work.Abbreviations;
import org.throughline.chronology.work.Ages;
import org.throughline.chronology.work.CatchingUp;
import org.throughline.chronology.work.EntryWork;
import org.throughline.chronology.work.Notes;
import org.throughline.chronology.work.Work;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** One entry: its words, what its date is taken to mean, and which others record the same contact. */
@Controller
class EntryController {

    /** So many are offered to link with; so many of those that a search finds. */
    private static final int NEAREST = 10;

    private static final int FOUND = 30;

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Entries entries;
    private final EntrySearch search;
    private final DateCorrections corrections;
    private final Judgements judgements;
    private final CatchingUp catchingUp;
    private final EntryWork work;
    private final Notes notes;
    private final Abbreviations abbreviations;
    private final MarkChoices marks;

    EntryController(
            Reviews reviews,
            CaseFrame frame,
            Entries entries,
            EntrySearch search,
            DateCorrections corrections,
            Judgements judgements,
            CatchingUp catchingUp,
            EntryWork work,
            Notes notes,
            Abbreviations abbreviations,
            MarkChoices marks) {
        this.reviews = reviews;
        this.frame = frame;
        this.entries = entries;
        this.search = search;
        this.corrections = corrections;
        this.judgements = judgements;
        this.catchingUp = catchingUp;
        this.work = work;
        this.notes = notes;
        this.abbreviations = abbreviations;
        this.marks = marks;
    }

    @GetMapping("/reviews/{reference}/chronology/entries/{id}")
    String show(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = reviews.get(reader, reference);
        var entry = entries.find(reader, review.id(), id).orElseThrow(NotFound::new);
        var whole = ChronologyPolicy.seesAll(reader, review);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "chronology"));
        model.addAttribute("entry", entry);
        var withdrawn = entries.withdrawn(reader, entry).orElse(null);
        boolean stands = withdrawn == null;
        model.addAttribute("withdrawn", withdrawn);
        model.addAttribute("fileName", entries.fileName(reader, entry).orElse(""));
        model.addAttribute(
                "back",
                whole || ChronologyPolicy.sitsOnPanel(reader, review)
                        ? review.href() + "/chronology" + at(id, withdrawn)
                        : review.href() + "/agencies/" + entry.organisationId() + "/chronology");
        model.addAttribute("corrections", corrections.of(reader, id));
        var proposed = stands && corrections.of(reader, id).isEmpty()
                ? ProposedDate.of(entry).orElse(null)
                : null;
        if (proposed != null && form.all("meant").isEmpty()) {
            form.with("meant", proposed.date()).with("reason", proposed.reason());
        }
        model.addAttribute("proposed", proposed != null);
        boolean judges = stands && ChronologyPolicy.judges(reader, review);
        model.addAttribute(
                "mayCorrect", stands && ChronologyPolicy.correctsDates(reader, review, entry.organisationId()));
        model.addAttribute("mayJudge", judges);
        model.addAttribute("together", whole ? together(reader, review, entry) : java.util.List.of());
        model.addAttribute(
                "confirmed",
                whole
                        && !search.confirmed(reader, Edition.now(review.id()), List.of(entry))
                                .isEmpty());
        if (judges) {
            near(reader, entry, form, model);
        }
        worked(reader, review, entry, whole, form, model);
        reviews.looked(reader, review.id(), "looked at an entry of " + entry.agency());
        return "chronology/entry";
    }

    private void worked(Reader reader, Review review, RecordedEntry entry, boolean whole, Form form, Model model) {
        var now = whole ? work.of(reader, entry) : Work.NONE;
        model.addAttribute("whole", whole);
        model.addAttribute("work", now);
        var asked = notes.of(reader, entry);
        model.addAttribute("notes", asked);
        notes.seen(reader, review.id(), asked);
        model.addAttribute("mayAnswer", ChronologyPolicy.uploads(reader, review, entry.organisationId()));
        model.addAttribute(
                "ages", whole ? Ages.on(reviews.people(reader, review.id()), entry.earliest(), entry.latest()) : "");
        model.addAttribute("meanings", abbreviations.meanings(reader, review.id()));
        model.addAttribute("reader", reader);
        if (ChronologyPolicy.judges(reader, review)) {
            model.addAttribute("flags", MarkChoices.flags());
            model.addAttribute("keyLines", marks.keyLines(reader, review));
            model.addAttribute("people", marks.people(reader, review));
            if (form.all("mark").isEmpty()) {
                form.with("mark", now.sent());
            }
            form.with("stamp", now.stamp());
        }
    }

    private java.util.List<RecordedEntry> together(Reader reader, Review review, RecordedEntry entry) {
        var event = entry.sameEvent();
        return event == null
                ? java.util.List.of()
                : entries.sameEvent(reader, review.id(), event).stream()
                        .filter(other -> !other.id().equals(entry.id()))
                        .toList();
    }

    private static String at(UUID id, Entries.@Nullable Withdrawn withdrawn) {
        var shown = withdrawn == null ? id : withdrawn.now();
        return shown == null ? "" : "?at=" + shown;
    }

    /** Other agencies' entries to link by hand: the nearest in time, or those found by words or a date. */
    private void near(Reader reader, RecordedEntry entry, Form form, Model model) {
        var day = Dates.read(form.value("day"));
        if (!form.value("day").isEmpty() && !day.isUnderstood()) {
            form.problem("day", "Write the date like 3 March 2016, March 2016 or 2016");
        }
        var sought = new Question(
                "",
                form.value("find"),
                false,
                false,
                day.earliest(),
                day.latest(),
                null,
                null,
                "",
                Question.Order.OLDEST);
        var found = search.nearest(reader, entry, sought, sought.narrows() ? FOUND + 1 : NEAREST);
        model.addAttribute("sought", sought.narrows());
        model.addAttribute("more", found.size() > FOUND);
        model.addAttribute("near", found.stream().limit(FOUND).toList());
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
        catchingUp.after(review.id());
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
        catchingUp.after(review.id());
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
        catchingUp.after(review.id());
        next.addFlashAttribute("done", "The two entries are linked as one contact.");
        return "redirect:" + review.href() + "/chronology/entries/" + id;
    }
}
