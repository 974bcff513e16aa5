package org.throughline.panel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.panel.Costs;
import org.throughline.panel.Money;
import org.throughline.panel.PanelPolicy;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** The invoices of a review: recorded, corrected, paid. */
@Controller
class InvoiceController {

    private static final String INVOICES = "/reviews/{reference}/costs/invoices";

    private final Reviews reviews;
    private final Costs costs;
    private final CaseFrame frame;
    private final Clock clock;

    InvoiceController(Reviews reviews, Costs costs, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.costs = costs;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping(INVOICES + "/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        return show(reader, mine(reader, reference), "invoice", "invoices/new", model);
    }

    @PostMapping(INVOICES + "/new")
    @Transactional
    String keep(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = mine(reader, reference);
        var invoice = read(reader, review, form, UUID.randomUUID(), null, 1);
        if (invoice == null) {
            return show(reader, review, "invoice", "invoices/new", model);
        }
        costs.invoiced(reader, review, invoice);
        next.addFlashAttribute("done", "The invoice is recorded." + remark(reader, review, invoice.who()));
        return "redirect:" + review.href() + "/costs";
    }

    private String remark(Reader reader, Review review, String who) {
        return costs.of(reader, review)
                .overAgreed(who)
                .map(words -> " " + words)
                .orElse("");
    }

    @GetMapping(INVOICES + "/{id}")
    @Transactional
    String askCorrection(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = mine(reader, reference);
        var invoice = costs.invoice(reader, review, id);
        form.with("who", invoice.who())
                .with("number", invoice.number())
                .with("amount", Money.words(invoice.pence()))
                .with("on", invoice.dated())
                .with("paid", invoice.paidOn())
                .with("version", String.valueOf(invoice.version()));
        reviews.looked(reader, review.id(), "looked at an invoice");
        return show(reader, review, "correction", "invoices/" + id, model);
    }

    @PostMapping(INVOICES + "/{id}")
    @Transactional
    String correct(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = mine(reader, reference);
        var before = costs.invoice(reader, review, id);
        var paid = form.optionalDate("paid", "Check the day it was paid");
        form.mustHaveCome("paid", paid, LocalDate.now(clock), "The day it was paid");
        var why = form.text("why", "Say why it is corrected", 1_000);
        var now = read(reader, review, form, before.id(), paid, form.version());
        if (now == null) {
            return show(reader, review, "correction", "invoices/" + id, model);
        }
        costs.correct(reader, review, now, why);
        next.addFlashAttribute(
                "done", "The invoice is corrected. What it said before is kept." + remark(reader, review, now.who()));
        return "redirect:" + review.href() + "/costs";
    }

    private Costs.@Nullable Invoice read(
            Reader reader, Review review, Form form, UUID id, @Nullable LocalDate paid, int version) {
        var who = form.text("who", "Say who sent the invoice", 200);
        var number = form.text("number", "Give the invoice’s number", 100);
        long pence = CostController.amount(form);
        var dated = form.date("on", "Give the day of the invoice");
        form.mustHaveCome("on", dated, LocalDate.now(clock), "The day of the invoice");
        if (costs.of(reader, review).invoices().stream()
                .anyMatch(each -> !each.id().equals(id)
                        && each.who().equals(who)
                        && each.number().equals(number))) {
            form.problem("number", "This invoice is recorded already. Check its number");
        }
        return form.hasProblems() || dated == null
                ? null
                : new Costs.Invoice(id, who, number, pence, dated, paid, version);
    }

    @GetMapping(INVOICES + "/{id}/paid")
    @Transactional
    String askPaid(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = mine(reader, reference);
        var invoice = costs.invoice(reader, review, id);
        if (invoice.paidOn() != null) {
            return "redirect:" + review.href() + "/costs";
        }
        form.with("on", LocalDate.now(clock));
        return showPaid(reader, review, invoice, model);
    }

    private String showPaid(Reader reader, Review review, Costs.Invoice invoice, Model model) {
        model.addAttribute("invoice", invoice);
        return show(reader, review, "paid", "invoices/" + invoice.id() + "/paid", model);
    }

    @PostMapping(INVOICES + "/{id}/paid")
    @Transactional
    String paid(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = mine(reader, reference);
        var invoice = costs.invoice(reader, review, id);
        var on = form.date("on", "Give the day on which it was paid");
        form.mustHaveCome("on", on, LocalDate.now(clock), "The day on which it was paid");
        if (on != null && on.isBefore(invoice.dated())) {
            form.problem("on", "The invoice is of " + Show.date(invoice.dated()) + ". Give that day or a later one");
        }
        if (form.hasProblems() || on == null) {
            return showPaid(reader, review, invoice, model);
        }
        costs.paid(reader, review, id, on);
        next.addFlashAttribute("done", "The invoice is paid.");
        return "redirect:" + review.href() + "/costs";
    }

    private String show(Reader reader, Review review, String kind, String path, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "panel"));
        model.addAttribute("kind", kind);
        model.addAttribute("path", path);
        return "panel/cost";
    }

    private Review mine(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.appoints(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
