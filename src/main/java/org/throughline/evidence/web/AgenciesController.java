package org.throughline.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.AgencyState;
import org.throughline.evidence.CommissionDays;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.EvidencePolicy;
import org.throughline.evidence.Reminders;
import org.throughline.evidence.ScopingRequests;
import org.throughline.evidence.ScopingReturns;
import org.throughline.evidence.Submissions;
import org.throughline.review.CaseFrame;
import org.throughline.review.Letters;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.TimeLimit;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** The agencies of a case: who was asked what, what came back, and the acts of asking, reminding and closing. */
@Controller
class AgenciesController {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Bodies bodies;
    private final Agencies agencies;
    private final ScopingRequests requests;
    private final Reminders reminders;
    private final ScopingReturns returns;
    private final Submissions submissions;
    private final Commissions commissions;
    private final CommissionDays days;
    private final Letters letters;
    private final LocalPractices practices;
    private final Clock clock;

    AgenciesController(
            Reviews reviews,
            CaseFrame frame,
            Bodies bodies,
            Agencies agencies,
            ScopingRequests requests,
            Reminders reminders,
            ScopingReturns returns,
            Submissions submissions,
            Commissions commissions,
            CommissionDays days,
            Letters letters,
            LocalPractices practices,
            Clock clock) {
        this.reviews = reviews;
        this.frame = frame;
        this.bodies = bodies;
        this.agencies = agencies;
        this.requests = requests;
        this.reminders = reminders;
        this.returns = returns;
        this.submissions = submissions;
        this.commissions = commissions;
        this.days = days;
        this.letters = letters;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/agencies")
    @Transactional
    public String list(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = open(reader, reference);
        var states = agencies.of(reader, review.id());
        if (!form.hasProblems()) {
            form.with("due", requests.usuallyDue(review));
            choose(review, form);
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "agencies"));
        model.addAttribute(
                "asked", states.stream().filter(AgenciesController::hasPart).toList());
        model.addAttribute(
                "others",
                states.stream().filter(state -> state.askedOn() == null).toList());
        model.addAttribute(
                "mayAsk",
                EvidencePolicy.asks(reader, review)
                        && review.stage().compareTo(Stage.DRAFTING) < 0
                        && review.stage() != Stage.CLOSED_WITHOUT_REVIEW);
        model.addAttribute("mayCommission", EvidencePolicy.commissions(reader, review));
        model.addAttribute("outstanding", commissions.outstanding(reader, review));
        var practice = practices.of(review.partnershipId());
        model.addAttribute("lists", practice.requestLists().lists());
        model.addAttribute(
                "daysToAnswer", TimeLimit.SCOPING.show(practice.limit(TimeLimit.SCOPING, LocalDate.now(clock))));
        model.addAttribute("days", practice.workingDays());
        model.addAttribute("today", LocalDate.now(clock));
        reviews.looked(reader, review.id(), "looked at the agencies");
        return "evidence/agencies";
    }

    /** Ticks the agencies of the list chosen, or of the partnership's usual one. */
    private void choose(Review review, Form form) {
        var lists = practices.of(review.partnershipId()).requestLists();
        var wanted = form.optionalId("list");
        (wanted == null ? lists.usual() : lists.get(wanted))
                .ifPresent(list -> form.with(
                        "agency",
                        list.agencies().stream()
                                .map(agency -> agency.id().toString())
                                .toList()));
    }

    private static boolean hasPart(AgencyState state) {
        return state.askedOn() != null || state.contribution() != null;
    }

    private Review open(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!EvidencePolicy.seesAll(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    @GetMapping("/reviews/{reference}/agencies.csv")
    @Transactional
    public void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = open(reader, reference);
        reviews.looked(reader, review.id(), "took the list of agencies away");
        Csv.response(
                response,
                "agencies",
                List.of("Agency", "Asked on", "Due", "Answered", "Reminded", "Contribution", "Due by", "Still to come"),
                agencies.of(reader, review.id()).stream()
                        .filter(AgenciesController::hasPart)
                        .map(state -> List.of(
                                state.agency(),
                                Objects.toString(state.askedOn(), ""),
                                Objects.toString(state.due(), ""),
                                state.returnedAt() == null ? "" : Show.moment(state.returnedAt()),
                                String.valueOf(state.chases()),
                                state.contribution() == null
                                        ? ""
                                        : state.contribution().words(),
                                Objects.toString(state.commissionDue(), ""),
                                state.outstanding())));
    }

    @PostMapping("/reviews/{reference}/agencies")
    @Transactional
    public String ask(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = open(reader, reference);
        var known = bodies.organisations(review.partnerships());
        var chosen = known.stream()
                .filter(agency -> form.has("agency", agency.id().toString()))
                .toList();
        if (chosen.isEmpty()) {
            form.problem("agency", "Choose the agencies to ask");
        }
        var due = form.date("due", "Say by which day they should answer");
        if (due != null && due.isBefore(LocalDate.now(clock))) {
            form.problem("due", "That day has passed. Choose a later one");
        }
        if (form.hasProblems() || due == null) {
            return list(reader, reference, form, model);
        }
        requests.ask(reader, review, chosen, due);
        next.addFlashAttribute(
                "done",
                Show.count(chosen.size(), "agency is", "agencies are") + " asked to answer by " + Show.date(due)
                        + ". Each finds the request under “What we have been asked”.");
        return "redirect:" + review.href() + "/agencies";
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}")
    @Transactional
    public String one(Reader reader, @PathVariable String reference, @PathVariable UUID organisation, Model model) {
        var review = open(reader, reference);
        var state = agencies.of(reader, review.id(), organisation).orElseThrow(NotFound::new);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "agencies"));
        model.addAttribute("state", state);
        model.addAttribute("people", reviews.people(reader, review.id()));
        model.addAttribute(
                "returns",
                returns.of(reader, review, organisation).stream()
                        .filter(each -> !each.draft())
                        .toList());
        model.addAttribute("moves", days.of(reader, review.id(), organisation));
        model.addAttribute("mayMove", CommissionDays.mayMove(reader, review, state));
        model.addAttribute("submissions", submissions.of(reader, review, organisation));
        model.addAttribute(
                "letters",
                letters.of(reader, review.id()).stream()
                        .filter(each -> organisation.equals(each.organisation()))
                        .toList());
        model.addAttribute("chases", reminders.of(reader, review.id(), organisation));
        model.addAttribute(
                "mayRemind",
                (state.awaited() || !state.outstanding().isEmpty())
                        && (EvidencePolicy.asks(reader, review) || EvidencePolicy.commissions(reader, review)));
        model.addAttribute("mayAnswer", EvidencePolicy.answers(reader, review, organisation));
        reviews.looked(reader, review.id(), "looked at what " + state.agency() + " answered");
        return "evidence/agency";
    }

    @PostMapping("/reviews/{reference}/agencies/{organisation}/remind")
    @Transactional
    public String remind(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, RedirectAttributes next) {
        var review = open(reader, reference);
        var state = agencies.of(reader, review.id(), organisation).orElseThrow(NotFound::new);
        reminders.remind(reader, review, state);
        next.addFlashAttribute("done", "It is recorded that " + state.agency() + " was reminded.");
        return "redirect:" + review.href() + "/agencies/" + organisation;
    }

    @PostMapping("/reviews/{reference}/agencies/close")
    @Transactional
    public String close(
            Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = open(reader, reference);
        if (review.stage() != Stage.EVIDENCE) {
            throw new NotFound();
        }
        if (!EvidencePolicy.commissions(reader, review)) {
            throw new NotAllowed("The chair closes evidence, or the co-ordinator for them.");
        }
        var outstanding = commissions.outstanding(reader, review);
        var reason = outstanding.isEmpty()
                ? null
                : form.text("goingOn", "Say why the review goes on without what is still to come", 1_000);
        if (form.hasProblems()) {
            return list(reader, reference, form, model);
        }
        commissions.close(reader, review, reason);
        next.addFlashAttribute("done", "Evidence is closed. The panel now considers what it shows.");
        return "redirect:" + review.href();
    }
}
