package org.throughline.report;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers things within a review, each once. */
@Component
class Numbers {

    private final JdbcClient db;

    Numbers(JdbcClient db) {
        this.db = db;
    }

    /** The next number of a table of this room; two that ask at once wait for each other. */
    int next(String table, UUID review) {
        db.sql("select pg_advisory_xact_lock(hashtext('report'), hashtext(:review))")
                .param("review", review.toString())
                .query((row, number) -> 0)
                .list();
        return db.sql("select coalesce(max(number), 0) + 1 from report." + table + " where review_id = :review")
                .param("review", review)
                .query(Integer.class)
                .single();
    }
}
