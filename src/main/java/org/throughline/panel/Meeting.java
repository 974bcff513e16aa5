package org.throughline.panel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Show;

/**
 * A meeting of the panel.
 *
 * @param startsAt Europe/London
 * @param decisions as recorded afterwards
 * @param recordedOn null until what happened is written down
 * @param calledOffOn null while it stands
 * @param version for refusing a stale write
 */
public record Meeting(
        UUID id,
        UUID reviewId,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        String place,
        String agenda,
        @Nullable String decisions,
        @Nullable LocalDate recordedOn,
        int version,
        @Nullable LocalDate calledOffOn,
        @Nullable String calledOffWhy) {

    /** "3 March 2026, 2:15pm". */
    public String when() {
        return startsAt == null ? Show.date(heldOn) : Show.date(heldOn) + ", " + Show.time(startsAt);
    }

    /** How long a meeting is taken to last, in hours, where nothing says when it ends. */
    static final int USUAL_HOURS = 2;

    /** Whether its time is over; without a time of day, once the day is. Europe/London. */
    public boolean isOver(LocalDateTime now) {
        var end = startsAt == null
                ? heldOn.plusDays(1).atStartOfDay()
                : heldOn.atTime(startsAt).plusHours(USUAL_HOURS);
        return !end.isAfter(now);
    }

    /** Whether it may be moved or called off: it stands, and nothing of it is written down yet. */
    public boolean mayChange() {
        return calledOffOn == null && recordedOn == null;
    }

    /** When and where the panel meets, and about what. */
    public record Plan(LocalDate on, @Nullable LocalTime at, String place, String agenda) {

        String words() {
            return Show.date(on) + (at == null ? "" : ", " + Show.time(at)) + "\n" + place + "\n\n" + agenda;
        }
    }

    Plan plan() {
        return new Plan(heldOn, startsAt, place, agenda);
    }

    /** Something a meeting asked somebody to do. */
    public record Action(
            UUID id,
            UUID meetingId,
            String words,
            String who,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn,
            int version,
            @Nullable LocalDate droppedOn,
            @Nullable String droppedWhy) {

        /** Whether it is still to be done. */
        public boolean open() {
            return doneOn == null && droppedOn == null;
        }

        /** "Done on 3 March 2026", "Dropped on 3 March 2026: not needed", "Not yet". */
        public String became() {
            if (droppedOn != null) {
                return "Dropped on " + Show.date(droppedOn) + ": " + droppedWhy;
            }
            return doneOn == null ? "Not yet" : Show.date(doneOn);
        }
    }

    /** What happened at a meeting. */
    public record Record(List<String> present, String decisions) {}
}
