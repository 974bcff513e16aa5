package org.throughline.chronology.web;

import java.io.IOException;
import java.nio.file.Files;
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
import org.throughline.chronology.ChronologyFiles;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Entries;
import org.throughline.chronology.PendingFiles;
import org.throughline.chronology.work.CatchingUp;
import org.throughline.chronology.work.Notes;
import org.throughline.documents.UnreadableFile;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.SavedFile;
import org.throughline.web.Show;

/** An agency's own chronology: what it sent, and a file to send. */
@Controller
class AgencyChronologyController {

    private final Reviews reviews;
    private final Bodies bodies;
    private final CaseFrame frame;
    private final ChronologyFiles files;
    private final PendingFiles pending;
    private final Entries entries;
    private final Notes notes;
    private final CatchingUp catchingUp;

    AgencyChronologyController(
            Reviews reviews,
            Bodies bodies,
            CaseFrame frame,
            ChronologyFiles files,
            PendingFiles pending,
            Entries entries,
            Notes notes,
            CatchingUp catchingUp) {
        this.reviews = reviews;
        this.bodies = bodies;
        this.frame = frame;
        this.files = files;
        this.pending = pending;
        this.entries = entries;
        this.notes = notes;
        this.catchingUp = catchingUp;
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/chronology")
    @Transactional
    public String show(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, Form form, Model model) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "agencies"));
        model.addAttribute("agency", agency);
        model.addAttribute("back", back(reader, review, organisation));
        model.addAttribute("files", files.newest(reader, review.id(), organisation));
        model.addAttribute("versions", files.of(reader, review.id(), organisation));
        model.addAttribute("maySend", ChronologyPolicy.uploads(reader, review, organisation));
        model.addAttribute("waiting", pending.all(reader, review, organisation));
        model.addAttribute("entries", entries.of(reader, review.id(), organisation));
        model.addAttribute(
                "notes",
                notes.all(reader, review.id()).stream()
                        .filter(note -> note.organisation().equals(organisation))
                        .toList());
        reviews.looked(reader, review.id(), "looked at the chronology of " + agency.name());
        return "chronology/agency";
    }

    private static String back(Reader reader, Review review, UUID organisation) {
        return ChronologyPolicy.seesAll(reader, review) ? review.href() + "/agencies/" + organisation : "/asked";
    }

    private Organisation agency(Reader reader, Review review, UUID organisation) {
        if (!ChronologyPolicy.uploads(reader, review, organisation) && !ChronologyPolicy.seesAll(reader, review)) {
            throw new NotFound();
        }
        return bodies.organisations(review.partnerships()).stream()
                .filter(known -> known.id().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/reviews/{reference}/agencies/{organisation}/chronology")
    @Transactional
    public String send(
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
        var page = review.href() + "/agencies/" + organisation + "/chronology";
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            form.problem("file", "Choose the file that holds your chronology");
            return show(reader, reference, organisation, form, model);
        }
        var name = plain(file.getOriginalFilename());
        var copy = Files.createTempFile("chronology", ".sent");
        try {
            file.transferTo(copy);
            PendingFiles.check(name, copy);
            var bytes = Files.readAllBytes(copy);
            var before = pending.inForceAlready(reader, review, organisation, bytes);
            if (before.isPresent()) {
                form.problem(
                        "file",
                        sameFile(
                                before.get().version(), Show.moment(before.get().uploadedAt())));
                return show(reader, reference, organisation, form, model);
            }
            pending.propose(reader, review, agency, name, bytes);
            int others = pending.all(reader, review, organisation).size() - 1;
            if (others > 0) {
                next.addFlashAttribute(
                        "done",
                        "Your file is read. " + Show.count(others, "earlier file waits", "earlier files wait")
                                + " too: nothing took its place. Say below which counts.");
            }
        } catch (UnreadableFile refused) {
            form.problem(
                    "file", java.util.Objects.requireNonNullElse(refused.getMessage(), "This file cannot be read."));
            return show(reader, reference, organisation, form, model);
        } finally {
            Files.delete(copy);
        }
        return "redirect:" + page + "/check";
    }

    private static String sameFile(int version, String sent) {
        return "This is the very same file as version " + version + ", which is in force since " + sent
                + ". Nothing was changed. If you meant to send a newer one, choose that";
    }

    /** Takes one of the agency's files out of the chronology, with a reason. */
    @PostMapping("/reviews/{reference}/agencies/{organisation}/chronology/out")
    String takeOut(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID organisation,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        var number = form.number("file", "Choose the file");
        var why = form.text("why-" + form.value("file"), "Say why the file is taken out", 1_000);
        if (form.hasProblems() || number == null) {
            return show(reader, reference, organisation, form, model);
        }
        int gone = files.takeOut(reader, review, agency, number, why);
        catchingUp.after(review.id());
        next.addFlashAttribute(
                "done",
                "The file is taken out: " + Show.count(gone, "entry is", "entries are")
                        + " no longer in the chronology. Send the file again to bring it back.");
        return "redirect:" + review.href() + "/agencies/" + organisation + "/chronology";
    }

    /** Browsers may send a whole path. */
    static String plain(@Nullable String fileName) {
        var name = java.util.Objects.requireNonNullElse(fileName, "").replaceFirst(".*[/\\\\]", "");
        return name.replaceAll("\\p{Cntrl}", "").substring(0, Math.min(200, name.length()));
    }

    /** The file as it was sent. */
    @GetMapping("/reviews/{reference}/agencies/{organisation}/chronology/{version}/file")
    @Transactional
    public ResponseEntity<byte[]> file(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID organisation,
            @PathVariable int version,
            @RequestParam(defaultValue = "1") int file) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        var wanted = files.of(reader, review.id(), organisation).stream()
                .filter(each -> each.number() == file && each.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        var bytes = files.bytes(reader, review.id(), wanted.id()).orElseThrow(NotFound::new);
        reviews.looked(reader, review.id(), "took the chronology of " + agency.name() + " as it was sent");
        return SavedFile.of(wanted.fileName(), bytes);
    }
}
