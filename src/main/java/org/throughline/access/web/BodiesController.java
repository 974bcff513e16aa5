package org.throughline.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Administration;
import org.throughline.access.Bodies;
import org.throughline.access.BodyNames;
import org.throughline.access.BodyNames.Kind;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.web.Choice;
import org.throughline.web.Csv;
import org.throughline.web.Form;

/** The partnerships, and the organisations that work with them. */
@Controller
class BodiesController {

    /** In which an organisation counts itself; DOMAIN.md on who sits on a panel. */
    private static final List<String> KINDS = List.of(
            "Police",
            "Health",
            "Housing",
            "Adult social care",
            "Children's social care",
            "Specialist domestic abuse service",
            "Probation",
            "Education",
            "Voluntary organisation",
            "Other");

    private final Administration administration;
    private final Bodies bodies;
    private final BodyNames names;

    BodiesController(Administration administration, Bodies bodies, BodyNames names) {
        this.administration = administration;
        this.bodies = bodies;
        this.names = names;
    }

    @GetMapping("/administration/bodies")
    String show(Reader reader, Form form, Model model) {
        AdministrationController.mustAdminister(reader);
        var partnerships = bodies.partnerships();
        Map<UUID, List<Organisation>> working = partnerships.stream()
                .collect(Collectors.toMap(Partnership::id, partnership -> bodies.organisations(partnership.id())));
        model.addAttribute("partnerships", partnerships);
        model.addAttribute("organisations", working);
        model.addAttribute(
                "kinds", KINDS.stream().map(kind -> Choice.of(kind, kind)).toList());
        return "access/bodies";
    }

    @GetMapping("/administration/bodies.csv")
    void csv(Reader reader, HttpServletResponse response) throws IOException {
        AdministrationController.mustAdminister(reader);
        Csv.response(
                response,
                "partnerships-and-organisations",
                List.of("Partnership", "Letters", "Organisation", "Kind"),
                bodies.partnerships().stream().flatMap(partnership -> {
                    var working = bodies.organisations(partnership.id());
                    return working.isEmpty()
                            ? Stream.of(List.of(partnership.name(), partnership.code(), "", ""))
                            : working.stream()
                                    .map(each ->
                                            List.of(partnership.name(), partnership.code(), each.name(), each.kind()));
                }));
    }

    @PostMapping("/administration/partnerships")
    String addPartnership(Reader reader, Form form, Model model, RedirectAttributes next) {
        AdministrationController.mustAdminister(reader);
        var name = form.text("name", "Type the partnership's name", 200);
        var code = form.text("code", "Type the letters its references begin with", 12);
        var newNameFrom = form.optionalDate("newNameFrom", "The day is a day, month and year, or nothing");
        if (!code.isEmpty() && !code.matches("[A-Z]{2,12}")) {
            form.problem("code", "Use two to twelve capital letters, such as NORTHMERE");
        }
        if (!name.isEmpty() && names.isTaken(reader, Kind.PARTNERSHIP, name)) {
            form.problem("name", "Another partnership has this name. Write what tells the two apart");
        }
        if (form.hasProblems()) {
            return show(reader, form, model);
        }
        try {
            administration.add(reader, new Partnership(UUID.randomUUID(), name, code, newNameFrom));
        } catch (DuplicateKeyException taken) {
            form.problem("code", "Another partnership has these letters. Choose others");
            return show(reader, form, model);
        }
        next.addFlashAttribute("done", name + " is added. Invite its co-ordinator next.");
        return "redirect:/administration/bodies";
    }

    @PostMapping("/administration/organisations")
    String addOrganisation(Reader reader, Form form, Model model, RedirectAttributes next) {
        AdministrationController.mustAdminister(reader);
        var name = form.text("organisation", "Type the organisation's name", 200);
        var kind = form.text("kind", "Choose what it is", 100);
        var partnership = form.id("partnership", "Choose with which partnership it works");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            form.problem("kind", "Choose what it is from the list");
        }
        if (partnership != null && bodies.partnership(partnership).isEmpty()) {
            form.problem("partnership", "Choose a partnership from the list");
        }
        if (partnership != null
                && bodies.organisations(partnership).stream()
                        .anyMatch(each -> each.name().equals(name))) {
            form.problem("organisation", "This organisation works with the partnership already");
        }
        if (form.hasProblems() || partnership == null) {
            return show(reader, form, model);
        }
        var kept = administration.add(reader, partnership, new Organisation(UUID.randomUUID(), name, kind));
        next.addFlashAttribute(
                "done",
                name + " is added."
                        + (kept.kind().equals(kind)
                                ? ""
                                : " It works with another partnership already, as: " + kept.kind() + "."));
        return "redirect:/administration/bodies";
    }
}
