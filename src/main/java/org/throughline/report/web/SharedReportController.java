package org.throughline.report.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.report.SharedReports;

/** Reports that are not published, for the relevant parties they are shared with. */
@Controller
class SharedReportController {

    private final SharedReports shared;

    SharedReportController(SharedReports shared) {
        this.shared = shared;
    }

    @GetMapping("/shared-reports")
    @Transactional
    String list(Reader reader, Model model) {
        model.addAttribute("reports", shared.mine(reader));
        return "report/sharedReports";
    }

    @GetMapping("/shared-reports/{id}")
    @Transactional
    String read(Reader reader, @PathVariable UUID id, Model model) {
        model.addAttribute("opened", shared.open(reader, id));
        return "report/sharedReport";
    }
}
