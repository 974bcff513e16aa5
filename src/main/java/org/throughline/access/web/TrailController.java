package org.throughline.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.Accounts;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.web.Csv;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** The auditor's page: whether the trail is whole, and its latest lines. */
@Controller
class TrailController {

    private static final int LATEST = 200;
    private static final int MOST = 100_000;

    private final Trail trail;
    private final Accounts accounts;

    TrailController(Trail trail, Accounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    @GetMapping("/trail")
    @Transactional
    String trail(Reader reader, Model model) {
        mustAudit(reader);
        model.addAttribute("broken", trail.verify());
        model.addAttribute("lines", trail.latest(LATEST));
        accounts.did(reader, "verified the audit trail");
        return "access/trail";
    }

    @GetMapping("/trail.csv")
    @Transactional
    void csv(Reader reader, HttpServletResponse response) throws IOException {
        mustAudit(reader);
        accounts.did(reader, "took a copy of the audit trail");
        Csv.response(
                response,
                "trail",
                List.of("When", "Who", "What", "Only looked"),
                trail.latest(MOST).stream()
                        .map(line ->
                                List.of(line.at().toString(), line.name(), line.sentence(), Show.yesNo(line.read()))));
    }

    private static void mustAudit(Reader reader) {
        if (!reader.holds(Role.AUDITOR)) {
            throw new NotFound();
        }
    }
}
