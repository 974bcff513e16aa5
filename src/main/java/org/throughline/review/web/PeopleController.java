package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Notifications;
import org.throughline.review.Part;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.WhoIsWho;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Who is who in a case, and what the report calls them. */
@Controller
class PeopleController {

    private final Reviews reviews;
    private final Notifications notifications;
    private final WhoIsWho people;
    private final CaseFrame frame;

    private final Clock clock;

    PeopleController(Reviews reviews, Notifications notifications, WhoIsWho people, CaseFrame frame, Clock clock) {
        this.clock = clock;
        this.reviews = reviews;
        this.notifications = notifications;
        this.people = people;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/people")
    @Transactional
    String all(Reader reader, @PathVariable String reference, Model model) {
        var review = nameable(reader, reference);
        about(reader, review, model);
        model.addAttribute("mayExclude", ReviewPolicy.excludes(reader, review));
        model.addAttribute("people", reviews.people(reader, review.id()));
        model.addAttribute("notification", notifications.get(reader, review.id()));
        model.addAttribute("warning", people.nextOfKinWarning(reader, review).orElse(null));
        reviews.looked(reader, review.id(), "looked at the people of the case");
        return "review/people";
    }

    @GetMapping("/reviews/{reference}/people/new")
    @Transactional
    String askPerson(Reader reader, @PathVariable String reference, Form form, Model model) {
        about(reader, nameable(reader, reference), model);
        return "review/newPerson";
    }

    @PostMapping("/reviews/{reference}/people/new")
    @Transactional
    String add(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = nameable(reader, reference);
        var part = form.choice("part", Part.class, "Choose what part they have in the case");
        var name = form.text("person-name", "Give their name", 200);
        var person = NotifiedPeople.person(
                LocalDate.now(clock), form, "person", part == null ? Part.FAMILY : part, name, null, 1);
        if (form.hasProblems()) {
            about(reader, review, model);
            return "review/newPerson";
        }
        people.add(reader, review, person);
        next.addFlashAttribute("done", "The person is added to the case.");
        return "redirect:" + review.href() + "/people";
    }

    @GetMapping("/reviews/{reference}/people/{person}")
    @Transactional
    String askChange(Reader reader, @PathVariable String reference, @PathVariable UUID person, Form form, Model model) {
        var review = nameable(reader, reference);
        var subject = people.get(reader, review.id(), person);
        NotifiedPeople.fill(form, "person", subject);
        about(reader, review, model);
        model.addAttribute("person", subject);
        reviews.looked(reader, review.id(), "looked at a person of the case");
        return "review/changePerson";
    }

    @PostMapping("/reviews/{reference}/people/{person}")
    @Transactional
    String change(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID person,
            @RequestParam int version,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = nameable(reader, reference);
        var before = people.get(reader, review.id(), person);
        var now = NotifiedPeople.person(
                LocalDate.now(clock),
                form,
                "person",
                before.part(),
                form.text("person-name", "Give their name", 200),
                null,
                before.position());
        if (form.hasProblems()) {
            about(reader, review, model);
            model.addAttribute("person", before);
            return "review/changePerson";
        }
        notifications.change(reader, review, before, now, version);
        next.addFlashAttribute("done", "What is known of them is kept.");
        return "redirect:" + review.href() + "/people";
    }

    @GetMapping("/reviews/{reference}/people/{person}/pseudonym")
    @Transactional
    String askPseudonym(
            Reader reader, @PathVariable String reference, @PathVariable UUID person, Form form, Model model) {
        var review = nameable(reader, reference);
        var subject = people.get(reader, review.id(), person);
        form.with("pseudonym", subject.pseudonym()).with("before", subject.pseudonym());
        about(reader, review, model);
        model.addAttribute("person", subject);
        reviews.looked(reader, review.id(), "looked at a person of the case");
        return "review/pseudonym";
    }

    @PostMapping("/reviews/{reference}/people/{person}/pseudonym")
    @Transactional
    String choose(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID person,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = nameable(reader, reference);
        var subject = people.get(reader, review.id(), person);
        var pseudonym = form.text("pseudonym", "Write the pseudonym", 100);
        var refusal = pseudonym.isEmpty() ? null : people.refusal(reader, review, person, pseudonym);
        if (refusal != null) {
            form.problem("pseudonym", refusal);
        }
        if (form.hasProblems()) {
            about(reader, review, model);
            model.addAttribute("person", subject);
            return "review/pseudonym";
        }
        people.choose(reader, review, person, form.optional("before", 100), pseudonym);
        next.addFlashAttribute("done", "The pseudonym is chosen.");
        return "redirect:" + review.href() + "/people";
    }

    private void about(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "people"));
    }

    private Review nameable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.names(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
