package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.Show;

/** Pauses of a review's clock, each with its reason, who asked for it, and its days. */
@Component
public class Pauses {

    private final JdbcClient db;
    private final Reviews reviews;

    Pauses(JdbcClient db, Reviews reviews) {
        this.db = db;
        this.reviews = reviews;
    }

    /** Pauses of one review, oldest first. */
    @Transactional
    public List<Clocks.Pause> of(Reader reader, UUID review) {
        return db.sql("""
                        select from_day as "from", to_day as "to", reason, asked_by from review.pause
                        where review_id = :review order by from_day""").param("review", review).query(Clocks.Pause.class).list();
    }

    @Transactional
    public void begin(Reader reader, Review review, LocalDate from, String reason, String askedBy) {
        check(reader, review);
        if (!review.stage().mayPause()) {
            throw new NotAllowed("A pause can lie over the stages from commissioning to the fact check.");
        }
        if (isOpen(reader, review.id())) {
            throw new NotAllowed("The review is paused already.");
        }
        if (from.isBefore(clockStarted(review))) {
            throw new NotAllowed("The clock had not started on that day.");
        }
        db.sql("insert into review.pause values (:id, :review, :from, null, :reason, :askedBy)")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("from", from)
                .param("reason", reason)
                .param("askedBy", askedBy)
                .update();
        reviews.did(
                reader,
                review.id(),
                "paused the review from " + Show.date(from) + ": " + reason + ", asked by " + askedBy);
    }

    /** Ends the open pause; its last day is {@code to}. */
    @Transactional
    public void end(Reader reader, Review review, LocalDate to) {
        check(reader, review);
        db.sql("update review.pause set to_day = greatest(:to, from_day) where review_id = :review and to_day is null")
                .param("to", to)
                .param("review", review.id())
                .update();
        reviews.did(reader, review.id(), "ended the pause on " + Show.date(to));
    }

    /** The day from which the clock that a pause stops runs. */
    public static LocalDate clockStarted(Review review) {
        return Objects.requireNonNullElse(review.holdDecidedOn(), review.heardOn());
    }

    /**
     * What is to be said of a pause that shares days with others: each of those days counts once. Empty where it shares none.
     *
     * @param to null for an open one
     */
    public static String shared(List<Clocks.Pause> others, LocalDate from, @Nullable LocalDate to) {
        var shared = others.stream()
                .filter(each -> each.to() == null || !each.to().isBefore(from))
                .filter(each -> to == null || !each.from().isAfter(to))
                .map(each -> Show.period(each.from(), each.to()) + " (" + each.reason() + ")")
                .toList();
        return shared.isEmpty()
                ? ""
                : " It shares days with another pause, " + String.join(", and with ", shared)
                        + ": days under both count once.";
    }

    /** Whether a pause is open, perhaps from a day to come. */
    @Transactional
    public boolean isOpen(Reader reader, UUID review) {
        return of(reader, review).stream().anyMatch(pause -> pause.to() == null);
    }

    private static void check(Reader reader, Review review) {
        if (!ReviewPolicy.pauses(reader, review)) {
            throw new NotAllowed("Only the partnership's staff and the independent chair pause a review.");
        }
    }
}
