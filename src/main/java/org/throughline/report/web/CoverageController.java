package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.report.Coverage;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;

/** Coverage: each key line of enquiry with what there is on it, and what there is not. */
@Controller
class CoverageController {

    private final CasePage page;
    private final Coverage coverage;
    private final Reviews reviews;

    CoverageController(CasePage page, Coverage coverage, Reviews reviews) {
        this.page = page;
        this.coverage = coverage;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/coverage")
    @Transactional
    String show(Reader reader, @PathVariable String reference, Model model) {
        var review = page.open(reader, reference, "terms", model);
        model.addAttribute("lines", coverage.of(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at the coverage of the key lines of enquiry");
        return "report/coverage";
    }

    @GetMapping("/reviews/{reference}/coverage.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response, Model model)
            throws IOException {
        var review = page.open(reader, reference, "terms", model);
        reviews.looked(reader, review.id(), "took out the coverage of the key lines of enquiry");
        Csv.response(
                response,
                "coverage",
                List.of(
                        "Number",
                        "Key line of enquiry",
                        "Answered by",
                        "Not answered by",
                        "Entries of the chronology",
                        "Entries behind its findings",
                        "Findings",
                        "Recommendations",
                        "Lacks"),
                coverage.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                String.valueOf(each.number()),
                                each.words(),
                                String.join("; ", each.answered()),
                                String.join("; ", each.silent()),
                                String.valueOf(each.entries()),
                                String.valueOf(each.behind()),
                                numbers(each.findings()),
                                numbers(each.recommendations()),
                                String.join("; ", each.gaps()))));
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }
}
