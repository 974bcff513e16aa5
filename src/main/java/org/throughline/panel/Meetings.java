package org.throughline.panel;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** The panel's meetings: called, held, written down. */
@Component
public class Meetings {

    private final JdbcClient db;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(JdbcClient db, Reviews reviews, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.db = db;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    public List<Meeting> of(Reader reader, UUID review) {
        return db.sql("select * from panel.meeting where review_id = :review order by held_on desc, starts_at desc")
                .param("review", review)
                .query(Meeting.class)
                .list();
    }

    @Transactional
    public Meeting get(Reader reader, UUID review, UUID id) {
        return db.sql("select * from panel.meeting where review_id = :review and id = :id")
                .param("review", review)
                .param("id", id)
                .query(Meeting.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who was there, by name. */
    @Transactional
    public List<String> present(Reader reader, UUID meeting) {
        return db.sql("select name from panel.attendance where meeting_id = :meeting order by name")
                .param("meeting", meeting)
                .query(String.class)
                .list();
    }

    /** Every action of a review's meetings, the open and earliest due first. */
    @Transactional
    public List<Meeting.Action> actions(Reader reader, UUID review) {
        return db.sql("""
                        select id, meeting_id, words, who, due, done_on, version, dropped_on, dropped_why from panel.meeting_action where review_id = :review
                        order by done_on is not null or dropped_on is not null, due nulls last, words""").param("review", review).query(Meeting.Action.class).list();
    }

    /** A meeting was called. */
    public record Called(UUID review, UUID meeting, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.MEETING_CALLED;
        }

        @Override
        public boolean panel() {
            return true;
        }

        @Override
        public String occasion() {
            return meeting.toString();
        }
    }

    /** Calls a meeting. */
    @Transactional
    public Meeting call(
            Reader reader, Review review, LocalDate on, @Nullable LocalTime at, String place, String agenda) {
        check(reader, review);
        if (!review.stage().held()) {
            throw new NotAllowed("The panel meets once it is decided that a review is held.");
        }
        needNotified(review, on);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into panel.meeting (id, review_id, held_on, starts_at, place, agenda)
                        values (:id, :review, :on, :at, :place, :agenda)""")
                .param("id", id)
                .param("review", review.id())
                .param("on", on)
                .param("at", at, Types.TIME)
                .param("place", place)
                .param("agenda", agenda)
                .update();
        events.publishEvent(
                new Called(review.id(), id, reader.by(), "called a meeting of the panel for " + Show.date(on)));
        return get(reader, review.id(), id);
    }

    /** A meeting was moved or called off. */
    public record Changed(UUID review, UUID meeting, int version, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.MEETING_CHANGED;
        }

        @Override
        public boolean panel() {
            return true;
        }

        @Override
        public String occasion() {
            return meeting + " " + version;
        }
    }

    /**
     * Moves a meeting, or changes its agenda; the panel is told when the day, the time or the place is another.
     *
     * @param version that was on the page
     */
    @Transactional
    public void change(Reader reader, Review review, UUID meeting, Meeting.Plan plan, int version) {
        check(reader, review);
        var before = get(reader, review.id(), meeting);
        needChangeable(before);
        needNotified(review, plan.on());
        if (before.plan().equals(plan)) {
            return;
        }
        int changed = db.sql("""
                        update panel.meeting set held_on = :on, starts_at = :at, place = :place, agenda = :agenda, version = version + 1
                        where id = :meeting and review_id = :review and version = :version""")
                .param("on", plan.on())
                .param("at", plan.at(), Types.TIME)
                .param("place", plan.place())
                .param("agenda", plan.agenda())
                .param("meeting", meeting)
                .param("review", review.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite(
                    "This meeting",
                    before.plan().words(),
                    plan.words(),
                    review.href() + "/meetings/" + meeting + "/change");
        }
        var of = "the panel's meeting of " + Show.date(before.heldOn());
        boolean moved = !plan.on().equals(before.heldOn())
                || !Objects.equals(plan.at(), before.startsAt())
                || !plan.place().equals(before.place());
        if (!moved) {
            reviews.did(reader, review.id(), "changed the agenda of " + of);
            return;
        }
        var now = get(reader, review.id(), meeting);
        events.publishEvent(new Changed(
                review.id(),
                meeting,
                now.version(),
                reader.by(),
                "moved " + of + " to " + now.when() + ", " + now.place()));
    }

    /** Calls a meeting off; it stays in the list, with the reason. */
    @Transactional
    public void callOff(Reader reader, Review review, UUID meeting, String why) {
        check(reader, review);
        var before = get(reader, review.id(), meeting);
        needChangeable(before);
        db.sql("""
                        update panel.meeting set called_off_on = :today, called_off_why = :why, version = version + 1
                        where id = :meeting and review_id = :review""")
                .param("today", LocalDate.now(clock))
                .param("why", why)
                .param("meeting", meeting)
                .param("review", review.id())
                .update();
        events.publishEvent(new Changed(
                review.id(),
                meeting,
                before.version() + 1,
                reader.by(),
                "called off the panel's meeting of " + Show.date(before.heldOn()) + ": " + why));
    }

    private static void needNotified(Review review, LocalDate on) {
        if (on.isBefore(review.heardOn())) {
            throw new NotAllowed("The panel cannot meet before the death was notified.");
        }
    }

    private static void needDayAfter(Meeting meeting, @Nullable LocalDate due) {
        if (due != null && due.isBefore(meeting.heldOn())) {
            throw new NotAllowed("An action is not due before the meeting that asked for it.");
        }
    }

    private static void needChangeable(Meeting meeting) {
        if (!meeting.mayChange()) {
            throw new NotAllowed("A meeting that was recorded or called off is not changed any more.");
        }
    }

    /** Writes down what happened; may be done again, with the version that was on the page. */
    @Transactional
    public void record(Reader reader, Review review, UUID meeting, Meeting.Record what, int version) {
        check(reader, review);
        if (get(reader, review.id(), meeting).calledOffOn() != null) {
            throw new NotAllowed("This meeting was called off.");
        }
        int changed = db.sql("""
                        update panel.meeting set decisions = :decisions, recorded_on = :today, version = version + 1
                        where id = :meeting and review_id = :review and version = :version""")
                .param("decisions", what.decisions())
                .param("today", LocalDate.now(clock))
                .param("meeting", meeting)
                .param("review", review.id())
                .param("version", version)
                .update();
        var kept = get(reader, review.id(), meeting);
        if (changed == 0) {
            throw new StaleWrite(
                    "The record of this meeting",
                    Objects.requireNonNullElse(kept.decisions(), ""),
                    what.decisions(),
                    review.href() + "/meetings/" + meeting);
        }
        db.sql("delete from panel.attendance where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
        for (var name : what.present().stream().distinct().toList()) {
            db.sql("insert into panel.attendance values (:meeting, :review, :name)")
                    .param("meeting", meeting)
                    .param("review", review.id())
                    .param("name", name)
                    .update();
        }
        reviews.did(reader, review.id(), "recorded the meeting of the panel of " + Show.date(kept.heldOn()));
    }

    @Transactional
    public void addAction(
            Reader reader, Review review, UUID meeting, String words, String who, @Nullable LocalDate due) {
        check(reader, review);
        var of = get(reader, review.id(), meeting);
        if (of.calledOffOn() != null) {
            throw new NotAllowed("This meeting was called off.");
        }
        needDayAfter(of, due);
        db.sql("""
                        insert into panel.meeting_action (id, meeting_id, review_id, words, who, due)
                        values (:id, :meeting, :review, :words, :who, :due)""")
                .param("id", UUID.randomUUID())
                .param("meeting", meeting)
                .param("review", review.id())
                .param("words", words)
                .param("who", who)
                .param("due", due, Types.DATE)
                .update();
        reviews.did(reader, review.id(), "added an action of the panel's meeting of " + Show.date(of.heldOn()));
    }

    @Transactional
    public Meeting.Action action(Reader reader, UUID review, UUID meeting, UUID action) {
        return actions(reader, review).stream()
                .filter(each -> each.id().equals(action) && each.meetingId().equals(meeting))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Says anew what an open action is, who does it and by when.
     *
     * @param version that was on the page
     */
    @Transactional
    public void changeAction(
            Reader reader,
            Review review,
            Meeting.Action before,
            String words,
            String who,
            @Nullable LocalDate due,
            String why,
            int version) {
        check(reader, review);
        var of = get(reader, review.id(), before.meetingId());
        needDayAfter(of, due);
        int changed = db.sql("""
                        update panel.meeting_action set words = :words, who = :who, due = :due, version = version + 1
                        where id = :id and review_id = :review and version = :version and done_on is null and dropped_on is null""")
                .param("words", words)
                .param("who", who)
                .param("due", due, Types.DATE)
                .param("id", before.id())
                .param("review", review.id())
                .param("version", version)
                .update();
        needFresh(review, before, words + "\n" + who + "\n" + Show.date(due), changed);
        reviews.did(
                reader,
                review.id(),
                "changed an action of the panel's meeting of " + Show.date(of.heldOn()) + ": " + why);
    }

    /** Drops an open action; it stays in the list with the reason. */
    @Transactional
    public void dropAction(Reader reader, Review review, Meeting.Action before, String why, int version) {
        check(reader, review);
        int changed = db.sql("""
                        update panel.meeting_action set dropped_on = :today, dropped_why = :why, version = version + 1
                        where id = :id and review_id = :review and version = :version and done_on is null and dropped_on is null""")
                .param("today", LocalDate.now(clock))
                .param("why", why)
                .param("id", before.id())
                .param("review", review.id())
                .param("version", version)
                .update();
        needFresh(review, before, "Dropped: " + why, changed);
        var of = get(reader, review.id(), before.meetingId());
        reviews.did(
                reader,
                review.id(),
                "dropped an action of the panel's meeting of " + Show.date(of.heldOn()) + ": " + why);
    }

    private static void needFresh(Review review, Meeting.Action theirs, String yours, int changed) {
        if (changed == 0) {
            throw new StaleWrite(
                    "This action",
                    theirs.words() + "\n" + theirs.who() + "\n" + Show.date(theirs.due()) + "\n" + theirs.became(),
                    yours,
                    review.href() + "/meetings/" + theirs.meetingId());
        }
    }

    /** An action is done, today. */
    @Transactional
    public void done(Reader reader, Review review, UUID action) {
        check(reader, review);
        int changed = db.sql("""
                        update panel.meeting_action set done_on = :today, version = version + 1
                        where id = :action and review_id = :review and done_on is null and dropped_on is null""")
                .param("today", LocalDate.now(clock))
                .param("action", action)
                .param("review", review.id())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
        reviews.did(reader, review.id(), "marked an action of the panel as done");
    }

    private static void check(Reader reader, Review review) {
        if (!PanelPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's staff, the chair and the author call and record meetings.");
        }
    }
}
