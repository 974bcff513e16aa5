package org.throughline.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The knots between two lengths of the thread. The tables' names come from this room's classes only. */
@Component
class Ties {

    private final JdbcClient db;

    Ties(JdbcClient db) {
        this.db = db;
    }

    /** For each thing of a review, what it is tied back to. */
    Map<UUID, List<UUID>> of(UUID review, String table, String from, String to) {
        var ties = new LinkedHashMap<UUID, List<UUID>>();
        db.sql("select %s, %s from report.%s where review_id = :review".formatted(from, to, table))
                .param("review", review)
                .query(row -> {
                    ties.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return ties;
    }

    void tie(UUID review, String table, UUID from, Collection<UUID> to) {
        for (var each : to) {
            db.sql("insert into report.%s values (:review, :from, :to) on conflict do nothing".formatted(table))
                    .param("review", review)
                    .param("from", from)
                    .param("to", each)
                    .update();
        }
    }

    /** Ties to exactly these. */
    void retie(UUID review, String table, String column, UUID from, Collection<UUID> to) {
        db.sql("delete from report.%s where %s = :from".formatted(table, column))
                .param("from", from)
                .update();
        tie(review, table, from, to);
    }
}
