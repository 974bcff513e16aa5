package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import org.throughline.review.Transfer;
import org.throughline.review.Transfers;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Reviews that other partnerships offer to the reader's: taken over or declined. Nothing of the case is on these pages. */
@Controller
class TransferController {

    private final Transfers transfers;

    TransferController(Transfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping("/transfers")
    @Transactional
    String all(Reader reader, Model model) {
        model.addAttribute("transfers", waiting(reader));
        return "review/transfers";
    }

    @GetMapping("/transfers.csv")
    @Transactional
    void csv(Reader reader, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "transfers",
                List.of("Reference", "From", "To", "Stage", "Why", "Offered by", "Offered on"),
                waiting(reader).stream()
                        .map(each -> List.of(
                                each.reference(),
                                each.fromName(),
                                each.toName(),
                                each.stage().words(),
                                each.reason(),
                                each.offeredBy(),
                                Show.date(each.offeredOn()))));
    }

    private List<Transfer> waiting(Reader reader) {
        if (!reader.holds(Role.COORDINATOR, Role.CSP_CHAIR)) {
            throw new NotFound();
        }
        return transfers.waiting(reader);
    }

    @GetMapping("/transfers/{id}")
    @Transactional
    String ask(Reader reader, @PathVariable UUID id, Form form, Model model) {
        model.addAttribute("transfer", transfers.get(reader, id));
        return "review/takeOver";
    }

    @PostMapping("/transfers/{id}/agree")
    @Transactional
    String agree(Reader reader, @PathVariable UUID id, RedirectAttributes next) {
        var review = transfers.agree(reader, id);
        next.addFlashAttribute("done", "The review is yours now, as " + review.reference() + ".");
        return "redirect:" + review.href();
    }

    @PostMapping("/transfers/{id}/decline")
    @Transactional
    String decline(Reader reader, @PathVariable UUID id, Form form, Model model, RedirectAttributes next) {
        var words = form.text("words", "Say why, so that they know what to do next", 2_000);
        if (form.hasProblems()) {
            return ask(reader, id, form, model);
        }
        transfers.decline(reader, id, words);
        next.addFlashAttribute("done", "You have declined. They read why.");
        return "redirect:/transfers";
    }
}
