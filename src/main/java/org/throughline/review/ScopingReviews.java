package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.Obstacle;
import org.throughline.web.StaleWrite;

/** The scoping review: a stage between scoping and the decision that a partnership can switch on (draft guidance of May 2024). */
@Component
public class ScopingReviews {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Clock clock;

    ScopingReviews(JdbcClient db, Reviews reviews, Decisions decisions, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What the scoping review concludes, in one of its versions. */
    public record Conclusion(String words, String by, Instant at, int version) {}

    /** Where the scoping review and the learning that cannot wait are. */
    public static String href(Review review) {
        return review.href() + "/scoping-review";
    }

    /** Whether the partnership had the stage switched on for the day it heard of the death. */
    public boolean heldFor(Review review) {
        return reviews.afterScoping(review) == Stage.SCOPING_REVIEW;
    }

    /** What its page is called: the stage, where the review has it; else the learning alone. */
    public String title(Review review) {
        return review.stage() == Stage.SCOPING_REVIEW || heldFor(review)
                ? Stage.SCOPING_REVIEW.words()
                : "Learning that cannot wait";
    }

    @Transactional
    public Optional<Conclusion> conclusion(Reader reader, UUID review) {
        return history(reader, review).stream().findFirst();
    }

    /** Every version of the conclusion, the newest first. */
    @Transactional
    public List<Conclusion> history(Reader reader, UUID review) {
        return db.sql("select * from review.scoping_review where review_id = :review order by version desc")
                .param("review", review)
                .query((row, number) -> conclusion(row))
                .list();
    }

    private static Conclusion conclusion(ResultSet row) throws SQLException {
        return new Conclusion(
                row.getString("conclusion"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    /**
     * Writes what the scoping review concludes, until it is closed.
     *
     * @param version of the conclusion that was on the page; 0 when there was none
     */
    @Transactional
    public void conclude(Reader reader, Review review, String words, int version) {
        mayWrite(reader, review);
        var before = conclusion(reader, review.id());
        int kept = before.map(Conclusion::version).orElse(0) != version
                ? 0
                : db.sql("""
                        insert into review.scoping_review (review_id, version, conclusion, written_by)
                        values (:review, :version, :words, :by) on conflict do nothing""")
                        .param("review", review.id())
                        .param("version", version + 1)
                        .param("words", words)
                        .param("by", reader.name())
                        .update();
        if (kept == 0) {
            throw new StaleWrite(
                    "What the scoping review concludes",
                    conclusion(reader, review.id()).map(Conclusion::words).orElse(""),
                    words,
                    href(review));
        }
        reviews.did(reader, review.id(), "wrote what the scoping review concludes");
    }

    /** What stands in the way of closing it. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        return conclusion(reader, review.id()).isPresent()
                ? List.of()
                : List.of(new Obstacle("What the scoping review concludes is not written down", href(review)));
    }

    /** Closes the scoping review and puts the decision to the chair. */
    @Transactional
    public Review close(Reader reader, Review review) {
        mayWrite(reader, review);
        if (!obstacles(reader, review).isEmpty()) {
            throw new NotAllowed("The scoping review has no conclusion yet.");
        }
        var route = decisions.route(review, LocalDate.now(clock));
        var moved = reviews.move(
                reader,
                review,
                Stage.DECISION,
                "closed the scoping review and put the decision to " + (route.isPanel() ? route.words() : "the chair"));
        decisions.ready(reader, moved);
        return moved;
    }

    private static void mayWrite(Reader reader, Review review) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff write the scoping review.");
        }
        if (review.stage() != Stage.SCOPING_REVIEW) {
            throw new NotAllowed("The scoping review is not open.");
        }
    }
}
