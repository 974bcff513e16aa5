package org.throughline.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.EvidencePolicy;
import org.throughline.evidence.QualityCheck;
import org.throughline.evidence.Submission;
import org.throughline.evidence.SubmissionState;
import org.throughline.evidence.Submissions;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** The chair looks at what an agency sent point by point, and accepts it or gives it back. */
@Controller
class QualityCheckController {

    private static final int LONG = 100_000;

    private final Reviews reviews;
    private final SubmissionPage page;
    private final Agencies agencies;
    private final Submissions submissions;
    private final Commissions commissions;

    QualityCheckController(
            Reviews reviews, SubmissionPage page, Agencies agencies, Submissions submissions, Commissions commissions) {
        this.reviews = reviews;
        this.page = page;
        this.agencies = agencies;
        this.submissions = submissions;
        this.commissions = commissions;
    }

    @PostMapping("/reviews/{reference}/agencies/{organisation}/submission/check")
    @Transactional
    public String check(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID organisation,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var agency = page.agency(reader, review, organisation);
        if (!EvidencePolicy.commissions(reader, review)) {
            throw new NotAllowed("The chair checks what agencies send, or the co-ordinator for them.");
        }
        var accepted = form.has("outcome", "accept");
        var sent = submissions.latest(reader, review, organisation).orElseThrow(NotFound::new);
        if (sent.state() != SubmissionState.SENT || !form.has("version", String.valueOf(sent.version()))) {
            throw stale(review, agency, sent, form);
        }
        var wanted = agencies.of(reader, review.id(), organisation)
                .orElseThrow(NotFound::new)
                .contribution();
        var points = QualityCheck.points(
                SubmissionPage.written(wanted), sent, commissions.keyLines(reader, review.id(), organisation));
        var findings = findings(form, points);
        if (!accepted && !form.has("outcome", "back")) {
            form.problem("outcome", "Choose whether you accept it or give it back");
        }
        var comments = form.has("outcome", "back")
                ? form.text("comments", "Say what should be different", LONG)
                : comment(form, "comments");
        if (accepted && comments.isEmpty() && findings.stream().anyMatch(finding -> !finding.good())) {
            form.problem(
                    "comments", "Not every point is good enough. Say why you accept it all the same, or give it back");
        }
        if (form.hasProblems()) {
            return page.show(reader, review, agency, form, model);
        }
        submissions.check(reader, review, agency, sent, accepted, comments, findings);
        next.addFlashAttribute(
                "done", accepted ? "It is accepted." : "It is given back. The agency sees your comments.");
        return "redirect:" + review.href() + "/agencies/" + organisation + "/submission";
    }

    /** What the chair found on each point. Nothing is taken for granted: what something is worth is not seen from its being there. */
    private static List<QualityCheck.Finding> findings(Form form, List<QualityCheck.Point> points) {
        var findings = new ArrayList<QualityCheck.Finding>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i).words();
            if (!form.has("good-" + i, "yes") && !form.has("good-" + i, "no")) {
                form.problem("good-" + i, "Choose whether this is good enough: " + point);
            }
            findings.add(new QualityCheck.Finding(point, form.has("good-" + i, "yes"), comment(form, "comment-" + i)));
        }
        return findings;
    }

    /** Somebody else checked it in between, or the agency sent another version since the page was opened. */
    private static StaleWrite stale(Review review, Organisation agency, Submission now, Form form) {
        return new StaleWrite(
                "The check of what " + agency.name() + " sent",
                "Version " + now.version() + ": " + now.state().words()
                        + (now.checkedBy() == null ? "" : ", by " + now.checkedBy() + "\n" + now.comments()),
                "Version " + form.value("version") + "\n" + form.value("comments"),
                review.href() + "/agencies/" + agency.id() + "/submission");
    }

    private static String comment(Form form, String name) {
        return Objects.requireNonNullElse(form.optional(name, LONG), "");
    }
}
