package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.report.PrioritiesShown;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Csv;
import org.throughline.web.NotFound;

/** How many of a partnership's reviews show each of its own priorities, and what it does about them. */
@Controller
class LocalPrioritiesShownController {

    private final Bodies bodies;
    private final PrioritiesShown shown;

    LocalPrioritiesShownController(Bodies bodies, PrioritiesShown shown) {
        this.bodies = bodies;
        this.shown = shown;
    }

    private Partnership mine(Reader reader, String code) {
        return bodies.partnerships().stream()
                .filter(each -> each.code().equals(code) && LocalPractices.mayChange(reader, each.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/local-priorities/{code}")
    @Transactional
    String over(Reader reader, @PathVariable String code, Model model) {
        var partnership = mine(reader, code);
        model.addAttribute("partnership", partnership);
        model.addAttribute("shown", shown.over(reader, partnership));
        return "report/localPriorities";
    }

    @GetMapping("/local-priorities/{code}/reviews.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String code, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "local-priorities",
                List.of("Priority", "Training and awareness", "Reviews that show it", "Of", "Which"),
                shown.over(reader, mine(reader, code)).stream()
                        .map(each -> List.of(
                                each.priority().words(),
                                each.priority().strategy(),
                                String.valueOf(each.reviews().size()),
                                String.valueOf(each.of()),
                                String.join("; ", each.reviews()))));
    }
}
