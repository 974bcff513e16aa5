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

    /** The lines as they now are: those to be acted on first, by their days. */
    @Transactional
    public List<EarlyLesson> of(Reader reader, UUID review) {
        return db.sql("""
                        select * from (select distinct on (id) * from review.early_lesson where review_id = :review
                                       order by id, version desc) latest
                        order by done_on is not null, due, recorded_at, id""").param("review", review).query(EarlyLessons::row).list();
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

    @Transactional
    public EarlyLesson get(Reader reader, UUID review, UUID id) {
        return of(reader, review).stream()
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
        insert(reader, review, UUID.randomUUID(), 1, typed);
        reviews.did(reader, review.id(), "recorded learning that cannot wait");
    }

    /** @param version of the line that was on the page */
    @Transactional
    public void change(Reader reader, Review review, UUID id, Typed typed, int version) {
        mayKeep(reader, review);
        var before = get(reader, review.id(), id);
        var from =
                new Typed(typed.learned(), typed.actor(), typed.due(), typed.done(), typed.doneOn(), before.agencyId());
        if (before.version() != version || !insert(reader, review, id, version + 1, from)) {
            throw new StaleWrite(
                    "This learning",
                    get(reader, review.id(), id).text(),
                    new EarlyLesson(
                                    id,
                                    typed.learned(),
                                    typed.actor(),
                                    typed.due(),
                                    typed.done(),
                                    typed.doneOn(),
                                    null,
                                    reader.name(),
                                    before.recordedAt(),
                                    version)
                            .text(),
                    ScopingReviews.href(review) + "/learning/" + id);
        }
        reviews.did(
                reader,
                review.id(),
                before.open() && typed.doneOn() != null
                        ? "recorded what was done about learning that cannot wait"
                        : "changed learning that cannot wait");
    }

    private static void mayKeep(Reader reader, Review review) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff record learning that cannot wait.");
        }
        if (review.stage() == Stage.NOTIFIED) {
            throw new NotAllowed("Learning is recorded once agencies have been asked what they know.");
        }
    }

    private boolean insert(Reader reader, Review review, UUID id, int version, Typed typed) {
        return db.sql("""
                        insert into review.early_lesson (id, version, review_id, learned, actor, due, done, done_on, agency_id, recorded_by)
                        values (:id, :version, :review, :learned, :actor, :due, :done, :doneOn, :agency, :by) on conflict do nothing""")
                        .param("id", id)
                        .param("version", version)
                        .param("review", review.id())
                        .param("learned", typed.learned())
                        .param("actor", typed.actor())
                        .param("due", typed.due())
                        .param("done", typed.done(), Types.VARCHAR)
                        .param("doneOn", typed.doneOn(), Types.DATE)
                        .param("agency", typed.agencyId(), Types.OTHER)
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
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
