package org.throughline.report.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.report.EarlierPublishing;
import org.throughline.report.EarlierReport;
import org.throughline.report.EarlierReports;
import org.throughline.report.EarlierVersions;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Discards an earlier report that never was public, and shows what one was before it was corrected. */
@Controller
class EarlierDiscardController {

    private static final String PAGE = "/settings/{code}/earlier-reports/{report}";

    private final EarlierReportForm page;
    private final EarlierReports reports;
    private final EarlierVersions versions;
    private final EarlierPublishing publishing;

    EarlierDiscardController(
            EarlierReportForm page, EarlierReports reports, EarlierVersions versions, EarlierPublishing publishing) {
        this.page = page;
        this.reports = reports;
        this.versions = versions;
        this.publishing = publishing;
    }

    @GetMapping(PAGE + "/discard")
    @Transactional
    String ask(Reader reader, @PathVariable String code, @PathVariable UUID report, Form form, Model model) {
        var kept = neverPublic(reader, page.open(reader, code, model), report);
        form.with("version", String.valueOf(kept.version()));
        model.addAttribute("report", kept);
        return "report/earlierDiscard";
    }

    @PostMapping(PAGE + "/discard")
    @Transactional
    String discard(
            Reader reader,
            @PathVariable String code,
            @PathVariable UUID report,
            Form form,
            Model model,
            RedirectAttributes next) {
        var partnership = page.open(reader, code, model);
        var kept = neverPublic(reader, partnership, report);
        var why = form.text("why", "Say why it is discarded", 500);
        var version = form.number("version", "Open this page again");
        if (form.hasProblems() || version == null) {
            model.addAttribute("report", kept);
            return "report/earlierDiscard";
        }
        reports.discard(reader, partnership, kept, why, version);
        next.addFlashAttribute("done", "The report is discarded. It stands below, under “Discarded”.");
        return "redirect:" + EarlierReport.list(code);
    }

    @GetMapping(PAGE + "/versions/{number}")
    @Transactional
    String version(
            Reader reader,
            @PathVariable String code,
            @PathVariable UUID report,
            @PathVariable int number,
            Model model) {
        var partnership = page.open(reader, code, model);
        var kept = reports.get(reader, partnership, report);
        model.addAttribute("report", kept);
        var version = versions.get(reader, partnership, kept, number);
        model.addAttribute("version", version);
        model.addAttribute("published", publishing.preview(reader, partnership, kept, version));
        return "report/earlierVersion";
    }

    private EarlierReport neverPublic(Reader reader, Partnership partnership, UUID report) {
        var kept = reports.get(reader, partnership, report);
        if (!kept.mayBeDiscarded()) {
            throw new NotFound();
        }
        return kept;
    }
}
