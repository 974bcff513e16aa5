package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.chronology.Edition;
import org.throughline.chronology.NarrativeDraft;
import org.throughline.chronology.NarrativeDraft.Paragraph;
import org.throughline.chronology.out.Line;
import org.throughline.chronology.out.Lines;
import org.throughline.chronology.out.Lines.Names;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;

/** Lifts chosen entries into the report's narrative: each as a paragraph with its day, who recorded it, its words and its reference. */
@Controller
public class NarrativeController {

    /** More are taken by a filter. */
    private static final int MOST_CHOSEN = 500;

    private final CombinedPage page;
    private final CombinedController table;
    private final Lines lines;
    private final Reviews reviews;
    private final ObjectProvider<NarrativeDraft> drafts;

    NarrativeController(
            CombinedPage page,
            CombinedController table,
            Lines lines,
            Reviews reviews,
            ObjectProvider<NarrativeDraft> drafts) {
        this.page = page;
        this.table = table;
        this.lines = lines;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    /** From the ticked table: the choice becomes an address that can be kept. */
    @PostMapping("/reviews/{reference}/chronology/narrative")
    String choose(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.openWhole(reader, reference, model);
        var chosen = chosen(form);
        var here = review.href() + "/chronology";
        if (form.has("all", "yes")) {
            var query = EntryFilter.query(form);
            return "redirect:" + here + "/narrative" + query + (query.isEmpty() ? "?" : "&") + "all=yes";
        }
        if (chosen.isEmpty()) {
            form.problem("entry", "Tick at least one entry");
            return table.table(reader, page.read(reader, review, null).orElseThrow(NotFound::new), 1, form, model);
        }
        return "redirect:" + here + "/narrative?"
                + chosen.stream().map(id -> "entry=" + id).collect(Collectors.joining("&"));
    }

    private static Set<UUID> chosen(Form form) {
        var ids = new LinkedHashSet<UUID>();
        for (var each : form.all("entry")) {
            try {
                ids.add(UUID.fromString(each));
            } catch (IllegalArgumentException other) {
                throw new NotFound();
            }
        }
        if (ids.size() > MOST_CHOSEN) {
            throw new NotFound();
        }
        return ids;
    }

    private List<Paragraph> paragraphs(Reader reader, Review review, Form form) {
        // a report names nobody; who reads the whole file may ask for the words as written
        var names = form.value("names").isEmpty() ? Names.PSEUDONYMS : EntryFilter.names(form);
        var edition = Edition.now(review.id());
        var found = form.has("all", "yes")
                ? lines.all(reader, review, edition, EntryFilter.question(form), names)
                : lines.these(reader, review, edition, chosen(form), names);
        return found.stream().map(NarrativeController::paragraph).toList();
    }

    private static Paragraph paragraph(Line line) {
        var entry = line.entry();
        var text = new StringBuilder();
        var day = EntryWords.date(entry);
        boolean oneDay = entry.earliest() != null && entry.earliest().equals(entry.latest());
        text.append(entry.edtf() == null ? "On a day that is not known" : oneDay ? "On " + day : day);
        // "2014 at 5:30pm" is no time
        if (entry.timeOfDay() != null && oneDay) {
            text.append(" at ").append(EntryWords.time(entry.timeOfDay()));
        }
        text.append(", ").append(entry.agency()).append(" recorded: ").append(quoted(entry.event()));
        if (!entry.outcome().isBlank()) {
            text.append(" Outcome: ").append(quoted(entry.outcome()));
        }
        if (!line.also().isEmpty()) {
            text.append(' ').append(line.alsoWords()).append('.');
        }
        return new Paragraph(
                entry.id(),
                text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1),
                entry.agency() + ", " + entry.reference());
    }

    private static String quoted(String words) {
        var said = words.strip();
        return "“" + said + (said.matches("(?s).*[.!?…]") ? "”" : "”.");
    }

    @GetMapping("/reviews/{reference}/chronology/narrative")
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.openWhole(reader, reference, model);
        var paragraphs = paragraphs(reader, review, form);
        model.addAttribute("paragraphs", paragraphs);
        var draft = drafts.getIfAvailable();
        if (draft != null) {
            model.addAttribute("draft", draft.href(review));
            model.addAttribute("obstacles", obstacles(draft, reader, review, paragraphs));
            model.addAttribute(
                    "told",
                    draft.told(
                            reader,
                            review,
                            paragraphs.stream().map(Paragraph::entry).collect(Collectors.toSet())));
        }
        model.addAttribute("query", query(form, form.value("names")));
        model.addAttribute("otherNames", query(form, form.value("names").equals("real") ? "" : "real"));
        model.addAttribute("real", form.value("names").equals("real"));
        reviews.looked(reader, review.id(), "lifted entries of the chronology into the narrative");
        return "chronology/narrative";
    }

    private static List<Obstacle> obstacles(
            NarrativeDraft draft, Reader reader, Review review, List<Paragraph> paragraphs) {
        var obstacles = new ArrayList<>(draft.obstacles(reader, review));
        if (paragraphs.size() > MOST_CHOSEN) {
            obstacles.add(new Obstacle(
                    "At most " + MOST_CHOSEN + " entries go at once: choose fewer, or filter further",
                    review.href() + "/chronology"));
        }
        return obstacles;
    }

    /** Puts what is shown into the report's narrative, each entry once. */
    @PostMapping("/reviews/{reference}/chronology/narrative/report")
    String put(Reader reader, @PathVariable String reference, Form form, RedirectAttributes next) {
        var review = page.openWhole(reader, reference);
        var draft = drafts.getIfAvailable();
        if (draft == null) {
            throw new NotFound();
        }
        var paragraphs = paragraphs(reader, review, form);
        var back = "redirect:" + review.href() + "/chronology/narrative" + query(form, form.value("names"));
        if (paragraphs.isEmpty()) {
            return back;
        }
        var obstacles = obstacles(draft, reader, review, paragraphs);
        if (!obstacles.isEmpty()) {
            if (!draft.obstacles(reader, review).isEmpty()) {
                throw new NotAllowed(draft.obstacles(reader, review).getFirst().words() + ".");
            }
            return back;
        }
        var put = draft.put(reader, review, paragraphs);
        next.addFlashAttribute("done", said(put));
        return "redirect:" + draft.href(review);
    }

    private static String said(NarrativeDraft.Put put) {
        var already = Show.count(put.already(), "entry stands", "entries stand") + " there already and "
                + (put.already() == 1 ? "is" : "are") + " not put twice.";
        if (put.added() == 0) {
            return "Nothing is new: " + already;
        }
        return Show.count(put.added(), "entry is", "entries are") + " put into the report’s narrative."
                + (put.already() == 0 ? "" : " " + already);
    }

    private static String query(Form form, String names) {
        var parts = new ArrayList<String>();
        form.all("entry").forEach(id -> parts.add("entry=" + id));
        if (form.has("all", "yes")) {
            parts.add("all=yes");
        }
        var rest = EntryFilter.query(form, "names", names);
        return "?" + String.join("&", parts) + (rest.isEmpty() ? "" : (parts.isEmpty() ? "" : "&") + rest.substring(1));
    }

    @GetMapping("/reviews/{reference}/chronology/narrative.docx")
    void document(Reader reader, @PathVariable String reference, Form form, HttpServletResponse response)
            throws IOException {
        var review = page.openWhole(reader, reference);
        var blocks = new ArrayList<Content.Block>();
        paragraphs(reader, review, form)
                .forEach(each -> blocks.add(new Content.Paragraph(each.words() + " [" + each.reference() + "]", 0)));
        reviews.looked(reader, review.id(), "took entries of the chronology away as narrative");
        response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", "attachment; filename=\"narrative.docx\"");
        new Letter("", blocks, Letter.Page.PORTRAIT).write(response.getOutputStream());
    }
}
