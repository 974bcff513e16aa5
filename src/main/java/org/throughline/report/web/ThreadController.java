package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.report.GoldenThread;
import org.throughline.report.Knot;
import org.throughline.report.Threads;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.NotFound;

/** The golden thread: all of it, and from each thing both ways. */
@Controller
class ThreadController {

    private final CasePage page;
    private final Reviews reviews;
    private final Threads threads;

    ThreadController(CasePage page, Reviews reviews, Threads threads) {
        this.page = page;
        this.reviews = reviews;
        this.threads = threads;
    }

    @GetMapping("/reviews/{reference}/thread")
    @Transactional
    String whole(Reader reader, @PathVariable String reference, Model model) {
        var review = page.open(reader, reference, "", model);
        model.addAttribute("thread", threads.of(reader, review.id()));
        model.addAttribute("lengths", threads.thread(reader, review));
        reviews.looked(reader, review.id(), "walked the golden thread");
        return "report/thread";
    }

    @GetMapping("/reviews/{reference}/thread/{kind}/{id}")
    @Transactional
    String knot(
            Reader reader,
            @PathVariable String reference,
            @PathVariable String kind,
            @PathVariable UUID id,
            Model model) {
        var review = page.open(reader, reference, "", model);
        var thread = threads.of(reader, review.id());
        var knot = List.of(Knot.Kind.values()).stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .flatMap(each -> thread.find(each, id))
                .orElseThrow(NotFound::new);
        model.addAttribute("thread", thread);
        model.addAttribute("knot", knot);
        model.addAttribute("back", thread.backFrom(knot).further());
        model.addAttribute("forward", thread.forwardFrom(knot).further());
        reviews.looked(
                reader,
                review.id(),
                "walked the golden thread from " + knot.kind().one());
        return "report/knot";
    }

    @GetMapping("/reviews/{reference}/thread.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = page.open(reader, reference, "", model);
        var thread = threads.of(reader, review.id());
        reviews.looked(reader, review.id(), "took the golden thread out as a list");
        Csv.response(
                response,
                "golden-thread",
                List.of("What", "Words", "Rests on", "Led to", "Broken"),
                List.of(Knot.Kind.values()).stream()
                        .flatMap(kind -> thread.all(kind).stream())
                        .map(knot -> row(thread, knot)));
    }

    private static List<String> row(GoldenThread thread, Knot knot) {
        var row = new ArrayList<String>();
        row.add(knot.label());
        row.add(knot.words());
        row.add(String.join("; ", thread.before(knot).stream().map(Knot::label).toList()));
        row.add(String.join("; ", thread.after(knot).stream().map(Knot::label).toList()));
        row.add(String.join("; ", thread.brokenAt(knot)));
        return row;
    }
}
