package org.throughline.report.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.report.Authority;
import org.throughline.report.Lessons;
import org.throughline.report.Recommendation;
import org.throughline.report.Recommendations;
import org.throughline.report.Scope;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Records, changes and takes out one recommendation. */
@Controller
class RecommendationController {

    private final CasePage page;
    private final Reviews reviews;
    private final Lessons lessons;
    private final Recommendations recommendations;

    RecommendationController(CasePage page, Reviews reviews, Lessons lessons, Recommendations recommendations) {
        this.page = page;
        this.reviews = reviews;
        this.lessons = lessons;
        this.recommendations = recommendations;
    }

    private String show(Reader reader, Review review, @Nullable Recommendation recommendation, Model model) {
        model.addAttribute("recommendation", recommendation);
        model.addAttribute("lessons", lessons.of(reader, review.id()));
        model.addAttribute("mayWrite", Authority.mayWrite(reader, review));
        return "report/recommendation";
    }

    private static String addressee(Form form, @Nullable Scope scope) {
        return form.text(
                "addressee",
                scope == Scope.NATIONAL
                        ? "Name the department or national body that must act"
                        : "Name the agency or body that must act",
                300);
    }

    @GetMapping("/reviews/{reference}/recommendations/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, "findings", model);
        if (!Authority.mayWrite(reader, review)) {
            throw new NotFound();
        }
        return show(reader, review, null, model);
    }

    @PostMapping("/reviews/{reference}/recommendations/new")
    @Transactional
    String record(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var words = form.text("words", "Write what is recommended");
        var scope = form.choice("scope", Scope.class, "Choose whether it is local, regional or national");
        var addressee = addressee(form, scope);
        if (form.hasProblems() || scope == null) {
            return show(reader, review, null, model);
        }
        var recommendation = recommendations.record(reader, review, words, scope, addressee, Ids.of(form, "lesson"));
        next.addFlashAttribute(
                "done", "Recommendation " + recommendation.number() + " is recorded. Plan its actions next.");
        return "redirect:" + review.href() + "/findings#recommendations";
    }

    @GetMapping("/reviews/{reference}/recommendations/{number:\\d+}")
    @Transactional
    String change(Reader reader, @PathVariable String reference, @PathVariable int number, Form form, Model model) {
        var review = page.open(reader, reference, "findings", model);
        var recommendation = recommendations.get(reader, review.id(), number);
        form.with("words", recommendation.words())
                .with("scope", recommendation.scope())
                .with("addressee", recommendation.addressee())
                .with(
                        "lesson",
                        recommendation.lessons().stream().map(String::valueOf).toList())
                .with("version", "" + recommendation.version());
        reviews.looked(reader, review.id(), "looked at recommendation " + number);
        return show(reader, review, recommendation, model);
    }

    @PostMapping("/reviews/{reference}/recommendations/{number:\\d+}")
    @Transactional
    String save(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var recommendation = recommendations.get(reader, review.id(), number);
        var words = form.text("words", "Write what is recommended");
        var scope = form.choice("scope", Scope.class, "Choose whether it is local, regional or national");
        var addressee = addressee(form, scope);
        var version = form.number("version", "Open the recommendation again");
        if (form.hasProblems() || scope == null || version == null) {
            return show(reader, review, recommendation, model);
        }
        recommendations.change(
                reader, review, recommendation, words, scope, addressee, Ids.of(form, "lesson"), version);
        next.addFlashAttribute("done", "Recommendation " + number + " is changed.");
        return "redirect:" + review.href() + "/findings#recommendations";
    }

    @PostMapping("/reviews/{reference}/recommendations/{number:\\d+}/removal")
    @Transactional
    String takeOut(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var recommendation = recommendations.get(reader, review.id(), number);
        recommendations.takeOut(reader, review, recommendation, form.version());
        next.addFlashAttribute("done", "Recommendation " + number + " is taken out. Its actions are shown as broken.");
        return "redirect:" + review.href() + "/findings";
    }
}
