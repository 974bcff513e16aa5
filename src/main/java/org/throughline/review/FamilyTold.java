package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** That the family was told of a decision, when and how. */
@Component
public class FamilyTold {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Decisions decisions;

    FamilyTold(JdbcClient db, Reviews reviews, Decisions decisions) {
        this.db = db;
        this.reviews = reviews;
        this.decisions = decisions;
    }

    /** @param how by whom and in what way: "by the family liaison officer, at home" */
    public record Telling(LocalDate toldOn, String how, String toldBy) {}

    /** Oldest first. */
    @Transactional
    public List<Telling> of(Reader reader, UUID review) {
        return db.sql("select told_on, how, told_by from review.told_family where review_id = :review order by told_on")
                .param("review", review)
                .query(Telling.class)
                .list();
    }

    @Transactional
    public void tell(Reader reader, Review review, LocalDate on, String how) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff record that the family was told of the decision.");
        }
        if (decisions.chairs(reader, review.id()).isEmpty()) {
            throw new NotFound();
        }
        db.sql("insert into review.told_family values (:id, :review, :on, :how, :by)")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("on", on)
                .param("how", how)
                .param("by", reader.name())
                .update();
        reviews.did(reader, review.id(), "recorded that the family was told of the decision on " + Show.date(on));
    }
}
