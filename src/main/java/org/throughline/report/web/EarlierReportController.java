package org.throughline.report.web;

import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.report.EarlierPublishing;
import org.throughline.report.EarlierReport;
import org.throughline.report.EarlierReports;
import org.throughline.report.EarlierVersions;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** One earlier report: what the public will see of it, what a person looks at first, and the acts. */
@Controller
class EarlierReportController {

    private static final String PAGE = "/settings/{code}/earlier-reports/{report}";

    private final EarlierReportForm page;
    private final EarlierReports reports;
    private final EarlierVersions versions;
    private final EarlierPublishing publishing;

    EarlierReportController(
            EarlierReportForm page, EarlierReports reports, EarlierVersions versions, EarlierPublishing publishing) {
        this.page = page;
        this.reports = reports;
        this.versions = versions;
        this.publishing = publishing;
    }

    @GetMapping(PAGE)
    @Transactional
    String look(Reader reader, @PathVariable String code, @PathVariable UUID report, Form form, Model model) {
        var partnership = page.open(reader, code, model);
        return show(reader, partnership, reports.get(reader, partnership, report), form, model);
    }

    private String show(Reader reader, Partnership partnership, EarlierReport report, Form form, Model model) {
        form.with("version", String.valueOf(report.version()));
        model.addAttribute("report", report);
        model.addAttribute("published", publishing.preview(reader, partnership, report));
        model.addAttribute(
                "looks", publishing.looks(reader, partnership, report).orElse(null));
        model.addAttribute("changes", reports.history(reader, partnership, report));
        model.addAttribute("versions", versions.of(reader, partnership, report));
        return "report/earlierReport";
    }

    @PostMapping(PAGE)
    @Transactional
    String publish(
            Reader reader,
            @PathVariable String code,
            @PathVariable UUID report,
            Form form,
            Model model,
            RedirectAttributes next) {
        var partnership = page.open(reader, code, model);
        var kept = kept(reader, partnership, report);
        needNewest(form, kept, code);
        var looks = publishing.looks(reader, partnership, kept);
        if (looks.isEmpty()) {
            form.problem("sure", "The page could not be checked for identities, so it cannot be public");
        } else if (!IntStream.range(0, looks.get().size()).allMatch(at -> form.has("looked", String.valueOf(at)))) {
            form.problem("looked", "Look at each place, and tick that it identifies nobody");
        }
        if (!form.has("sure", "before") || !form.has("sure", "nobody")) {
            form.problem("sure", "Tick that it was published before, and that nobody in it can be identified");
        }
        if (form.hasProblems() || kept.isAsPublic()) {
            return show(reader, partnership, kept, form, model);
        }
        publishing.publish(reader, partnership, kept);
        next.addFlashAttribute("done", "The report is in the library.");
        return "redirect:" + kept.path(code);
    }

    /** One that is not discarded. */
    private EarlierReport kept(Reader reader, Partnership partnership, UUID report) {
        var kept = reports.get(reader, partnership, report);
        if (kept.discarded() != null) {
            throw new NotFound();
        }
        return kept;
    }

    private static void needNewest(Form form, EarlierReport kept, String code) {
        if (!form.has("version", String.valueOf(kept.version()))) {
            throw new StaleWrite(
                    "The earlier report",
                    kept.words().asText(),
                    "You looked at an earlier version of it. Look at this one before it is public.",
                    kept.path(code));
        }
    }

    @GetMapping(PAGE + "/change")
    @Transactional
    String change(Reader reader, @PathVariable String code, @PathVariable UUID report, Form form, Model model) {
        var partnership = page.open(reader, code, model);
        var kept = kept(reader, partnership, report);
        EarlierReportForm.fill(form, kept);
        model.addAttribute("report", kept);
        return "report/earlierReportForm";
    }

    @PostMapping(PAGE + "/change")
    @Transactional
    String changed(
            Reader reader,
            @PathVariable String code,
            @PathVariable UUID report,
            Form form,
            @RequestParam(name = "document", required = false) @Nullable MultipartFile document,
            Model model,
            RedirectAttributes next) {
        var partnership = page.open(reader, code, model);
        var kept = kept(reader, partnership, report);
        model.addAttribute("report", kept);
        var words = page.words(form);
        var version = form.number("version", "Open this page again");
        var html = page.html(form, document, kept.html());
        var why = form.optional("why", 500);
        if (words != null && kept.href() != null && words.died() != kept.words().died() && why == null) {
            form.problem("why", "Say why the year of death is another: the report was public with the one before");
        }
        var objection = words == null ? null : publishing.objection(reader, partnership, words, kept);
        if (objection != null) {
            form.problem("pseudonym", objection);
        }
        if (form.hasProblems() || words == null || version == null) {
            return "report/earlierReportForm";
        }
        reports.change(reader, partnership, kept, words, html, version, why);
        next.addFlashAttribute("done", "Kept. Look at what the public will see, and put it into the library.");
        return "redirect:" + kept.path(code);
    }

    @PostMapping(PAGE + "/withdrawal")
    @Transactional
    String withdraw(
            Reader reader,
            @PathVariable String code,
            @PathVariable UUID report,
            Form form,
            Model model,
            RedirectAttributes next) {
        var partnership = page.open(reader, code, model);
        var kept = reports.get(reader, partnership, report);
        if (kept.href() == null || kept.withdrawnOn() != null) {
            throw new NotFound();
        }
        var why = form.text("why", "Say why: the public reads this at the report's address", 500);
        if (form.hasProblems()) {
            return show(reader, partnership, kept, form, model);
        }
        publishing.withdraw(reader, partnership, kept, why);
        next.addFlashAttribute("done", "The report is withdrawn. Its address now says so, and why.");
        return "redirect:" + kept.path(code);
    }
}
