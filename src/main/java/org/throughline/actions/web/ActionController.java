package org.throughline.actions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.actions.Action;
import org.throughline.actions.ActionStatus;
import org.throughline.actions.Actions;
import org.throughline.actions.Closing;
import org.throughline.report.Authority;
import org.throughline.report.Recommendation;
import org.throughline.report.Recommendations;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** The action plan of a review, for its staff. */
@Controller
public class ActionController {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Recommendations recommendations;
    private final Actions actions;
    private final Bodies bodies;
    private final Clock clock;

    ActionController(
            Reviews reviews,
            CaseFrame frame,
            Recommendations recommendations,
            Actions actions,
            Bodies bodies,
            Clock clock) {
        this.reviews = reviews;
        this.frame = frame;
        this.recommendations = recommendations;
        this.actions = actions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** A recommendation and what is done about it. */
    public record Planned(Recommendation recommendation, List<Action> actions) {}

    private Review open(Reader reader, String reference, Model model) {
        var review = reviews.get(reader, reference);
        Authority.read(reader, review);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "actions"));
        model.addAttribute("mayPlan", Actions.mayPlan(reader, review));
        model.addAttribute("today", LocalDate.now(clock));
        return review;
    }

    @GetMapping("/reviews/{reference}/actions")
    @Transactional
    String plan(Reader reader, @PathVariable String reference, Model model) {
        var review = open(reader, reference, model);
        var all = actions.of(reader, review.id());
        var recommended = recommendations.of(reader, review.id());
        model.addAttribute(
                "planned",
                recommended.stream()
                        .map(each -> new Planned(
                                each,
                                all.stream()
                                        .filter(action ->
                                                action.recommendationId().equals(each.id()))
                                        .toList()))
                        .toList());
        var known = recommended.stream().map(Recommendation::id).toList();
        model.addAttribute(
                "loose",
                all.stream()
                        .filter(action -> !known.contains(action.recommendationId()))
                        .toList());
        model.addAttribute("count", all.size());
        model.addAttribute(
                "settled",
                all.stream().filter(action -> action.status().settled()).count());
        model.addAttribute("mayClose", Closing.mayClose(reader, review));
        reviews.looked(reader, review.id(), "looked at the action plan");
        return "actions/plan";
    }

    @GetMapping("/reviews/{reference}/actions.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = open(reader, reference, model);
        Map<UUID, Recommendation> recommended = recommendations.of(reader, review.id()).stream()
                .collect(Collectors.toMap(Recommendation::id, Function.identity()));
        reviews.looked(reader, review.id(), "took the action plan out as a list");
        Csv.response(
                response,
                "action-plan",
                List.of(
                        "Recommendation",
                        "Scope",
                        "Action to take",
                        "Lead agency",
                        "Key milestones achieved",
                        "Target date",
                        "Date of completion and outcome"),
                actions.of(reader, review.id()).stream()
                        .map(action -> row(action, recommended.get(action.recommendationId()))));
    }

    private static List<String> row(Action action, @Nullable Recommendation recommendation) {
        var last = action.progress().isEmpty() ? null : action.progress().getLast();
        return List.of(
                recommendation == null ? "" : recommendation.number() + ". " + recommendation.words(),
                recommendation == null ? "" : recommendation.scope().words(),
                action.words(),
                action.lead(),
                action.milestones(),
                action.due() == null ? "" : Show.date(action.due()),
                last == null
                        ? action.status().words()
                        : "%s, %s: %s"
                                .formatted(
                                        last.status().words(),
                                        Show.date(LocalDate.ofInstant(last.at(), Show.LONDON)),
                                        last.words()));
    }

    @GetMapping("/reviews/{reference}/recommendations/{number:\\d+}/actions/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable int number, Form form, Model model) {
        var review = open(reader, reference, model);
        if (!Actions.mayPlan(reader, review)) {
            throw new NotFound();
        }
        return show(reader, review, recommendations.get(reader, review.id(), number), null, model);
    }

    private String show(
            Reader reader, Review review, Recommendation recommendation, @Nullable Action action, Model model) {
        model.addAttribute("recommendation", recommendation);
        model.addAttribute("action", action);
        model.addAttribute("agencies", bodies.organisations(review.partnerships()));
        return "actions/planning";
    }

    @PostMapping("/reviews/{reference}/recommendations/{number:\\d+}/actions/new")
    @Transactional
    String add(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = open(reader, reference, model);
        var recommendation = recommendations.get(reader, review.id(), number);
        var typed = typed(form, review);
        if (form.hasProblems()) {
            return show(reader, review, recommendation, null, model);
        }
        var action = actions.plan(
                reader,
                review,
                recommendation,
                typed.words(),
                typed.organisation(),
                typed.lead(),
                typed.milestones(),
                typed.due());
        next.addFlashAttribute(
                "done",
                typed.organisation() == null
                        ? "Action " + action.number() + " is planned."
                        : "Action " + action.number() + " is planned. The lead agency sees it from now on.");
        return "redirect:" + review.href() + "/actions";
    }

    private record TypedAction(
            String words,
            @Nullable UUID organisation,
            String lead,
            String milestones,
            @Nullable LocalDate due) {}

    private TypedAction typed(Form form, Review review) {
        var words = form.text("words", "Write what is to be done");
        var agency = form.optionalId("agency");
        var other = form.optional("lead", 300);
        var milestones = form.optional("milestones", 5_000);
        var due = form.optionalDate("due", "The target date");
        var named = bodies.organisations(review.partnerships()).stream()
                .filter(each -> each.id().equals(agency))
                .map(Organisation::name)
                .findFirst()
                .orElse(other);
        if (named == null) {
            form.problem("agency", "Choose the lead agency, or write its name below");
        }
        return new TypedAction(words, agency, named == null ? "" : named, milestones == null ? "" : milestones, due);
    }

    @GetMapping("/reviews/{reference}/actions/{number:\\d+}")
    @Transactional
    String action(Reader reader, @PathVariable String reference, @PathVariable int number, Form form, Model model) {
        var review = open(reader, reference, model);
        reviews.looked(reader, review.id(), "looked at action " + number);
        return show(reader, review, number, model);
    }

    private String show(Reader reader, Review review, int number, Model model) {
        var action = actions.get(reader, review.id(), number);
        model.addAttribute("action", action);
        model.addAttribute(
                "recommendation",
                recommendations.of(reader, review.id()).stream()
                        .filter(each -> each.id().equals(action.recommendationId()))
                        .findFirst()
                        .orElse(null));
        return "actions/action";
    }

    @PostMapping("/reviews/{reference}/actions/{number:\\d+}")
    @Transactional
    String progress(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes next) {
        var review = open(reader, reference, model);
        var action = actions.get(reader, review.id(), number);
        if (!ProgressForm.add(actions, reader, action, form, file)) {
            return show(reader, review, number, model);
        }
        next.addFlashAttribute("done", "Progress is added to action " + number + ".");
        return "redirect:" + review.href() + action.path();
    }

    @GetMapping("/reviews/{reference}/actions/{number:\\d+}/change")
    @Transactional
    String change(Reader reader, @PathVariable String reference, @PathVariable int number, Form form, Model model) {
        var review = open(reader, reference, model);
        if (!Actions.mayPlan(reader, review)) {
            throw new NotFound();
        }
        var action = actions.get(reader, review.id(), number);
        form.with("words", action.words())
                .with(
                        "agency",
                        action.organisationId() == null
                                ? null
                                : action.organisationId().toString())
                .with("lead", action.organisationId() == null ? action.lead() : null)
                .with("milestones", action.milestones())
                .with("due", action.due())
                .with("version", "" + action.version());
        return show(reader, review, recommendationOf(reader, review, action), action, model);
    }

    private Recommendation recommendationOf(Reader reader, Review review, Action action) {
        return recommendations.of(reader, review.id()).stream()
                .filter(each -> each.id().equals(action.recommendationId()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/reviews/{reference}/actions/{number:\\d+}/change")
    @Transactional
    String save(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = open(reader, reference, model);
        var action = actions.get(reader, review.id(), number);
        var typed = typed(form, review);
        var version = form.number("version", "Open the action again");
        if (form.hasProblems() || version == null) {
            return show(reader, review, recommendationOf(reader, review, action), action, model);
        }
        actions.change(
                reader,
                review,
                action,
                typed.words(),
                typed.organisation(),
                typed.lead(),
                typed.milestones(),
                typed.due(),
                version);
        next.addFlashAttribute("done", "Action " + number + " is changed.");
        return "redirect:" + review.href() + action.path();
    }

    @GetMapping("/reviews/{reference}/actions/{number:\\d+}/evidence/{progress}")
    @Transactional
    ResponseEntity<byte[]> evidence(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            @PathVariable UUID progress,
            Model model) {
        var review = open(reader, reference, model);
        reviews.looked(reader, review.id(), "downloaded evidence of action " + number);
        return ProgressForm.file(actions.evidence(reader, progress).orElseThrow(NotFound::new));
    }

    /** Words of a status, for the form. */
    public static List<org.throughline.web.Choice> statuses() {
        return org.throughline.web.Choice.of(ActionStatus.class, ActionStatus::words);
    }
}
