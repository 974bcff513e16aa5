package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Criteria;
import org.throughline.review.Decision;
import org.throughline.review.Decisions;
import org.throughline.review.EarlyLessons;
import org.throughline.review.FamilyTold;
import org.throughline.review.HomeOffice;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.ScopingReviews;
import org.throughline.review.Stage;
import org.throughline.review.WhoIsWho;
import org.throughline.web.Choice;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** The decision record, and the chair's page on which the decision is made. */
@Controller
public class DecisionController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final HomeOffice homeOffice;
    private final FamilyTold family;
    private final WhoIsWho people;
    private final Criteria criteria;
    private final ScopingReviews scopingReviews;
    private final EarlyLessons lessons;
    private final CaseFrame frame;
    private final Clock clock;

    DecisionController(
            Reviews reviews,
            Decisions decisions,
            HomeOffice homeOffice,
            FamilyTold family,
            WhoIsWho people,
            Criteria criteria,
            ScopingReviews scopingReviews,
            EarlyLessons lessons,
            CaseFrame frame,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.homeOffice = homeOffice;
        this.family = family;
        this.people = people;
        this.criteria = criteria;
        this.scopingReviews = scopingReviews;
        this.lessons = lessons;
        this.frame = frame;
        this.clock = clock;
    }

    /** What the chair says. */
    public enum Outcome {
        HOLD("Hold a review"),
        NO_REVIEW("Do not hold a review");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @GetMapping("/reviews/{reference}/decision")
    @Transactional
    String record(Reader reader, @PathVariable String reference, Model model) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("prepared", decisions.prepared(reader, review.id()).orElse(null));
        model.addAttribute(
                "named",
                decisions
                        .prepared(reader, review.id())
                        .map(prepared -> prepared.grounds().named(reviews.people(reader, review.id())))
                        .orElse(Map.of()));
        model.addAttribute("decisions", decisions.of(reader, review.id()));
        model.addAttribute("told", homeOffice.told(reader, review).orElse(null));
        model.addAttribute("family", family.of(reader, review.id()));
        model.addAttribute("obstacles", decisions.obstacles(reader, review));
        model.addAttribute("runs", ReviewPolicy.runs(reader, review));
        var route = decisions.route(review, LocalDate.now(clock));
        model.addAttribute("route", route);
        model.addAttribute("decides", ReviewPolicy.decides(reader, review, route));
        model.addAttribute("directed", decisions.direction(reader, review.id()).orElse(null));
        model.addAttribute("warning", people.nextOfKinWarning(reader, review).orElse(null));
        early(reader, review, model);
        reviews.looked(reader, review.id(), "looked at the decision");
        return "review/decision";
    }

    @GetMapping("/reviews/{reference}/decision/decide")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = reviews.get(reader, reference);
        if (review.stage().isAfter(Stage.DECISION)) {
            return decided(reader, review);
        }
        decides(reader, review);
        form.with("on", LocalDate.now(clock));
        reviews.looked(reader, review.id(), "looked at what is prepared for the decision");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("prepared", decisions.prepared(reader, review.id()).orElse(null));
        model.addAttribute("criteria", criteria.of(reader, review));
        model.addAttribute("obstacles", decisions.obstacles(reader, review));
        model.addAttribute("route", decisions.route(review, LocalDate.now(clock)));
        model.addAttribute(
                "insteads",
                Arrays.stream(Decision.Instead.values())
                        .filter(each -> each != Decision.Instead.SCOPING_REVIEW || hadScopingReview(reader, review))
                        .map(each -> Choice.of(each.name(), each.words()))
                        .toList());
        early(reader, review, model);
        return "review/decide";
    }

    /** What was learned early, beside the evidence. */
    private void early(Reader reader, Review review, Model model) {
        model.addAttribute(
                "conclusion", scopingReviews.conclusion(reader, review.id()).orElse(null));
        model.addAttribute("lessons", lessons.of(reader, review.id()));
    }

    private boolean hadScopingReview(Reader reader, Review review) {
        return scopingReviews.conclusion(reader, review.id()).isPresent();
    }

    @PostMapping("/reviews/{reference}/decision/decide")
    @Transactional
    String decide(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        if (review.stage().isAfter(Stage.DECISION)) {
            decisions
                    .chairs(reader, review.id())
                    .ifPresent(each -> next.addFlashAttribute(
                            "done", "This was decided on " + Show.date(each.on()) + ". Nothing more is recorded."));
            return decided(reader, review);
        }
        decides(reader, review);
        var outcome = form.choice("outcome", Outcome.class, "Choose whether a review is held");
        var reasons = form.text("reasons", "Give the reasons for the decision", 20_000);
        var instead = form.optionalChoice("instead", Decision.Instead.class);
        var insteadWords = form.optional("insteadWords", 2_000);
        if (outcome == Outcome.NO_REVIEW && instead == null) {
            form.problem("instead", "Choose what is done instead of a review");
        }
        if (outcome == Outcome.HOLD && (instead != null || insteadWords != null)) {
            form.problem(
                    "instead",
                    "You chose to hold a review, and also what is done instead of one. Leave out what is done instead, or choose not to hold a review");
        }
        var refused = outcome == Outcome.HOLD ? decisions.notHeld(reader, review) : null;
        if (refused != null) {
            form.problem("outcome", refused);
        }
        if (instead == Decision.Instead.SCOPING_REVIEW && !hadScopingReview(reader, review)) {
            form.problem("instead", "There was no scoping review. Choose what else is done");
        }
        var on = day(form, review);
        if (!form.has("sure", "yes")) {
            form.problem("sure", "Read what you chose once more, then tick that you have checked it");
        }
        if (form.hasProblems()
                || outcome == null
                || on == null
                || !decisions.obstacles(reader, review).isEmpty()) {
            return show(reader, review, model);
        }
        if (outcome == Outcome.HOLD || instead == null) {
            decisions.hold(reader, review, reasons, on);
            next.addFlashAttribute("done", "A review is held. Next, tell the Home Office and the family.");
        } else {
            decisions.noReview(reader, review, reasons, instead, insteadWords, on);
            next.addFlashAttribute(
                    "done", "No review is held. Next, tell the Home Office, which looks at every such decision.");
        }
        return "redirect:" + review.href() + "/decision";
    }

    private @Nullable LocalDate day(Form form, Review review) {
        var on = form.date("on", "Give the day of the decision");
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            form.problem("on", "The day of the decision is still to come. Check it");
        } else if (on != null && on.isBefore(review.heardOn())) {
            form.problem("on", "The day of the decision is before the partnership heard of the death. Check it");
        }
        return on;
    }

    /** Once it is decided, those who may read the decision are led to it. */
    private static String decided(Reader reader, Review review) {
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        return "redirect:" + review.href() + "/decision";
    }

    private void decides(Reader reader, Review review) {
        if (!ReviewPolicy.decides(reader, review, decisions.route(review, LocalDate.now(clock)))) {
            throw new NotFound();
        }
    }
}
