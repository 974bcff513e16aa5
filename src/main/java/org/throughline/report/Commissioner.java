package org.throughline.report;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.review.Review;
import org.throughline.web.NotFound;

/**
 * Lets the Domestic Abuse Commissioner have every completed review (2004 Act s.9(3B)): that it is complete, when, and where it is published.
 * From then on the Commissioner sees its recommendations and what is done about them; nothing else of the case.
 */
@Component
public class Commissioner {

    private final JdbcClient db;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commissioner(JdbcClient db, Bodies bodies, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    /** A review is complete; the Commissioner's people are told. */
    public record Received(UUID review, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.REVIEW_COMPLETED;
        }

        @Override
        public String occasion() {
            return String.valueOf(review);
        }
    }

    /**
     * A report is published, or it is decided that it is not.
     *
     * @param href where the public reads it, or its finding; null for nothing public
     */
    @Transactional
    public void receives(Reader reader, Review review, boolean published, @Nullable String href) {
        var partnership = bodies.partnership(review.partnershipId()).orElseThrow(NotFound::new);
        db.sql("""
                        insert into report.completed (review_id, reference, partnership, held_on, completed_on, published, href)
                        values (:review, :reference, :partnership, :held, :on, :published, :href)""")
                .param("review", review.id())
                .param("reference", review.reference())
                .param("partnership", partnership.name())
                .param("held", review.holdDecidedOn(), Types.DATE)
                .param("on", LocalDate.now(clock))
                .param("published", published)
                .param("href", href, Types.VARCHAR)
                .update();
        events.publishEvent(new Received(
                review.id(),
                reader.by(),
                "let the Domestic Abuse Commissioner have the completed review and its recommendations"));
    }

    /** Its report is no longer on the web. */
    @Transactional
    public void withdrawn(Reader reader, Review review) {
        happened(review, "update report.completed set withdrawn_on = :on where review_id = :review");
    }

    /** Every action is done or explained, and the review is closed. */
    @Transactional
    public void closed(Reader reader, Review review) {
        happened(review, "update report.completed set closed_on = :on where review_id = :review");
    }

    /** The finding of a report that is not published is told to the public after all. */
    @Transactional
    public void stated(Reader reader, Review review, String href) {
        db.sql("update report.completed set href = :href where review_id = :review")
                .param("href", href)
                .param("review", review.id())
                .update();
    }

    private void happened(Review review, String sql) {
        db.sql(sql)
                .param("on", LocalDate.now(clock))
                .param("review", review.id())
                .update();
    }
}
