package org.throughline.settings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.TimeLimit;
import org.throughline.settings.TimeLimits;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** How long things may take, and when agencies are reminded. */
@Controller
class TimeLimitsController {

    private final SettingsFrame frame;
    private final Clock clock;

    TimeLimitsController(SettingsFrame frame, Clock clock) {
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/settings/{code}/clocks")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        var practice = frame.open(reader, code);
        var today = LocalDate.now(clock);
        form.with("from", today);
        for (var limit : TimeLimit.values()) {
            form.with(limit.name(), String.valueOf(practice.limit(limit, today)));
        }
        return show(practice, form, model);
    }

    private String show(LocalPractice practice, Form form, Model model) {
        model.addAttribute("practice", practice);
        model.addAttribute("today", LocalDate.now(clock));
        return frame.show(practice, Topic.TIME_LIMITS, form, model);
    }

    @PostMapping("/settings/{code}/clocks")
    String set(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var from = form.date("from", "Say from which day this applies");
        int version = SettingsFrame.version(form);
        var limits = practice.limits();
        var what = new ArrayList<String>();
        for (var limit : TimeLimit.values()) {
            var number =
                    form.number(limit.name(), "Give a number of " + limit.unit().many() + ": " + limit.words());
            if (number != null && (number < limit.least() || number > limit.most())) {
                form.problem(
                        limit.name(),
                        "Give a number from " + limit.least() + " to " + limit.most() + ": " + limit.words());
            } else if (number != null && from != null && number != limits.on(limit, from)) {
                limits = limits.with(new TimeLimits.From(limit, from, number));
                what.add(limit.words() + ", " + limit.show(number));
            }
        }
        if (!form.hasProblems() && what.isEmpty()) {
            form.problem("from", "Nothing is different from what applies on that day already. Change a number");
        }
        if (form.hasProblems() || from == null) {
            return show(practice, form, model);
        }
        return frame.keep(
                reader,
                practice,
                limits,
                version,
                "set clocks from " + Show.date(from) + ": " + String.join("; ", what),
                "Clocks that start on " + Show.date(from)
                        + " or later keep to this. Those that started before go on as they were.",
                next);
    }
}
