package org.throughline.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import org.throughline.evidence.Commissions;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.EvidencePolicy;
import org.throughline.review.CaseFrame;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.TimeLimit;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Commissions what each agency gives, from what its scoping return suggests. */
@Controller
class CommissionController {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Agencies agencies;
    private final Commissions commissions;
    private final HoldsOnSharing holds;
    private final LocalPractices practices;
    private final Clock clock;

    CommissionController(
            Reviews reviews,
            CaseFrame frame,
            Agencies agencies,
            Commissions commissions,
            HoldsOnSharing holds,
            LocalPractices practices,
            Clock clock) {
        this.reviews = reviews;
        this.frame = frame;
        this.agencies = agencies;
        this.commissions = commissions;
        this.holds = holds;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/commission")
    @Transactional
    public String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = reviews.get(reader, reference);
        if (!EvidencePolicy.commissions(reader, review)) {
            throw new NotFound();
        }
        var states = agencies.of(reader, review.id());
        if (!form.hasProblems()) {
            fill(form, review, states);
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "agencies"));
        model.addAttribute("states", states);
        model.addAttribute("holds", holds.standing(reader, review.id()));
        model.addAttribute("obstacles", commissions.obstacles(reader, review));
        reviews.looked(reader, review.id(), "looked at what agencies are commissioned for");
        return "evidence/commission";
    }

    private void fill(Form form, Review review, List<AgencyState> states) {
        var given = states.stream()
                .map(AgencyState::commissionDue)
                .filter(Objects::nonNull)
                .toList();
        // the day most of them have; those with another keep it as their own
        var due = given.stream()
                .max(Comparator.<LocalDate>comparingInt(day -> Collections.frequency(given, day))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(practices.of(review.partnershipId()).due(TimeLimit.IMR, LocalDate.now(clock)));
        form.with("due", due);
        for (var state : states) {
            form.with(
                            "gives-" + state.organisationId(),
                            state.contribution() == null ? state.suggests() : state.contribution())
                    .with("writer-" + state.organisationId(), state.writer())
                    .with("version-" + state.organisationId(), String.valueOf(state.commissionVersion()));
            if (state.commissionDue() != null && !state.commissionDue().equals(due)) {
                form.with("due-" + state.organisationId(), state.commissionDue());
            }
        }
    }

    @PostMapping("/reviews/{reference}/commission")
    @Transactional
    public String commission(
            Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        if (!EvidencePolicy.commissions(reader, review)) {
            throw new NotFound();
        }
        var due = form.date("due", "Say by which day");
        var wanted = new ArrayList<Commissions.Wanted>();
        for (var state : agencies.of(reader, review.id())) {
            var gives = form.optionalChoice("gives-" + state.organisationId(), Contribution.class);
            var writer = Objects.requireNonNullElse(form.optional("writer-" + state.organisationId(), 200), "");
            var own = form.optionalDate("due-" + state.organisationId(), "Check the day for " + state.agency());
            var version = form.optionalNumber("version-" + state.organisationId(), "Open this page again");
            if (gives != null) {
                wanted.add(new Commissions.Wanted(
                        state.organisationId(),
                        state.agency(),
                        gives,
                        gives == Contribution.NOTHING ? null : own == null ? due : own,
                        writer,
                        version == null ? 0 : version));
            }
        }
        if (wanted.isEmpty()) {
            form.problem("gives", "Choose for at least one agency what it gives");
        }
        var reason = form.optional("reason", 2_000);
        if (!form.hasProblems()) {
            commissions.needCurrent(reader, review, wanted);
        }
        commissions.past(reader, review, wanted).forEach(each -> {
            var own = "due-" + each.organisation();
            form.problem(
                    form.value(own + "-day").isBlank() ? "due" : own,
                    "The day for " + each.agency() + " has passed. Choose a later one");
        });
        if (reason == null && !commissions.moved(reader, review, wanted).isEmpty()) {
            form.problem("reason", "Say why a day changes that was given before");
        }
        holds.read(reader, review, form);
        if (form.hasProblems() || !commissions.obstacles(reader, review).isEmpty()) {
            return ask(reader, reference, form, model);
        }
        holds.pass(reader, review, Sharing.COMMISSION, form);
        commissions.commission(reader, review, wanted, reason);
        next.addFlashAttribute("done", "The agencies are commissioned. Each finds it under “What we have been asked”.");
        return "redirect:" + review.href() + "/agencies";
    }
}
