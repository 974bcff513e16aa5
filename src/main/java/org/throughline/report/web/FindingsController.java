package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.report.Authority;
import org.throughline.report.Findings;
import org.throughline.report.Lessons;
import org.throughline.report.Recommendations;
import org.throughline.report.Theme;
import org.throughline.report.Threads;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;

/** Findings, lessons and recommendations of a review, beside each other. */
@Controller
class FindingsController {

    private final CasePage page;
    private final Reviews reviews;
    private final Findings findings;
    private final Lessons lessons;
    private final Recommendations recommendations;
    private final Threads threads;

    FindingsController(
            CasePage page,
            Reviews reviews,
            Findings findings,
            Lessons lessons,
            Recommendations recommendations,
            Threads threads) {
        this.page = page;
        this.reviews = reviews;
        this.findings = findings;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.threads = threads;
    }

    @GetMapping("/reviews/{reference}/findings")
    @Transactional
    String findings(Reader reader, @PathVariable String reference, Model model) {
        var review = page.open(reader, reference, "findings", model);
        var found = findings.of(reader, review.id());
        var learned = lessons.of(reader, review.id());
        model.addAttribute("findings", found);
        model.addAttribute("lessons", learned);
        model.addAttribute("recommendations", recommendations.of(reader, review.id()));
        model.addAttribute("mayWrite", Authority.mayWrite(reader, review));
        model.addAttribute("broken", threads.of(reader, review.id()).broken());
        reviews.looked(reader, review.id(), "looked at the findings");
        return "report/findings";
    }

    @GetMapping("/reviews/{reference}/findings.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = page.open(reader, reference, "findings", model);
        var found = findings.of(reader, review.id());
        var learned = lessons.of(reader, review.id());
        var recommended = recommendations.of(reader, review.id());
        var rows = Stream.of(
                        found.stream()
                                .map(finding -> List.of(
                                        "Finding",
                                        "" + finding.number(),
                                        finding.words(),
                                        finding.kind().words(),
                                        "",
                                        finding.entries().size() + " entries")),
                        learned.stream()
                                .map(lesson -> List.of(
                                        "Lesson",
                                        "" + lesson.number(),
                                        lesson.words(),
                                        lesson.themes().stream()
                                                .map(Theme::words)
                                                .collect(Collectors.joining(", ")),
                                        "",
                                        numbers(
                                                "Finding",
                                                lesson.findings(),
                                                found.stream()
                                                        .collect(Collectors.toMap(
                                                                each -> each.id(), each -> each.number()))))),
                        recommended.stream()
                                .map(each -> List.of(
                                        "Recommendation",
                                        "" + each.number(),
                                        each.words(),
                                        each.scope().words(),
                                        each.addressee(),
                                        numbers(
                                                "Lesson",
                                                each.lessons(),
                                                learned.stream()
                                                        .collect(Collectors.toMap(
                                                                lesson -> lesson.id(), lesson -> lesson.number()))))))
                .flatMap(rowsOf -> rowsOf);
        reviews.looked(reader, review.id(), "took the findings out as a list");
        Csv.response(
                response,
                "findings",
                List.of("What", "Number", "Words", "Kind, themes or scope", "For", "Rests on"),
                rows);
    }

    /** "Finding 1, Finding 3". */
    private static String numbers(String word, List<UUID> ids, java.util.Map<UUID, Integer> numbers) {
        return ids.stream()
                .filter(numbers::containsKey)
                .map(id -> word + " " + numbers.get(id))
                .collect(Collectors.joining(", "));
    }
}
