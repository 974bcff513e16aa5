package org.throughline.evidence.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.access.Bodies;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.EvidencePolicy;
import org.throughline.evidence.QualityCheck;
import org.throughline.evidence.Submission;
import org.throughline.evidence.SubmissionState;
import org.throughline.evidence.Submissions;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** The page of what one agency writes, for the agency and for those who check it. */
@Component
class SubmissionPage {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Bodies bodies;
    private final Agencies agencies;
    private final Submissions submissions;
    private final Commissions commissions;

    SubmissionPage(
            Reviews reviews,
            CaseFrame frame,
            Bodies bodies,
            Agencies agencies,
            Submissions submissions,
            Commissions commissions) {
        this.reviews = reviews;
        this.frame = frame;
        this.bodies = bodies;
        this.agencies = agencies;
        this.submissions = submissions;
        this.commissions = commissions;
    }

    /** The agency, for its own people and those who see all; {@link NotFound} for everybody else. */
    Organisation agency(Reader reader, Review review, UUID organisation) {
        if (!EvidencePolicy.answers(reader, review, organisation) && !EvidencePolicy.seesAll(reader, review)) {
            throw new NotFound();
        }
        return bodies.organisation(organisation).orElseThrow(NotFound::new);
    }

    /** {@link NotFound} where nothing was asked and nothing sent. */
    String show(Reader reader, Review review, Organisation agency, Form form, Model model) {
        var state = agencies.of(reader, review.id(), agency.id()).orElseThrow(NotFound::new);
        var versions = submissions.of(reader, review, agency.id());
        var contribution = state.contribution();
        boolean asked = contribution != null && contribution.hasSubmission();
        if (!asked && versions.isEmpty()) {
            throw new NotFound();
        }
        var wanted = written(contribution);
        var latest = versions.isEmpty() ? null : versions.getFirst();
        if (!form.hasProblems() && latest != null) {
            fill(form, latest);
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "agencies"));
        model.addAttribute("agency", agency);
        model.addAttribute("wanted", wanted);
        model.addAttribute("due", state.commissionDue());
        model.addAttribute("versions", versions);
        model.addAttribute("latest", latest);
        model.addAttribute(
                "findings",
                versions.stream()
                        .filter(each -> each.checkedBy() != null)
                        .findFirst()
                        .map(each -> submissions.findings(reader, each.id()))
                        .orElse(List.of()));
        var points = latest == null
                ? List.<QualityCheck.Point>of()
                : QualityCheck.points(wanted, latest, commissions.keyLines(reader, review.id(), agency.id()));
        model.addAttribute("points", points);
        model.addAttribute("generalQuestions", commissions.generalQuestions(reader, review.id(), agency.id()));
        model.addAttribute("keyLines", commissions.keyLines(reader, review.id(), agency.id()));
        model.addAttribute(
                "mayWrite",
                asked
                        && EvidencePolicy.answers(reader, review, agency.id())
                        && (latest == null || latest.state() != SubmissionState.SENT));
        model.addAttribute(
                "mayCheck",
                latest != null && latest.state() == SubmissionState.SENT && EvidencePolicy.commissions(reader, review));
        model.addAttribute(
                "back", EvidencePolicy.seesAll(reader, review) ? review.href() + "/agencies/" + agency.id() : "/asked");
        reviews.looked(reader, review.id(), "looked at the evidence of " + agency.name());
        return "evidence/submission";
    }

    /** An agency may be asked for less later: what it sent stays to be read, and checked, as what it most often is. */
    static Contribution written(@Nullable Contribution asked) {
        return asked != null && asked.hasSubmission() ? asked : Contribution.IMR;
    }

    private static void fill(Form form, Submission words) {
        form.with("version", String.valueOf(words.version()))
                .with("saves", String.valueOf(words.saves()))
                .with("author", words.author())
                .with("independence", words.independence())
                .with("method", words.method())
                .with("narrative", words.narrative())
                .with("goodPractice", words.goodPractice())
                .with("lessons", words.lessons())
                .with("changesMade", words.changesMade())
                .with("recommendations", words.recommendations())
                .with("staffDebriefed", words.staffDebriefed())
                .with("signedOffBy", words.signedOffBy())
                .with("signedOffOn", words.signedOffOn());
        words.analysis().forEach((line, analysis) -> form.with("line-" + line, analysis));
    }
}
