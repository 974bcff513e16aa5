package org.throughline.panel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.panel.Appointments;
import org.throughline.panel.Declarations;
import org.throughline.panel.PanelPolicy;
import org.throughline.review.CaseFrame;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What somebody signed or declared after they were appointed. */
@Controller
class DeclarationController {

    private final Reviews reviews;
    private final Appointments appointments;
    private final Declarations declarations;
    private final CaseFrame frame;
    private final Clock clock;

    DeclarationController(
            Reviews reviews, Appointments appointments, Declarations declarations, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.appointments = appointments;
        this.declarations = declarations;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/panel/{id}/declared")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.appoints(reader, review)) {
            throw new NotFound();
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "panel"));
        model.addAttribute("appointment", appointments.get(reader, review.id(), id));
        return "panel/declared";
    }

    @PostMapping("/reviews/{reference}/panel/{id}/declared")
    @Transactional
    String record(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var today = LocalDate.now(clock);
        var signed = form.optionalDate("signed", "Check the day on which they signed");
        var conflict = form.optional("conflict", 5_000);
        var handled = form.optional("handled", 5_000);
        var on = form.optionalDate("on", "Check the day on which it was declared");
        form.mustHaveCome("signed", signed, today, "The day on which they signed");
        if (conflict != null && handled == null) {
            form.problem("handled", "Say how the conflict is handled");
        }
        if (conflict == null && handled != null) {
            form.problem("conflict", "Say what the conflict is");
        }
        form.mustHaveCome("on", on, today, "The day on which it was declared");
        if (conflict != null && on == null) {
            form.problem("on", "Give the day on which it was declared, today or before");
        }
        if (conflict == null && handled == null && signed == null) {
            form.problem("signed", "Give the day of the confidentiality agreement, or write the conflict");
        }
        var page = ask(reader, reference, id, form, model);
        if (form.hasProblems()) {
            return page;
        }
        var review = reviews.get(reader, reference);
        if (signed != null) {
            declarations.signed(reader, review, id, signed);
        }
        if (conflict != null && handled != null && on != null) {
            declarations.declared(reader, review, id, conflict, handled, on);
        }
        next.addFlashAttribute("done", "It is on record.");
        return "redirect:" + review.href() + "/panel/" + id;
    }
}
