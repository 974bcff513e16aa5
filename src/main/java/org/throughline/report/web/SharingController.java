package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Invitations;
import org.throughline.access.Reader;
import org.throughline.report.SharedReports;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Who may read a report that is not published. */
@Controller
class SharingController {

    private final CasePage page;
    private final PublicationController publication;
    private final SharedReports shared;
    private final Reviews reviews;
    private final HoldsOnSharing holds;
    private final Invitations invitations;

    SharingController(
            CasePage page,
            PublicationController publication,
            SharedReports shared,
            Reviews reviews,
            HoldsOnSharing holds,
            Invitations invitations) {
        this.page = page;
        this.publication = publication;
        this.shared = shared;
        this.reviews = reviews;
        this.holds = holds;
        this.invitations = invitations;
    }

    @PostMapping("/reviews/{reference}/publication/parties")
    @Transactional
    String share(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        if (!shared.mayShare(reader, review)) {
            throw new NotFound();
        }
        var name = form.text("name", "Give their name", 200);
        var email = form.text("email", "Give their e-mail address", 200).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            form.problem("email", "Type an e-mail address such as name@example.gov.uk");
        }
        var part = form.text("part", "Say why they are a relevant party", 300);
        holds.read(reader, review, form);
        if (form.hasProblems()) {
            return publication.show(reader, review, model);
        }
        holds.pass(reader, review, Sharing.RELEVANT_PARTY, form);
        var letIn = shared.share(reader, review, name, email, part);
        next.addFlashAttribute("done", letIn.person().name() + " can read the report, and is told by e-mail where.");
        var link = letIn.link();
        if (link != null) {
            next.addFlashAttribute("link", link);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    invitations.send(letIn.person(), link);
                }
            });
        }
        return "redirect:" + review.href() + "/publication";
    }

    @PostMapping("/reviews/{reference}/publication/parties/{party}/end")
    @Transactional
    String end(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID party,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        shared.end(reader, review, party);
        next.addFlashAttribute("done", "They can no longer read the report.");
        return "redirect:" + review.href() + "/publication";
    }

    @GetMapping("/reviews/{reference}/publication/parties.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = page.open(reader, reference, "report", model);
        reviews.looked(reader, review.id(), "downloaded the list of those the report is shared with");
        Csv.response(
                response,
                "relevant-parties",
                List.of("Name", "Why", "Shared on", "Shared by", "Ended on", "Ended by"),
                shared.parties(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.name(),
                                each.part(),
                                each.sharedOn().toString(),
                                each.sharedBy(),
                                each.endedOn() == null ? "" : each.endedOn().toString(),
                                each.endedBy() == null ? "" : each.endedBy())));
    }
}
