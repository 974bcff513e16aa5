package org.throughline.engagement;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** The dated log of everybody the review is in touch with. Staff read it; what a person does on their own page is written into it too. */
@Component
public class FamilyLog {

    private static final String COLUMNS = """
            select l.id, l.contact_id, l.kind, l.on_day, l.outcome, l.how, l.supervised, l.words, l.recorded_by,
                l.taken_out_why, l.taken_out_by
            from engagement.log_entry l""";

    private final JdbcClient db;
    private final Reviews reviews;

    FamilyLog(JdbcClient db, Reviews reviews) {
        this.db = db;
        this.reviews = reviews;
    }

    /** Of one person, latest first. */
    @Transactional
    public List<LogEntry> of(Reader reader, Contact contact) {
        return db.sql(COLUMNS + " where l.contact_id = :contact order by l.on_day desc, l.recorded_at desc")
                .param("contact", contact.id())
                .query(LogEntry.class)
                .list();
    }

    /** Of everybody in a review, latest first. */
    @Transactional
    public List<LogEntry> ofReview(Reader reader, UUID review) {
        return db.sql(COLUMNS + " where l.review_id = :review order by l.on_day desc, l.recorded_at desc")
                .param("review", review)
                .query(LogEntry.class)
                .list();
    }

    /** Of everybody in every review the reader holds, latest first. */
    @Transactional
    public List<LogEntry> ofAll(Reader reader) {
        return db.sql(COLUMNS + " order by l.on_day desc, l.recorded_at desc")
                .query(LogEntry.class)
                .list();
    }

    /** Staff write down what was offered or done. */
    @Transactional
    public void record(Reader reader, Review review, Contact contact, LogEntry entry) {
        EngagementPolicy.needKeeper(reader, review);
        write(reader, contact, entry);
        reviews.did(
                reader,
                review.id(),
                "wrote in the log of someone close to the person who died: "
                        + entry.kind().inSentence());
    }

    /** Part of another act, which has its own line in the history. */
    @Transactional
    public void write(Reader reader, Contact contact, LogEntry entry) {
        db.sql("""
                        insert into engagement.log_entry (id, review_id, contact_id, kind, on_day, outcome, how, supervised, words, recorded_by)
                        values (:id, :review, :contact, :kind, :on, :outcome, :how, :supervised, :words, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", contact.reviewId())
                .param("contact", contact.id())
                .param("kind", entry.kind().name())
                .param("on", entry.onDay())
                .param("outcome", entry.outcome().name())
                .param("how", entry.how(), Types.VARCHAR)
                .param("supervised", entry.supervised(), Types.VARCHAR)
                .param("words", entry.words(), Types.VARCHAR)
                .param("by", reader.name())
                .update();
    }

    /** An entry that was wrong no longer counts; it stays, with the reason. */
    @Transactional
    public void takeOut(Reader reader, Review review, Contact contact, UUID entry, String why) {
        EngagementPolicy.needKeeper(reader, review);
        int written = db.sql("""
                        update engagement.log_entry set taken_out_why = :why, taken_out_by = :by
                        where id = :id and contact_id = :contact and taken_out_why is null""")
                .param("why", why)
                .param("by", reader.name())
                .param("id", entry)
                .param("contact", contact.id())
                .update();
        if (written == 0) {
            throw new NotFound();
        }
        reviews.did(
                reader, review.id(), "said that an entry in the log of someone close to the person who died was wrong");
    }
}
