package org.throughline.settings.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.settings.Dated;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.Names;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** What a review is called, from which day of death on. */
@Controller
class NamesController {

    private final SettingsFrame frame;
    private final LocalPractices practices;

    NamesController(SettingsFrame frame, LocalPractices practices) {
        this.frame = frame;
        this.practices = practices;
    }

    @GetMapping("/settings/{code}/names")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        return show(frame.open(reader, code), form, model);
    }

    private String show(LocalPractice practice, Form form, Model model) {
        model.addAttribute("names", practice.names().names());
        return frame.show(practice, Topic.NAMES, form, model);
    }

    @PostMapping("/settings/{code}/names")
    String set(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var from = form.date("from", "Say from which day of death the name is used");
        var words = form.text("words", "Write the name in full", 100);
        var letters = form.text("letters", "Write its letters, such as DHR", 12);
        int version = SettingsFrame.version(form);
        if (form.hasProblems() || from == null) {
            return show(practice, form, model);
        }
        var names = new Names(Dated.with(practice.names().names(), new Names.From(from, words, letters)));
        practices.change(
                reader,
                practice.partnership(),
                names,
                version,
                "set that deaths from " + Show.date(from) + " are reviewed as " + words + " (" + letters + ")");
        next.addFlashAttribute("done", "Deaths from " + Show.date(from) + " are reviewed as " + words + ".");
        return "redirect:" + SettingsFrame.href(practice, Topic.NAMES);
    }

    @PostMapping("/settings/{code}/names/away")
    String takeAway(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var from = form.date("gone", "Choose which name to take away");
        int version = SettingsFrame.version(form);
        if (form.hasProblems() || from == null) {
            return show(practice, form, model);
        }
        practices.change(
                reader,
                practice.partnership(),
                new Names(Dated.without(practice.names().names(), from)),
                version,
                "took away the name of reviews that began with deaths from " + Show.date(from));
        next.addFlashAttribute("done", "The name is taken away. The one before it goes on.");
        return "redirect:" + SettingsFrame.href(practice, Topic.NAMES);
    }
}
