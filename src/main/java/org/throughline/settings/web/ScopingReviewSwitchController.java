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
import org.throughline.settings.ScopingReviewSwitch;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** Whether a scoping review comes between scoping and the decision. */
@Controller
class ScopingReviewSwitchController {

    private final SettingsFrame frame;
    private final Clock clock;

    ScopingReviewSwitchController(SettingsFrame frame, Clock clock) {
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/settings/{code}/scoping-review")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        var practice = frame.open(reader, code);
        var today = LocalDate.now(clock);
        form.with("held", practice.scopingReview().on(today) ? "YES" : "NO").with("from", today);
        return frame.show(practice, Topic.SCOPING_REVIEW, form, model);
    }

    @PostMapping("/settings/{code}/scoping-review")
    String set(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        boolean held = form.has("held", "YES");
        if (!held && !form.has("held", "NO")) {
            form.problem("held", "Choose whether you hold scoping reviews");
        }
        var from = form.date("from", "Say from which day this applies");
        int version = SettingsFrame.version(form);
        if (form.hasProblems() || from == null) {
            return frame.show(practice, Topic.SCOPING_REVIEW, form, model);
        }
        var words = held ? "have a scoping review before the decision" : "have no scoping review";
        return frame.keep(
                reader,
                practice,
                practice.scopingReview().with(new ScopingReviewSwitch.From(from, held)),
                version,
                "set that deaths heard of from " + Show.date(from) + " " + words,
                "Deaths heard of from " + Show.date(from) + " " + words + ".",
                next);
    }
}
