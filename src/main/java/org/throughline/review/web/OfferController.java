package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Holdings;
import org.throughline.review.Offer;
import org.throughline.review.Offers;
import org.throughline.review.Transfers;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Reviews that other partnerships offer to the reader's, to take over or to hold jointly: agreed or declined. Nothing of the case is on these pages. */
@Controller
class OfferController {

    private final Offers offers;
    private final Transfers transfers;
    private final Holdings holdings;

    OfferController(Offers offers, Transfers transfers, Holdings holdings) {
        this.offers = offers;
        this.transfers = transfers;
        this.holdings = holdings;
    }

    @GetMapping("/offers")
    @Transactional
    String all(Reader reader, Model model) {
        model.addAttribute("offers", waiting(reader));
        return "review/offers";
    }

    @GetMapping("/offers.csv")
    @Transactional
    void csv(Reader reader, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "offers",
                List.of("Reference", "What for", "From", "To", "Stage", "Why", "Offered by", "Offered on"),
                waiting(reader).stream()
                        .map(each -> List.of(
                                each.reference(),
                                each.kind().words(),
                                each.fromName(),
                                each.toName(),
                                each.stage().words(),
                                each.reason(),
                                each.offeredBy(),
                                Show.date(each.offeredOn()))));
    }

    private List<Offer> waiting(Reader reader) {
        if (!reader.holds(Role.COORDINATOR, Role.CSP_CHAIR)) {
            throw new NotFound();
        }
        return offers.waiting(reader);
    }

    @GetMapping("/offers/{id}")
    @Transactional
    String ask(Reader reader, @PathVariable UUID id, Form form, Model model, RedirectAttributes next) {
        var answered = offers.answered(reader, id);
        if (answered.isPresent()) {
            return answered(answered.get(), next);
        }
        model.addAttribute("offer", offers.get(reader, id));
        return "review/offer";
    }

    private static String answered(Offer offer, RedirectAttributes next) {
        next.addFlashAttribute(
                "done",
                "This offer was answered on " + Show.date(offer.answeredOn()) + ": "
                        + offer.outcome().toLowerCase(Locale.UK) + ". Nothing more is recorded.");
        return "redirect:/offers";
    }

    @PostMapping("/offers/{id}/agree")
    @Transactional
    String agree(Reader reader, @PathVariable UUID id, RedirectAttributes next) {
        var answered = offers.answered(reader, id);
        if (answered.isPresent()) {
            return answered(answered.get(), next);
        }
        var joint = offers.get(reader, id).joint();
        var review = joint ? holdings.agree(reader, id) : transfers.agree(reader, id);
        next.addFlashAttribute(
                "done",
                joint
                        ? "You hold the review jointly from now on."
                        : "The review is yours now, as " + review.reference() + ".");
        return "redirect:" + review.href();
    }

    @PostMapping("/offers/{id}/decline")
    @Transactional
    String decline(Reader reader, @PathVariable UUID id, Form form, Model model, RedirectAttributes next) {
        var answered = offers.answered(reader, id);
        if (answered.isPresent()) {
            return answered(answered.get(), next);
        }
        var words = form.text("words", "Say why, so that they know what to do next", 2_000);
        if (form.hasProblems()) {
            return ask(reader, id, form, model, next);
        }
        offers.decline(reader, id, words);
        next.addFlashAttribute("done", "You have declined. They read why.");
        return "redirect:/offers";
    }
}
