package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Notifications;
import org.throughline.review.OwnAnswers;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What was notified of a death, to read whole, and to correct or complete as more is known. */
@Controller
class NotifiedController {

    private final Reviews reviews;
    private final Notifications notifications;
    private final OwnAnswers ownAnswers;
    private final CaseFrame frame;

    private final Clock clock;

    NotifiedController(
            Reviews reviews, Notifications notifications, OwnAnswers ownAnswers, CaseFrame frame, Clock clock) {
        this.clock = clock;
        this.reviews = reviews;
        this.notifications = notifications;
        this.ownAnswers = ownAnswers;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/notification")
    @Transactional
    String read(Reader reader, @PathVariable String reference, Model model) {
        var review = readable(reader, reference);
        about(reader, review, model);
        model.addAttribute("facts", notifications.get(reader, review.id()).facts());
        model.addAttribute("own", ownAnswers.of(reader, review.id()));
        model.addAttribute("people", reviews.people(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at the notification");
        return "review/notified";
    }

    @GetMapping("/reviews/{reference}/notification/change")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = readable(reader, reference);
        NotificationForm.fill(form, notifications.get(reader, review.id()));
        about(reader, review, model);
        reviews.looked(reader, review.id(), "looked at the notification");
        return "review/changeNotification";
    }

    @PostMapping("/reviews/{reference}/notification/change")
    @Transactional
    String change(
            Reader reader,
            @PathVariable String reference,
            @RequestParam int version,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = readable(reader, reference);
        var now = NotificationForm.read(form, LocalDate.now(clock));
        if (form.hasProblems() || now == null) {
            about(reader, review, model);
            return "review/changeNotification";
        }
        notifications.change(reader, review, now, version);
        next.addFlashAttribute("done", "The notification is changed.");
        return "redirect:" + review.href() + "/notification";
    }

    private void about(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "notification"));
    }

    private Review readable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.names(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
