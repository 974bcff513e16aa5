package org.throughline.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Administration;
import org.throughline.access.Administration.Asked;
import org.throughline.access.Administration.Granted;
import org.throughline.access.Administration.Line;
import org.throughline.access.Bodies;
import org.throughline.access.Invitations;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.web.Choice;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Who may do what: the administrator's list of people, and letting somebody in. */
@Controller
class AdministrationController {

    private final Administration administration;
    private final Bodies bodies;
    private final Invitations invitations;
    private final Clock clock;

    AdministrationController(Administration administration, Bodies bodies, Invitations invitations, Clock clock) {
        this.administration = administration;
        this.bodies = bodies;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping("/administration")
    String people(Reader reader, Model model) {
        mustAdminister(reader);
        model.addAttribute("lines", administration.lines(reader));
        model.addAttribute("today", LocalDate.now(clock));
        return "access/people";
    }

    @GetMapping("/administration/people.csv")
    void csv(Reader reader, HttpServletResponse response) throws IOException {
        mustAdminister(reader);
        Csv.response(
                response,
                "people",
                List.of("Name", "E-mail address", "Role", "For", "From", "To"),
                administration.lines(reader).stream().map(AdministrationController::cells));
    }

    private static List<String> cells(Line line) {
        return List.of(
                line.name(),
                line.email(),
                line.role() == null ? "" : line.role().words(),
                line.body() == null ? "" : line.body(),
                line.starts() == null ? "" : line.starts().toString(),
                line.ends() == null ? "" : line.ends().toString());
    }

    @GetMapping("/administration/invite")
    String ask(Reader reader, Form form, Model model) {
        mustAdminister(reader);
        var roles = new ArrayList<Role>(Administration.FOR_PARTNERSHIP);
        roles.addAll(Administration.FOR_ORGANISATION);
        roles.addAll(Administration.EVERYWHERE);
        model.addAttribute(
                "roles",
                roles.stream().map(role -> Choice.of(role.name(), role.words())).toList());
        model.addAttribute(
                "partnerships",
                bodies.partnerships().stream()
                        .map(body -> Choice.of(body.id().toString(), body.name()))
                        .toList());
        model.addAttribute(
                "organisations",
                administration.organisations(reader).stream()
                        .map(body -> Choice.of(body.id().toString(), body.name()))
                        .toList());
        return "access/invite";
    }

    @PostMapping("/administration/invite")
    String invite(Reader reader, Form form, Model model, RedirectAttributes next) {
        mustAdminister(reader);
        var asked = read(form);
        if (form.hasProblems() || asked == null) {
            return ask(reader, form, model);
        }
        tell(administration.invite(reader, asked), next);
        return "redirect:/administration";
    }

    private @Nullable Asked read(Form form) {
        var name = form.text("name", "Type the person's name", 200);
        var email = form.text("email", "Type the person's e-mail address", 200).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            form.problem("email", "Type an e-mail address such as name@example.gov.uk");
        }
        var role = form.choice("role", Role.class, "Choose a role");
        var partnership = form.optionalId("partnership");
        var organisation = form.optionalId("organisation");
        var starts = form.date("starts", "Say from which day");
        var ends = form.optionalDate("ends", "The last day is a day, month and year, or nothing");
        if (role != null && Administration.FOR_PARTNERSHIP.contains(role) != (partnership != null)) {
            form.problem("partnership", partnership == null ? "Choose for which partnership" : NOT_FOR_THIS);
        }
        if (role != null && Administration.FOR_ORGANISATION.contains(role) != (organisation != null)) {
            form.problem("organisation", organisation == null ? "Choose for which organisation" : NOT_FOR_THIS);
        }
        if (starts != null && ends != null && ends.isBefore(starts)) {
            form.problem("ends", "The last day must not be before the first");
        }
        if (form.hasProblems() || role == null || starts == null) {
            return null;
        }
        var asked = new Asked(name, email, role, partnership, organisation, starts, ends);
        if (!asked.fits()) {
            form.problem("role", "Appoint to this role in the review itself");
            return null;
        }
        return asked;
    }

    private static final String NOT_FOR_THIS = "This role is not for such a body. Take the choice away";

    @PostMapping("/administration/people/{person}/invite")
    String again(Reader reader, @PathVariable UUID person, RedirectAttributes next) {
        mustAdminister(reader);
        tell(administration.inviteAgain(reader, person), next);
        return "redirect:/administration";
    }

    private void tell(Granted granted, RedirectAttributes next) {
        var name = granted.person().name();
        if (granted.link() == null) {
            next.addFlashAttribute("done", name + " has the role, and signs in as before.");
            return;
        }
        var invitation = invitations.send(granted.person(), granted.link());
        next.addFlashAttribute(
                "done",
                invitation.sent()
                        ? name + " is invited. The link in the e-mail works for seven days."
                        : name + " is invited, but no e-mail could be sent. Give them this link yourself: "
                                + invitation.link());
    }

    @PostMapping("/administration/grants/{grant}/end")
    String end(Reader reader, @PathVariable UUID grant, RedirectAttributes next) {
        mustAdminister(reader);
        administration.end(reader, grant);
        next.addFlashAttribute("done", "The role is ended.");
        return "redirect:/administration";
    }

    static void mustAdminister(Reader reader) {
        if (!reader.holds(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }
}
