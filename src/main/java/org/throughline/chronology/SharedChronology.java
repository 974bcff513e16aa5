package org.throughline.chronology;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** Whether the panel may read the combined chronology. */
@Component
public class SharedChronology {

    private final JdbcClient db;
    private final Reviews reviews;

    SharedChronology(JdbcClient db, Reviews reviews) {
        this.db = db;
        this.reviews = reviews;
    }

    @Transactional
    public Optional<Instant> since(Reader reader, Review review) {
        return db.sql("select shared_at from chronology.shared_chronology where review_id = :review")
                .param("review", review.id())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Opens it to the panel's members. */
    @Transactional
    public void share(Reader reader, Review review) {
        if (!ChronologyPolicy.shares(reader, review)) {
            throw new NotAllowed("The chair shares the combined chronology with the panel.");
        }
        var added = db.sql("insert into chronology.shared_chronology (review_id, shared_by) values (:review, :by)"
                        + " on conflict do nothing")
                .param("review", review.id())
                .param("by", reader.person(), Types.OTHER)
                .update();
        if (added > 0) {
            reviews.did(reader, review.id(), "shared the combined chronology with the panel");
        }
    }
}
