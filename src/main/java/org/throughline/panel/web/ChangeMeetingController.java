package org.throughline.panel.web;

import java.util.Objects;
import java.util.UUID;
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

/** A meeting that was called is moved, or called off. */
@Controller
class ChangeMeetingController {

    private final Reviews reviews;
    private final Meetings meetings;
    private final CaseFrame frame;

    ChangeMeetingController(Reviews reviews, Meetings meetings, CaseFrame frame) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/meetings/{id}/change")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = runnable(reader, reference);
        var meeting = meetings.get(reader, review.id(), id);
        fill(form, meeting);
        reviews.looked(reader, review.id(), "looked at a meeting of the panel");
        return show(reader, review, meeting, model);
    }

    private static void fill(Form form, Meeting meeting) {
        form.with("on", meeting.heldOn())
                .with("at", Objects.toString(meeting.startsAt(), ""))
                .with("place", meeting.place())
                .with("agenda", meeting.agenda())
                .with("version", String.valueOf(meeting.version()));
    }

    private String show(Reader reader, Review review, Meeting meeting, Model model) {
        if (!meeting.mayChange()) {
            return "redirect:" + review.href() + "/meetings/" + meeting.id();
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "meetings"));
        model.addAttribute("meeting", meeting);
        return "panel/changeMeeting";
    }

    @PostMapping("/reviews/{reference}/meetings/{id}/change")
    @Transactional
    String change(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var meeting = meetings.get(reader, review.id(), id);
        var on = form.date("on", "Give the day of the meeting");
        MeetingController.mustBeNotified(form, on, review);
        var at = MeetingController.time(form);
        var place = form.text("place", "Say where the panel meets", 500);
        var agenda = form.text("agenda", "Write the agenda", 10_000);
        var version = form.optionalNumber("version", "Open the page again");
        if (form.hasProblems() || on == null) {
            return show(reader, review, meeting, model);
        }
        meetings.change(
                reader, review, id, new Meeting.Plan(on, at, place, agenda), Objects.requireNonNullElse(version, 0));
        next.addFlashAttribute(
                "done", "The meeting is changed. If it moved, the panel is told; its calendar file has the new day.");
        return "redirect:" + review.href() + "/meetings/" + id;
    }

    @PostMapping("/reviews/{reference}/meetings/{id}/call-off")
    @Transactional
    String callOff(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var meeting = meetings.get(reader, review.id(), id);
        var why = form.text("why", "Say why it is called off", 2_000);
        if (form.hasProblems()) {
            fill(form, meeting);
            return show(reader, review, meeting, model);
        }
        meetings.callOff(reader, review, id, why);
        next.addFlashAttribute("done", "The meeting is called off, and the panel is told.");
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
