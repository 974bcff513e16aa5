package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.Edition;
import org.throughline.chronology.out.Line;
import org.throughline.chronology.out.Lines;
import org.throughline.chronology.out.Lines.Names;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Lifts chosen entries into the report's narrative: each as a paragraph with its day, who recorded it, its words and its reference. */
@Controller
public class NarrativeController {

    /** More are taken by a filter. */
    private static final int MOST_CHOSEN = 500;

    private final CombinedPage page;
    private final Lines lines;
    private final Reviews reviews;

    NarrativeController(CombinedPage page, Lines lines, Reviews reviews) {
        this.page = page;
        this.lines = lines;
        this.reviews = reviews;
    }

    /** @param reference "Northmere Constabulary, row 12", as the combined chronology has it */
    public record Paragraph(UUID entry, String text, String reference) {}

    /** From the ticked table: the choice becomes an address that can be kept. */
    @PostMapping("/reviews/{reference}/chronology/narrative")
    String choose(Reader reader, @PathVariable String reference, Form form, RedirectAttributes next) {
        var review = page.openWhole(reader, reference);
        var chosen = chosen(form);
        var here = review.href() + "/chronology";
        if (form.has("all", "yes")) {
            var query = EntryFilter.query(form);
            return "redirect:" + here + "/narrative" + query + (query.isEmpty() ? "?" : "&") + "all=yes";
        }
        if (chosen.isEmpty()) {
            next.addFlashAttribute("done", "Tick the entries that the narrative is to tell, then lift them.");
            return "redirect:" + here + EntryFilter.query(form);
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
        text.append(
                entry.edtf() == null
                        ? "On a day that is not known"
                        : entry.earliest() != null && entry.earliest().equals(entry.latest()) ? "On " + day : day);
        if (entry.timeOfDay() != null) {
            text.append(" at ").append(EntryWords.time(entry.timeOfDay()));
        }
        text.append(", ").append(entry.agency()).append(" recorded: ").append(quoted(entry.event()));
        if (!entry.outcome().isBlank()) {
            text.append(" Outcome: ").append(quoted(entry.outcome()));
        }
        var also = line.also().stream().map(other -> other.agency()).distinct().toList();
        if (!also.isEmpty()) {
            text.append(" Also recorded by ").append(String.join(", ", also)).append('.');
        }
        return new Paragraph(
                entry.id(),
                text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1),
                entry.agency() + ", row " + entry.row());
    }

    private static String quoted(String words) {
        var said = words.strip();
        return "“" + said + (said.matches("(?s).*[.!?…]") ? "”" : "”.");
    }

    @GetMapping("/reviews/{reference}/chronology/narrative")
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.openWhole(reader, reference, model);
        model.addAttribute("paragraphs", paragraphs(reader, review, form));
        model.addAttribute("query", query(form, form.value("names")));
        model.addAttribute("otherNames", query(form, form.value("names").equals("real") ? "" : "real"));
        model.addAttribute("real", form.value("names").equals("real"));
        reviews.looked(reader, review.id(), "lifted entries of the chronology into the narrative");
        return "chronology/narrative";
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
                .forEach(each -> blocks.add(new Content.Paragraph(each.text() + " [" + each.reference() + "]", 0)));
        reviews.looked(reader, review.id(), "took entries of the chronology away as narrative");
        response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", "attachment; filename=\"narrative.docx\"");
        new Letter("", blocks, Letter.Page.PORTRAIT).write(response.getOutputStream());
    }
}
