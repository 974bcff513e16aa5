package org.throughline.access.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.BodyNames;
import org.throughline.access.BodyNames.Body;
import org.throughline.access.BodyNames.Kind;
import org.throughline.access.Reader;
import org.throughline.web.Form;

/** Correcting the name of a partnership or an organisation. */
@Controller
class BodyNameController {

    private final BodyNames names;

    BodyNameController(BodyNames names) {
        this.names = names;
    }

    @GetMapping("/administration/partnerships/{id}")
    String askPartnership(Reader reader, @PathVariable UUID id, Form form, Model model) {
        return ask(reader, Kind.PARTNERSHIP, id, form, model);
    }

    @GetMapping("/administration/organisations/{id}")
    String askOrganisation(Reader reader, @PathVariable UUID id, Form form, Model model) {
        return ask(reader, Kind.ORGANISATION, id, form, model);
    }

    @PostMapping("/administration/partnerships/{id}")
    String partnership(Reader reader, @PathVariable UUID id, Form form, Model model, RedirectAttributes next) {
        return correct(reader, Kind.PARTNERSHIP, id, form, model, next);
    }

    @PostMapping("/administration/organisations/{id}")
    String organisation(Reader reader, @PathVariable UUID id, Form form, Model model, RedirectAttributes next) {
        return correct(reader, Kind.ORGANISATION, id, form, model, next);
    }

    private String ask(Reader reader, Kind kind, UUID id, Form form, Model model) {
        AdministrationController.mustAdminister(reader);
        var body = names.get(reader, kind, id);
        form.with("name", body.name()).with("version", String.valueOf(body.version()));
        model.addAttribute("body", body);
        return "access/bodyName";
    }

    private String correct(Reader reader, Kind kind, UUID id, Form form, Model model, RedirectAttributes next) {
        AdministrationController.mustAdminister(reader);
        var body = names.get(reader, kind, id);
        var name = form.text("name", "Type the " + kind.words() + "’s name", 200);
        var version = form.number("version", "Open this page again");
        if (!name.isEmpty() && names.isTaken(reader, body, name)) {
            form.problem("name", "Another " + kind.words() + " has this name. Write what tells the two apart");
        }
        if (form.hasProblems() || version == null) {
            model.addAttribute("body", body);
            return "access/bodyName";
        }
        if (name.equals(body.name())) {
            next.addFlashAttribute("done", "The name is as it was.");
        } else {
            names.correct(reader, new Body(id, kind, body.name(), version), name);
            next.addFlashAttribute("done", body.name() + " is now called " + name + ".");
        }
        return "redirect:/administration/bodies";
    }
}
