package org.throughline.panel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.panel.Appointment;
import org.throughline.panel.Appointments;
import org.throughline.panel.Declarations;
import org.throughline.panel.Money;
import org.throughline.panel.PanelPolicy;
import org.throughline.panel.Seat;
import org.throughline.review.Answer;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;

/** Who is on the panel: the list, appointing, ending an appointment. */
@Controller
class AppointmentController {

    private static final UUID NONE = new UUID(0, 0);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Reviews reviews;
    private final Appointments appointments;
    private final Declarations declarations;
    private final CaseFrame frame;
    private final Clock clock;

    AppointmentController(
            Reviews reviews, Appointments appointments, Declarations declarations, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.appointments = appointments;
        this.declarations = declarations;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/panel")
    @Transactional
    String all(Reader reader, @PathVariable String reference, Model model) {
        var review = readable(reader, reference);
        about(reader, review, model);
        var today = LocalDate.now(clock);
        var all = appointments.of(reader, review.id());
        model.addAttribute(
                "standing",
                all.stream().filter(appointment -> appointment.stands(today)).toList());
        model.addAttribute(
                "ended",
                all.stream().filter(appointment -> !appointment.stands(today)).toList());
        model.addAttribute("today", today);
        model.addAttribute("appoints", PanelPolicy.appoints(reader, review));
        model.addAttribute("declared", declarations.since(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at the panel");
        return "panel/panel";
    }

    @GetMapping("/reviews/{reference}/panel.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = readable(reader, reference);
        reviews.looked(reader, review.id(), "took out the list of the panel");
        Csv.response(
                response,
                "panel",
                List.of("Name", "Place", "Represents", "From", "To", "Confidentiality agreement"),
                appointments.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.name(),
                                each.seat().words(),
                                Objects.requireNonNullElse(each.represents(), ""),
                                each.starts().toString(),
                                day(each.ends()),
                                day(each.confidentialityOn()))));
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    @GetMapping("/reviews/{reference}/panel/appoint")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = appointable(reader, reference);
        form.with("starts", LocalDate.now(clock));
        return show(
                reader,
                review,
                model,
                review.stage().held()
                        ? List.of()
                        : List.of(new Obstacle(
                                "It has not been decided that a review is held", review.href() + "/decision")),
                List.of(),
                List.of());
    }

    private String show(
            Reader reader,
            Review review,
            Model model,
            List<Obstacle> obstacles,
            List<String> involved,
            List<String> namesakes) {
        about(reader, review, model);
        model.addAttribute("obstacles", obstacles);
        model.addAttribute("involved", involved);
        model.addAttribute("namesakes", namesakes);
        return "panel/appoint";
    }

    @PostMapping("/reviews/{reference}/panel/appoint")
    @Transactional
    String appoint(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = appointable(reader, reference);
        var draft = read(form);
        if (draft == null) {
            return show(reader, review, model, List.of(), List.of(), List.of());
        }
        var obstacles = appointments.obstacles(reader, review, draft);
        var involved = appointments.involvedAgencies(reader, review, draft.email());
        if (draft.seat().independent() && !involved.isEmpty() && !form.has("sure", "yes")) {
            form.problem(
                    "sure", "Look at which agency they answer for, then say whether you appoint them all the same");
        }
        var namesakes = appointments.namesakes(reader, draft);
        if (!namesakes.isEmpty() && !form.has("another", "yes")) {
            form.problem(
                    "another",
                    "Somebody of this name is here already, with another e-mail address. Say whether this is somebody else");
        }
        if (form.hasProblems() || !obstacles.isEmpty()) {
            return show(reader, review, model, obstacles, draft.seat().independent() ? involved : List.of(), namesakes);
        }
        var made = appointments.appoint(reader, review, draft);
        next.addFlashAttribute(
                "done",
                made.name() + " is appointed from " + Show.date(made.starts()) + ", and sees the review from then.");
        return "redirect:" + review.href() + "/panel";
    }

    private @Nullable Appointment read(Form form) {
        var seat = form.choice("seat", Seat.class, "Choose the place they are appointed to");
        var name = form.text("name", "Give their name", 200);
        var email = form.text("email", "Give their e-mail address", 300);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            form.problem("email", "Write the e-mail address in full, such as name@example.org");
        }
        var represents = form.optional("represents", 300);
        if (represents == null && seat != null && !seat.independent()) {
            form.problem("represents", "Say which agency or which subject they bring to the panel");
        }
        var independence = form.optional("independence", 5_000);
        if (independence == null && seat != null && seat.independent()) {
            form.problem(
                    "independence",
                    "Write the statement of independence. Nobody is appointed chair or author without one");
        }
        var lineManaged = form.optionalChoice("lineManaged", Answer.class);
        var conflicts = form.optional("conflicts", 5_000);
        var handled = form.optional("conflictsHandled", 5_000);
        if (conflicts != null && handled == null) {
            form.problem("conflictsHandled", "Say how the declared conflict is handled");
        } else if (lineManaged == Answer.YES && handled == null && seat != null && seat.independent()) {
            form.problem(
                    "conflictsHandled",
                    "They line-managed somebody involved, so they are not independent. Appoint somebody else, or write why they are appointed all the same and how it is handled");
        }
        var starts = form.date("starts", "Give the first day");
        var ends = form.optionalDate("ends", "Check the last day");
        if (starts != null && ends != null && ends.isBefore(starts)) {
            form.problem("ends", "The last day is before the first. Check both");
        }
        var experience = form.optional("experience", 5_000);
        var training = form.optional("training", 5_000);
        var confidentiality = form.optionalDate("confidentiality", "Check the day of the confidentiality agreement");
        form.mustHaveCome(
                "confidentiality", confidentiality, LocalDate.now(clock), "The day of the confidentiality agreement");
        var fee = fee(form);
        if (form.hasProblems() || seat == null || starts == null) {
            return null;
        }
        return new Appointment(
                NONE,
                NONE,
                NONE,
                name,
                email,
                seat,
                represents,
                independence,
                Objects.requireNonNullElse(lineManaged, Answer.NOT_KNOWN),
                experience,
                training,
                conflicts,
                handled,
                confidentiality,
                fee,
                starts,
                ends,
                null,
                "",
                false);
    }

    /** An amount of money, "None", or null where nothing was typed. */
    private static @Nullable String fee(Form form) {
        var typed = form.optional("fee", 30);
        if (typed == null || typed.equalsIgnoreCase("none")) {
            return typed == null ? null : "None";
        }
        var pence = Money.pence(typed);
        if (pence.isEmpty()) {
            form.problem("fee", "Write the fee as an amount in pounds, such as 4,500, or the word none");
            return null;
        }
        return Money.words(pence.getAsLong());
    }

    @GetMapping("/reviews/{reference}/panel/{id}")
    @Transactional
    String one(Reader reader, @PathVariable String reference, @PathVariable UUID id, Model model) {
        var review = readable(reader, reference);
        var appointment = appointments.get(reader, review.id(), id);
        about(reader, review, model);
        model.addAttribute("appointment", appointment);
        model.addAttribute("appoints", PanelPolicy.appoints(reader, review));
        model.addAttribute("declarations", declarations.of(reader, review.id(), id));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayEnd", PanelPolicy.appoints(reader, review) && appointment.stands(LocalDate.now(clock)));
        reviews.looked(reader, review.id(), "looked at the appointment of " + appointment.name());
        return "panel/appointment";
    }

    @GetMapping("/reviews/{reference}/panel/{id}/end")
    @Transactional
    String askEnd(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = appointable(reader, reference);
        form.with("last", LocalDate.now(clock));
        return showEnd(reader, review, id, model);
    }

    private String showEnd(Reader reader, Review review, UUID id, Model model) {
        about(reader, review, model);
        model.addAttribute("appointment", appointments.get(reader, review.id(), id));
        return "panel/endAppointment";
    }

    @PostMapping("/reviews/{reference}/panel/{id}/end")
    @Transactional
    String end(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = appointable(reader, reference);
        var appointment = appointments.get(reader, review.id(), id);
        boolean now = form.text("when", "Choose when it ends").equals("NOW");
        var last = now ? LocalDate.now(clock) : form.date("last", "Give the last day");
        if (!now && last != null && last.isBefore(appointment.starts())) {
            form.problem("last", "The last day is before the first, " + Show.date(appointment.starts()) + ". Check it");
        }
        var reason = form.text("reason", "Say why the appointment ends", 2_000);
        if (form.hasProblems() || last == null) {
            return showEnd(reader, review, id, model);
        }
        if (now) {
            appointments.endAtOnce(reader, review, id, reason);
            next.addFlashAttribute(
                    "done",
                    "The appointment of " + appointment.name()
                            + " has ended. They see nothing of this review any more.");
        } else {
            appointments.end(reader, review, id, last, reason);
            next.addFlashAttribute(
                    "done", "The appointment of " + appointment.name() + " ends on " + Show.date(last) + ".");
        }
        return "redirect:" + review.href() + "/panel";
    }

    private void about(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "panel"));
    }

    private Review readable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private Review appointable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.appoints(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
