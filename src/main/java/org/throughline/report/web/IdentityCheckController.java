package org.throughline.report.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.report.Authority;
import org.throughline.report.CheckRun;
import org.throughline.report.IdentityChecks;
import org.throughline.report.PlaceDecision;
import org.throughline.report.Version;
import org.throughline.report.Versions;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** The identity check of one version: run it, see every place, decide about each. */
@Controller
class IdentityCheckController {

    private final CasePage page;
    private final Reviews reviews;
    private final Versions versions;
    private final IdentityChecks checks;

    IdentityCheckController(CasePage page, Reviews reviews, Versions versions, IdentityChecks checks) {
        this.page = page;
        this.reviews = reviews;
        this.versions = versions;
        this.checks = checks;
    }

    @GetMapping("/reviews/{reference}/report/{number:\\d+}/identities")
    @Transactional
    String places(Reader reader, @PathVariable String reference, @PathVariable int number, Form form, Model model) {
        var review = page.open(reader, reference, "report", model);
        var version = versions.get(reader, review.id(), number);
        reviews.looked(reader, review.id(), "looked at the identity check of version " + number);
        return show(reader, review, version, form, model);
    }

    private String show(Reader reader, Review review, Version version, Form form, Model model) {
        var run = checks.latest(reader, version).orElse(null);
        model.addAttribute("version", version);
        model.addAttribute("run", run);
        model.addAttribute("obstacles", checks.obstacles(reader, review, version));
        model.addAttribute("mayCheck", Authority.mayCheckIdentities(reader, review));
        model.addAttribute(
                "places",
                run == null
                        ? List.of()
                        : run.places().stream()
                                .filter(place -> wanted(place, form))
                                .toList());
        return "report/identities";
    }

    /** Places that somebody else has decided about since the page was opened are not decided anew unseen. */
    private void asShown(
            Reader reader, Review review, Version version, Form form, Collection<UUID> ticked, PlaceDecision decision) {
        var shown = new HashSet<>(Arrays.asList(form.value("shown").split(",")));
        var since = checks.latest(reader, version).stream()
                .flatMap(run -> run.places().stream())
                .filter(place -> ticked.contains(place.id()))
                .filter(place -> !reader.name().equals(place.decidedBy()))
                .filter(place -> place.decision() != null && !shown.contains(place.shown()))
                .toList();
        if (!since.isEmpty()) {
            throw new StaleWrite(
                    since.size() == 1 ? "A place of this check" : "What is decided about places of this check",
                    since.stream()
                            .map(place -> "“" + place.words() + "”: " + place.state())
                            .collect(Collectors.joining("\n")),
                    decision.words(),
                    review.href() + version.path() + "/identities");
        }
    }

    /** Every place of the list as it was shown. */
    private List<UUID> shown(Reader reader, Version version, Form form) {
        return checks.latest(reader, version).stream()
                .flatMap(run -> run.places().stream())
                .filter(place -> wanted(place, form))
                .map(CheckRun.Found::id)
                .toList();
    }

    private static boolean wanted(CheckRun.Found place, Form form) {
        return switch (form.value("show")) {
            case "undecided" -> place.decision() == null;
            case "remove" -> place.decision() == PlaceDecision.REMOVE;
            default -> true;
        };
    }

    @PostMapping("/reviews/{reference}/report/{number:\\d+}/identities/run")
    @Transactional
    String run(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var version = versions.get(reader, review.id(), number);
        var run = checks.run(reader, review, version);
        next.addFlashAttribute(
                "done",
                run.unfinished() == null
                        ? "The check is finished: " + Show.count(run.places().size(), "place", "places") + " found."
                        : "The check could not finish, so it passes nothing.");
        return "redirect:" + review.href() + version.path() + "/identities";
    }

    @PostMapping("/reviews/{reference}/report/{number:\\d+}/identities")
    @Transactional
    String decide(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var version = versions.get(reader, review.id(), number);
        var ticked = form.has("all", "yes") ? shown(reader, version, form) : Ids.of(form, "place");
        if (ticked.isEmpty()) {
            form.problem("place", "Tick the places you decide about");
        }
        var decision = form.choice("decision", PlaceDecision.class, "Choose what happens with them");
        var reason = decision == PlaceDecision.KEEP
                ? form.text("reason", "Say why they may stay", 1_000)
                : form.optional("reason", 1_000);
        if (form.hasProblems() || decision == null) {
            return show(reader, review, version, form, model);
        }
        asShown(reader, review, version, form, ticked, decision);
        checks.decide(reader, review, ticked, decision, reason);
        next.addFlashAttribute("done", "Decided about " + Show.count(ticked.size(), "place", "places") + ".");
        return "redirect:" + review.href() + version.path() + "/identities"
                + (form.value("show").isEmpty() ? "" : "?show=undecided");
    }
}
