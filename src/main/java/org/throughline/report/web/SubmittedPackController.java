package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.report.SubmittedPack;
import org.throughline.report.SubmittedPacks;
import org.throughline.report.SubmittedPacks.Paper;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.WordFile;

/** For the Home Office: the reports submitted for quality assurance, as they were submitted. */
@Controller
class SubmittedPackController {

    private final SubmittedPacks packs;

    SubmittedPackController(SubmittedPacks packs) {
        this.packs = packs;
    }

    @GetMapping("/oversight/submitted")
    @Transactional
    String all(Reader reader, Form form, Model model) {
        model.addAttribute("packs", sought(reader, form));
        model.addAttribute(
                "filtered",
                !form.value("words").isBlank() || !form.value("which").isBlank());
        return "report/submittedPacks";
    }

    @GetMapping("/oversight/submitted.csv")
    @Transactional
    void csv(Reader reader, Form form, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "submitted-reports",
                List.of("Reference", "Partnership", "Round", "Submitted on", "Answer", "Letter of"),
                sought(reader, form).stream()
                        .map(each -> List.of(
                                each.reference(),
                                each.partnership(),
                                String.valueOf(each.round()),
                                each.submittedOn().toString(),
                                each.answerWords(),
                                each.answeredOn() == null
                                        ? ""
                                        : each.answeredOn().toString())));
    }

    private List<SubmittedPack> sought(Reader reader, Form form) {
        var words = form.value("words").strip().toLowerCase(Locale.UK);
        return packs.all(reader).stream()
                .filter(each -> !form.has("which", "waiting") || each.answer() == null)
                .filter(each -> (each.reference() + " " + each.partnership())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .toList();
    }

    @GetMapping("/oversight/submitted/{id}")
    @Transactional
    String one(Reader reader, @PathVariable UUID id, Model model) {
        model.addAttribute("pack", packs.get(reader, id));
        return "report/submittedPack";
    }

    @GetMapping("/oversight/submitted/{id}/overview.docx")
    @Transactional
    ResponseEntity<byte[]> overview(Reader reader, @PathVariable UUID id) {
        return paper(reader, id, Paper.OVERVIEW, "overview-report");
    }

    @GetMapping("/oversight/submitted/{id}/summary.docx")
    @Transactional
    ResponseEntity<byte[]> summary(Reader reader, @PathVariable UUID id) {
        return paper(reader, id, Paper.SUMMARY, "executive-summary");
    }

    @GetMapping("/oversight/submitted/{id}/plan.docx")
    @Transactional
    ResponseEntity<byte[]> plan(Reader reader, @PathVariable UUID id) {
        return paper(reader, id, Paper.PLAN, "action-plan");
    }

    @GetMapping("/oversight/submitted/{id}/tribute.docx")
    @Transactional
    ResponseEntity<byte[]> tribute(Reader reader, @PathVariable UUID id) {
        return paper(reader, id, Paper.TRIBUTE, "tribute");
    }

    private ResponseEntity<byte[]> paper(Reader reader, UUID id, Paper paper, String name) {
        return WordFile.of(
                name, packs.open(reader, packs.get(reader, id), paper).orElseThrow(NotFound::new));
    }
}
