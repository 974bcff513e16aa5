package org.throughline.chronology.work;

import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** What the chair, the author and the co-ordinator say about entries, among themselves until a version is shared. */
@Component
public class Comments {

    private final JdbcClient db;
    private final Entries entries;
    private final Reviews reviews;

    Comments(JdbcClient db, Entries entries, Reviews reviews) {
        this.db = db;
        this.entries = entries;
        this.reviews = reviews;
    }

    @Transactional
    public void add(Reader reader, Review review, RecordedEntry entry, String words) {
        EntryWork.need(reader, review);
        entries.mustStand(reader, entry);
        db.sql("""
                        insert into chronology.entry_comment (id, review_id, entry_id, words, made_by, made_by_person)
                        values (:id, :review, :entry, :words, :by, :person)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("entry", entry.id())
                .param("words", words)
                .param("by", reader.name())
                .param("person", reader.person(), Types.OTHER)
                .update();
        reviews.did(reader, review.id(), "commented on an entry of " + entry.agency());
    }

    /** Takes one's own comment back; it is no longer shown, and stays in the store. */
    @Transactional
    public void takeBack(Reader reader, Review review, RecordedEntry entry, UUID comment) {
        int changed = db.sql("""
                        update chronology.entry_comment set taken_back_at = now()
                        where id = :id and review_id = :review and (entry_id = :entry or said_of = :entry) and made_by_person = :person and taken_back_at is null""")
                .param("id", comment)
                .param("review", review.id())
                .param("entry", entry.id())
                .param("person", reader.person(), Types.OTHER)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
        reviews.did(reader, review.id(), "took back a comment on an entry of " + entry.agency());
    }
}
