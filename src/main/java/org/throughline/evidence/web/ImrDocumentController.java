package org.throughline.evidence.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.EvidencePolicy;
import org.throughline.evidence.ImrDocument;
import org.throughline.evidence.ImrSection;
import org.throughline.evidence.Submission;
import org.throughline.evidence.SubmissionState;
import org.throughline.evidence.Submissions;
import org.throughline.panel.KeyLine;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.WordFile;

/** The IMR as a document: taken with its headings, sent back, shown as it was understood, and then put into the draft. */
@Controller
public class ImrDocumentController {

    private static final long LARGEST = 50L << 20;

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Bodies bodies;
    private final Agencies agencies;
    private final Submissions submissions;
    private final Commissions commissions;

    ImrDocumentController(
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

    /**
     * One section as it was understood.
     *
     * @param words what the document says
     * @param before what was typed and would give way; "" for nothing or the same
     */
    public record Understood(String heading, String words, String before) {}

    private record Desk(Review review, Organisation agency, List<KeyLine> keyLines) {
        String href() {
            return review.href() + "/agencies/" + agency.id() + "/submission";
        }
    }

    private Desk open(Reader reader, String reference, UUID organisation) {
        var review = reviews.get(reader, reference);
        if (!EvidencePolicy.answers(reader, review, organisation)) {
            throw new NotFound();
        }
        var wanted = agencies.of(reader, review.id(), organisation)
                .orElseThrow(NotFound::new)
                .contribution();
        if (wanted != Contribution.IMR) {
            throw new NotFound();
        }
        return new Desk(
                review,
                bodies.organisation(organisation).orElseThrow(NotFound::new),
                commissions.keyLines(reader, review.id(), organisation));
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/submission/template.docx")
    @Transactional
    public ResponseEntity<byte[]> template(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation) {
        var desk = open(reader, reference, organisation);
        reviews.looked(
                reader,
                desk.review().id(),
                "took the document for the IMR of " + desk.agency().name());
        return WordFile.of(
                "imr",
                ImrDocument.template(
                        desk.agency().name(),
                        desk.review().reference(),
                        commissions.generalQuestions(reader, desk.review().id(), organisation),
                        desk.keyLines()));
    }

    /** Keeps the document with the draft; nothing that was typed changes yet. */
    @PostMapping("/reviews/{reference}/agencies/{organisation}/submission/document")
    @Transactional
    public String send(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Form form,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var desk = open(reader, reference, organisation);
        var file = document == null || document.isEmpty() ? null : document;
        if (file == null) {
            form.problem("document", "Choose the document you wrote");
        } else if (file.getSize() > LARGEST) {
            form.problem("document", "This file is larger than 50 MB. Take the pictures out and send it again");
        }
        Submission.@Nullable Attached attached = null;
        if (file != null && !form.hasProblems()) {
            attached = attached(desk, file, form);
        }
        var before = submissions.soFar(reader, desk.review(), organisation);
        if (before.state() == SubmissionState.SENT) {
            form.problem("document", "The chair is reading what you sent. Wait until it comes back");
        }
        if (attached == null || form.hasProblems()) {
            return show(reader, desk, null, model);
        }
        submissions.save(reader, desk.review(), desk.agency(), before, attached, false);
        return "redirect:" + desk.href() + "/read";
    }

    private static Submission.@Nullable Attached attached(Desk desk, MultipartFile file, Form form) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "imr.docx")
                .replaceFirst(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        var bytes = file.getBytes();
        try {
            if (ImrDocument.read(OfficeFiles.read(name, bytes), desk.keyLines()).isEmpty()) {
                form.problem(
                        "document",
                        "None of the headings of our document is in this one, or nothing is written below them. Take the document with its headings, or send this one as it is with the form");
                return null;
            }
        } catch (UnreadableFile refused) {
            form.problem("document", Objects.requireNonNullElse(refused.getMessage(), "This file cannot be read"));
            return null;
        }
        return new Submission.Attached(name.substring(0, Math.min(200, name.length())), bytes);
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/submission/read")
    @Transactional
    public String understood(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, Form form, Model model) {
        var desk = open(reader, reference, organisation);
        var read = read(reader, desk);
        reviews.looked(
                reader,
                desk.review().id(),
                "looked at how the document of " + desk.agency().name() + " was read");
        return show(reader, desk, read, model);
    }

    private ImrDocument.@Nullable Read read(Reader reader, Desk desk) {
        var draft = submissions.soFar(reader, desk.review(), desk.agency().id());
        var bytes = submissions.file(reader, draft.id());
        if (draft.state() != SubmissionState.DRAFT || bytes.isEmpty()) {
            return null;
        }
        try {
            return ImrDocument.read(
                    OfficeFiles.read(Objects.requireNonNullElse(draft.fileName(), "imr.docx"), bytes.get()),
                    desk.keyLines());
        } catch (UnreadableFile refused) {
            return null;
        }
    }

    private String show(Reader reader, Desk desk, ImrDocument.@Nullable Read read, Model model) {
        model.addAttribute("review", desk.review());
        model.addAttribute("header", frame.of(reader, desk.review(), "agencies"));
        model.addAttribute("agency", desk.agency());
        model.addAttribute("back", desk.href());
        var draft = submissions.soFar(reader, desk.review(), desk.agency().id());
        model.addAttribute("understood", read == null ? List.of() : understood(read, draft, desk.keyLines()));
        model.addAttribute("missing", read == null ? List.of() : read.missing());
        return "evidence/understood";
    }

    private static List<Understood> understood(ImrDocument.Read read, Submission draft, List<KeyLine> keyLines) {
        var all = new ArrayList<Understood>();
        for (var section : ImrSection.values()) {
            add(all, section.heading(), read.sections().get(section), section.of(draft));
            if (section == ImrSection.NARRATIVE) {
                keyLines.forEach(line -> add(
                        all,
                        ImrDocument.heading(line),
                        read.keyLines().get(line.id()),
                        draft.analysis().getOrDefault(line.id(), "")));
            }
        }
        return all;
    }

    private static void add(List<Understood> all, String heading, @Nullable String words, String before) {
        if (words != null) {
            all.add(new Understood(heading, words, before.equals(words) ? "" : before));
        }
    }

    @PostMapping("/reviews/{reference}/agencies/{organisation}/submission/read")
    @Transactional
    public String keep(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, RedirectAttributes next) {
        var desk = open(reader, reference, organisation);
        var read = read(reader, desk);
        if (read == null) {
            throw new NotFound();
        }
        var draft = submissions.soFar(reader, desk.review(), organisation);
        submissions.save(reader, desk.review(), desk.agency(), draft.with(read), null, false);
        next.addFlashAttribute(
                "done",
                "Your document is in the boxes. Look it through, add what is missing, and send it to the chair.");
        return "redirect:" + desk.href();
    }
}
