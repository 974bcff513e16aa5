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
import org.throughline.oversight.CompletedReview;
import org.throughline.oversight.CompletedReviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.Pager;

/** For the Commissioner: every completed review of the country. */
@Controller
class CompletedController {

    private static final int PAGE = 50;

    private final CompletedReviews completed;

    CompletedController(CompletedReviews completed) {
        this.completed = completed;
    }

    @GetMapping("/oversight/reviews")
    @Transactional
    String all(Reader reader, Form form, @RequestParam(defaultValue = "1") int page, Model model) {
        var sought = sought(form);
        int found = completed.count(reader, sought);
        var pager = Pager.over(found, PAGE, page, "/oversight/reviews" + query(form));
        model.addAttribute("reviews", completed.of(reader, sought, pager.skipped(PAGE), PAGE));
        model.addAttribute("found", found);
        model.addAttribute("pager", pager);
        model.addAttribute("years", completed.years(reader));
        model.addAttribute("filtered", !sought.everything());
        model.addAttribute("query", query(form));
        return "oversight/reviews";
    }

    @GetMapping("/oversight/reviews.csv")
    @Transactional
    void csv(Reader reader, Form form, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "completed-reviews",
                List.of(
                        "Review",
                        "Reference",
                        "Partnership",
                        "State",
                        "Decided to hold on",
                        "Completed on",
                        "Withdrawn on",
                        "Closed on",
                        "Recommendations",
                        "Address"),
                completed.of(reader, sought(form), 0, Integer.MAX_VALUE).stream()
                        .map(each -> Stream.of(
                                        each.title(),
                                        each.reference(),
                                        each.partnership(),
                                        each.state().words(),
                                        each.heldOn(),
                                        each.firstPublished() == null ? each.completedOn() : each.firstPublished(),
                                        each.withdrawnOn(),
                                        each.closedOn(),
                                        each.recommendations(),
                                        each.address())
                                .map(cell -> Objects.toString(cell, ""))
                                .toList()));
    }

    private static CompletedReviews.Sought sought(Form form) {
        var year = form.value("year");
        return new CompletedReviews.Sought(
                form.value("words").strip(),
                form.optionalChoice("state", CompletedReview.State.class),
                year.matches("\\d{4}") ? Integer.valueOf(year) : null);
    }

    private static String query(Form form) {
        var address = UriComponentsBuilder.newInstance();
        Stream.of("words", "state", "year")
                .filter(name -> !form.value(name).isBlank())
                .forEach(name -> address.queryParam(name, form.value(name)));
        return address.encode().build().toUriString();
    }
}
