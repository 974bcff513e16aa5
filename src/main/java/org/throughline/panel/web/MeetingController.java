package org.throughline.panel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
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
import org.throughline.panel.Meeting;
import org.throughline.panel.Meetings;
import org.throughline.panel.PanelPolicy;
import org.throughline.panel.Papers;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;

/** The panel's meetings: the list, calling one, writing down what happened. */
@Controller
class MeetingController {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    private final Reviews reviews;
    private final Meetings meetings;
    private final Papers papers;
    private final Appointments appointments;
    private final CaseFrame frame;
    private final LocalPractices practices;
    private final Clock clock;

    MeetingController(
            Reviews reviews,
            Meetings meetings,
            Appointments appointments,
            CaseFrame frame,
            LocalPractices practices,
            Papers papers,
            Clock clock) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.papers = papers;
        this.appointments = appointments;
        this.frame = frame;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/meetings")
    @Transactional
    String all(Reader reader, @PathVariable String reference, Model model) {
        var review = readable(reader, reference);
        about(reader, review, model);
        model.addAttribute("meetings", meetings.of(reader, review.id()));
        model.addAttribute("actions", meetings.actions(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at the panel's meetings");
        return "panel/meetings";
    }

    @GetMapping("/reviews/{reference}/meetings.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = readable(reader, reference);
        reviews.looked(reader, review.id(), "took out the list of meetings");
        Csv.response(
                response,
                "meetings",
                List.of("Day", "Time", "Place", "Agenda", "Present", "Decisions", "Called off"),
                meetings.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.heldOn().toString(),
                                Objects.toString(each.startsAt(), ""),
                                each.place(),
                                each.agenda(),
                                String.join(", ", meetings.present(reader, each.id())),
                                Objects.requireNonNullElse(each.decisions(), ""),
                                Objects.requireNonNullElse(each.calledOffWhy(), ""))));
    }

    @GetMapping("/reviews/{reference}/meetings/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = runnable(reader, reference);
        about(reader, review, model);
        model.addAttribute(
                "obstacles",
                review.stage().held()
                        ? List.of()
                        : List.of(new Obstacle(
                                "It has not been decided that a review is held", review.href() + "/decision")));
        return "panel/newMeeting";
    }

    @PostMapping("/reviews/{reference}/meetings/new")
    @Transactional
    String call(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = runnable(reader, reference);
        var on = form.date("on", "Give the day of the meeting");
        var at = time(form);
        var place = form.text("place", "Say where the panel meets", 500);
        var agenda = form.text("agenda", "Write the agenda", 10_000);
        mustBeNotified(form, on, review);
        if (form.hasProblems() || on == null || !review.stage().held()) {
            return ask(reader, reference, form, model);
        }
        var meeting = meetings.call(reader, review, on, at, place, agenda);
        next.addFlashAttribute("done", "The meeting is called. Send its calendar file to those who are invited.");
        return "redirect:" + review.href() + "/meetings/" + meeting.id();
    }

    /** A meeting is not called for a day before the death was notified: the year was mistyped, say. */
    static void mustBeNotified(Form form, @Nullable LocalDate on, Review review) {
        if (on != null && on.isBefore(review.heardOn())) {
            form.problem(
                    "on",
                    "The death was notified on " + Show.date(review.heardOn()) + ". Give that day or a later one");
        }
    }

    static @Nullable LocalTime time(Form form) {
        var typed = form.optional("at", 100);
        if (typed == null) {
            return null;
        }
        var found = TIME.matcher(typed);
        if (!found.matches()) {
            form.problem("at", "Write the time on the 24-hour clock, such as 14:15");
            return null;
        }
        return LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    @GetMapping("/reviews/{reference}/meetings/{id}")
    @Transactional
    String one(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = readable(reader, reference);
        reviews.looked(reader, review.id(), "looked at a meeting of the panel");
        return show(reader, review, id, model);
    }

    private String show(Reader reader, Review review, UUID id, Model model) {
        about(reader, review, model);
        model.addAttribute("meeting", meetings.get(reader, review.id(), id));
        model.addAttribute("present", meetings.present(reader, id));
        model.addAttribute("papers", papers.of(reader, review.id(), id));
        model.addAttribute(
                "actions",
                meetings.actions(reader, review.id()).stream()
                        .filter(action -> action.meetingId().equals(id))
                        .toList());
        model.addAttribute(
                "guidance", practices.of(review.partnershipId()).guidance().papers());
        return "panel/meeting";
    }

    @GetMapping("/reviews/{reference}/meetings/{id}/record")
    @Transactional
    String askRecord(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = runnable(reader, reference);
        var meeting = meetings.get(reader, review.id(), id);
        var present = meetings.present(reader, id);
        var panel = names(reader, review, meeting);
        form.with("present", present.stream().filter(panel::contains).toList())
                .with(
                        "others",
                        String.join(
                                "\n",
                                present.stream()
                                        .filter(name -> !panel.contains(name))
                                        .toList()))
                .with("decisions", meeting.decisions())
                .with("version", String.valueOf(meeting.version()));
        reviews.looked(reader, review.id(), "looked at the record of a meeting of the panel");
        return showRecord(reader, review, meeting, model);
    }

    private String showRecord(Reader reader, Review review, Meeting meeting, Model model) {
        about(reader, review, model);
        model.addAttribute("meeting", meeting);
        model.addAttribute("names", names(reader, review, meeting));
        return "panel/recordMeeting";
    }

    /** Those in place on the day the panel met. */
    private List<String> names(Reader reader, Review review, Meeting meeting) {
        return appointments.of(reader, review.id()).stream()
                .filter(each -> each.covers(meeting.heldOn()))
                .map(Appointment::name)
                .distinct()
                .toList();
    }

    @PostMapping("/reviews/{reference}/meetings/{id}/record")
    @Transactional
    String record(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var meeting = meetings.get(reader, review.id(), id);
        var present = new ArrayList<>(form.all("present"));
        var others = form.optional("others", 5_000);
        if (others != null) {
            others.lines().map(String::strip).filter(name -> !name.isEmpty()).forEach(present::add);
        }
        if (present.isEmpty()) {
            form.problem("present", "Tick or write who was there");
        }
        if (meeting.heldOn().isAfter(LocalDate.now(clock))) {
            form.problem("decisions", "This meeting is still to come. Record it once it has been held");
        }
        var decisions = form.text("decisions", "Write what was decided, or that nothing was", 20_000);
        var version = form.optionalNumber("version", "Open the page again");
        if (form.hasProblems()) {
            return showRecord(reader, review, meeting, model);
        }
        meetings.record(
                reader, review, id, new Meeting.Record(present, decisions), Objects.requireNonNullElse(version, 0));
        next.addFlashAttribute("done", "The meeting is recorded.");
        return "redirect:" + review.href() + "/meetings/" + id;
    }

    @PostMapping("/reviews/{reference}/meetings/{id}/actions")
    @Transactional
    String addAction(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var words = form.text("words", "Write what is to be done", 1_000);
        var who = form.text("who", "Say who does it", 200);
        var due = MeetingActionController.due(form, meetings.get(reader, review.id(), id));
        if (form.hasProblems()) {
            return show(reader, review, id, model);
        }
        meetings.addAction(reader, review, id, words, who, due);
        next.addFlashAttribute("done", "The action is added.");
        return "redirect:" + review.href() + "/meetings/" + id;
    }

    @PostMapping("/reviews/{reference}/meetings/{id}/actions/{action}/done")
    @Transactional
    String done(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable UUID action,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        meetings.done(reader, review, action);
        next.addFlashAttribute("done", "The action is done.");
        return "redirect:" + review.href() + "/meetings/" + id;
    }

    private void about(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "meetings"));
        model.addAttribute("runs", PanelPolicy.runs(reader, review));
    }

    private Review readable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.reads(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private Review runnable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
