package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Cases;
import org.throughline.access.Cases.Insider;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.web.Choice;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Keeping somebody out of one case: they knew the person who died, or worked with the family. */
@Controller
class ExclusionController {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Cases cases;
    private final Clock clock;

    ExclusionController(Reviews reviews, CaseFrame frame, Cases cases, Clock clock) {
        this.reviews = reviews;
        this.frame = frame;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/exclusions")
    @Transactional
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = mine(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "exclusions"));
        model.addAttribute("excluded", cases.excluded(reader, review.id()));
        model.addAttribute("people", choices(insiders(reader, review)));
        reviews.looked(reader, review.id(), "looked at who is kept out");
        return "review/exclusions";
    }

    /** Those who see something of this case, or will, other than the reader. */
    private List<Insider> insiders(Reader reader, Review review) {
        return cases.insiders(reader, review.id(), LocalDate.now(clock)).stream()
                .filter(each -> !each.person().equals(reader.person()))
                .toList();
    }

    /** Each with their part; with their address too where somebody else would read the same. */
    private static List<Choice> choices(List<Insider> people) {
        var alike = people.stream().collect(Collectors.groupingBy(ExclusionController::words, Collectors.counting()));
        return people.stream()
                .map(each -> Choice.of(
                        each.person().toString(),
                        alike.getOrDefault(words(each), 0L) > 1
                                ? words(each) + " (" + each.email() + ")"
                                : words(each)))
                .toList();
    }

    private static String words(Insider person) {
        return person.name() + ", " + person.part();
    }

    /** Asks to check first, since it cannot be undone here; keeps them out once that was done. */
    @PostMapping("/reviews/{reference}/exclusions")
    @Transactional
    String exclude(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = mine(reader, reference);
        var id = form.id("person", "Choose a person");
        var reason = form.text("reason", "Say why", 500);
        var person = insiders(reader, review).stream()
                .filter(each -> each.person().equals(id))
                .findFirst()
                .orElse(null);
        if (id != null && person == null) {
            form.problem("person", "Choose somebody else from the list");
        }
        if (form.hasProblems() || person == null) {
            return show(reader, reference, form, model);
        }
        if (!form.has("checked", "yes")) {
            form.with("checked", "yes");
            model.addAttribute("review", review);
            model.addAttribute("header", frame.of(reader, review, "exclusions"));
            model.addAttribute("person", person);
            model.addAttribute("reason", reason);
            model.addAttribute(
                    "leaderless", cases.ledByNobodyElse(reader, review.id(), person.person(), LocalDate.now(clock)));
            return "review/excludeCheck";
        }
        cases.exclude(reader, review.id(), person.person(), LocalDate.now(clock), reason);
        reviews.did(reader, review.id(), "kept " + person.name() + " (" + person.part() + ") out of this review");
        next.addFlashAttribute("done", person.name() + " no longer sees anything of this review.");
        return "redirect:" + review.href() + "/exclusions";
    }

    private Review mine(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.excludes(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
