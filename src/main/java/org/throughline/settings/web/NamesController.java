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
import org.throughline.settings.Names;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** What a review is called, from which day of death on. */
@Controller
class NamesController {

    private final SettingsFrame frame;

    NamesController(SettingsFrame frame) {
        this.frame = frame;
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
        if (from != null && Names.isTooEarly(from)) {
            form.problem(
                    "from",
                    "Domestic Homicide Reviews began on " + Show.date(Names.REVIEWS_BEGAN)
                            + ". Give that day, or a later one");
        }
        var words = form.text("words", "Write the name in full", 100);
        var letters = form.text("letters", "Write its letters, such as DHR", 12);
        int version = SettingsFrame.version(form);
        if (form.hasProblems() || from == null) {
            return show(practice, form, model);
        }
        var names = new Names(Dated.with(practice.names().names(), new Names.From(from, words, letters)));
        return frame.keep(
                reader,
                practice,
                names,
                version,
                "set that deaths from " + Show.date(from) + " are reviewed as " + words + " (" + letters + ")",
                "Deaths from " + Show.date(from) + " are reviewed as " + words + ".",
                next);
    }

    @PostMapping("/settings/{code}/names/away")
    String takeAway(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var from = form.date("gone", "Choose which name to take away");
        int version = SettingsFrame.version(form);
        if (form.hasProblems() || from == null) {
            return show(practice, form, model);
        }
        return frame.keep(
                reader,
                practice,
                new Names(Dated.without(practice.names().names(), from)),
                version,
                "took away the name of reviews that began with deaths from " + Show.date(from),
                "The name is taken away. The one before it goes on.",
                next);
    }
}
