package org.throughline.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Review;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** The panel meets: called, recorded, with actions. */
@ThroughlineTest
class MeetingsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    Meetings meetings;

    @Autowired
    Appointments appointments;

    @Autowired
    PanelTasks tasks;

    @Autowired
    AtTheDesk desk;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;
    Review review;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = decided.held(coordinator, partnership);
    }

    @Test
    void a_meeting_is_called_and_recorded() {
        var meeting = meetings.call(coordinator, review, DAY, LocalTime.of(14, 15), "Room 4", "1. Terms");
        assertThat(meeting.recordedOn()).isNull();
        meetings.record(
                coordinator, review, meeting.id(), new Meeting.Record(List.of("Ada", "Bede", "Ada"), "Agreed."), 1);
        var kept = meetings.get(coordinator, review.id(), meeting.id());
        assertThat(kept.decisions()).isEqualTo("Agreed.");
        assertThat(kept.recordedOn()).isNotNull();
        assertThat(meetings.present(coordinator, meeting.id())).containsExactly("Ada", "Bede");
    }

    @Test
    void a_record_changed_by_somebody_else_meanwhile_is_not_overwritten() {
        var meeting = meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        meetings.record(coordinator, review, meeting.id(), new Meeting.Record(List.of("Ada"), "Theirs."), 1);
        assertThatThrownBy(() -> meetings.record(
                        coordinator, review, meeting.id(), new Meeting.Record(List.of("Bede"), "Mine."), 1))
                .isInstanceOf(StaleWrite.class);
        assertThat(meetings.present(coordinator, meeting.id())).containsExactly("Ada");
    }

    @Test
    void an_action_is_done_once() {
        var meeting = meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        meetings.addAction(coordinator, review, meeting.id(), "Write to the coroner", "Ada", DAY.plusDays(7));
        var action = meetings.actions(coordinator, review.id()).getFirst();
        meetings.done(coordinator, review, action.id());
        assertThat(meetings.actions(coordinator, review.id()).getFirst().doneOn())
                .isNotNull();
        assertThatThrownBy(() -> meetings.done(coordinator, review, action.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_panel_reads_its_meetings_and_an_agency_or_a_neighbour_does_not() {
        var meeting = meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        meetings.addAction(coordinator, review, meeting.id(), "Write to the coroner", "Ada", null);
        meetings.record(coordinator, review, meeting.id(), new Meeting.Record(List.of("Ada"), "Agreed."), 1);
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        assertThat(meetings.of(member, review.id())).hasSize(1);
        assertThat(meetings.actions(member, review.id())).hasSize(1);
        for (var reader : new Reader[] {invented.agencyLead(agency), invented.coordinator(invented.partnership())}) {
            assertThat(meetings.of(reader, review.id())).isEmpty();
            assertThat(meetings.actions(reader, review.id())).isEmpty();
            assertThat(meetings.present(reader, meeting.id())).isEmpty();
        }
    }

    @Test
    void a_meeting_is_moved_and_the_panel_told_but_not_of_its_agenda_alone() {
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        var meeting = meetings.call(coordinator, review, DAY, LocalTime.of(14, 0), "Room 4", "1. Terms");
        meetings.change(
                coordinator,
                review,
                meeting.id(),
                new Meeting.Plan(DAY, LocalTime.of(14, 0), "Room 4", "1. Terms\n2. People"),
                1);
        assertThat(told(member)).doesNotContain("MEETING_CHANGED");
        var later = new Meeting.Plan(DAY.plusDays(7), null, "By video", "1. Terms");
        meetings.change(coordinator, review, meeting.id(), later, 2);
        assertThat(told(member)).contains("MEETING_CHANGED");
        var now = meetings.get(coordinator, review.id(), meeting.id());
        assertThat(now.plan()).isEqualTo(later);
        assertThat(Invitation.of(now, "TST-2026-01", Instant.parse("2026-04-01T09:00:00Z")))
                .contains("SEQUENCE:2\r\n", "DTSTART;VALUE=DATE:20260421\r\n");
        assertThatThrownBy(() -> meetings.change(
                        coordinator, review, meeting.id(), new Meeting.Plan(DAY, null, "Room 9", "1. Terms"), 2))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void a_meeting_that_is_called_off_stays_with_its_reason_and_is_neither_recorded_nor_changed() {
        var meeting = meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        var here = review.href() + "/meetings/" + meeting.id();
        assertThat(read(desk.send(coordinator, here + "/call-off", "why", "")))
                .contains("Say why it is called off", "Room 4");
        assertThat(desk.send(coordinator, here + "/call-off", "why", "The chair is ill.")
                        .getRedirectedUrl())
                .isEqualTo(here);
        assertThat(read(desk.open(coordinator, here)))
                .contains("Called off on", "The chair is ill.")
                .doesNotContain("Record what happened", "call it off", "Add an action", "Attach a paper");
        assertThatThrownBy(() -> meetings.addAction(coordinator, review, meeting.id(), "Too late", "Ada", null))
                .isInstanceOf(NotAllowed.class);
        var now = meetings.get(coordinator, review.id(), meeting.id());
        assertThat(Invitation.of(now, "TST-2026-01", Instant.parse("2026-04-01T09:00:00Z")))
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n");
        assertThatThrownBy(() -> meetings.record(
                        coordinator, review, meeting.id(), new Meeting.Record(List.of("Ada"), "Agreed."), 2))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> meetings.callOff(coordinator, review, meeting.id(), "Again"))
                .isInstanceOf(NotAllowed.class);
        assertThat(tasks.tasks(coordinator, review))
                .noneMatch(task -> task.words().contains("meeting of"));
    }

    @Test
    void no_meeting_lies_before_the_death_was_notified_and_no_action_is_due_before_its_meeting() {
        var before = review.heardOn().minusDays(1);
        assertThat(read(desk.send(
                        coordinator,
                        review.href() + "/meetings/new",
                        "on-day",
                        String.valueOf(before.getDayOfMonth()),
                        "on-month",
                        String.valueOf(before.getMonthValue()),
                        "on-year",
                        String.valueOf(before.getYear()),
                        "place",
                        "Room 4",
                        "agenda",
                        "1. Terms")))
                .contains("The death was notified on");
        assertThatThrownBy(() -> meetings.call(coordinator, review, before, null, "Room 4", "1. Terms"))
                .isInstanceOf(NotAllowed.class);
        var meeting = meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        assertThat(read(desk.send(
                        coordinator,
                        review.href() + "/meetings/" + meeting.id() + "/actions",
                        "words",
                        "Write to the coroner",
                        "who",
                        "Ada",
                        "due-day",
                        "13",
                        "due-month",
                        "4",
                        "due-year",
                        "2026")))
                .contains("It is due before the meeting of 14 April 2026");
        assertThat(meetings.actions(coordinator, review.id())).isEmpty();
        var undecided = decided.put(coordinator, partnership);
        assertThat(read(desk.open(coordinator, undecided.href() + "/meetings/new")))
                .contains("It has not been decided that a review is held");
        assertThatThrownBy(() -> meetings.call(coordinator, undecided, DAY, null, "Room 4", "1. Terms"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_action_is_changed_or_dropped_with_a_reason_and_a_stale_change_is_refused() {
        var meeting = meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        meetings.addAction(coordinator, review, meeting.id(), "Write to the coroner", "Ada", null);
        var action = meetings.actions(coordinator, review.id()).getFirst();
        var here = review.href() + "/meetings/" + meeting.id() + "/actions/" + action.id();
        assertThat(read(desk.open(coordinator, here))).contains("Write to the coroner", "Or drop it");
        String[] fields = {"words", "Telephone the coroner", "who", "Bede", "why", "No answer came.", "version", "1"};
        assertThat(desk.send(coordinator, here, fields).getStatus()).isEqualTo(302);
        assertThat(desk.send(coordinator, here, fields).getStatus()).isEqualTo(409);
        assertThat(read(desk.send(coordinator, here + "/drop", "version", "2"))).contains("Say why it is dropped");
        assertThat(desk.send(coordinator, here + "/drop", "dropWhy", "The inquest is over.", "version", "2")
                        .getStatus())
                .isEqualTo(302);
        assertThat(meetings.actions(coordinator, review.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.words()).isEqualTo("Telephone the coroner"))
                .satisfies(kept -> assertThat(kept.became()).contains("Dropped on", "The inquest is over."));
        assertThat(tasks.tasks(coordinator, review))
                .noneMatch(task -> task.words().contains("coroner"));
    }

    @Test
    void a_meeting_whose_time_is_over_is_to_be_recorded_and_one_that_was_recorded_is_not_to_come() {
        var today = LocalDate.now();
        var meeting = meetings.call(coordinator, review, today, LocalTime.MIDNIGHT, "Room 4", "1. Terms");
        assertThat(meeting.isOver(today.atTime(1, 59))).isFalse();
        assertThat(meeting.isOver(today.atTime(2, 0))).isTrue();
        meetings.record(coordinator, review, meeting.id(), new Meeting.Record(List.of("Ada"), "Agreed."), 1);
        assertThat(tasks.tasks(coordinator, review))
                .filteredOn(task -> task.words().equals("Meeting of the panel"))
                .extracting(org.throughline.web.Task::status)
                .containsExactly("Held");
        meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        assertThat(tasks.tasks(coordinator, review))
                .anyMatch(task -> task.words().equals("Record what was decided at the meeting of 14 April 2026"));
    }

    @Test
    void only_those_in_place_on_the_day_can_be_ticked_as_present() {
        appointments.appoint(coordinator, review, Decided.appointment(Seat.MEMBER, "Seated"));
        var later = meetings.call(coordinator, review, LocalDate.of(2026, 3, 20), null, "Room 4", "1. Terms");
        assertThat(read(desk.open(coordinator, review.href() + "/meetings/" + later.id() + "/record")))
                .doesNotContain("Invented Seated");
        var meeting = meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        assertThat(read(desk.open(coordinator, review.href() + "/meetings/" + meeting.id() + "/record")))
                .contains("Invented Seated");
    }

    private static String read(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> told(Reader reader) {
        return transaction.execute(status -> db.sql("select notice from letters.message where person_id = :person")
                .param("person", reader.person())
                .query(String.class)
                .list());
    }

    @Test
    void a_panel_member_calls_and_records_nothing() {
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        assertThatThrownBy(() -> meetings.call(member, review, DAY, null, "Room 4", "1. Terms"))
                .isInstanceOf(NotAllowed.class);
        var meeting = meetings.call(coordinator, review, DAY, null, "Room 4", "1. Terms");
        assertThatThrownBy(() ->
                        meetings.record(member, review, meeting.id(), new Meeting.Record(List.of("Me"), "Mine."), 1))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_calendar_file_says_when_in_universal_time_and_nothing_of_the_agenda() {
        var meeting = new Meeting(
                UUID.randomUUID(),
                review.id(),
                DAY,
                LocalTime.of(14, 15),
                "Hall; upstairs, " + "ä".repeat(60),
                "Secret",
                null,
                null,
                1,
                null,
                null);
        var file = Invitation.of(meeting, "TST-2026-01", Instant.parse("2026-04-01T09:00:00Z"));
        assertThat(file)
                .contains(
                        "DTSTART:20260414T131500Z\r\n",
                        "SUMMARY:Panel meeting TST-2026-01\r\n",
                        "LOCATION:Hall\\; upstairs\\, ")
                .doesNotContain("Secret")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(Arrays.stream(file.split("\r\n"))
                        .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(75);
    }
}
