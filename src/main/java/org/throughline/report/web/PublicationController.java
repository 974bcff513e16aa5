package org.throughline.report.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.report.Authority;
import org.throughline.report.Preparations;
import org.throughline.report.PublicFindings;
import org.throughline.report.Publishing;
import org.throughline.report.SharedReports;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Part;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.review.Subject;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Publication: what is written for it, exactly what the public will see, and the act itself; or keeping it back, or taking it away. */
@Controller
class PublicationController {

    private final CasePage page;
    private final HoldsOnSharing holds;
    private final PublicFindings findings;
    private final Reviews reviews;
    private final Publishing publishing;
    private final Preparations preparations;
    private final SharedReports shared;
    private final LocalPractices practices;
    private final Clock clock;

    PublicationController(
            CasePage page,
            HoldsOnSharing holds,
            PublicFindings findings,
            Reviews reviews,
            Publishing publishing,
            Preparations preparations,
            SharedReports shared,
            LocalPractices practices,
            Clock clock) {
        this.page = page;
        this.holds = holds;
        this.findings = findings;
        this.reviews = reviews;
        this.publishing = publishing;
        this.preparations = preparations;
        this.shared = shared;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/publication")
    @Transactional
    String check(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, "report", model);
        reviews.looked(reader, review.id(), "looked at what would be published");
        var sharedWith = practices.of(review.partnershipId()).publishing().sharedWith(LocalDate.now(clock));
        if (sharedWith != null) {
            form.with(
                            "reason",
                            "The partnership shares its reports with relevant parties rather than publishing them in full.")
                    .with("sharedWith", sharedWith);
        }
        publishing
                .restricted(reader, review.id())
                .map(Publishing.Restricted::finding)
                .ifPresent(finding -> form.with("finding", finding).with("before", finding));
        return show(reader, review, model);
    }

    String show(Reader reader, Review review, Model model) {
        model.addAttribute("holds", holds.standing(reader, review.id()));
        model.addAttribute("mayPublish", Authority.mayPublish(reader, review));
        model.addAttribute("mayRestrict", Authority.mayRestrict(reader, review));
        model.addAttribute("parties", shared.parties(reader, review.id()));
        model.addAttribute(
                "published", publishing.published(reader, review.id()).orElse(null));
        model.addAttribute(
                "restricted", publishing.restricted(reader, review.id()).orElse(null));
        var sharedWith = practices.of(review.partnershipId()).publishing().sharedWith(LocalDate.now(clock));
        model.addAttribute("usuallyShared", sharedWith);
        model.addAttribute("prepared", preparations.of(reader, review.id()).orElse(null));
        var done = publishing.published(reader, review.id()).isPresent()
                || publishing.restricted(reader, review.id()).isPresent();
        model.addAttribute("obstacles", done ? java.util.List.of() : publishing.obstacles(reader, review));
        model.addAttribute(
                "edition", done ? null : publishing.preview(reader, review).orElse(null));
        return "report/publication";
    }

    @PostMapping("/reviews/{reference}/publication")
    @Transactional
    String publish(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        if (!form.has("sure", "yes")) {
            form.problem("sure", "Tick that you have read what the public will see");
        }
        holds.read(reader, review, form);
        if (form.hasProblems() || !publishing.obstacles(reader, review).isEmpty()) {
            return show(reader, review, model);
        }
        holds.pass(reader, review, Sharing.PUBLICATION, form);
        publishing.publish(reader, review);
        next.addFlashAttribute(
                "done", "The report is published, and the Commissioner receives it. Tell the family and the panel.");
        return "redirect:" + review.href() + "/publication";
    }

    @GetMapping("/reviews/{reference}/publication/preparation")
    @Transactional
    String prepare(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, "report", model);
        if (!Authority.mayPublish(reader, review)) {
            throw new NotFound();
        }
        var prepared = preparations.of(reader, review.id()).orElse(null);
        if (prepared == null) {
            form.with("version", "0")
                    .with(
                            "relationship",
                            reviews.people(reader, review.id()).stream()
                                    .filter(person -> person.part() == Part.SUSPECT)
                                    .map(Subject::relationship)
                                    .filter(words -> words != null && !words.isBlank())
                                    .findFirst()
                                    .orElse(null));
        } else {
            form.with("version", "" + prepared.version())
                    .with("summary", prepared.summary())
                    .with("relationship", prepared.relationship())
                    .with("told", prepared.familyToldOn())
                    .with("how", prepared.familyToldHow());
        }
        return "report/preparation";
    }

    @PostMapping("/reviews/{reference}/publication/preparation")
    @Transactional
    String prepared(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var summary = form.text("summary", "Write one or two sentences for the library's list", 600);
        var relationship = form.optional("relationship", 200);
        var told = form.date("told", "Say when the family was told");
        if (told != null && told.isAfter(LocalDate.now(clock))) {
            form.problem("told", "The day is still to come. Tell the family first");
        }
        var how = form.text("how", "Say how the family was told", 2_000);
        var version = form.number("version", "Open this page again");
        if (form.hasProblems() || told == null || version == null) {
            return "report/preparation";
        }
        preparations.write(reader, review, summary, relationship, told, how, version);
        next.addFlashAttribute("done", "Kept. Check before you publish.");
        return "redirect:" + review.href() + "/publication";
    }

    @PostMapping("/reviews/{reference}/publication/withdrawal")
    @Transactional
    String withdraw(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var why = form.text("why", "Say why: the public reads this at the report's address", 500);
        if (form.hasProblems()) {
            return show(reader, review, model);
        }
        publishing.withdraw(reader, review, why);
        next.addFlashAttribute("done", "The report is withdrawn. Its address now says so, and why.");
        return "redirect:" + review.href() + "/publication";
    }

    @PostMapping("/reviews/{reference}/publication/finding")
    @Transactional
    String tell(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        if (!Authority.mayRestrict(reader, review)
                || publishing.restricted(reader, review.id()).isEmpty()) {
            throw new NotFound();
        }
        var finding = form.text("finding", "Write what the public is told", 1_500);
        var objection = finding.isEmpty() ? null : publishing.objection(reader, review, finding);
        if (objection != null) {
            form.problem("finding", objection);
        }
        if (form.hasProblems()) {
            return show(reader, review, model);
        }
        findings.tell(reader, review, finding, form.value("before"));
        next.addFlashAttribute("done", "The public reads it from now on.");
        return "redirect:" + review.href() + "/publication";
    }

    @PostMapping("/reviews/{reference}/publication/restriction")
    @Transactional
    String restrict(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var reason = form.text("reason", "Say why the report is not published", 2_000);
        var sharedWith = form.text("sharedWith", "Say with whom it is shared, or that it is shared with nobody", 1_000);
        var finding = form.optional("finding", 1_500);
        var objection = finding == null ? null : publishing.objection(reader, review, finding);
        if (objection != null) {
            form.problem("finding", objection);
        }
        if (form.hasProblems()) {
            return show(reader, review, model);
        }
        publishing.restrict(reader, review, reason, sharedWith, finding);
        next.addFlashAttribute("done", "It is recorded that the report is not published. Say below who may read it.");
        return "redirect:" + review.href() + "/publication";
    }
}
