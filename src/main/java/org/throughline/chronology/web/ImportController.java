package org.throughline.chronology.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.PendingFiles;
import org.throughline.chronology.out.ChronologyImport;
import org.throughline.chronology.out.ChronologyJson;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Brings a chronology in that was taken away as JSON, from another review or another installation. */
@Controller
class ImportController {

    private final CombinedPage page;
    private final ChronologyImport imports;

    ImportController(CombinedPage page, ChronologyImport imports) {
        this.page = page;
        this.imports = imports;
    }

    @GetMapping("/reviews/{reference}/chronology/import")
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.openWhole(reader, reference, model);
        if (!ChronologyImport.mayImport(reader, review)) {
            throw new NotFound();
        }
        return "chronology/import";
    }

    @PostMapping("/reviews/{reference}/chronology/import")
    String bring(
            Reader reader,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var review = page.openWhole(reader, reference, model);
        if (!ChronologyImport.mayImport(reader, review)) {
            throw new NotFound();
        }
        if (file == null || file.isEmpty() || file.getSize() > PendingFiles.LARGEST) {
            form.problem("file", "Choose a chronology in JSON of up to 50 MB");
            return "chronology/import";
        }
        ChronologyJson read;
        try {
            read = ChronologyJson.read(file.getBytes());
        } catch (IllegalArgumentException refused) {
            form.problem(
                    "file", java.util.Objects.requireNonNullElse(refused.getMessage(), "This file cannot be read"));
            return "chronology/import";
        }
        var obstacles = imports.obstacles(reader, review, read);
        if (!obstacles.isEmpty()) {
            obstacles.forEach(obstacle -> form.problem("file", obstacle));
            return "chronology/import";
        }
        var kept = imports.keep(reader, review, read);
        page.catchUpNow(review);
        imports.link(reader, review, read, kept);
        page.catchUp(review);
        next.addFlashAttribute(
                "done",
                kept.entries()
                        + " entries were brought in, with their links, flags, comments, questions and abbreviations."
                        + (kept.left().isEmpty()
                                ? ""
                                : " Not known in this review, and so left out: " + String.join("; ", kept.left())
                                        + "."));
        return "redirect:" + review.href() + "/chronology";
    }
}
