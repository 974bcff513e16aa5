package org.throughline;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** Puts back in the store what only time brings: no act may say it. */
@Component
public class TimePasses {

    private final JdbcClient db;
    private final Reviews reviews;
    private final TransactionTemplate transaction;

    TimePasses(JdbcClient db, Reviews reviews, TransactionTemplate transaction) {
        this.db = db;
        this.reviews = reviews;
        this.transaction = transaction;
    }

    /** What was held back until today or later was held back until yesterday. */
    public void holdsAreOver(Reader reader, Review review) {
        transaction.executeWithoutResult(status -> {
            reviews.get(reader, review.id()); // names the reader for this transaction
            db.sql("""
                            update review.proceeding set withheld_until = :yesterday
                            where review_id = :review and withheld_until is not null""")
                    .param("yesterday", LocalDate.now().minusDays(1))
                    .param("review", review.id())
                    .update();
        });
    }
}
