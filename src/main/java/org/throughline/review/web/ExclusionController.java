package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Cases;
import org.throughline.access.People;
import org.throughline.access.Person;
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
    private final People people;
    private final Clock clock;

    ExclusionController(Reviews reviews, CaseFrame frame, Cases cases, People people, Clock clock) {
        this.reviews = reviews;
        this.frame = frame;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/exclusions")
    @Transactional
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = mine(reader, reference);
        var excluded = cases.excluded(reader, review.id());
        var already = excluded.stream().map(Cases.Excluded::person).collect(Collectors.toSet());
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "exclusions"));
        model.addAttribute("excluded", excluded);
        model.addAttribute(
                "people",
                people.all().stream()
                        .filter(person ->
                                !already.contains(person.id()) && !person.id().equals(reader.person()))
                        .map(person -> Choice.of(person.id().toString(), person.name()))
                        .toList());
        reviews.looked(reader, review.id(), "looked at who is kept out");
        return "review/exclusions";
    }

    @PostMapping("/reviews/{reference}/exclusions")
    @Transactional
    String exclude(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = mine(reader, reference);
        var id = form.id("person", "Choose a person");
        var reason = form.text("reason", "Say why", 500);
        var person = id == null ? null : people.find(id).filter(Person::active).orElse(null);
        if (id != null && (person == null || id.equals(reader.person()))) {
            form.problem("person", "Choose somebody else from the list");
        }
        if (form.hasProblems() || person == null) {
            return show(reader, reference, form, model);
        }
        cases.exclude(reader, review.id(), person.id(), LocalDate.now(clock), reason);
        reviews.did(reader, review.id(), "kept " + person.name() + " out of this review");
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
