package org.throughline.evidence.web;

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
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.EvidencePolicy;
import org.throughline.evidence.Known;
import org.throughline.evidence.ScopingReturn;
import org.throughline.evidence.ScopingReturns;
import org.throughline.review.CaseFrame;
import org.throughline.review.Part;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Subject;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** One page on which an agency answers what it knows. It can be kept as a draft; after sending, a correction is a new version. */
@Controller
class ScopingReturnController {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Bodies bodies;
    private final Agencies agencies;
    private final ScopingReturns returns;

    ScopingReturnController(
            Reviews reviews, CaseFrame frame, Bodies bodies, Agencies agencies, ScopingReturns returns) {
        this.reviews = reviews;
        this.frame = frame;
        this.bodies = bodies;
        this.agencies = agencies;
        this.returns = returns;
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/scoping")
    @Transactional
    public String ask(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, Form form, Model model) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        var state = agencies.of(reader, review.id(), organisation).orElseThrow(NotFound::new);
        if (state.askedOn() == null) {
            throw new NotFound();
        }
        var versions = returns.of(reader, review, organisation);
        if (!form.hasProblems() && !versions.isEmpty()) {
            fill(form, versions.getFirst());
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "agencies"));
        model.addAttribute("agency", agency);
        model.addAttribute("state", state);
        model.addAttribute("people", searched(reviews.people(reader, review.id())));
        model.addAttribute("versions", versions);
        model.addAttribute("back", back(reader, review, organisation));
        reviews.looked(reader, review.id(), "looked at the request to " + agency.name());
        return "evidence/scoping";
    }

    private static String back(Reader reader, Review review, UUID organisation) {
        return EvidencePolicy.seesAll(reader, review) ? review.href() + "/agencies/" + organisation : "/asked";
    }

    /** Family are not searched for. */
    private static List<Subject> searched(List<Subject> people) {
        return people.stream().filter(person -> person.part() != Part.FAMILY).toList();
    }

    private static void fill(Form form, ScopingReturn words) {
        form.with("version", String.valueOf(words.version()))
                .with("saves", String.valueOf(words.saves()))
                .with("systems", words.systems())
                .with("aliases", words.aliases())
                .with("securedBy", words.securedBy())
                .with("securedOn", words.securedOn())
                .with("securedWhere", words.securedWhere())
                .with("suggests", words.suggests())
                .with("earlyLearning", words.earlyLearning())
                .with("staffSupport", words.staffSupport());
        for (var person : words.people()) {
            form.with("known-" + person.subjectId(), person.known())
                    .with("nature-" + person.subjectId(), person.nature())
                    .with("dates-" + person.subjectId(), person.dates());
        }
    }

    @PostMapping("/reviews/{reference}/agencies/{organisation}/scoping")
    @Transactional
    public String answer(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID organisation,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        var send = !form.has("act", "draft");
        var people = searched(reviews.people(reader, review.id())).stream()
                .map(person -> answer(form, person, send))
                .toList();
        var systems = optional(form, "systems", 5_000);
        if (send && systems.isEmpty()) {
            form.problem("systems", "Say which systems and files were searched");
        }
        var suggests = send
                ? form.choice("suggests", Contribution.class, "Choose what your agency can give")
                : form.optionalChoice("suggests", Contribution.class);
        var words = new ScopingReturn(
                Objects.requireNonNullElse(form.optionalNumber("version", "Open the page again"), 0),
                Objects.requireNonNullElse(form.optionalNumber("saves", "Open the page again"), 0),
                systems,
                optional(form, "aliases", 2_000),
                optional(form, "securedBy", 300),
                optional(form, "securedOn", 100),
                optional(form, "securedWhere", 500),
                suggests,
                optional(form, "earlyLearning", 10_000),
                optional(form, "staffSupport", 5_000),
                reader.name(),
                null,
                people);
        if (form.hasProblems()) {
            return ask(reader, reference, organisation, form, model);
        }
        returns.save(reader, review, agency, words, send);
        next.addFlashAttribute(
                "done",
                send
                        ? "Your answer is sent. If more is needed, you will find it under “What we have been asked”."
                        : "Your draft is kept. Nobody but your agency and the co-ordinator can see it. Send it when it is ready.");
        return "redirect:"
                + (send
                        ? back(reader, review, organisation)
                        : review.href() + "/agencies/" + organisation + "/scoping");
    }

    private static ScopingReturn.PersonAnswer answer(Form form, Subject person, boolean send) {
        var field = "known-" + person.id();
        var known = form.optionalChoice(field, Known.class);
        if (known == null && send) {
            form.problem(field, "Say whether " + person.shown() + " is known to you");
        }
        return new ScopingReturn.PersonAnswer(
                person.id(),
                Objects.requireNonNullElse(known, Known.NOT_YET_SEARCHED),
                optional(form, "nature-" + person.id(), 5_000),
                optional(form, "dates-" + person.id(), 500));
    }

    private static String optional(Form form, String name, int longest) {
        return Objects.requireNonNullElse(form.optional(name, longest), "");
    }

    private Organisation agency(Reader reader, Review review, UUID organisation) {
        if (!EvidencePolicy.answers(reader, review, organisation)) {
            throw new NotFound();
        }
        return bodies.organisation(organisation).orElseThrow(NotFound::new);
    }
}
