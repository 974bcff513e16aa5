package org.throughline.letters.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.throughline.evidence.AgencyState;
import org.throughline.letters.Writing;
import org.throughline.review.CaseFrame;
import org.throughline.review.DraftLetter;
import org.throughline.review.Letters;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.settings.LetterKind;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** One letter: filled in, changed by whoever writes it, and kept as it is sent. */
@Controller
class WriteLetterController {

    private static final int LONGEST = 60_000;

    private final Reviews reviews;
    private final Letters letters;
    private final Writing writing;
    private final CaseFrame frame;
    private final Clock clock;

    WriteLetterController(Reviews reviews, Letters letters, Writing writing, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.letters = letters;
        this.writing = writing;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/letters/write")
    @Transactional
    public String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = run(reader, reference);
        var kind = writing.asked(reader, review, kind(form));
        var agency = agency(reader, review, kind, form);
        form.with(
                        "letter",
                        writing.draft(reader, review, kind, form.optional("to", 200), id(agency))
                                .text())
                .with("on", LocalDate.now(clock));
        if (agency != null) {
            form.with("to", agency.agency());
        }
        reviews.looked(reader, review.id(), "looked at a letter to be written");
        return show(reader, review, kind, agency, model);
    }

    private static LetterKind kind(Form form) {
        var kind = form.optionalChoice("kind", LetterKind.class);
        if (kind == null || !Writing.KINDS.contains(kind)) {
            throw new NotFound();
        }
        return kind;
    }

    private @Nullable AgencyState agency(Reader reader, Review review, LetterKind kind, Form form) {
        if (!Writing.toAgency(kind)) {
            return null;
        }
        var wanted = form.optionalId("agency");
        return writing.agencies(reader, review).stream()
                .filter(each -> each.organisationId().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static @Nullable UUID id(@Nullable AgencyState agency) {
        return agency == null ? null : agency.organisationId();
    }

    private String show(Reader reader, Review review, LetterKind kind, @Nullable AgencyState agency, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "letters"));
        model.addAttribute("kind", kind);
        model.addAttribute("agency", agency == null ? null : agency.agency());
        model.addAttribute("early", Writing.early(review, kind));
        model.addAttribute("wishes", writing.wishes(reader, review, kind));
        return "letters/write";
    }

    @PostMapping("/reviews/{reference}/letters/write")
    @Transactional
    public String keep(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = run(reader, reference);
        var kind = writing.asked(reader, review, kind(form));
        var agency = agency(reader, review, kind, form);
        var to = agency == null ? form.text("to", "Say whom the letter is for", 200) : agency.agency();
        var text = form.text("letter", "Write the letter", LONGEST);
        if (text.contains(Writing.TO_SAY)) {
            form.problem("letter", "Something is still to be said: look for " + Writing.TO_SAY);
        }
        var on = form.date("on", "Give the day it is sent");
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            form.problem("on", "This day is still to come. Record the letter on the day it is sent");
        } else if (on != null && on.isBefore(review.heardOn())) {
            form.problem(
                    "on",
                    "On this day the partnership had not heard of the death: it did on " + Show.date(review.heardOn())
                            + ". Check the day");
        }
        if (form.hasProblems() || on == null) {
            return show(reader, review, kind, agency, model);
        }
        var title = kind.title() + ": " + review.reference();
        // words somebody changed may ask for something else
        var drafted = writing.draft(reader, review, kind, to, id(agency));
        var about = drafted.text().equals(text) ? drafted.about() : "";
        letters.keep(reader, review, kind, to, id(agency), new DraftLetter(title, text, about), on);
        next.addFlashAttribute("done", "The letter is kept. Open it in Word below, and send it.");
        return "redirect:" + review.href() + "/letters";
    }

    private Review run(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return Objects.requireNonNull(review);
    }
}
