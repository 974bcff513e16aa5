package org.throughline.chronology.work;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** Questions to those who wrote an entry, and what they answer. Only their agency and those who asked read them. */
@Component
public class Notes {

    private final JdbcClient db;
    private final Entries entries;
    private final Reviews reviews;

    Notes(JdbcClient db, Entries entries, Reviews reviews) {
        this.db = db;
        this.entries = entries;
        this.reviews = reviews;
    }

    /** One question with its answer; answer, who and when are null together while it waits. */
    public record Note(
            UUID id,
            UUID organisation,
            UUID entry,
            String words,
            String by,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /** Those on one entry, oldest first. */
    @Transactional
    public List<Note> of(Reader reader, RecordedEntry entry) {
        return all(reader, entry.reviewId()).stream()
                .filter(note -> note.entry().equals(entry.id()))
                .toList();
    }

    /** Those of a review that the reader may see, unanswered ones first: an agency its own. */
    @Transactional
    public List<Note> all(Reader reader, UUID review) {
        return db.sql("""
                        select id, organisation_id, entry_id, words, asked_by, asked_at, answer, answered_by, answered_at
                        from chronology.entry_note where review_id = :review order by answer is not null, asked_at""")
                .param("review", review)
                .query((row, number) -> {
                    var answered = row.getObject("answered_at", OffsetDateTime.class);
                    return new Note(
                            row.getObject("id", UUID.class),
                            row.getObject("organisation_id", UUID.class),
                            row.getObject("entry_id", UUID.class),
                            row.getString("words"),
                            row.getString("asked_by"),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            row.getString("answer"),
                            row.getString("answered_by"),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }

    /** How many questions of a review wait for an agency. */
    public record Waiting(UUID review, UUID organisation, int number) {}

    /** What waits for the reader's own agencies, in every review. */
    @Transactional
    public List<Waiting> waiting(Reader reader) {
        return db.sql("""
                        select review_id as review, organisation_id as organisation, count(*) as number from chronology.entry_note
                        where answer is null and organisation_id = any(:own) group by review_id, organisation_id""")
                .param("own", reader.organisations().toArray(UUID[]::new))
                .query(Waiting.class)
                .list();
    }

    /** Answers to what the reader asked that they have not looked at: how many, and since when the latest. */
    public record Unread(int number, @Nullable Instant latest) {}

    @Transactional
    public Unread unread(Reader reader, UUID review) {
        return db.sql("""
                        select count(*), max(answered_at) from chronology.entry_note
                        where review_id = :review and asked_by_person = :person and answer is not null and answer_seen_at is null""")
                .param("review", review)
                .param("person", reader.person(), Types.OTHER)
                .query((row, number) -> {
                    var latest = row.getObject(2, OffsetDateTime.class);
                    return new Unread(row.getInt(1), latest == null ? null : latest.toInstant());
                })
                .single();
    }

    /** The reader looks at these: answers among them to what the reader asked are no longer told. */
    @Transactional
    public void seen(Reader reader, UUID review, List<Note> shown) {
        var answered = shown.stream()
                .filter(note -> note.answer() != null)
                .map(Note::id)
                .toArray(UUID[]::new);
        if (answered.length > 0) {
            db.sql("""
                            update chronology.entry_note set answer_seen_at = now() where review_id = :review and id = any(:ids)
                              and asked_by_person = :person and answer_seen_at is null""")
                    .param("review", review)
                    .param("ids", answered)
                    .param("person", reader.person(), Types.OTHER)
                    .update();
        }
    }

    @Transactional
    public void ask(Reader reader, Review review, RecordedEntry entry, String words) {
        EntryWork.need(reader, review);
        entries.mustStand(reader, entry);
        db.sql("""
                        insert into chronology.entry_note (id, review_id, organisation_id, entry_id, words, asked_by, asked_by_person)
                        values (:id, :review, :organisation, :entry, :words, :by, :person)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("organisation", entry.organisationId())
                .param("entry", entry.id())
                .param("words", words)
                .param("by", reader.name())
                .param("person", reader.person(), Types.OTHER)
                .update();
        reviews.did(reader, review.id(), "asked " + entry.agency() + " about one of its entries");
    }

    /** Answers a question that waits, also one about an entry that was taken out since; of one already answered both answers are shown. */
    @Transactional
    public void answer(Reader reader, Review review, RecordedEntry entry, UUID note, String words) {
        if (!ChronologyPolicy.uploads(reader, review, entry.organisationId())) {
            throw new NotAllowed("The agency itself, or the co-ordinator for it, answers.");
        }
        int changed = db.sql("""
                        update chronology.entry_note set answer = :words, answered_by = :by, answered_at = now(),
                            answer_seen_at = case when asked_by_person = :person then now() end
                        where id = :id and review_id = :review and entry_id = :entry and answer is null""")
                .param("words", words)
                .param("by", reader.name())
                .param("person", reader.person(), Types.OTHER)
                .param("id", note)
                .param("review", review.id())
                .param("entry", entry.id())
                .update();
        if (changed == 0) {
            var theirs = of(reader, entry).stream()
                    .filter(each -> each.id().equals(note))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            throw new StaleWrite(
                    "The answer to this question",
                    Objects.requireNonNullElse(theirs.answer(), "None"),
                    words,
                    review.href() + "/chronology/entries/" + entry.id());
        }
        reviews.did(reader, review.id(), "answered a question about an entry of " + entry.agency());
    }
}
