package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Clocks;
import org.throughline.review.Pauses;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Pauses a review's clock, and lets it go on. */
@Controller
class PauseController {

    private final Reviews reviews;
    private final Pauses pauses;
    private final CaseFrame frame;
    private final LocalPractices practices;
    private final Clock clock;

    PauseController(Reviews reviews, Pauses pauses, CaseFrame frame, LocalPractices practices, Clock clock) {
        this.reviews = reviews;
        this.pauses = pauses;
        this.frame = frame;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/pause")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = pausable(reader, reference);
        form.with("from", LocalDate.now(clock));
        return show(reader, review, model, "review/pause");
    }

    @PostMapping("/reviews/{reference}/pause")
    @Transactional
    String pause(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = pausable(reader, reference);
        var reason = form.text("reason", "Say why the review pauses", 500);
        var asked = form.text("asked", "Say who asked for the pause", 300);
        var from = form.date("from", "Say from which day it pauses");
        form.mustHaveCome("from", from, LocalDate.now(clock), "The day from which it pauses");
        var started = Pauses.clockStarted(review);
        if (from != null && from.isBefore(started)) {
            form.problem("from", "The clock started on " + Show.date(started) + ". It cannot pause before that day");
        }
        if (form.hasProblems() || from == null || !review.stage().mayPause() || pauses.isOpen(reader, review.id())) {
            return show(reader, review, model, "review/pause");
        }
        var shared = Pauses.shared(pauses.of(reader, review.id()), from, null);
        pauses.begin(reader, review, from, reason, asked);
        next.addFlashAttribute("done", "The review is paused." + shared);
        return "redirect:" + review.href();
    }

    @GetMapping("/reviews/{reference}/resume")
    @Transactional
    String askEnd(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = pausable(reader, reference);
        form.with("to", LocalDate.now(clock));
        return show(reader, review, model, "review/resume");
    }

    @PostMapping("/reviews/{reference}/resume")
    @Transactional
    String end(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = pausable(reader, reference);
        var open = pauses.of(reader, review.id()).stream()
                .filter(pause -> pause.to() == null)
                .findFirst();
        var to = form.date("to", "Give the last day of the pause");
        form.mustHaveCome("to", to, LocalDate.now(clock), "The last day of the pause");
        if (to != null && open.isPresent() && to.isBefore(open.get().from())) {
            form.problem("to", "The pause ends before it began. Check the day");
        }
        if (form.hasProblems() || to == null || open.isEmpty()) {
            return show(reader, review, model, "review/resume");
        }
        var others = pauses.of(reader, review.id()).stream()
                .filter(pause -> pause.to() != null)
                .toList();
        var shared = Pauses.shared(others, open.get().from(), to);
        pauses.end(reader, review, to);
        next.addFlashAttribute(
                "done",
                "The clock goes on."
                        + (to.equals(LocalDate.now(clock)) ? " Today is the last day of the pause." : "")
                        + shared);
        return "redirect:" + review.href();
    }

    private String show(Reader reader, Review review, Model model, String view) {
        var all = pauses.of(reader, review.id());
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("pauses", all);
        model.addAttribute("open", all.stream().anyMatch(pause -> pause.to() == null));
        model.addAttribute(
                "time",
                Clocks.sentence(practices.of(review.partnershipId()).limits(), review, all, LocalDate.now(clock)));
        return view;
    }

    private Review pausable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.pauses(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
