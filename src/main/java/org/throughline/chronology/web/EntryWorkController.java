package org.throughline.chronology.web;

import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.Comments;
import org.throughline.chronology.work.EntryWork;
import org.throughline.chronology.work.Mark;
import org.throughline.chronology.work.Notes;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What people do with one entry: mark it, comment on it, ask those who wrote it, answer. */
@Controller
class EntryWorkController {

    private final Reviews reviews;
    private final Entries entries;
    private final EntryController page;
    private final EntryWork work;
    private final Comments comments;
    private final Notes notes;

    EntryWorkController(
            Reviews reviews, Entries entries, EntryController page, EntryWork work, Comments comments, Notes notes) {
        this.reviews = reviews;
        this.entries = entries;
        this.page = page;
        this.work = work;
        this.comments = comments;
        this.notes = notes;
    }

    private RecordedEntry entry(Reader reader, Review review, UUID id) {
        return entries.find(reader, review.id(), id).orElseThrow(NotFound::new);
    }

    private static String back(Review review, UUID id, String part) {
        return "redirect:" + review.href() + "/chronology/entries/" + id + part;
    }

    @PostMapping("/reviews/{reference}/chronology/entries/{id}/marks")
    String mark(
            Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var wanted = new LinkedHashSet<Mark>();
        form.all("mark").forEach(sent -> wanted.add(Mark.read(sent).orElseThrow(NotFound::new)));
        work.mark(reader, review, entry(reader, review, id), wanted, form.value("stamp"));
        next.addFlashAttribute("done", "The marks of this entry are kept.");
        return back(review, id, "");
    }

    @PostMapping("/reviews/{reference}/chronology/entries/{id}/comments")
    String comment(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var entry = entry(reader, review, id);
        var words = form.text("comment", "Write your comment", 4_000);
        if (form.hasProblems()) {
            return page.show(reader, reference, id, form, model);
        }
        comments.add(reader, review, entry, words);
        next.addFlashAttribute("done", "Your comment stands beside the entry.");
        return back(review, id, "#comments");
    }

    @PostMapping("/reviews/{reference}/chronology/entries/{id}/comments/{comment}/taken-back")
    String takeBack(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        comments.takeBack(reader, review, entry(reader, review, id), comment);
        next.addFlashAttribute("done", "Your comment is taken back.");
        return back(review, id, "");
    }

    @PostMapping("/reviews/{reference}/chronology/entries/{id}/notes")
    String ask(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var entry = entry(reader, review, id);
        var words = form.text("note", "Write what you would like to know", 4_000);
        if (form.hasProblems()) {
            return page.show(reader, reference, id, form, model);
        }
        notes.ask(reader, review, entry, words);
        next.addFlashAttribute("done", entry.agency() + " sees your question beside its entry, and answers there.");
        return back(review, id, "#notes");
    }

    @PostMapping("/reviews/{reference}/chronology/entries/{id}/notes/{note}")
    String answer(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID note,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var entry = entry(reader, review, id);
        var words = form.text("answer-" + note, "Write your answer", 4_000);
        if (form.hasProblems()) {
            return page.show(reader, reference, id, form, model);
        }
        notes.answer(reader, review, entry, note, words);
        next.addFlashAttribute("done", "Your answer is kept. Those who asked see it here.");
        return back(review, id, "#notes");
    }
}
