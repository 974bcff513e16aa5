package org.throughline.learning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.learning.ThemesOverYears;
import org.throughline.publication.Library;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.Pager;

/** What the published reviews found, over the years, and what they recommended. */
@Controller
class LearningController {

    private static final int SIZE = 50;

    private final Library library;

    LearningController(Library library) {
        this.library = library;
    }

    @GetMapping("/learning")
    String learning(Form form, @RequestParam(defaultValue = "1") int page, Model model) {
        var partnership = form.value("partnership");
        var scope = form.value("scope");
        var query = "?partnership=" + URLEncoder.encode(partnership, StandardCharsets.UTF_8);
        var found = library.countRecommendations(partnership, scope);
        var pager = Pager.over(
                found, SIZE, page, "/learning" + query + "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
        var themes = library.themes(partnership);
        model.addAttribute(
                "themes",
                ThemesOverYears.of(
                        themes,
                        partnership.isEmpty()
                                ? library.years()
                                : themes.stream()
                                        .map(Library.ThemeCount::year)
                                        .distinct()
                                        .toList()));
        model.addAttribute("reviews", library.count(new Library.Question("", partnership, "", 0)));
        model.addAttribute("found", found);
        model.addAttribute("pager", pager);
        model.addAttribute("recommendations", library.recommendations(partnership, scope, SIZE, pager.skipped(SIZE)));
        model.addAttribute("partnerships", library.partnerships());
        model.addAttribute("query", query);
        return "learning/learning";
    }

    @GetMapping("/learning/recommendations.csv")
    void recommendations(Form form, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "recommendations",
                List.of("Review", "Number", "Recommendation", "Scope", "For", "Address"),
                library.recommendations(form.value("partnership"), form.value("scope"), Integer.MAX_VALUE, 0).stream()
                        .map(each -> List.of(
                                each.title(),
                                String.valueOf(each.number()),
                                each.words(),
                                each.scope(),
                                each.addressee(),
                                each.address())));
    }

    @GetMapping("/learning/themes.csv")
    void themes(Form form, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "themes",
                List.of("Theme", "Year of death", "Reviews"),
                library.themes(form.value("partnership")).stream()
                        .map(each ->
                                List.of(each.theme(), String.valueOf(each.year()), String.valueOf(each.reviews()))));
    }
}
