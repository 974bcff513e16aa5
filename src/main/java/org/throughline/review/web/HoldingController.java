package org.throughline.review.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Holdings;
import org.throughline.review.NamesSaid;
import org.throughline.review.Offers;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.Transfers;
import org.throughline.web.Choice;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Who holds a review: the partnership that leads, those that hold it jointly, and handing it over to another. */
@Controller
class HoldingController {

    private final Reviews reviews;
    private final Holdings holdings;
    private final Transfers transfers;
    private final Offers offers;
    private final Bodies bodies;
    private final CaseFrame frame;

    HoldingController(
            Reviews reviews, Holdings holdings, Transfers transfers, Offers offers, Bodies bodies, CaseFrame frame) {
        this.reviews = reviews;
        this.holdings = holdings;
        this.transfers = transfers;
        this.offers = offers;
        this.bodies = bodies;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/holding")
    @Transactional
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        about(reader, review, model);
        model.addAttribute("joint", holdings.of(reader, review.id()));
        model.addAttribute("host", bodies.host(review.partnershipId()).orElse(null));
        model.addAttribute("offers", offers.of(reader, review.id()));
        model.addAttribute(
                "mayJoin",
                bodies.partnerships().stream()
                        .filter(each -> !review.partnerships().contains(each.id())
                                && !holdings.asked(reader, review, each.id()))
                        .map(each -> Choice.of(each.id().toString(), each.name()))
                        .toList());
        model.addAttribute("leads", ReviewPolicy.leads(reader, review));
        reviews.looked(reader, review.id(), "looked at who holds the review");
        return "review/holding";
    }

    @PostMapping("/reviews/{reference}/holding")
    @Transactional
    String join(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = mine(reader, reference);
        var partnership = partnership(form, review);
        var reason = nameless(reader, review, form, "Say why it is held jointly");
        if (partnership != null && review.partnerships().contains(partnership)) {
            form.problem("partnership", "That partnership holds the review already. Choose another");
        } else if (partnership != null && holdings.asked(reader, review, partnership)) {
            form.problem("partnership", "That partnership is asked already, and has not answered. Choose another");
        }
        if (form.hasProblems() || partnership == null) {
            return show(reader, reference, form, model);
        }
        holdings.offer(reader, review, partnership, reason);
        next.addFlashAttribute(
                "done", "They are asked. Until they agree, they see nothing of the review but your reason.");
        return "redirect:" + review.href() + "/holding";
    }

    @PostMapping("/reviews/{reference}/holding/end")
    @Transactional
    String end(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = mine(reader, reference);
        var partnership = form.id("ending", "Choose which partnership");
        var reason = form.text("endReason", "Say why it is no longer held jointly", 2_000);
        if (partnership != null && !review.jointly().contains(partnership)) {
            form.problem("ending", "Choose a partnership that holds the review jointly");
        }
        if (form.hasProblems() || partnership == null) {
            return show(reader, reference, form, model);
        }
        holdings.end(reader, review, partnership, reason);
        next.addFlashAttribute("done", "That partnership’s staff see nothing more of this review.");
        return "redirect:" + review.href() + "/holding";
    }

    @GetMapping("/reviews/{reference}/holding/transfer")
    @Transactional
    String askTransfer(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = mine(reader, reference);
        about(reader, review, model);
        model.addAttribute("obstacles", transfers.obstacles(reader, review));
        return "review/transfer";
    }

    @PostMapping("/reviews/{reference}/holding/transfer")
    @Transactional
    String transfer(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = mine(reader, reference);
        var to = partnership(form, review);
        var reason = nameless(reader, review, form, "Say why the other partnership should take it over");
        if (form.hasProblems()
                || to == null
                || !transfers.obstacles(reader, review).isEmpty()) {
            return askTransfer(reader, reference, form, model);
        }
        transfers.offer(reader, review, to, reason);
        next.addFlashAttribute("done", "The review is offered. It stays yours until they agree.");
        return "redirect:" + review.href() + "/holding";
    }

    @PostMapping("/reviews/{reference}/holding/offers/{offer}/withdraw")
    @Transactional
    String withdraw(Reader reader, @PathVariable String reference, @PathVariable UUID offer, RedirectAttributes next) {
        var review = mine(reader, reference);
        offers.withdraw(reader, review, offer);
        next.addFlashAttribute("done", "The offer is taken back.");
        return "redirect:" + review.href() + "/holding";
    }

    /** A reason that staff read who may not see the case. */
    private String nameless(Reader reader, Review review, Form form, String missing) {
        var reason = form.text("reason", missing, 2_000);
        var named = NamesSaid.in(reason, reviews.people(reader, review.id()));
        if (!named.isEmpty()) {
            form.problem("reason", NamesSaid.refusal(named));
        }
        return reason;
    }

    private @Nullable UUID partnership(Form form, Review review) {
        var id = form.id("partnership", "Choose a partnership");
        if (id != null
                && (id.equals(review.partnershipId()) || bodies.partnership(id).isEmpty())) {
            form.problem("partnership", "Choose another partnership from the list");
        }
        return id;
    }

    private void about(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("lead", bodies.partnership(review.partnershipId()).orElseThrow(NotFound::new));
        model.addAttribute(
                "others",
                bodies.partnerships().stream()
                        .filter(each -> !each.id().equals(review.partnershipId()))
                        .map(each -> Choice.of(each.id().toString(), each.name()))
                        .toList());
    }

    private Review mine(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.leads(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
