package org.throughline.settings.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.LocalPriorities.LocalPriority;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What the partnership looks out for over all its reviews. */
@Controller
class LocalPrioritiesController {

    private final SettingsFrame frame;

    LocalPrioritiesController(SettingsFrame frame) {
        this.frame = frame;
    }

    @GetMapping("/settings/{code}/local-priorities")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        return show(frame.open(reader, code), form, model);
    }

    private String show(LocalPractice practice, Form form, Model model) {
        model.addAttribute("priorities", practice.priorities().priorities());
        return frame.show(practice, Topic.LOCAL_PRIORITIES, form, model);
    }

    @PostMapping("/settings/{code}/local-priorities")
    String add(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var words = form.text("words", "Write what you look out for", 150);
        var strategy = form.text("strategy", "Say what training and awareness answer it", 2_000);
        int version = SettingsFrame.version(form);
        if (practice.priorities().priorities().stream()
                .anyMatch(each -> each.words().equalsIgnoreCase(words))) {
            form.problem("words", "You look out for this already, or did: look at the list above");
        }
        if (form.hasProblems()) {
            return show(practice, form, model);
        }
        return frame.keep(
                reader,
                practice,
                practice.priorities().with(new LocalPriority(UUID.randomUUID(), words, strategy, true)),
                version,
                "set a local priority: “" + words + "”",
                "The priority is kept. It can be ticked with every lesson.",
                next);
    }

    @PostMapping("/settings/{code}/local-priorities/{priority}")
    String turn(
            Reader reader, @PathVariable String code, @PathVariable UUID priority, Form form, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var turned = practice.priorities().priorities().stream()
                .filter(each -> each.id().equals(priority))
                .findFirst()
                .orElseThrow(NotFound::new);
        return frame.keep(
                reader,
                practice,
                practice.priorities().turning(priority),
                SettingsFrame.version(form),
                (turned.current() ? "ended the local priority “" : "took up again the local priority “")
                        + turned.words() + "”",
                turned.current()
                        ? "It is no longer looked out for. What reviews showed stays."
                        : "It is taken up again.",
                next);
    }
}
