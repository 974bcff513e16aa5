package org.throughline.settings.web;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.throughline.documents.UnreadableFile;
import org.throughline.settings.Guidance.Paper;
import org.throughline.settings.GuidanceFiles;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.SavedFile;

/** Guidance the partnership attaches to its reviews: an address on the web, or a file. */
@Controller
class GuidanceController {

    private static final int LONGEST_NAME = 200;

    private final SettingsFrame frame;
    private final GuidanceFiles files;

    GuidanceController(SettingsFrame frame, GuidanceFiles files) {
        this.frame = frame;
        this.files = files;
    }

    @GetMapping("/settings/{code}/guidance")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        return show(frame.open(reader, code), form, model);
    }

    private String show(LocalPractice practice, Form form, Model model) {
        model.addAttribute("papers", practice.guidance().papers());
        return frame.show(practice, Topic.GUIDANCE, form, model);
    }

    @PostMapping("/settings/{code}/guidance")
    @Transactional
    String add(
            Reader reader,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Model model,
            RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var title = form.text("title", "Give it a title", 200);
        var href = form.optional("href", 500);
        int version = SettingsFrame.version(form);
        boolean chosen = file != null && !file.isEmpty();
        if (href == null && !chosen) {
            form.problem("href", "Give its address on the web, or choose a file");
        } else if (href != null && chosen) {
            form.problem("href", "Give its address on the web or choose a file, not both");
        } else if (href != null && !href.matches("https://[^\\s]+")) {
            form.problem("href", "Give an address that begins with https://");
        }
        if (form.hasProblems()) {
            return show(practice, form, model);
        }
        var kept = href == null ? keep(reader, practice, file, "file", form) : null;
        if (form.hasProblems()) {
            return show(practice, form, model);
        }
        return frame.keep(
                reader,
                practice,
                practice.guidance()
                        .with(new Paper(UUID.randomUUID(), title, href, kept, kept == null ? null : name(file))),
                version,
                "attached guidance: “" + title + "”",
                "It stands with the terms of reference and the meetings of every review.",
                next);
    }

    @PostMapping("/settings/{code}/guidance/{paper}/file")
    @Transactional
    String replace(
            Reader reader,
            @PathVariable String code,
            @PathVariable UUID paper,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile another,
            Form form,
            Model model,
            RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var before = practice.guidance().get(paper).orElseThrow(NotFound::new);
        int version = SettingsFrame.version(form);
        var field = "file-" + paper;
        if (another == null || another.isEmpty()) {
            form.problem(field, "Choose the file that takes the place of “" + before.title() + "”");
        }
        var kept = form.hasProblems() ? null : keep(reader, practice, another, field, form);
        if (kept == null) {
            return show(practice, form, model);
        }
        return frame.keep(
                reader,
                practice,
                practice.guidance().replacing(paper, kept, name(another)),
                version,
                "replaced the guidance “" + before.title() + "” with the file " + name(another),
                "The new file stands in the place of the one before.",
                next);
    }

    /** The file's number; null and a problem where it is refused. */
    private @Nullable UUID keep(
            Reader reader, LocalPractice practice, @Nullable MultipartFile file, String field, Form form) {
        if (file == null) {
            return null;
        }
        if (file.getSize() > GuidanceFiles.LARGEST) {
            form.problem(field, "The file is larger than 20 MB. Take the pictures out, or give its address on the web");
            return null;
        }
        try {
            return files.keep(reader, practice.partnership(), name(file), file.getBytes());
        } catch (UnreadableFile refused) {
            form.problem(field, refused.sentence());
            return null;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String name(@Nullable MultipartFile file) {
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return bare.substring(0, Math.min(LONGEST_NAME, bare.length()));
    }

    @GetMapping("/settings/{code}/guidance/{paper}")
    @Transactional
    ResponseEntity<byte[]> file(Reader reader, @PathVariable String code, @PathVariable UUID paper) {
        var practice = frame.open(reader, code);
        var found = practice.guidance().get(paper).orElseThrow(NotFound::new);
        return SavedFile.of(found.savedAs(), files.bytes(reader, practice.partnership(), found));
    }

    @PostMapping("/settings/{code}/guidance/{paper}/away")
    String takeAway(
            Reader reader, @PathVariable String code, @PathVariable UUID paper, Form form, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var gone = practice.guidance().get(paper).orElseThrow(NotFound::new);
        return frame.keep(
                reader,
                practice,
                practice.guidance().without(paper),
                SettingsFrame.version(form),
                "took away the guidance “" + gone.title() + "”",
                "The guidance is taken away.",
                next);
    }
}
