package org.throughline.review;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** What runs beside a review, with whom to ask, and what may not be shared because of it. */
@Component
public class Proceedings {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Clock clock;

    Proceedings(JdbcClient db, Reviews reviews, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Those that have not ended first. */
    @Transactional
    public List<Proceeding> of(Reader reader, UUID review) {
        return db.sql("""
                        select * from review.proceeding where review_id = :review
                        order by status = 'ENDED', next_on nulls last, kind, id""").param("review", review).query(Proceeding.class).list();
    }

    @Transactional
    public Proceeding get(Reader reader, UUID review, UUID id) {
        return of(reader, review).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those that say today that something may not be shared: until their day, or without one until they end. */
    @Transactional
    public List<Proceeding> holds(Reader reader, UUID review) {
        var today = LocalDate.now(clock);
        return of(reader, review).stream().filter(each -> each.holds(today)).toList();
    }

    /** Adds one, its id and version replaced. */
    @Transactional
    public void add(Reader reader, Review review, Proceeding proceeding) {
        check(reader, review);
        checkHold(proceeding.withheldUntil(), null);
        parameters(proceeding, db.sql("""
                        insert into review.proceeding values (:id, :review, :kind, :contact, :status, :beganOn, :nextOn, :endedOn, :effect,
                            :agreedBy, :withheld, :withheldUntil, :note, 1)"""))
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .update();
        reviews.did(reader, review.id(), "added parallel proceedings: " + words(proceeding));
    }

    /** Changes one; refused as stale when somebody changed it since {@code proceeding.version()}. */
    @Transactional
    public void change(Reader reader, Review review, Proceeding proceeding) {
        check(reader, review);
        var before = get(reader, review.id(), proceeding.id());
        if (before.version() == proceeding.version()) {
            checkHold(proceeding.withheldUntil(), before.withheldUntil());
        }
        int changed = parameters(proceeding, db.sql("""
                        update review.proceeding set kind = :kind, contact = :contact, status = :status, began_on = :beganOn,
                            next_on = :nextOn, ended_on = :endedOn, effect = :effect, agreed_by = :agreedBy, withheld = :withheld,
                            withheld_until = :withheldUntil, note = :note, version = version + 1
                        where id = :id and review_id = :review and version = :version"""))
                .param("id", proceeding.id())
                .param("review", review.id())
                .param("version", proceeding.version())
                .update();
        if (changed == 0) {
            var theirs = get(reader, review.id(), proceeding.id());
            throw new StaleWrite(
                    "This entry", text(theirs), text(proceeding), review.href() + "/proceedings/" + proceeding.id());
        }
        reviews.did(reader, review.id(), "changed parallel proceedings: " + words(proceeding));
    }

    /**
     * Whether something would be held back until a day that is over, so not at all.
     *
     * @param before the day as it stood; one that has passed since may stay
     */
    public boolean isOver(@Nullable LocalDate until, @Nullable LocalDate before) {
        return until != null && until.isBefore(LocalDate.now(clock)) && !until.equals(before);
    }

    private void checkHold(@Nullable LocalDate until, @Nullable LocalDate before) {
        if (isOver(until, before)) {
            throw new NotAllowed("Nothing can be held back until a day that has passed.");
        }
    }

    private static String words(Proceeding proceeding) {
        return proceeding.kind().words() + ", " + proceeding.status().words().toLowerCase(Locale.UK);
    }

    private static String text(Proceeding proceeding) {
        return words(proceeding) + "\n" + Objects.requireNonNullElse(proceeding.withheld(), "") + "\n"
                + Objects.requireNonNullElse(proceeding.note(), "");
    }

    private static void check(Reader reader, Review review) {
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotAllowed(
                    "Only the partnership's staff, the chair and the author keep the list of proceedings.");
        }
    }

    private static JdbcClient.StatementSpec parameters(Proceeding p, JdbcClient.StatementSpec statement) {
        return statement
                .param("kind", p.kind().name())
                .param("contact", p.contact(), Types.VARCHAR)
                .param("status", p.status().name())
                .param("beganOn", p.beganOn(), Types.DATE)
                .param("nextOn", p.nextOn(), Types.DATE)
                .param("endedOn", p.endedOn(), Types.DATE)
                .param("effect", p.effect().name())
                .param("agreedBy", p.agreedBy(), Types.VARCHAR)
                .param("withheld", p.withheld(), Types.VARCHAR)
                .param("withheldUntil", p.withheldUntil(), Types.DATE)
                .param("note", p.note(), Types.VARCHAR);
    }
}
