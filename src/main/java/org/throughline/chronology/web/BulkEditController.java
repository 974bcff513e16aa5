package org.throughline.chronology.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.work.BulkEdits;
import org.throughline.chronology.work.Mark;
import org.throughline.review.Review;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Marks the ticked entries of the combined chronology, or all that the filter finds; and undoes the last such edit. */
@Controller
class BulkEditController {

    private final CombinedPage page;
    private final CombinedController table;
    private final EntrySearch search;
    private final BulkEdits bulk;
    private final MarkChoices marks;

    BulkEditController(
            CombinedPage page, CombinedController table, EntrySearch search, BulkEdits bulk, MarkChoices marks) {
        this.page = page;
        this.table = table;
        this.search = search;
        this.bulk = bulk;
        this.marks = marks;
    }

    @PostMapping("/reviews/{reference}/chronology/marks")
    String edit(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.openWhole(reader, reference, model);
        var opened = page.read(reader, review, null).orElseThrow(NotFound::new);
        var mark = Mark.read(form.text("mark", "Choose what the entries are to be marked with"))
                .orElse(null);
        var chosen = form.has("all", "yes")
                ? search.ids(reader, opened.edition(), EntryFilter.question(form))
                : ticked(form);
        if (chosen.isEmpty()) {
            form.problem("entry", "Tick at least one entry");
        }
        if (form.hasProblems() || mark == null) {
            return table.table(reader, opened, number(form), form, model);
        }
        boolean on = !form.has("act", "off");
        var words = marks.words(reader, review, mark);
        int changed = bulk.edit(reader, review, Set.copyOf(chosen), mark, on, words);
        next.addFlashAttribute(
                "done",
                changed == 0
                        ? "Nothing had to be changed: every entry " + (on ? "has" : "is without") + " “" + words
                                + "” already."
                        : "“" + words + "” was " + (on ? "set on " : "taken off ")
                                + Show.count(changed, "entry", "entries") + ".");
        return back(review, form);
    }

    private static List<UUID> ticked(Form form) {
        var ids = new LinkedHashSet<UUID>();
        for (var each : form.all("entry")) {
            try {
                ids.add(UUID.fromString(each));
            } catch (IllegalArgumentException other) {
                throw new NotFound();
            }
        }
        return List.copyOf(ids);
    }

    private static int number(Form form) {
        return form.value("page").matches("\\d{1,6}") ? Integer.parseInt(form.value("page")) : 1;
    }

    private static String back(Review review, Form form) {
        var query = EntryFilter.query(form);
        return "redirect:" + review.href() + "/chronology" + query + (query.isEmpty() ? "?" : "&") + "page="
                + number(form);
    }

    @PostMapping("/reviews/{reference}/chronology/marks/{edit}/undo")
    String undo(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID edit,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.openWhole(reader, reference, model);
        var undone = bulk.undo(reader, review, edit);
        next.addFlashAttribute("done", "Undone: you " + undone.what() + ". They are as they were before.");
        return back(review, form);
    }
}
