package org.throughline.panel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.panel.KeyLines;
import org.throughline.panel.KnownForTerms;
import org.throughline.panel.NamesInTerms;
import org.throughline.panel.PanelPolicy;
import org.throughline.panel.Terms;
import org.throughline.panel.TermsOfReference;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** The terms of reference: reading any version, writing the draft, approving it, reopening. */
@Controller
class TermsController {

    private static final int LONG_TEXT = 20_000;

    private final Reviews reviews;
    private final TermsOfReference terms;
    private final KeyLines keyLines;
    private final KnownForTerms known;
    private final NamesInTerms names;
    private final CaseFrame frame;
    private final LocalPractices practices;
    private final Clock clock;

    TermsController(
            Reviews reviews,
            TermsOfReference terms,
            KeyLines keyLines,
            KnownForTerms known,
            NamesInTerms names,
            CaseFrame frame,
            LocalPractices practices,
            Clock clock) {
        this.reviews = reviews;
        this.terms = terms;
        this.keyLines = keyLines;
        this.known = known;
        this.names = names;
        this.frame = frame;
        this.practices = practices;
        this.clock = clock;
    }

    /** The version in force, or the one being written where none is. */
    @GetMapping("/reviews/{reference}/terms")
    @Transactional
    String latest(Reader reader, @PathVariable String reference, Model model) {
        var review = readable(reader, reference);
        return read(
                reader,
                review,
                terms.current(reader, review)
                        .or(() -> terms.draft(reader, review))
                        .orElse(null),
                model);
    }

    @GetMapping("/reviews/{reference}/terms/{number:\\d{1,4}}")
    @Transactional
    String version(Reader reader, @PathVariable String reference, @PathVariable int number, Model model) {
        var review = readable(reader, reference);
        return read(reader, review, terms.get(reader, review, number), model);
    }

    private String read(Reader reader, Review review, @Nullable Terms shown, Model model) {
        about(reader, review, model);
        model.addAttribute("terms", shown);
        if (shown != null) {
            model.addAttribute("considered", terms.considered(reader, shown));
        }
        model.addAttribute("lines", keyLines.keptInDraft(reader, review.id()));
        model.addAttribute(
                "named",
                shown != null && shown.status() == Terms.Status.DRAFT ? names.in(reader, review, shown) : List.of());
        model.addAttribute("draft", terms.draft(reader, review).orElse(null));
        model.addAttribute("versions", terms.versions(reader, review));
        model.addAttribute("runs", PanelPolicy.runs(reader, review));
        model.addAttribute("approves", PanelPolicy.approves(reader, review));
        reviews.looked(reader, review.id(), "looked at the terms of reference");
        model.addAttribute(
                "guidance", practices.of(review.partnershipId()).guidance().papers());
        return "panel/terms";
    }

    @GetMapping("/reviews/{reference}/terms/edit")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = writable(reader, reference);
        var draft = terms.draft(reader, review);
        if (draft.isEmpty() && terms.current(reader, review).isPresent()) {
            return "redirect:" + review.href() + "/terms/reopen";
        }
        draft.ifPresentOrElse(found -> fill(form, found), () -> fill(form, known.of(reader, review)));
        about(reader, review, model);
        model.addAttribute(
                "named",
                draft.map(found -> names.beside(names.in(reader, review, found)))
                        .orElse(Map.of()));
        reviews.looked(reader, review.id(), "looked at the draft of the terms of reference");
        return "panel/editTerms";
    }

    /** What the case says already stands in the first draft, to be looked at and changed. */
    private static void fill(Form form, KnownForTerms.Known known) {
        form.with("people", known.people()).with("agencies", known.agencies()).with("parallel", known.parallel());
    }

    private static void fill(Form form, Terms terms) {
        form.with("summary", terms.summary())
                .with("from", terms.periodFrom())
                .with("to", terms.periodTo())
                .with("periodWhy", terms.periodWhy())
                .with("people", terms.people())
                .with("agencies", terms.agencies())
                .with("genericQuestions", terms.genericQuestions())
                .with("parallel", terms.parallel())
                .with("familyQuestions", terms.familyQuestions())
                .with("familyPart", terms.familyPart())
                .with("confidentiality", terms.confidentiality())
                .with("media", terms.media())
                .with("timetable", terms.timetable())
                .with("version", String.valueOf(terms.version()));
    }

    @PostMapping("/reviews/{reference}/terms/edit")
    @Transactional
    String write(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = writable(reader, reference);
        var summary = form.text("summary", "Write a summary of what the review is about", LONG_TEXT);
        var from = form.optionalDate("from", "Check the first day of the period");
        var to = form.optionalDate("to", "Check the last day of the period");
        form.mustHaveCome("from", from, LocalDate.now(clock), "The first day of the period");
        form.mustHaveCome("to", to, LocalDate.now(clock), "The last day of the period");
        if (from != null && to != null && to.isBefore(from)) {
            form.problem("to", "The period ends before it begins. Check both days");
        }
        var text = new Terms.Text(
                summary,
                from,
                to,
                form.optional("periodWhy", LONG_TEXT),
                form.optional("people", LONG_TEXT),
                form.optional("agencies", LONG_TEXT),
                form.optional("genericQuestions", LONG_TEXT),
                form.optional("familyQuestions", LONG_TEXT),
                form.optional("familyPart", LONG_TEXT),
                form.optional("parallel", LONG_TEXT),
                form.optional("confidentiality", LONG_TEXT),
                form.optional("media", LONG_TEXT),
                form.optional("timetable", LONG_TEXT));
        var version = form.optionalNumber("version", "Open the page again");
        if (form.hasProblems()) {
            about(reader, review, model);
            return "panel/editTerms";
        }
        terms.write(reader, review, text, Objects.requireNonNullElse(version, 0));
        next.addFlashAttribute("done", "The draft is kept. The panel can read it.");
        return "redirect:" + review.href() + "/terms/"
                + terms.draft(reader, review).orElseThrow().number();
    }

    @GetMapping("/reviews/{reference}/terms/approve")
    @Transactional
    String askApproval(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = approvable(reader, reference);
        return showApproval(reader, review, model);
    }

    private String showApproval(Reader reader, Review review, Model model) {
        about(reader, review, model);
        model.addAttribute("terms", terms.draft(reader, review).orElse(null));
        model.addAttribute("lines", keyLines.keptInDraft(reader, review.id()));
        model.addAttribute(
                "named",
                terms.draft(reader, review)
                        .map(draft -> names.in(reader, review, draft))
                        .orElse(List.of()));
        model.addAttribute("obstacles", terms.obstaclesToApproval(reader, review));
        reviews.looked(reader, review.id(), "looked at the draft of the terms of reference");
        return "panel/approveTerms";
    }

    @PostMapping("/reviews/{reference}/terms/approve")
    @Transactional
    String approve(Reader reader, @PathVariable String reference, Model model, RedirectAttributes next) {
        var review = approvable(reader, reference);
        if (!terms.obstaclesToApproval(reader, review).isEmpty()) {
            return showApproval(reader, review, model);
        }
        terms.approve(reader, review);
        next.addFlashAttribute(
                "done", "The terms of reference are approved. Agencies can be asked for their reviews next.");
        return "redirect:" + review.href() + "/terms";
    }

    @GetMapping("/reviews/{reference}/terms/reopen")
    @Transactional
    String askReopen(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = writable(reader, reference);
        if (terms.current(reader, review).isEmpty()
                || terms.draft(reader, review).isPresent()) {
            return "redirect:" + review.href() + "/terms";
        }
        about(reader, review, model);
        return "panel/reopenTerms";
    }

    @PostMapping("/reviews/{reference}/terms/reopen")
    @Transactional
    String reopen(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = writable(reader, reference);
        var why = form.text("why", "Say why the terms of reference are reopened", 2_000);
        if (form.hasProblems()) {
            about(reader, review, model);
            return "panel/reopenTerms";
        }
        terms.reopen(reader, review, why);
        next.addFlashAttribute(
                "done",
                "A new version is begun. The approved one stays in force until the chair approves the new one.");
        return "redirect:" + review.href() + "/terms/edit";
    }

    private void about(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "terms"));
    }

    private Review readable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.reads(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private Review writable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.runs(reader, review) || !review.stage().held()) {
            throw new NotFound();
        }
        return review;
    }

    private Review approvable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.approves(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
