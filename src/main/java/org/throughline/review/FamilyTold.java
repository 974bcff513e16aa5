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

    /**
     * @param how by whom and in what way: "by the family liaison officer, at home"
     * @param directed whether they were told that a review is now held, as the Home Office directs
     */
    public record Telling(LocalDate toldOn, String how, String toldBy, boolean directed) {}

    /** Oldest first. */
    @Transactional
    public List<Telling> of(Reader reader, UUID review) {
        return db.sql("""
                        select t.told_on, t.how, t.told_by, coalesce(d.outcome = 'DIRECTED', false) as directed
                        from review.told_family t left join review.decision d on d.id = t.decision_id
                        where t.review_id = :review order by t.told_on, directed""").param("review", review).query(Telling.class).list();
    }

    /** Records that they were told of what stood on that day: the decision, or the Home Office's direction that turned it. */
    @Transactional
    public void tell(Reader reader, Review review, LocalDate on, String how) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff record that the family was told of the decision.");
        }
        var all = decisions.of(reader, review.id());
        if (all.isEmpty()) {
            throw new NotFound();
        }
        var told = all.reversed().stream()
                .filter(each -> !each.on().isAfter(on))
                .findFirst()
                .orElseThrow(
                        () -> new NotAllowed("The family cannot have been told of a decision before it was made."));
        db.sql("""
                        insert into review.told_family (id, review_id, told_on, how, told_by, decision_id)
                        values (:id, :review, :on, :how, :by, :decision)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("on", on)
                .param("how", how)
                .param("by", reader.name())
                .param("decision", told.id())
                .update();
        reviews.did(
                reader,
                review.id(),
                told instanceof Decision.Directed
                        ? "recorded that the family was told on " + Show.date(on)
                                + " that a review is now held, as the Home Office directs"
                        : "recorded that the family was told of the decision on " + Show.date(on));
    }
}
