package org.throughline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes every {@link Act} and reads them back as sentences. */
@Component
public class Trail {

    private final JdbcClient db;

    Trail(JdbcClient db) {
        this.db = db;
    }

    /** One line of the history. */
    public record Line(Instant at, String name, String sentence, boolean read) {}

    /** A line that does not follow from the one before it: somebody changed the trail outside the service. */
    public record Broken(UUID book, long line) {}

    @EventListener
    void write(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act must be recorded in the transaction that does it.");
        }
        db.sql("select audit.append(:review, :person, :name, :kind, :act, :sentence)")
                .param("review", act.review(), java.sql.Types.OTHER)
                .param("person", act.by().person(), java.sql.Types.OTHER)
                .param("name", act.by().name())
                .param("kind", act.read() ? "READ" : "CHANGE")
                .param("act", act.getClass().getSimpleName())
                .param("sentence", act.sentence())
                .query((row, number) -> number)
                .list();
    }

    /** The latest lines of a review's history, newest first; the reader of this transaction must be allowed to see them. */
    public List<Line> of(UUID review, boolean withReads, int most) {
        return db.sql("""
                        select at, person_name, sentence, kind from audit.entry
                        where review_id = :review and (:withReads or kind = 'CHANGE')
                        order by at desc, line desc limit :most""")
                .param("review", review)
                .param("withReads", withReads)
                .param("most", most)
                .query(Trail::line)
                .list();
    }

    /** The latest lines of every book, newest first, as far as the reader of this transaction may see them. */
    public List<Line> latest(int most) {
        return db.sql(
                        "select at, person_name, sentence, kind from audit.entry order by at desc, book, line desc limit :most")
                .param("most", most)
                .query(Trail::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person_name"),
                row.getString("sentence"),
                row.getString("kind").equals("READ"));
    }

    /** Verifies every hash of every book; empty when the trail is whole. */
    public List<Broken> verify() {
        return db.sql("select book, line from audit.broken()")
                .query(Broken.class)
                .list();
    }
}
