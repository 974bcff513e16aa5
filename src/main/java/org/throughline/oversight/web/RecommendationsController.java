package org.throughline.oversight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.access.Reader;
import org.throughline.oversight.Recommendations;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.Pager;

/** For the Commissioner: what was recommended over the country, to whom, and what became of it. National ones unless others are asked for. */
@Controller("recommendationsOfTheCountryController")
class RecommendationsController {

    private static final int PAGE = 50;
    private static final int ADDRESSEES = 20;
    private static final String EVERY = "ALL";

    private final Recommendations recommendations;

    RecommendationsController(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @GetMapping("/oversight/recommendations")
    @Transactional
    String all(Reader reader, Form form, @RequestParam(defaultValue = "1") int page, Model model) {
        var sought = sought(form);
        int found = recommendations.count(reader, sought);
        var pager = Pager.over(found, PAGE, page, "/oversight/recommendations" + query(form));
        model.addAttribute("recommendations", recommendations.of(reader, sought, pager.skipped(PAGE), PAGE));
        model.addAttribute("addressees", recommendations.addressees(reader, sought.scope(), ADDRESSEES));
        model.addAttribute("found", found);
        model.addAttribute("pager", pager);
        model.addAttribute("query", query(form));
        model.addAttribute("scope", sought.scope());
        if (form.value("scope").isEmpty()) {
            form.with("scope", "NATIONAL");
        }
        return "oversight/recommendations";
    }

    @GetMapping("/oversight/recommendations.csv")
    @Transactional
    void csv(Reader reader, Form form, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "recommendations",
                List.of(
                        "Review",
                        "Partnership",
                        "Completed on",
                        "Number",
                        "Recommendation",
                        "Scope",
                        "For",
                        "Progress",
                        "Actions",
                        "Settled",
                        "Next due",
                        "Last said",
                        "Said on",
                        "Address"),
                recommendations.of(reader, sought(form), 0, Integer.MAX_VALUE).stream()
                        .map(each -> Stream.of(
                                        each.review(),
                                        each.partnership(),
                                        each.firstPublished() == null ? each.completedOn() : each.firstPublished(),
                                        each.number(),
                                        each.words(),
                                        each.scopeWords(),
                                        each.addressee(),
                                        each.progress().words(),
                                        each.actions(),
                                        each.settled(),
                                        each.due(),
                                        each.said(),
                                        each.saidOn(),
                                        each.address())
                                .map(cell -> Objects.toString(cell, ""))
                                .toList()));
    }

    private static Recommendations.Sought sought(Form form) {
        var scope = form.value("scope");
        return new Recommendations.Sought(
                form.value("words").strip(),
                scope.isEmpty() ? "NATIONAL" : scope.equals(EVERY) ? "" : scope,
                form.value("addressee"),
                form.value("progress"));
    }

    private static String query(Form form) {
        var address = UriComponentsBuilder.newInstance();
        Stream.of("words", "scope", "addressee", "progress")
                .filter(name -> !form.value(name).isBlank())
                .forEach(name -> address.queryParam(name, form.value(name)));
        return address.encode().build().toUriString();
    }
}
