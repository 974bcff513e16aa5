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
import org.throughline.settings.DecisionRoutes;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** Who decides whether a review is held: the partnership's chair, or a standing panel. */
@Controller
class DecisionRouteController {

    private final SettingsFrame frame;
    private final Clock clock;

    DecisionRouteController(SettingsFrame frame, Clock clock) {
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/settings/{code}/decision")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        var practice = frame.open(reader, code);
        var route = practice.routes().on(LocalDate.now(clock));
        form.with("who", route.isPanel() ? "PANEL" : "CHAIR")
                .with("panel", route.panel())
                .with("from", LocalDate.now(clock));
        return frame.show(practice, Topic.DECISION_ROUTE, form, model);
    }

    @PostMapping("/settings/{code}/decision")
    String set(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        boolean panel = form.has("who", "PANEL");
        if (!panel && !form.has("who", "CHAIR")) {
            form.problem("who", "Choose who decides");
        }
        var name = panel ? form.text("panel", "Give the panel’s own name, such as One Panel", 100) : null;
        var from = form.date("from", "Say from which day this applies");
        int version = SettingsFrame.version(form);
        if (form.hasProblems() || from == null) {
            return frame.show(practice, Topic.DECISION_ROUTE, form, model);
        }
        var fresh = new DecisionRoutes.From(from, name);
        var words = new DecisionRoutes.Route(name).words();
        return frame.keep(
                reader,
                practice,
                practice.routes().with(fresh),
                version,
                "set that " + words + " decides whether a review is held, from " + Show.date(from),
                "From " + Show.date(from) + " " + words + " decides.",
                next);
    }
}
