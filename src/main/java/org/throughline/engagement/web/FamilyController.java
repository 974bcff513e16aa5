package org.throughline.engagement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.engagement.ChangesOfMind;
import org.throughline.engagement.Contributions;
import org.throughline.engagement.EngagementPolicy;
import org.throughline.engagement.Family;
import org.throughline.engagement.FamilyIndicators;
import org.throughline.engagement.Indicator;
import org.throughline.engagement.Questions;
import org.throughline.engagement.Updates;
import org.throughline.engagement.WhomToAsk;
import org.throughline.panel.KeyLines;
import org.throughline.review.Answer;
import org.throughline.review.Reviews;
import org.throughline.review.WhoIsWho;
import org.throughline.web.Choice;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Everybody close to the person who died with whom the review is in touch, and the five indicators that follow from their logs. */
@Controller
class FamilyController {

    private final Contacts contacts;
    private final Family family;
    private final FamilyIndicators indicators;
    private final Updates updates;
    private final Questions questions;
    private final WhomToAsk whom;
    private final ChangesOfMind minds;
    private final Contributions contributions;
    private final KeyLines lines;
    private final WhoIsWho who;
    private final Reviews reviews;

    FamilyController(
            Contacts contacts,
            Family family,
            FamilyIndicators indicators,
            Updates updates,
            Questions questions,
            WhomToAsk whom,
            ChangesOfMind minds,
            Contributions contributions,
            KeyLines lines,
            WhoIsWho who,
            Reviews reviews) {
        this.contacts = contacts;
        this.family = family;
        this.indicators = indicators;
        this.updates = updates;
        this.questions = questions;
        this.whom = whom;
        this.minds = minds;
        this.contributions = contributions;
        this.lines = lines;
        this.who = who;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/family")
    @Transactional
    public String list(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = contacts.review(reader, reference, model);
        var everybody = family.contacts(reader, review.id());
        model.addAttribute("contacts", everybody);
        model.addAttribute(
                "names", everybody.stream().collect(Collectors.toMap(each -> each.id(), each -> each.name())));
        model.addAttribute(
                "told",
                everybody.stream()
                        .filter(each -> each.personId() != null)
                        .map(each -> Choice.of(each.id().toString(), each.name()))
                        .toList());
        model.addAttribute("indicators", indicators.of(reader, review.id()));
        model.addAttribute("updates", updates.of(reader, review.id()));
        model.addAttribute("questions", questions.of(reader, review.id()));
        model.addAttribute(
                "lines",
                lines.of(reader, review.id()).stream()
                        .map(line -> Choice.of(line.id().toString(), line.number() + ". " + line.words()))
                        .toList());
        model.addAttribute("minds", minds.ofReview(reader, review.id()));
        model.addAttribute("sent", contributions.ofReview(reader, review.id()));
        model.addAttribute("whom", whom.of(reader, review).orElse(null));
        model.addAttribute("warning", who.nextOfKinWarning(reader, review).orElse(null));
        reviews.looked(reader, review.id(), "looked at the family of the case");
        return "engagement/family";
    }

    @GetMapping("/reviews/{reference}/family/people.csv")
    @Transactional
    void people(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = contacts.review(reader, reference, model);
        reviews.looked(reader, review.id(), "took a copy of the list of the family of the case");
        Csv.response(
                response,
                "family",
                List.of(
                        "Name",
                        "Who they are",
                        "To the person who died",
                        "How to reach them",
                        "Dates to avoid",
                        "Interpreter",
                        "Pause since"),
                family.contacts(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.name(),
                                each.kind().words(),
                                each.relationship(),
                                text(each.how()),
                                text(each.datesToAvoid()),
                                text(each.interpreter()),
                                each.pausedOn() == null ? "" : each.pausedOn().toString())));
    }

    /** For the national return: every review the reader holds that is, or was, held. */
    @GetMapping("/family-indicators.csv")
    @Transactional
    void national(Reader reader, HttpServletResponse response) throws IOException {
        var held = reviews.all(reader).stream()
                .filter(review -> review.stage().held() && EngagementPolicy.keeps(reader, review))
                .toList();
        if (held.isEmpty()) {
            throw new NotFound();
        }
        var known = indicators.ofAll(reader);
        held.forEach(
                review -> reviews.looked(reader, review.id(), "took a copy of the family indicators of every review"));
        var headings = new ArrayList<String>(List.of("Reference"));
        Arrays.stream(Indicator.values()).map(Indicator::libraryWords).forEach(headings::add);
        Csv.response(response, "family-indicators", headings, held.stream().map(review -> {
            var row = new ArrayList<String>(List.of(review.reference()));
            for (var indicator : Indicator.values()) {
                row.add(known.getOrDefault(review.id(), List.of()).stream()
                        .filter(each -> each.indicator() == indicator)
                        .map(each -> each.answer().words())
                        .findFirst()
                        .orElse(Answer.NOT_KNOWN.words()));
            }
            return row;
        }));
    }

    @GetMapping("/reviews/{reference}/family/indicators.csv")
    @Transactional
    void indicators(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = contacts.review(reader, reference, model);
        reviews.looked(reader, review.id(), "took a copy of the family indicators");
        // no names: this goes to the Home Office's library
        Csv.response(
                response,
                "family-indicators",
                List.of("Reference", "Indicator", "As the library names it", "Answer", "Facts it rests on", "Latest"),
                indicators.of(reader, review.id()).stream()
                        .map(known -> List.of(
                                review.reference(),
                                known.indicator().words(),
                                known.indicator().libraryWords(),
                                known.answer().words(),
                                String.valueOf(known.facts().size()),
                                known.facts().isEmpty()
                                        ? ""
                                        : known.facts().getFirst().on().toString())));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
