package org.throughline.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.publication.CompletedReviews;
import org.throughline.publication.LearningBriefings;
import org.throughline.publication.Library;
import org.throughline.publication.StatedFindings;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Pager;

/** The library of published reviews, and each one's page at its permanent address. */
@Controller
class LibraryController {

    private static final int SIZE = 20;
    private static final int MOST = 20_000;
    private static final int LONGEST_QUESTION = 200;

    private final Library library;
    private final StatedFindings findings;
    private final LearningBriefings briefings;

    LibraryController(Library library, StatedFindings findings, LearningBriefings briefings) {
        this.library = library;
        this.findings = findings;
        this.briefings = briefings;
    }

    @GetMapping("/library")
    String list(Form form, @RequestParam(defaultValue = "1") int page, Model model) {
        var question = question(form);
        var total = library.count(question);
        var pager = Pager.over(total, SIZE, page, "/library?" + query(question));
        model.addAttribute("total", total);
        model.addAttribute("pager", pager);
        model.addAttribute("cards", library.find(question, SIZE, pager.skipped(SIZE)));
        model.addAttribute("partnerships", library.partnerships());
        model.addAttribute("years", library.years());
        model.addAttribute(
                "themes",
                library.themes().stream()
                        .map(Library.ThemeCount::theme)
                        .distinct()
                        .toList());
        var chosen = question.partnership();
        model.addAttribute("shelf", library.partnerships().contains(chosen) ? CompletedReviews.href(chosen) : null);
        model.addAttribute("csv", "/library.csv?" + query(question));
        return "publication/library";
    }

    @GetMapping("/library.csv")
    void csv(Form form, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "published-reviews",
                List.of(
                        "Title",
                        "Partnership",
                        "Died",
                        "Published on",
                        "First published in",
                        "Summary",
                        "Themes",
                        "Address"),
                library.find(question(form), MOST, 0).stream()
                        .map(card -> List.of(
                                card.title(),
                                card.partnership(),
                                card.diedInWords().toString(),
                                card.publishedOn().toString(),
                                card.firstPublished() == null ? "" : String.valueOf(card.firstPublished()),
                                card.summary(),
                                String.join("; ", card.themes()),
                                card.address())));
    }

    @GetMapping("/published/{partnership}/{edition}")
    @Nullable
    String edition(
            @PathVariable String partnership, @PathVariable String edition, Model model, HttpServletResponse response) {
        var address = "/published/" + partnership + "/" + edition;
        var stated = findings.at(address);
        if (stated.isPresent()) {
            model.addAttribute("stated", stated.get());
            return "publication/finding";
        }
        var briefing = briefings.at(address);
        if (briefing.isPresent()) {
            model.addAttribute("briefing", briefing.get());
            if (briefing.get().withdrawn()) {
                response.setStatus(HttpStatus.GONE.value());
                return "publication/briefingWithdrawn";
            }
            return "publication/briefing";
        }
        var moved = library.movedFrom(address).filter(now -> !now.equals(address));
        if (moved.isPresent()) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, moved.get());
            return null;
        }
        var found = library.at(address).orElseThrow(NotFound::new);
        model.addAttribute("published", found);
        if (found.withdrawn()) {
            response.setStatus(HttpStatus.GONE.value());
            return "publication/withdrawn";
        }
        return "publication/edition";
    }

    private static Library.Question question(Form form) {
        var words = form.value("words");
        var year = form.value("year");
        return new Library.Question(
                words.length() > LONGEST_QUESTION ? words.substring(0, LONGEST_QUESTION) : words,
                form.value("partnership"),
                form.value("theme"),
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0);
    }

    private static String query(Library.Question question) {
        return "words=" + encoded(question.words()) + "&partnership=" + encoded(question.partnership()) + "&theme="
                + encoded(question.theme()) + "&year=" + (question.year() == 0 ? "" : question.year());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
