package org.throughline.chronology;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.review.Review;

/** Whether the panel may read the combined chronology. */
@Component
public class SharedChronology {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    SharedChronology(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** The combined chronology was opened to the panel. */
    public record Shared(UUID review, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.PAPER_SHARED;
        }

        @Override
        public boolean panel() {
            return true;
        }

        @Override
        public String occasion() {
            return "combined chronology";
        }
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
            events.publishEvent(new Shared(review.id(), reader.by(), "shared the combined chronology with the panel"));
        }
    }
}
