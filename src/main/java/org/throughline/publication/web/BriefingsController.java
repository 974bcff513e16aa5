package org.throughline.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.publication.LearningBriefings;
import org.throughline.web.Csv;

/** The learning briefings that are public. */
@Controller
class BriefingsController {

    private final LearningBriefings briefings;

    BriefingsController(LearningBriefings briefings) {
        this.briefings = briefings;
    }

    @GetMapping("/library/briefings")
    String list(Model model) {
        model.addAttribute("briefings", briefings.all(""));
        return "publication/briefings";
    }

    @GetMapping("/library/briefings.csv")
    void csv(HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "learning-briefings",
                List.of("Title", "Partnership", "Year of death", "Published on", "Lessons", "Address"),
                briefings.all("").stream()
                        .map(each -> List.of(
                                each.title(),
                                each.partnership(),
                                String.valueOf(each.year()),
                                each.publishedOn().toString(),
                                String.join("; ", each.lessons()),
                                each.address())));
    }
}
