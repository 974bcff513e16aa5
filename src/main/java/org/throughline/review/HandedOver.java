package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/** Reviews that a partnership gave away: its staff are told to whom and when, and nothing else of them. */
@Component
public class HandedOver {

    private static final String SELECT = """
            select t.reference, f.name as "from", p.name as "to", t.answered_on as "on" from review.offer t
            join access.partnership f on f.id = t.from_partnership join access.partnership p on p.id = t.to_partnership
            where t.kind = 'TRANSFER' and t.answer = 'AGREED' and t.from_partnership = any (:mine)
            """;

    private final JdbcClient db;

    HandedOver(JdbcClient db) {
        this.db = db;
    }

    /**
     * A review that was handed over.
     *
     * @param reference as it was until then
     */
    public record Line(String reference, String from, String to, LocalDate on) {}

    /** Whether there may be such a list for the reader: they work for a partnership. */
    public static boolean mayBeFor(Reader reader) {
        return reader.holds(Role.COORDINATOR, Role.CSP_CHAIR);
    }

    /** What the reader's partnerships gave away, the latest first. */
    @Transactional
    public List<Line> of(Reader reader) {
        if (!mayBeFor(reader)) {
            throw new NotAllowed("Only a partnership's staff see which reviews it handed over.");
        }
        return db.sql(SELECT + " order by t.answered_on desc, t.reference")
                .param("mine", mine(reader))
                .query(Line.class)
                .list();
    }

    /** The one that had this reference until the reader's partnership gave it away. */
    @Transactional
    public Optional<Line> find(Reader reader, String reference) {
        return db.sql(SELECT + " and t.reference = :reference order by t.answered_on desc limit 1")
                .param("mine", mine(reader))
                .param("reference", reference)
                .query(Line.class)
                .optional();
    }

    private static UUID[] mine(Reader reader) {
        return reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR).toArray(UUID[]::new);
    }
}
