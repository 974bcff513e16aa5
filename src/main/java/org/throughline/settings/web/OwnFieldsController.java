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
import org.throughline.settings.NationalFields;
import org.throughline.settings.OwnFields;
import org.throughline.settings.OwnFields.OwnField;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What the partnership asks at notification, besides the fields that are fixed nationally. */
@Controller
class OwnFieldsController {

    private static final int MOST = 30;

    private final SettingsFrame frame;

    OwnFieldsController(SettingsFrame frame) {
        this.frame = frame;
    }

    @GetMapping("/settings/{code}/notification")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        return show(frame.open(reader, code), form, model);
    }

    private String show(LocalPractice practice, Form form, Model model) {
        model.addAttribute("fields", practice.ownFields().fields());
        return frame.show(practice, Topic.OWN_FIELDS, form, model);
    }

    @PostMapping("/settings/{code}/notification")
    String add(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var label = form.text("label", "Write what is asked, such as “Ward”", 150);
        var kind = form.choice("kind", OwnFields.Kind.class, "Choose what is typed there");
        int version = SettingsFrame.version(form);
        var fields = practice.ownFields();
        if (NationalFields.has(label)) {
            form.problem("label", "“" + label + "” is fixed nationally and is on the form already. Ask something else");
        } else if (fields.fields().stream().anyMatch(each -> each.label().equalsIgnoreCase(label))) {
            form.problem("label", "You ask this already, or did: look at the list below");
        } else if (fields.asked().size() >= MOST) {
            form.problem("label", "There are " + MOST + " fields already. Stop asking one of them first");
        }
        if (form.hasProblems() || kind == null) {
            return show(practice, form, model);
        }
        return frame.keep(
                reader,
                practice,
                fields.with(new OwnField(UUID.randomUUID(), label, kind, true)),
                version,
                "added “" + label + "” to what is asked at notification",
                "“" + label + "” is asked with the next notification.",
                next);
    }

    /** Asks a field of one's own again, or no longer. One that is fixed nationally has no such address: it stays. */
    @PostMapping("/settings/{code}/notification/{field}")
    String asking(
            Reader reader,
            @PathVariable String code,
            @PathVariable UUID field,
            Form form,
            Model model,
            RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var own = practice.ownFields().fields().stream()
                .filter(each -> each.id().equals(field))
                .findFirst()
                .orElseThrow(NotFound::new);
        return frame.keep(
                reader,
                practice,
                practice.ownFields().asking(field, !own.asked()),
                SettingsFrame.version(form),
                (own.asked() ? "stopped asking “" : "asks again “") + own.label() + "” at notification",
                own.asked() ? "It is no longer asked. What was answered stays." : "It is asked again.",
                next);
    }
}
