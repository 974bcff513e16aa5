package org.throughline.evidence.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.EvidencePolicy;
import org.throughline.evidence.QualityCheck;
import org.throughline.evidence.Submission;
import org.throughline.evidence.SubmissionState;
import org.throughline.evidence.Submissions;
import org.throughline.panel.KeyLine;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.SavedFile;

/** An agency writes its IMR or statement, or sends it as a document; the chair accepts it or gives it back. */
@Controller
class SubmissionController {

    private static final long LARGEST = 50L << 20;
    private static final int LONG = 100_000;

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Bodies bodies;
    private final Agencies agencies;
    private final Submissions submissions;
    private final Commissions commissions;

    private final Clock clock;

    SubmissionController(
            Reviews reviews,
            CaseFrame frame,
            Bodies bodies,
            Agencies agencies,
            Submissions submissions,
            Commissions commissions,
            Clock clock) {
        this.clock = clock;
        this.reviews = reviews;
        this.frame = frame;
        this.bodies = bodies;
        this.agencies = agencies;
        this.submissions = submissions;
        this.commissions = commissions;
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/submission")
    @Transactional
    public String show(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, Form form, Model model) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        var state = agencies.of(reader, review.id(), organisation).orElseThrow(NotFound::new);
        var versions = submissions.of(reader, review, organisation);
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
                : QualityCheck.points(wanted, latest, commissions.keyLines(reader, review.id(), organisation));
        if (!form.hasProblems()) {
            fill(form, points);
        }
        model.addAttribute("points", points);
        model.addAttribute("generalQuestions", commissions.generalQuestions(reader, review.id(), organisation));
        model.addAttribute("keyLines", commissions.keyLines(reader, review.id(), organisation));
        model.addAttribute(
                "mayWrite",
                asked
                        && EvidencePolicy.answers(reader, review, organisation)
                        && (latest == null || latest.state() != SubmissionState.SENT));
        model.addAttribute(
                "mayCheck",
                latest != null && latest.state() == SubmissionState.SENT && EvidencePolicy.commissions(reader, review));
        model.addAttribute(
                "back",
                EvidencePolicy.seesAll(reader, review) ? review.href() + "/agencies/" + organisation : "/asked");
        reviews.looked(reader, review.id(), "looked at the evidence of " + agency.name());
        return "evidence/submission";
    }

    /** What the service sees by itself is chosen already; the chair looks and changes it. */
    private static void fill(Form form, List<QualityCheck.Point> points) {
        for (int i = 0; i < points.size(); i++) {
            switch (points.get(i).seen()) {
                case THERE -> form.with("good-" + i, "yes");
                case MISSING -> form.with("good-" + i, "no");
                case IN_THE_DOCUMENT -> {}
            }
        }
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

    @PostMapping("/reviews/{reference}/agencies/{organisation}/submission")
    @Transactional
    public String save(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        if (!EvidencePolicy.answers(reader, review, organisation)) {
            throw new NotFound();
        }
        var wanted = agencies.of(reader, review.id(), organisation)
                .orElseThrow(NotFound::new)
                .contribution();
        if (wanted != null && !wanted.hasSubmission()) {
            throw new NotFound();
        }
        var send = !form.has("act", "draft");
        var before = submissions.latest(reader, review, organisation).orElse(null);
        var attached = attached(form, file);
        var stays = before == null || form.has("leaveOut", "yes") ? null : before.fileName();
        boolean hasFile = attached != null || stays != null;
        var words = words(commissions.keyLines(reader, review.id(), organisation), form, stays);
        if (send) {
            require(form, Objects.requireNonNullElse(wanted, Contribution.STATEMENT), hasFile);
        }
        if (form.hasProblems()) {
            return show(reader, reference, organisation, form, model);
        }
        submissions.save(reader, review, agency, words, attached, send);
        next.addFlashAttribute(
                "done",
                send
                        ? "It is sent. The chair reads it, and accepts it or gives it back with comments."
                        : "Your draft is kept. Send it when it is ready.");
        return "redirect:" + review.href() + "/agencies/" + organisation + "/submission";
    }

    private void require(Form form, Contribution wanted, boolean hasFile) {
        form.text("author", "Say who wrote it", 300);
        if (wanted == Contribution.IMR) {
            form.text("independence", "Say how the author is independent of the case");
        }
        if (!hasFile) {
            form.text("narrative", "Write it here, or send a document", LONG);
        }
        form.text("signedOffBy", "Say who signed it off", 300);
        var signed = form.date("signedOffOn", "Say when it was signed off");
        form.mustHaveCome("signedOffOn", signed, LocalDate.now(clock), "The day it was signed off");
    }

    private static Submission words(List<KeyLine> lines, Form form, @Nullable String fileName) {
        Map<UUID, String> analysis = new HashMap<>();
        for (var line : lines) {
            var text = form.optional("line-" + line.id(), LONG);
            if (text != null) {
                analysis.put(line.id(), text);
            }
        }
        return new Submission(
                UUID.randomUUID(),
                Objects.requireNonNullElse(form.optionalNumber("version", "Open the page again"), 0),
                Objects.requireNonNullElse(form.optionalNumber("saves", "Open the page again"), 0),
                SubmissionState.DRAFT,
                text(form, "author"),
                text(form, "independence"),
                text(form, "method"),
                text(form, "narrative"),
                text(form, "goodPractice"),
                text(form, "lessons"),
                text(form, "changesMade"),
                text(form, "recommendations"),
                text(form, "staffDebriefed"),
                text(form, "signedOffBy"),
                form.optionalDate("signedOffOn", "Check the day it was signed off"),
                fileName,
                null,
                null,
                "",
                analysis);
    }

    private static String text(Form form, String name) {
        return Objects.requireNonNullElse(form.optional(name, LONG), "");
    }

    /** A document that cannot be read would not help the chair: it is refused with the sentence that says why. */
    private static Submission.@Nullable Attached attached(Form form, @Nullable MultipartFile file) throws IOException {
        if (file == null
                || file.isEmpty()
                        && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty()) {
            return null;
        }
        if (file.getSize() > LARGEST) {
            form.problem("file", "This file is larger than 50 MB. Take the pictures out and send it again");
            return null;
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "document")
                .replaceFirst(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        var bytes = file.getBytes();
        try {
            if (!new String(bytes, 0, Math.min(5, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .equals("%PDF-")) {
                OfficeFiles.read(name, bytes);
            }
            return new Submission.Attached(name.substring(0, Math.min(200, name.length())), bytes);
        } catch (UnreadableFile refused) {
            form.problem("file", Objects.requireNonNullElse(refused.getMessage(), "This file cannot be read."));
            return null;
        }
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
        var agency = agency(reader, review, organisation);
        if (!EvidencePolicy.commissions(reader, review)) {
            throw new NotAllowed("The chair checks what agencies send, or the co-ordinator for them.");
        }
        var accepted = form.has("outcome", "accept");
        if (!accepted && !form.has("outcome", "back")) {
            form.problem("outcome", "Choose whether you accept it or give it back");
        }
        var sent = submissions
                .latest(reader, review, organisation)
                .filter(latest -> latest.state() == SubmissionState.SENT)
                .orElseThrow(NotFound::new);
        var wanted = agencies.of(reader, review.id(), organisation)
                .orElseThrow(NotFound::new)
                .contribution();
        var points =
                QualityCheck.points(written(wanted), sent, commissions.keyLines(reader, review.id(), organisation));
        var findings = findings(form, points, accepted);
        var comments = accepted ? text(form, "comments") : form.text("comments", "Say what should be different", LONG);
        if (accepted && comments.isEmpty() && findings.stream().anyMatch(finding -> !finding.good())) {
            form.problem(
                    "comments", "Not every point is good enough. Say why you accept it all the same, or give it back");
        }
        if (form.hasProblems()) {
            return show(reader, reference, organisation, form, model);
        }
        submissions.check(reader, review, agency, sent, accepted, comments, findings);
        next.addFlashAttribute(
                "done", accepted ? "It is accepted." : "It is given back. The agency sees your comments.");
        return "redirect:" + review.href() + "/agencies/" + organisation + "/submission";
    }

    /** An agency may be asked for less later: what it sent stays to be read, and checked, as what it most often is. */
    private static Contribution written(@Nullable Contribution asked) {
        return asked != null && asked.hasSubmission() ? asked : Contribution.IMR;
    }

    /** What the chair ticked; where nothing was, what the service sees stands for it. */
    private static List<QualityCheck.Finding> findings(Form form, List<QualityCheck.Point> points, boolean accepted) {
        var findings = new ArrayList<QualityCheck.Finding>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            boolean said = form.has("good-" + i, "yes") || form.has("good-" + i, "no");
            if (accepted && !said && point.seen() == QualityCheck.Seen.IN_THE_DOCUMENT) {
                form.problem("good-" + i, "Look in the document and say whether this is good enough");
            }
            findings.add(new QualityCheck.Finding(
                    point.words(),
                    said ? form.has("good-" + i, "yes") : point.seen() == QualityCheck.Seen.THERE,
                    text(form, "comment-" + i)));
        }
        return findings;
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/submission/{version}/file")
    @Transactional
    public ResponseEntity<byte[]> file(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, @PathVariable int version) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        var wanted = submissions.of(reader, review, organisation).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        var bytes = submissions.file(reader, wanted.id()).orElseThrow(NotFound::new);
        reviews.looked(reader, review.id(), "took the document of " + agency.name() + " as it was sent");
        return SavedFile.of(Objects.requireNonNullElse(wanted.fileName(), "document"), bytes);
    }

    private Organisation agency(Reader reader, Review review, UUID organisation) {
        if (!EvidencePolicy.answers(reader, review, organisation) && !EvidencePolicy.seesAll(reader, review)) {
            throw new NotFound();
        }
        return bodies.organisation(organisation).orElseThrow(NotFound::new);
    }
}
