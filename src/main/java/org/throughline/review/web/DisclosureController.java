package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.throughline.review.Disclosure;
import org.throughline.review.Disclosures;
import org.throughline.review.Proceedings;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.web.Choice;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** The disclosure log: what of a review was given to whom outside it, and on what basis. */
@Controller
class DisclosureController {

    private final Reviews reviews;
    private final Disclosures disclosures;
    private final Proceedings proceedings;
    private final CaseFrame frame;
    private final Clock clock;

    DisclosureController(
            Reviews reviews, Disclosures disclosures, Proceedings proceedings, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.disclosures = disclosures;
        this.proceedings = proceedings;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/disclosures")
    @Transactional
    String all(Reader reader, @PathVariable String reference, Model model) {
        var review = whole(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("disclosures", disclosures.of(reader, review.id()));
        model.addAttribute("holds", proceedings.holds(reader, review.id()));
        model.addAttribute("discloses", ReviewPolicy.discloses(reader, review));
        reviews.looked(reader, review.id(), "looked at the disclosure log");
        return "review/disclosures";
    }

    @GetMapping("/reviews/{reference}/disclosures.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = whole(reader, reference);
        reviews.looked(reader, review.id(), "took out the disclosure log");
        Csv.response(
                response,
                "disclosures",
                List.of(
                        "Disclosed on",
                        "What",
                        "To whom",
                        "By whom",
                        "Basis",
                        "Proceedings",
                        "Note",
                        "Recorded by",
                        "Stands"),
                disclosures.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                Show.date(each.disclosedOn()),
                                each.what(),
                                each.recipient(),
                                each.disclosedBy(),
                                each.basisInFull(),
                                each.proceeding() == null
                                        ? ""
                                        : each.proceeding().words(),
                                Objects.requireNonNullElse(each.note(), ""),
                                each.recordedBy(),
                                each.correctedBy() == null ? "yes" : "corrected since")));
    }

    @GetMapping("/reviews/{reference}/disclosures/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = keeps(reader, reference);
        form.with("on", LocalDate.now(clock)).with("by", reader.name());
        return show(reader, review, null, model);
    }

    @PostMapping("/reviews/{reference}/disclosures/new")
    @Transactional
    String add(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = keeps(reader, reference);
        var given = read(form);
        if (given == null) {
            return show(reader, review, null, model);
        }
        disclosures.add(reader, review, given, null);
        next.addFlashAttribute("done", "It is in the log.");
        return "redirect:" + review.href() + "/disclosures";
    }

    @GetMapping("/reviews/{reference}/disclosures/{id}/correct")
    @Transactional
    String askCorrection(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = keeps(reader, reference);
        var before = standing(reader, review, id);
        form.with("what", before.what())
                .with("recipient", before.recipient())
                .with("basis", before.basis())
                .with("basisWords", before.basisWords())
                .with(
                        "proceeding",
                        before.proceedingId() == null
                                ? ""
                                : before.proceedingId().toString())
                .with("on", before.disclosedOn())
                .with("by", before.disclosedBy())
                .with("note", before.note());
        reviews.looked(reader, review.id(), "looked at a line of the disclosure log");
        return show(reader, review, before, model);
    }

    @PostMapping("/reviews/{reference}/disclosures/{id}/correct")
    @Transactional
    String correct(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = keeps(reader, reference);
        var given = read(form);
        if (given == null) {
            return show(reader, review, disclosures.get(reader, review.id(), id), model);
        }
        disclosures.add(reader, review, given, id);
        next.addFlashAttribute("done", "The log is corrected. The earlier line stays, and says so.");
        return "redirect:" + review.href() + "/disclosures";
    }

    private Disclosure standing(Reader reader, Review review, UUID id) {
        var found = disclosures.get(reader, review.id(), id);
        if (found.correctedBy() != null) {
            throw new NotFound();
        }
        return found;
    }

    private Disclosures.@Nullable Given read(Form form) {
        var what = form.text("what", "Say what was disclosed", 5_000);
        var recipient = form.text("recipient", "Say to whom it was disclosed", 300);
        var basis = form.choice("basis", Disclosure.Basis.class, "Choose on what basis it was disclosed");
        var basisWords = form.optional("basisWords", 1_000);
        if (basis == Disclosure.Basis.OTHER && basisWords == null) {
            form.problem("basisWords", "Say what the other basis is");
        }
        var proceeding = form.optionalId("proceeding");
        var on = form.date("on", "Give the day on which it was disclosed");
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            form.problem("on", "The day of the disclosure is still to come. Check it");
        }
        var by = form.text("by", "Say who disclosed it", 200);
        var note = form.optional("note", 5_000);
        return form.hasProblems() || basis == null || on == null
                ? null
                : new Disclosures.Given(what, recipient, basis, basisWords, proceeding, on, by, note);
    }

    private String show(Reader reader, Review review, @Nullable Disclosure corrects, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("corrects", corrects);
        model.addAttribute("holds", proceedings.holds(reader, review.id()));
        model.addAttribute(
                "proceedings",
                proceedings.of(reader, review.id()).stream()
                        .map(each -> Choice.of(
                                each.id().toString(),
                                each.kind().words() + ", "
                                        + each.status().words().toLowerCase(java.util.Locale.UK)))
                        .toList());
        return "review/disclosure";
    }

    private Review keeps(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.discloses(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private Review whole(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
