package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** Proceedings beside a review that hold it up. Pauses stand in the clock's own words. */
@Component
@Order(10)
class ReviewDelays implements DelaySource {

    private final JdbcClient db;

    ReviewDelays(JdbcClient db) {
        this.db = db;
    }

    private record Held(UUID reviewId, Proceeding.Kind kind) {}

    @Override
    @Transactional
    public Map<UUID, List<String>> delays(Reader reader, Collection<UUID> reviews, LocalDate today) {
        var all = new HashMap<UUID, List<String>>();
        db.sql("""
                        select review_id, kind from review.proceeding
                        where review_id = any(:ids) and status <> 'ENDED' and effect <> 'NONE' order by began_on, kind""")
                .param("ids", reviews.toArray(UUID[]::new))
                .query(Held.class)
                .list()
                .forEach(each -> all.computeIfAbsent(each.reviewId(), none -> new ArrayList<>())
                        .add(each.kind().words() + " not ended"));
        return all;
    }
}
