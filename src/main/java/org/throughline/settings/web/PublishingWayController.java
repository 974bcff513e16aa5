package org.throughline.settings.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.settings.PublishingWays;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** Whether reports are published in full, or shared with relevant parties only. */
@Controller
class PublishingWayController {

    private final SettingsFrame frame;
    private final Clock clock;

    PublishingWayController(SettingsFrame frame, Clock clock) {
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/settings/{code}/publishing")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        var practice = frame.open(reader, code);
        var sharedWith = practice.publishing().sharedWith(LocalDate.now(clock));
        form.with("way", sharedWith == null ? "FULL" : "SHARED")
                .with("sharedWith", sharedWith)
                .with("from", LocalDate.now(clock));
        return frame.show(practice, Topic.PUBLISHING, form, model);
    }

    @PostMapping("/settings/{code}/publishing")
    String set(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        boolean shared = form.has("way", "SHARED");
        if (!shared && !form.has("way", "FULL")) {
            form.problem("way", "Choose how reports are published");
        }
        var with = shared ? form.text("sharedWith", "Say who the relevant parties are", 500) : null;
        var from = form.date("from", "Say from which day this applies");
        int version = SettingsFrame.version(form);
        if (form.hasProblems() || from == null) {
            return frame.show(practice, Topic.PUBLISHING, form, model);
        }
        var words = with == null ? "published in full" : "shared with relevant parties only";
        return frame.keep(
                reader,
                practice,
                practice.publishing().with(new PublishingWays.From(from, with)),
                version,
                "set that reports are " + words + ", from " + Show.date(from),
                "From " + Show.date(from) + " reports are " + words + ".",
                next);
    }
}
