package org.throughline.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;

/** Gives out numbers: each partnership's run from 1 every year, and none is given twice. */
@Component
class References {

    private final JdbcClient db;

    References(JdbcClient db) {
        this.db = db;
    }

    /** A number just given: {@code PARTNERSHIP-YEAR-NN}. */
    record Reference(int year, int number, String words) {}

    @Transactional
    public Reference next(Reader by, Partnership partnership, int year) {
        int number = db.sql("""
                        insert into review.counter values (:partnership, :year, 1)
                        on conflict (partnership_id, year) do update set last = counter.last + 1 returning last""")
                .param("partnership", partnership.id())
                .param("year", year)
                .query(Integer.class)
                .single();
        return new Reference(year, number, "%s-%d-%02d".formatted(partnership.code(), year, number));
    }
}
