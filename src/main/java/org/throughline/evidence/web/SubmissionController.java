package org.throughline.evidence.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.throughline.access.Reader;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.EvidencePolicy;
import org.throughline.evidence.Submission;
import org.throughline.evidence.SubmissionState;
import org.throughline.evidence.Submissions;
import org.throughline.panel.KeyLine;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.SavedFile;

/** An agency writes its IMR or statement, or sends it as a document. */
@Controller
class SubmissionController {

    private static final long LARGEST = 50L << 20;
    private static final int LONG = 100_000;

    private final Reviews reviews;
    private final SubmissionPage page;
    private final Agencies agencies;
    private final Submissions submissions;
    private final Commissions commissions;
    private final Clock clock;

    SubmissionController(
            Reviews reviews,
            SubmissionPage page,
            Agencies agencies,
            Submissions submissions,
            Commissions commissions,
            Clock clock) {
        this.reviews = reviews;
        this.page = page;
        this.agencies = agencies;
        this.submissions = submissions;
        this.commissions = commissions;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/submission")
    @Transactional
    public String show(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, Form form, Model model) {
        var review = reviews.get(reader, reference);
        return page.show(reader, review, page.agency(reader, review, organisation), form, model);
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
        var agency = page.agency(reader, review, organisation);
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
            return page.show(reader, review, agency, form, model);
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

    @GetMapping("/reviews/{reference}/agencies/{organisation}/submission/{version}/file")
    @Transactional
    public ResponseEntity<byte[]> file(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, @PathVariable int version) {
        var review = reviews.get(reader, reference);
        var agency = page.agency(reader, review, organisation);
        var wanted = submissions.of(reader, review, organisation).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        var bytes = submissions.file(reader, wanted.id()).orElseThrow(NotFound::new);
        reviews.looked(reader, review.id(), "took the document of " + agency.name() + " as it was sent");
        return SavedFile.of(Objects.requireNonNullElse(wanted.fileName(), "document"), bytes);
    }
}
