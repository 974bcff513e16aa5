package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.report.Authority;
import org.throughline.report.Narrative;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** The report's narrative: entries of the chronology as it tells them, to be edited, taken out and taken along. */
@Controller
public class ReportNarrativeController {

    private static final String HERE = "/reviews/{reference}/report/narrative";
    private static final String ONE = HERE + "/{id:[0-9a-f-]{36}}";

    private final CasePage page;
    private final Narrative narrative;
    private final Reviews reviews;

    ReportNarrativeController(CasePage page, Narrative narrative, Reviews reviews) {
        this.page = page;
        this.narrative = narrative;
        this.reviews = reviews;
    }

    @GetMapping(HERE)
    @Transactional
    String show(Reader reader, @PathVariable String reference, Model model) {
        var review = page.open(reader, reference, "report", model);
        model.addAttribute("paragraphs", narrative.of(reader, review.id()));
        model.addAttribute("mayWrite", Authority.mayWrite(reader, review));
        reviews.looked(reader, review.id(), "looked at the report's narrative");
        return "report/narrative";
    }

    @GetMapping(HERE + ".docx")
    @Transactional
    void document(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = page.open(reader, reference, "report", model);
        var blocks = new ArrayList<Content.Block>();
        blocks.add(new Content.Paragraph("What agencies recorded", 1));
        narrative
                .of(reader, review.id())
                .forEach(told -> blocks.add(new Content.Paragraph(told.words() + " [" + told.reference() + "]", 0)));
        reviews.looked(reader, review.id(), "took the report's narrative away");
        response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", "attachment; filename=\"narrative.docx\"");
        new Letter("", blocks, Letter.Page.PORTRAIT).write(response.getOutputStream());
    }

    @GetMapping(HERE + ".csv")
    @Transactional
    void list(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = page.open(reader, reference, "report", model);
        reviews.looked(reader, review.id(), "took the report's narrative away as .csv");
        Csv.response(
                response,
                "narrative",
                List.of("Paragraph", "Reference", "Changed since by the agency", "Put here by"),
                narrative.of(reader, review.id()).stream()
                        .map(told ->
                                List.of(told.words(), told.reference(), told.outdated() ? "yes" : "no", told.by())));
    }

    @GetMapping(ONE)
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = open(reader, reference, model);
        var told = narrative.get(reader, review.id(), id);
        form.with("words", told.words()).with("version", "" + told.version());
        reviews.looked(reader, review.id(), "looked at a paragraph of the report's narrative");
        return edit(told, model);
    }

    @PostMapping(ONE)
    @Transactional
    String change(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = open(reader, reference, model);
        var told = narrative.get(reader, review.id(), id);
        var words = form.text("words", "Write what the report tells, or take the paragraph out");
        var version = form.number("version", "Open the paragraph again");
        if (form.hasProblems() || version == null) {
            return edit(told, model);
        }
        narrative.change(reader, review, told, words, version);
        next.addFlashAttribute("done", "The paragraph is changed. The entry in the chronology stays as it is.");
        return "redirect:" + narrative.href(review);
    }

    @PostMapping(ONE + "/removal")
    @Transactional
    String takeOut(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        narrative.takeOut(reader, review, narrative.get(reader, review.id(), id), form.version());
        next.addFlashAttribute("done", "The paragraph is taken out. The entry stays in the chronology.");
        return "redirect:" + narrative.href(review);
    }

    private Review open(Reader reader, String reference, Model model) {
        var review = page.open(reader, reference, "report", model);
        if (!Authority.mayWrite(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private static String edit(Narrative.Told told, Model model) {
        model.addAttribute("told", told);
        return "report/narrativeParagraph";
    }
}
