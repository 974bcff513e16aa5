package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import org.throughline.access.Reader;
import org.throughline.report.EarlierPublishing;
import org.throughline.report.EarlierReports;
import org.throughline.web.Csv;
import org.throughline.web.Form;

/** The reports a partnership published before it used this service; one more is recorded. */
@Controller
class EarlierReportsController {

    private final EarlierReportForm page;
    private final EarlierReports reports;
    private final EarlierPublishing publishing;

    EarlierReportsController(EarlierReportForm page, EarlierReports reports, EarlierPublishing publishing) {
        this.page = page;
        this.reports = reports;
        this.publishing = publishing;
    }

    @GetMapping("/settings/{code}/earlier-reports")
    @Transactional
    String list(Reader reader, @PathVariable String code, Model model) {
        var all = reports.all(reader, page.open(reader, code, model));
        model.addAttribute(
                "reports", all.stream().filter(each -> each.discarded() == null).toList());
        model.addAttribute(
                "discarded",
                all.stream().filter(each -> each.discarded() != null).toList());
        return "report/earlierReports";
    }

    @GetMapping("/settings/{code}/earlier-reports.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String code, Model model, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "earlier-reports",
                List.of("Name in the report", "Year of death", "Published in", "Themes", "Summary", "State", "Address"),
                reports.all(reader, page.open(reader, code, model)).stream()
                        .map(each -> List.of(
                                each.words().pseudonym(),
                                String.valueOf(each.words().died()),
                                String.valueOf(each.words().firstPublished()),
                                String.join("; ", each.words().themeWords()),
                                each.words().summary(),
                                each.state(),
                                each.href() == null ? "" : each.href())));
    }

    @GetMapping("/settings/{code}/earlier-reports/new")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        page.open(reader, code, model);
        return "report/earlierReportForm";
    }

    @PostMapping("/settings/{code}/earlier-reports/new")
    @Transactional
    String add(
            Reader reader,
            @PathVariable String code,
            Form form,
            @RequestParam(name = "document", required = false) @Nullable MultipartFile document,
            Model model,
            RedirectAttributes next) {
        var partnership = page.open(reader, code, model);
        var words = page.words(form);
        var html = page.html(form, document, "");
        var objection = words == null ? null : publishing.objection(reader, partnership, words, null);
        if (objection != null) {
            form.problem("pseudonym", objection);
        }
        if (form.hasProblems() || words == null) {
            return "report/earlierReportForm";
        }
        var report = reports.add(reader, partnership, words, html);
        next.addFlashAttribute("done", "The report is kept. It is not public yet: look at what the public will see.");
        return "redirect:" + report.path(code);
    }
}
