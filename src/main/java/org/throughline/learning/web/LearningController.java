package org.throughline.learning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.learning.ThemesOverYears;
import org.throughline.publication.Library;
import org.throughline.web.Csv;

/** What the published reviews found, over the years, and what they recommended. */
@Controller
class LearningController {

    private final Library library;

    LearningController(Library library) {
        this.library = library;
    }

    @GetMapping("/learning")
    String learning(Model model) {
        model.addAttribute("themes", ThemesOverYears.of(library.themes(), library.years()));
        model.addAttribute("reviews", library.count(new Library.Question("", "", "", 0)));
        model.addAttribute("recommendations", library.recommendations());
        return "learning/learning";
    }

    @GetMapping("/learning/recommendations.csv")
    void recommendations(HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "recommendations",
                List.of("Review", "Number", "Recommendation", "Scope", "For", "Address"),
                library.recommendations().stream()
                        .map(each -> List.of(
                                each.title(),
                                String.valueOf(each.number()),
                                each.words(),
                                each.scope(),
                                each.addressee(),
                                each.address())));
    }

    @GetMapping("/learning/themes.csv")
    void themes(HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "themes",
                List.of("Theme", "Year of death", "Reviews"),
                library.themes().stream()
                        .map(each ->
                                List.of(each.theme(), String.valueOf(each.year()), String.valueOf(each.reviews()))));
    }
}
