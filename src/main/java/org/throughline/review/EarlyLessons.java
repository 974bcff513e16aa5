package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.review.EarlyLearningSource.Sent;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** Learning that cannot wait: what was learned, who must act by when, and what was done. Every version of a line is kept. */
@Component
public class EarlyLessons {

    private final JdbcClient db;
    private final Reviews reviews;
    private final ObjectProvider<EarlyLearningSource> sources;

    EarlyLessons(JdbcClient db, Reviews reviews, ObjectProvider<EarlyLearningSource> sources) {
        this.db = db;
        this.reviews = reviews;
        this.sources = sources;
    }

    /** What is typed of a line; what was done and its day go together. */
    public record Typed(
            String learned,
            String actor,
            LocalDate due,
            @Nullable String done,
            @Nullable LocalDate doneOn,
            @Nullable UUID agencyId) {}

    /**
     * The lines as they now are: those to be acted on first, by their days. Those that were taken out are among them where they had been put to
     * those who decide, or acted on.
     */
    @Transactional
    public List<EarlyLesson> of(Reader reader, UUID review) {
        return latest(reader, review).stream()
                .filter(each -> each.stands() || each.stays())
                .toList();
    }

    private List<EarlyLesson> latest(Reader reader, UUID review) {
        return db.sql("""
                        select * from (select distinct on (id) * from review.early_lesson where review_id = :review
                                       order by id, version desc) latest
                        order by taken_out is not null, done_on is not null, due, recorded_at, id""").param("review", review).query(EarlyLessons::row).list();
    }

    /** Every version of every line, the newest first. */
    @Transactional
    public List<EarlyLesson> history(Reader reader, UUID review) {
        return db.sql(
                        "select * from review.early_lesson where review_id = :review order by recorded_at desc, version desc")
                .param("review", review)
                .query(EarlyLessons::row)
                .list();
    }

    /** A line as it now is, also one that was taken out. */
    @Transactional
    public EarlyLesson get(Reader reader, UUID review, UUID id) {
        return latest(reader, review).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What agencies say cannot wait, in their own words. */
    @Transactional
    public List<Sent> sent(Reader reader, Review review) {
        return sources.stream()
                .flatMap(each -> each.sent(reader, review).stream())
                .toList();
    }

    /** What agencies say cannot wait, and no line takes up yet: what one sends again may be something else. */
    @Transactional
    public List<Sent> notTakenUp(Reader reader, Review review) {
        var begun = history(reader, review.id()).stream()
                .filter(lesson -> lesson.version() == 1)
                .toList();
        return sent(reader, review).stream()
                .filter(each -> begun.stream()
                        .noneMatch(lesson -> each.agencyId().equals(lesson.agencyId())
                                && lesson.recordedAt().isAfter(each.at())))
                .toList();
    }

    @Transactional
    public void add(Reader reader, Review review, Typed typed) {
        mayKeep(reader, review);
        insert(reader, review, UUID.randomUUID(), 1, typed, null, false);
        reviews.did(reader, review.id(), "recorded learning that cannot wait");
    }

    /** @param version of the line that was on the page */
    @Transactional
    public void change(Reader reader, Review review, UUID id, Typed typed, int version) {
        mayKeep(reader, review);
        var before = get(reader, review.id(), id);
        if (before.version() == version) {
            needStanding(before);
        }
        var from =
                new Typed(typed.learned(), typed.actor(), typed.due(), typed.done(), typed.doneOn(), before.agencyId());
        if (before.version() != version || !insert(reader, review, id, version + 1, from, null, false)) {
            throw stale(
                    reader,
                    review,
                    new EarlyLesson(
                                    id,
                                    typed.learned(),
                                    typed.actor(),
                                    typed.due(),
                                    typed.done(),
                                    typed.doneOn(),
                                    null,
                                    null,
                                    false,
                                    reader.name(),
                                    before.recordedAt(),
                                    version)
                            .text(),
                    id);
        }
        reviews.did(
                reader,
                review.id(),
                before.open() && typed.doneOn() != null
                        ? "recorded what was done about learning that cannot wait"
                        : "changed learning that cannot wait");
    }

    /** Whether a line that is taken out now stays in the list, marked: it was put to those who decide, or something was done about it. */
    public static boolean stays(Review review, EarlyLesson lesson) {
        return review.stage() != Stage.SCOPING && review.stage() != Stage.SCOPING_REVIEW || lesson.doneOn() != null;
    }

    /**
     * Takes a line out. Nothing is lost: what it said stands in the history, with the reason.
     *
     * @param version of the line that was on the page
     */
    @Transactional
    public void takeOut(Reader reader, Review review, UUID id, String why, int version) {
        mayKeep(reader, review);
        var before = get(reader, review.id(), id);
        if (before.version() == version) {
            needStanding(before);
        }
        var same = new Typed(
                before.learned(), before.actor(), before.due(), before.done(), before.doneOn(), before.agencyId());
        if (before.version() != version || !insert(reader, review, id, version + 1, same, why, stays(review, before))) {
            throw stale(reader, review, "Taken out: " + why, id);
        }
        reviews.did(reader, review.id(), "took out learning that cannot wait: " + why);
    }

    private StaleWrite stale(Reader reader, Review review, String yours, UUID id) {
        var now = get(reader, review.id(), id);
        return new StaleWrite(
                "This learning",
                now.text(),
                yours,
                now.stands() ? ScopingReviews.href(review) + "/learning/" + id : ScopingReviews.href(review));
    }

    private static void needStanding(EarlyLesson lesson) {
        if (!lesson.stands()) {
            throw new NotAllowed("This learning was taken out. Record it anew where that was a mistake.");
        }
    }

    private static void mayKeep(Reader reader, Review review) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff record learning that cannot wait.");
        }
        if (review.stage() == Stage.NOTIFIED) {
            throw new NotAllowed("Learning is recorded once agencies have been asked what they know.");
        }
    }

    private boolean insert(
            Reader reader, Review review, UUID id, int version, Typed typed, @Nullable String takenOut, boolean stays) {
        return db.sql("""
                        insert into review.early_lesson (id, version, review_id, learned, actor, due, done, done_on, agency_id, taken_out, stays, recorded_by)
                        values (:id, :version, :review, :learned, :actor, :due, :done, :doneOn, :agency, :takenOut, :stays, :by) on conflict do nothing""")
                        .param("id", id)
                        .param("version", version)
                        .param("review", review.id())
                        .param("learned", typed.learned())
                        .param("actor", typed.actor())
                        .param("due", typed.due())
                        .param("done", typed.done(), Types.VARCHAR)
                        .param("doneOn", typed.doneOn(), Types.DATE)
                        .param("agency", typed.agencyId(), Types.OTHER)
                        .param("takenOut", takenOut, Types.VARCHAR)
                        .param("stays", stays)
                        .param("by", reader.name())
                        .update()
                == 1;
    }

    private static EarlyLesson row(ResultSet row, int number) throws SQLException {
        return new EarlyLesson(
                row.getObject("id", UUID.class),
                row.getString("learned"),
                row.getString("actor"),
                row.getObject("due", LocalDate.class),
                row.getString("done"),
                row.getObject("done_on", LocalDate.class),
                row.getObject("agency_id", UUID.class),
                row.getString("taken_out"),
                row.getBoolean("stays"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
