package org.throughline.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.AgencyState;
import org.throughline.evidence.CommissionDays;
import org.throughline.review.CaseFrame;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Gives one agency that was commissioned another day. */
@Controller
class CommissionDayController {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Agencies agencies;
    private final CommissionDays days;
    private final HoldsOnSharing holds;
    private final Clock clock;

    CommissionDayController(
            Reviews reviews,
            CaseFrame frame,
            Agencies agencies,
            CommissionDays days,
            HoldsOnSharing holds,
            Clock clock) {
        this.reviews = reviews;
        this.frame = frame;
        this.agencies = agencies;
        this.days = days;
        this.holds = holds;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/day")
    @Transactional
    public String ask(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, Form form, Model model) {
        var review = reviews.get(reader, reference);
        var state = state(reader, review, organisation);
        form.with("before", state.commissionDue()).with("due", state.commissionDue());
        reviews.looked(reader, review.id(), "looked at the day of " + state.agency());
        return show(reader, review, state, model);
    }

    @PostMapping("/reviews/{reference}/agencies/{organisation}/day")
    @Transactional
    public String move(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID organisation,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var state = state(reader, review, organisation);
        var before = form.date("before", "Open this page again");
        var due = form.date("due", "Say by which day");
        var reason = form.text("reason", "Say why the day changes", 2_000);
        if (due != null && due.isBefore(LocalDate.now(clock))) {
            form.problem("due", "That day has passed. Choose a later one");
        } else if (due != null && due.equals(before)) {
            form.problem("due", "It is this day already. Choose another, or go back");
        }
        holds.read(reader, review, form);
        if (form.hasProblems() || due == null || before == null) {
            return show(reader, review, state, model);
        }
        holds.pass(reader, review, Sharing.COMMISSION, form);
        days.move(reader, review, organisation, before, due, reason);
        next.addFlashAttribute(
                "done", state.agency() + " has until " + Show.date(due) + ". A letter says so to it alone.");
        return "redirect:" + review.href() + "/agencies/" + organisation;
    }

    private String show(Reader reader, Review review, AgencyState state, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "agencies"));
        model.addAttribute("state", state);
        model.addAttribute("holds", holds.standing(reader, review.id()));
        return "evidence/day";
    }

    private AgencyState state(Reader reader, Review review, UUID organisation) {
        return agencies.of(reader, review.id(), organisation)
                .filter(state -> CommissionDays.mayMove(reader, review, state))
                .orElseThrow(NotFound::new);
    }
}
