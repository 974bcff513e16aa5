package org.throughline.report;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.StaleWrite;

/** What staff write for publication before anything is published. */
@Component
public class Preparations {

    private final JdbcClient db;
    private final Reviews reviews;

    Preparations(JdbcClient db, Reviews reviews) {
        this.db = db;
        this.reviews = reviews;
    }

    @Transactional
    public Optional<Preparation> of(Reader reader, UUID review) {
        return db.sql("""
                        select review_id, summary, relationship, family_told_on, family_told_how, version
                        from report.prepared where review_id = :review""").param("review", review).query(Preparation.class).optional();
    }

    /** @param version the one that was read, 0 for none; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void write(
            Reader reader,
            Review review,
            String summary,
            @Nullable String relationship,
            LocalDate familyToldOn,
            String familyToldHow,
            int version) {
        Authority.need(
                Authority.mayPublish(reader, review),
                "The co-ordinator or the partnership's chair prepares publication.");
        var written = db.sql("""
                        insert into report.prepared values (:review, :summary, :relationship, :toldOn, :toldHow, 1)
                        on conflict (review_id) do update set summary = :summary, relationship = :relationship, family_told_on = :toldOn,
                            family_told_how = :toldHow, version = prepared.version + 1 where prepared.version = :version""")
                .param("review", review.id())
                .param("summary", summary)
                .param("relationship", relationship, Types.VARCHAR)
                .param("toldOn", familyToldOn)
                .param("toldHow", familyToldHow)
                .param("version", version)
                .update();
        if (written == 0) {
            var theirs = of(reader, review.id()).map(Preparation::summary).orElse("");
            throw new StaleWrite("What is prepared", theirs, summary, review.href() + "/publication/preparation");
        }
        reviews.did(reader, review.id(), "prepared publication");
    }
}
