package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.audit.Act;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Elsewhere;
import org.throughline.web.NotFound;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** The register, as far as the reader may see it. Other rooms find their review here, and move it on. */
@Component
public class Reviews {

    static final String COLUMNS = """
            id, partnership_id, jointly, reference, known_as, stage, heard_on, hold_decided_on, period_from, period_to, version""";

    private final JdbcClient db;
    private final LocalPractices practices;
    private final HandedOver handedOver;
    private final ApplicationEventPublisher events;

    Reviews(JdbcClient db, LocalPractices practices, HandedOver handedOver, ApplicationEventPublisher events) {
        this.db = db;
        this.practices = practices;
        this.handedOver = handedOver;
        this.events = events;
    }

    /**
     * The review with this reference, or that had it before it was handed over; {@link NotFound} when there is none, or none for this reader.
     * Those whose partnership gave it away are told that, and nothing else of it.
     */
    @Transactional
    public Review get(Reader reader, String reference) {
        return find(reader, reference)
                .orElseThrow(() -> handedOver
                        .find(reader, reference)
                        .<NotFound>map(gone -> new Elsewhere(
                                "This review was handed over",
                                "Your partnership handed " + gone.reference() + " over to " + gone.to() + " on "
                                        + Show.date(gone.on()) + ". It has been theirs since then.",
                                "/reviews/handed-over",
                                "Reviews you handed over"))
                        .orElseGet(NotFound::new));
    }

    /** The same; empty when there is none, or none for this reader. */
    @Transactional
    public Optional<Review> find(Reader reader, String reference) {
        return db.sql("select " + COLUMNS + " from review.review where id = " + """
                        (select id from review.review where reference = :reference
                         union all select review_id from review.former_reference where reference = :reference limit 1)""")
                .param("reference", reference)
                .query(Reviews::row)
                .optional();
    }

    @Transactional
    public Review get(Reader reader, UUID id) {
        return find(reader, id).orElseThrow(NotFound::new);
    }

    @Transactional
    public Optional<Review> find(Reader reader, UUID id) {
        return db.sql("select " + COLUMNS + " from review.review where id = :id")
                .param("id", id)
                .query(Reviews::row)
                .optional();
    }

    static Review row(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("partnership_id", UUID.class),
                List.of((UUID[]) row.getArray("jointly").getArray()),
                row.getString("reference"),
                row.getString("known_as"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("heard_on", LocalDate.class),
                row.getObject("hold_decided_on", LocalDate.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getInt("version"));
    }

    /** Every review the reader has a part in, newest first. */
    @Transactional
    public List<Review> all(Reader reader) {
        return db.sql("select " + COLUMNS + " from review.review order by heard_on desc, reference desc")
                .query(Reviews::row)
                .list();
    }

    /** The people of a case, the one who died first. */
    @Transactional
    public List<Subject> people(Reader reader, UUID review) {
        return db.sql("""
                        select id, review_id, part, name, known_as, born, sex, ethnicity, address, relationship, details, pseudonym, position,
                            religion, orientation, disability, died_on, day_unknown, version
                        from review.subject where review_id = :review order by position""").param("review", review).query(Subject.class).list();
    }

    /**
     * Moves a review on to a stage that may follow its own; {@code sentence} goes into its history ("began scoping").
     *
     * @throws IllegalStateException when the stage may not follow: callers show their obstacles before
     */
    @Transactional
    public Review move(Reader reader, Review review, Stage target, String sentence) {
        if (!review.mayMoveTo(target) || review.stage() == Stage.SCOPING && target != afterScoping(review)) {
            throw new IllegalStateException("A review cannot go from " + review.stage() + " to " + target + ".");
        }
        var changed = db.sql("update review.review set stage = :stage, version = version + 1"
                        + " where id = :id and version = :version")
                .param("stage", target.name())
                .param("id", review.id())
                .param("version", review.version())
                .update();
        if (changed == 0) {
            throw new StaleWrite("This review", "It has moved to another stage.", sentence, review.href());
        }
        events.publishEvent(new StageMoved(review.id(), reader.by(), review.stage(), target, sentence));
        return get(reader, review.id());
    }

    /** What follows scoping: a scoping review where the partnership had that stage on the day it heard of the death, else the decision. */
    public Stage afterScoping(Review review) {
        return practices.of(review.partnershipId()).scopingReview().on(review.heardOn())
                ? Stage.SCOPING_REVIEW
                : Stage.DECISION;
    }

    /** A review came to another stage. */
    public record StageMoved(UUID review, Act.By by, Stage from, Stage to, String sentence) implements Act {}

    /** The day it was decided that a review is held: the six months start. */
    @Transactional
    public void holdDecided(Reader reader, UUID review, LocalDate on) {
        db.sql("update review.review set hold_decided_on = :on where id = :id")
                .param("on", on)
                .param("id", review)
                .update();
    }

    /** The period under review, as the terms of reference have it. */
    @Transactional
    public void periodSet(Reader reader, UUID review, LocalDate from, LocalDate to) {
        db.sql("update review.review set period_from = :from, period_to = :to where id = :id")
                .param("from", from)
                .param("to", to)
                .param("id", review)
                .update();
    }

    /** Records that the reader looked at something of a case: "looked at the chronology". */
    @Transactional
    public void looked(Reader reader, UUID review, String sentence) {
        events.publishEvent(new Act.Looked(review, reader.by(), sentence));
    }

    /** Records an act that no other room waits for. */
    @Transactional
    public void did(Reader reader, UUID review, String sentence) {
        events.publishEvent(new Act.Done(review, reader.by(), sentence));
    }
}
