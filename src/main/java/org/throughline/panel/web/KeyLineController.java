package org.throughline.panel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.panel.KeyLines;
import org.throughline.panel.PanelPolicy;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Key lines of enquiry: the list, adding one, rewording one, leaving one out. */
@Controller
class KeyLineController {

    private static final int LONGEST = 2_000;

    private final Reviews reviews;
    private final KeyLines keyLines;
    private final CaseFrame frame;

    KeyLineController(Reviews reviews, KeyLines keyLines, CaseFrame frame) {
        this.reviews = reviews;
        this.keyLines = keyLines;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/terms/lines")
    @Transactional
    String all(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = readable(reader, reference);
        reviews.looked(reader, review.id(), "looked at the key lines of enquiry");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        about(reader, review, model);
        model.addAttribute("lines", keyLines.all(reader, review.id()));
        model.addAttribute("runs", PanelPolicy.runs(reader, review));
        model.addAttribute(
                "open",
                PanelPolicy.runs(reader, review) && review.stage().held() && keyLines.isOpen(reader, review.id()));
        return "panel/keyLines";
    }

    @GetMapping("/reviews/{reference}/terms/lines.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = readable(reader, reference);
        reviews.looked(reader, review.id(), "took out the key lines of enquiry");
        Csv.response(
                response,
                "key-lines",
                List.of("Number", "Key line of enquiry", "In the version being written"),
                keyLines.all(reader, review.id()).stream()
                        .filter(line -> line.retiredOn() == null)
                        .map(line -> List.of(
                                String.valueOf(line.number()),
                                line.words(),
                                line.leavingOn() != null
                                        ? "Left out"
                                        : Objects.requireNonNullElse(line.newWords(), ""))));
    }

    @PostMapping("/reviews/{reference}/terms/lines")
    @Transactional
    String add(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = runnable(reader, reference);
        var words = form.text("words", "Write the key line of enquiry", LONGEST);
        keyLines.ofDraft(reader, review.id()).stream()
                .filter(each -> each.words().equalsIgnoreCase(words))
                .findFirst()
                .ifPresent(same -> form.problem("words", "Key line " + same.number() + " asks this already"));
        if (form.hasProblems()) {
            return show(reader, review, model);
        }
        var line = keyLines.add(reader, review, words);
        next.addFlashAttribute("done", "Key line " + line.number() + " is added.");
        return "redirect:" + review.href() + "/terms/lines";
    }

    @GetMapping("/reviews/{reference}/terms/lines/{id}")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = runnable(reader, reference);
        var line = keyLines.get(reader, review.id(), id);
        form.with("words", line.draftWords()).with("before", line.draftWords());
        reviews.looked(reader, review.id(), "looked at a key line of enquiry");
        return showLine(reader, review, line, model);
    }

    private String showLine(Reader reader, Review review, KeyLines.Kept line, Model model) {
        about(reader, review, model);
        model.addAttribute("line", line);
        return "panel/keyLine";
    }

    @PostMapping("/reviews/{reference}/terms/lines/{id}")
    @Transactional
    String reword(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var line = keyLines.get(reader, review.id(), id);
        var words = form.text("words", "Write the key line of enquiry", LONGEST);
        if (form.hasProblems()) {
            return showLine(reader, review, line, model);
        }
        keyLines.reword(reader, review, id, form.value("before"), words);
        next.addFlashAttribute(
                "done",
                line.agreedOn() == null
                        ? "Key line " + line.number() + " is reworded."
                        : words.equals(line.words())
                                ? "Key line " + line.number() + " keeps the words that are approved."
                                : "The new version words key line " + line.number()
                                        + " so. Until that version is approved, agencies and the family go on with the approved words.");
        return "redirect:" + review.href() + "/terms/lines";
    }

    @PostMapping("/reviews/{reference}/terms/lines/{id}/retire")
    @Transactional
    String leaveOut(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var line = keyLines.get(reader, review.id(), id);
        var why = form.text("why", "Say why it is left out", LONGEST);
        if (form.hasProblems()) {
            form.with("words", line.draftWords()).with("before", line.draftWords());
            return showLine(reader, review, line, model);
        }
        keyLines.leaveOut(reader, review, id, why);
        next.addFlashAttribute(
                "done",
                line.agreedOn() == null
                        ? "The key line is left out. What answered it is kept."
                        : "The new version leaves the key line out. Until that version is approved, agencies and the coverage keep it.");
        return "redirect:" + review.href() + "/terms/lines";
    }

    @PostMapping("/reviews/{reference}/terms/lines/{id}/back")
    @Transactional
    String putBack(Reader reader, @PathVariable String reference, @PathVariable UUID id, RedirectAttributes next) {
        var review = runnable(reader, reference);
        keyLines.putBack(reader, review, id);
        next.addFlashAttribute("done", "The key line is put back.");
        return "redirect:" + review.href() + "/terms/lines";
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

    private Review runnable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.runs(reader, review) || !review.stage().held()) {
            throw new NotFound();
        }
        return review;
    }
}
