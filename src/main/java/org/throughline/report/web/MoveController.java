package org.throughline.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.Contributions;
import org.throughline.report.Authority;
import org.throughline.report.Move;
import org.throughline.report.Moves;
import org.throughline.report.Versions;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Sharing;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** One move of the report: what it means, what stands in its way, who does it. */
@Controller
class MoveController {

    private final CasePage page;
    private final Moves moves;
    private final Versions versions;
    private final Contributions contributions;
    private final HoldsOnSharing holds;
    private final Clock clock;

    MoveController(
            CasePage page,
            Moves moves,
            Versions versions,
            Contributions contributions,
            HoldsOnSharing holds,
            Clock clock) {
        this.page = page;
        this.moves = moves;
        this.versions = versions;
        this.contributions = contributions;
        this.holds = holds;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/report/moves/{path}")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable String path, Form form, Model model) {
        var review = page.open(reader, reference, "report", model);
        form.with("on", LocalDate.now(clock));
        return show(reader, review, Move.at(path).orElseThrow(NotFound::new), model);
    }

    private String show(Reader reader, Review review, Move move, Model model) {
        model.addAttribute("holds", move == Move.TO_FACT_CHECK ? holds.standing(reader, review.id()) : List.of());
        model.addAttribute(
                "tributes", contributions.printed(reader, review.id()).size());
        model.addAttribute("move", move);
        model.addAttribute("may", Authority.may(reader, review, move));
        model.addAttribute("version", versions.current(reader, review.id()).orElse(null));
        model.addAttribute("obstacles", moves.obstacles(reader, review, move));
        return "report/move";
    }

    @PostMapping("/reviews/{reference}/report/moves/{path}")
    @Transactional
    String take(
            Reader reader,
            @PathVariable String reference,
            @PathVariable String path,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var move = Move.at(path).orElseThrow(NotFound::new);
        var on = form.date("on", "Say on which day");
        if (on != null && move != Move.TO_QUALITY_PANEL && on.isAfter(LocalDate.now(clock))) {
            form.problem("on", "The day is still to come. Write the day it happened");
        }
        var note = move.noteNeeded()
                ? form.text("note", "Write an answer to the last question", 5_000)
                : form.optional("note", 5_000);
        if (move == Move.TO_FACT_CHECK) {
            holds.read(reader, review, form);
        }
        if (form.hasProblems()
                || on == null
                || !moves.obstacles(reader, review, move).isEmpty()) {
            return show(reader, review, move, model);
        }
        if (move == Move.TO_FACT_CHECK) {
            holds.pass(reader, review, Sharing.FACT_CHECK, form);
        }
        moves.take(reader, review, move, on, note == null ? "" : note);
        next.addFlashAttribute(
                "done",
                "Done: " + move.title().substring(0, 1).toLowerCase(java.util.Locale.UK)
                        + move.title().substring(1) + ".");
        return "redirect:" + review.href() + "/report";
    }
}
