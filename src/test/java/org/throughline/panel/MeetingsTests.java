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
                1);
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
