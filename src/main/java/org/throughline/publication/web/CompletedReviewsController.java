package org.throughline.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.publication.CompletedReviews;
import org.throughline.publication.LearningBriefings;
import org.throughline.web.Csv;
import org.throughline.web.NotFound;

/** What a review is, and the completed reviews of one partnership: pages a council can link to from its own. */
@Controller
class CompletedReviewsController {

    private final CompletedReviews completed;
    private final LearningBriefings briefings;

    CompletedReviewsController(CompletedReviews completed, LearningBriefings briefings) {
        this.completed = completed;
        this.briefings = briefings;
    }

    @GetMapping("/library/what-a-review-is")
    String purposes() {
        return "publication/purposes";
    }

    @GetMapping("/library/partnerships/{slug}")
    String list(@PathVariable String slug, Model model) {
        model.addAttribute("shelf", completed.of(slug).orElseThrow(NotFound::new));
        model.addAttribute("briefings", briefings.all(slug));
        return "publication/completed";
    }

    @GetMapping("/library/partnerships/{slug}/reviews.csv")
    void csv(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var shelf = completed.of(slug).orElseThrow(NotFound::new);
        Csv.response(
                response,
                "completed-reviews",
                List.of(
                        "Year of death",
                        "Review",
                        "Report",
                        "In a few words",
                        "Public since",
                        "First published in",
                        "Address"),
                shelf.years().stream()
                        .flatMap(year -> year.reviews().stream())
                        .map(each -> List.of(
                                String.valueOf(each.year()),
                                each.title(),
                                each.reportInWords(),
                                each.words(),
                                each.publicSince().toString(),
                                each.firstPublished() == null ? "" : String.valueOf(each.firstPublished()),
                                each.address())));
    }
}
