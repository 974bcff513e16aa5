package org.throughline.settings.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.settings.Guidance.Paper;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Guidance the partnership attaches to its reviews. */
@Controller
class GuidanceController {

    private final SettingsFrame frame;
    private final LocalPractices practices;

    GuidanceController(SettingsFrame frame, LocalPractices practices) {
        this.frame = frame;
        this.practices = practices;
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
    String add(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var title = form.text("title", "Give it a title", 200);
        var href = form.text("href", "Give its address on the web", 500);
        int version = SettingsFrame.version(form);
        if (!href.isEmpty() && !href.matches("https://[^\\s]+")) {
            form.problem("href", "Give an address that begins with https://");
        }
        if (form.hasProblems()) {
            return show(practice, form, model);
        }
        practices.change(
                reader,
                practice.partnership(),
                practice.guidance().with(new Paper(UUID.randomUUID(), title, href)),
                version,
                "attached guidance: “" + title + "”");
        next.addFlashAttribute("done", "It stands with the terms of reference and the meetings of every review.");
        return "redirect:" + SettingsFrame.href(practice, Topic.GUIDANCE);
    }

    @PostMapping("/settings/{code}/guidance/{paper}/away")
    String takeAway(
            Reader reader, @PathVariable String code, @PathVariable UUID paper, Form form, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var gone = practice.guidance().papers().stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(NotFound::new);
        practices.change(
                reader,
                practice.partnership(),
                practice.guidance().without(paper),
                SettingsFrame.version(form),
                "took away the guidance “" + gone.title() + "”");
        next.addFlashAttribute("done", "The guidance is taken away.");
        return "redirect:" + SettingsFrame.href(practice, Topic.GUIDANCE);
    }
}
