package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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
import org.throughline.review.Decisions;
import org.throughline.review.Grounds;
import org.throughline.review.LegalTest;
import org.throughline.review.Limb;
import org.throughline.review.Notifications;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.web.Choice;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Prepares the decision: the test, the evidence, who was consulted. The chair decides on it. */
@Controller
class PreparationController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final Notifications notifications;
    private final LegalTest test;
    private final Criteria criteria;
    private final CaseFrame frame;
    private final Clock clock;

    PreparationController(
            Reviews reviews,
            Decisions decisions,
            Notifications notifications,
            LegalTest test,
            Criteria criteria,
            CaseFrame frame,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.notifications = notifications;
        this.test = test;
        this.criteria = criteria;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/decision/prepare")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = reviews.get(reader, reference);
        if (review.stage().isAfter(Stage.DECISION) && CaseFrame.seesWholeFile(reader, review)) {
            return "redirect:" + review.href() + "/decision";
        }
        run(reader, reference);
        decisions
                .prepared(reader, review.id())
                .ifPresent(prepared -> form.with("limb", prepared.grounds().limb())
                        .with("evidence", prepared.grounds().evidence())
                        .with("partners", prepared.grounds().partners())
                        .with("circumstances", prepared.grounds().circumstances())
                        .with("version", String.valueOf(prepared.version())));
        reviews.looked(reader, review.id(), "looked at what is prepared for the decision");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        var notification = notifications.get(reader, review.id());
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("route", decisions.route(review, LocalDate.now(clock)));
        model.addAttribute("criteria", criteria.of(reader, review));
        model.addAttribute("named", named(reader, review));
        model.addAttribute("notification", notification);
        model.addAttribute(
                "limbs",
                test.limbs(notification.diedOn()).stream()
                        .map(limb -> Choice.of(limb.name(), limb.words()))
                        .toList());
        return "review/preparation";
    }

    @PostMapping("/reviews/{reference}/decision/prepare")
    @Transactional
    String prepare(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = run(reader, reference);
        if (review.stage().isAfter(Stage.DECISION)) {
            next.addFlashAttribute("done", "The decision has been made: its grounds stay as they were.");
            return "redirect:" + review.href() + "/decision";
        }
        var limb = form.choice("limb", Limb.class, "Choose the limb of the test, or that it is not met");
        var evidence = form.text("evidence", "Write the evidence that the test is met, or is not", 20_000);
        var partners = form.text("partners", "Say which partners were consulted and what they said", 10_000);
        var circumstances = form.optional("circumstances", 10_000);
        var version = form.optionalNumber("version", "Open the page again");
        if (form.hasProblems() || limb == null) {
            return show(reader, review, model);
        }
        decisions.prepare(
                reader,
                review,
                new Grounds(limb, evidence, partners, circumstances),
                Objects.requireNonNullElse(version, 0));
        next.addFlashAttribute(
                "done",
                "The decision is prepared. "
                        + decisions.route(review, LocalDate.now(clock)).title() + " decides on it.");
        return "redirect:" + review.href() + "/decision";
    }

    /** Beside each field, the names of the case in what is kept there: it goes to the Home Office word for word. */
    private Map<String, String> named(Reader reader, Review review) {
        return decisions
                .prepared(reader, review.id())
                .map(prepared -> prepared.grounds().named(reviews.people(reader, review.id())))
                .orElse(Map.of());
    }

    private Review run(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
