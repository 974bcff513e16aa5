package org.throughline.panel;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Review;
import org.throughline.review.Stage;
import org.throughline.review.TaskSource;
import org.throughline.web.Colour;
import org.throughline.web.Show;
import org.throughline.web.Task;

/** What happens next about appointments, terms of reference and meetings. */
@Component
@Order(20)
class PanelTasks implements TaskSource {

    private final Appointments appointments;
    private final TermsOfReference terms;
    private final KeyLines keyLines;
    private final Meetings meetings;
    private final Papers papers;
    private final Clock clock;

    PanelTasks(
            Appointments appointments,
            TermsOfReference terms,
            KeyLines keyLines,
            Meetings meetings,
            Papers papers,
            Clock clock) {
        this.papers = papers;
        this.appointments = appointments;
        this.terms = terms;
        this.keyLines = keyLines;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Task> tasks(Reader reader, Review review) {
        if (!review.stage().held()
                || review.stage().isAfter(Stage.CSP_SIGN_OFF)
                || !PanelPolicy.reads(reader, review)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        if (PanelPolicy.runs(reader, review)) {
            appoint(reader, review, tasks);
            terms(reader, review, tasks);
        }
        meetings(reader, review, tasks);
        papers(reader, review, tasks);
        return tasks;
    }

    private void appoint(Reader reader, Review review, List<Task> tasks) {
        boolean may = PanelPolicy.appoints(reader, review);
        for (var seat : List.of(Seat.CHAIR, Seat.AUTHOR, Seat.MEMBER)) {
            if (!appointments.isFilled(reader, review.id(), seat)) {
                tasks.add(todo(
                        seat == Seat.MEMBER ? "Appoint the panel's members" : "Appoint the " + seat.inSentence(),
                        may,
                        review.href() + "/panel/appoint?seat=" + seat.name(),
                        "Co-ordinator"));
            }
        }
    }

    private void terms(Reader reader, Review review, List<Task> tasks) {
        var draft = terms.draft(reader, review);
        var current = terms.current(reader, review);
        var here = review.href() + "/terms";
        if (draft.isEmpty() && current.isEmpty()) {
            tasks.add(todo("Write the terms of reference", true, here + "/edit", "Independent chair and co-ordinator"));
        }
        if (keyLines.of(reader, review.id()).isEmpty()) {
            tasks.add(todo(
                    "Write the key lines of enquiry",
                    true,
                    here + "/lines",
                    "Independent chair, with the panel and the family"));
        }
        if (draft.isPresent()) {
            boolean ready = terms.obstaclesToApproval(reader, review).isEmpty();
            boolean approves = PanelPolicy.approves(reader, review);
            tasks.add(new Task(
                    ready ? "Approve the terms of reference" : "Finish the terms of reference",
                    ready
                            ? approves ? here + "/approve" : null
                            : here + "/" + draft.get().number(),
                    ready ? "Independent chair" : "Independent chair and co-ordinator",
                    ready && !approves ? "Waiting for the chair" : "To do",
                    ready && !approves ? Colour.GREY : Colour.TEAL));
        }
    }

    private void meetings(Reader reader, Review review, List<Task> tasks) {
        var now = LocalDateTime.now(clock);
        boolean runs = PanelPolicy.runs(reader, review);
        var all = meetings.of(reader, review.id());
        if (all.isEmpty() && runs) {
            tasks.add(
                    todo("Call the panel's first meeting", true, review.href() + "/meetings/new", "Independent chair"));
        }
        for (var meeting : all.reversed()) {
            var href = review.href() + "/meetings/" + meeting.id();
            if (meeting.calledOffOn() != null) {
                continue;
            }
            boolean today = meeting.heldOn().equals(now.toLocalDate());
            if (meeting.recordedOn() == null && !meeting.isOver(now)) {
                tasks.add(new Task("Meeting of the panel", href, meeting.when(), "To come", Colour.GREY));
            } else if (meeting.recordedOn() == null && runs) {
                tasks.add(todo(
                        "Record what was decided at the meeting of " + Show.date(meeting.heldOn()),
                        true,
                        href + "/record",
                        "Chair or co-ordinator"));
            } else if (today) {
                tasks.add(new Task("Meeting of the panel", href, meeting.when(), "Held", Colour.GREEN));
            }
        }
        for (var action : meetings.actions(reader, review.id())) {
            if (action.open()) {
                tasks.add(new Task(
                        action.words(),
                        review.href() + "/meetings/" + action.meetingId(),
                        action.who() + (action.due() == null ? "" : ", by " + Show.date(action.due())),
                        "Panel's action",
                        Colour.GREY));
            }
        }
    }

    /** A member's papers to read before they meet. */
    private void papers(Reader reader, Review review, List<Task> tasks) {
        if (!reader.appointedTo(review.id(), Role.PANEL_MEMBER)) {
            return;
        }
        for (var paper : papers.unread(reader, review.id())) {
            tasks.add(todo(
                    "Read “" + paper.title() + "”",
                    true,
                    review.href() + "/meetings/" + paper.meetingId() + "/papers/" + paper.id(),
                    "For the meeting of " + Show.date(paper.heldOn())));
        }
    }

    private static Task todo(String words, boolean may, String href, String hint) {
        return new Task(words, may ? href : null, hint, "To do", Colour.TEAL);
    }
}
