package org.throughline.panel.web;

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
import org.throughline.panel.Meeting;
import org.throughline.panel.Meetings;
import org.throughline.panel.PanelPolicy;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** What a meeting asked somebody to do is changed, or dropped. */
@Controller
class MeetingActionController {

    private static final String ACTION = "/reviews/{reference}/meetings/{id}/actions/{action}";

    private final Reviews reviews;
    private final Meetings meetings;
    private final CaseFrame frame;

    MeetingActionController(Reviews reviews, Meetings meetings, CaseFrame frame) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.frame = frame;
    }

    /** The day an action is due, not before its meeting; null where none was typed. */
    static @Nullable LocalDate due(Form form, Meeting meeting) {
        var due = form.optionalDate("due", "Check the day it is due");
        if (due != null && due.isBefore(meeting.heldOn())) {
            form.problem(
                    "due", "It is due before the meeting of " + Show.date(meeting.heldOn()) + ". Give a later day");
        }
        return due;
    }

    @GetMapping(ACTION)
    @Transactional
    String ask(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID action,
            Form form,
            Model model) {
        var review = runnable(reader, reference);
        var found = meetings.action(reader, review.id(), id, action);
        form.with("words", found.words())
                .with("who", found.who())
                .with("due", found.due())
                .with("version", String.valueOf(found.version()));
        reviews.looked(reader, review.id(), "looked at an action of the panel");
        return show(reader, review, found, model);
    }

    private String show(Reader reader, Review review, Meeting.Action action, Model model) {
        if (!action.open()) {
            return "redirect:" + review.href() + "/meetings/" + action.meetingId();
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "meetings"));
        model.addAttribute("meeting", meetings.get(reader, review.id(), action.meetingId()));
        model.addAttribute("action", action);
        return "panel/meetingAction";
    }

    @PostMapping(ACTION)
    @Transactional
    String change(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID action,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var found = meetings.action(reader, review.id(), id, action);
        var words = form.text("words", "Write what is to be done", 1_000);
        var who = form.text("who", "Say who does it", 200);
        var due = due(form, meetings.get(reader, review.id(), id));
        var why = form.text("why", "Say why it is changed", 1_000);
        if (form.hasProblems()) {
            return show(reader, review, found, model);
        }
        meetings.changeAction(reader, review, found, words, who, due, why, form.version());
        next.addFlashAttribute("done", "The action is changed.");
        return "redirect:" + review.href() + "/meetings/" + id;
    }

    @PostMapping(ACTION + "/drop")
    @Transactional
    String drop(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID action,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var found = meetings.action(reader, review.id(), id, action);
        var why = form.text("dropWhy", "Say why it is dropped", 1_000);
        if (form.hasProblems()) {
            form.with("words", found.words()).with("who", found.who()).with("due", found.due());
            return show(reader, review, found, model);
        }
        meetings.dropAction(reader, review, found, why, form.version());
        next.addFlashAttribute("done", "The action is dropped. It stays in the list with your reason.");
        return "redirect:" + review.href() + "/meetings/" + id;
    }

    private Review runnable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
