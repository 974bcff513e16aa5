package org.throughline.review;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.access.StillOpen;

/** Whether the review in an address is still the reader's to see: the store, which is told who reads, shows no other. */
@Component
class ReviewsStillOpen implements StillOpen {

    private static final Pattern OF_A_REVIEW =
            Pattern.compile("/(?:reviews/(?!new$|views(?:/|$))|where-things-are/)([^/]+).*");

    private final JdbcClient db;

    ReviewsStillOpen(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional
    public boolean to(Reader reader, String path) {
        var address = OF_A_REVIEW.matcher(path);
        return !address.matches()
                || db.sql("""
                        select exists (select 1 from review.review where reference = :reference
                            or id in (select review_id from review.former_reference where reference = :reference))""")
                        .param("reference", address.group(1))
                        .query(Boolean.class)
                        .single();
    }
}
