package org.throughline.chronology;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** What people say about which entries record one contact. Nothing is merged: it is a link, and can be taken back. */
@Component
public class Judgements {

    private final JdbcClient db;
    private final Entries entries;
    private final Combining combining;
    private final Reviews reviews;

    Judgements(JdbcClient db, Entries entries, Combining combining, Reviews reviews) {
        this.db = db;
        this.entries = entries;
        this.combining = combining;
        this.reviews = reviews;
    }

    /** Why some entries are taken to record one contact. */
    public record Reason(UUID id, String reason, boolean confirmed) {}

    @Transactional
    public List<Reason> reasons(Reader reader, UUID review) {
        return db.sql("select id, reason, confirmed from chronology.same_event where review_id = :review")
                .param("review", review)
                .query(Reason.class)
                .list();
    }

    /** What a person said of two entries. */
    public record Said(UUID one, UUID other, boolean same, String by, Instant at) {}

    /** Everything said of entries that are in force. */
    @Transactional
    public List<Said> said(Reader reader, UUID review) {
        return db.sql("""
                        select j.one, j.other, j.same, j.judged_by, j.judged_at from chronology.judgement j
                        join chronology.entry a on a.id = j.one and not a.withdrawn
                        join chronology.entry b on b.id = j.other and not b.withdrawn
                        where j.review_id = :review""")
                .param("review", review)
                .query((row, number) -> new Said(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Where the entries of one contact do not agree. */
    public List<Conflict> conflicts(List<RecordedEntry> linked) {
        var groups = new java.util.LinkedHashMap<UUID, List<Entry>>();
        for (var entry : linked) {
            var event = entry.sameEvent();
            if (event != null) {
                groups.computeIfAbsent(event, key -> new ArrayList<>()).add(Recorded.asRead(entry));
            }
        }
        return Conflict.among(groups.entrySet().stream()
                .map(group -> new SameEvent(group.getKey().toString(), group.getValue(), ""))
                .toList());
    }

    /** The entries of this contact are one contact. Afterwards call {@link Combining#combine}. */
    @Transactional
    public void confirm(Reader reader, Review review, UUID sameEvent) {
        var together = entries.sameEvent(reader, review.id(), sameEvent);
        var first = together.getFirst();
        together.stream().skip(1).forEach(other -> say(reader, review, first.id(), other.id(), true));
        reviews.did(reader, review.id(), "confirmed that " + together.size() + " entries record one contact");
    }

    /** This entry and another record one contact. */
    @Transactional
    public void join(Reader reader, Review review, RecordedEntry entry, RecordedEntry other) {
        entries.mustStand(reader, entry);
        entries.mustStand(reader, other);
        say(reader, review, entry.id(), other.id(), true);
        reviews.did(
                reader,
                review.id(),
                "linked an entry of " + entry.agency() + " to one of " + other.agency() + " as one contact");
    }

    /** This entry records a contact of its own. */
    @Transactional
    public void split(Reader reader, Review review, RecordedEntry entry) {
        var event = entry.sameEvent();
        if (event == null) {
            return;
        }
        entries.sameEvent(reader, review.id(), event).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .forEach(other -> say(reader, review, entry.id(), other.id(), false));
        reviews.did(reader, review.id(), "took an entry of " + entry.agency() + " out of a shared contact");
    }

    private void say(Reader reader, Review review, UUID a, UUID b, boolean same) {
        if (!ChronologyPolicy.judges(reader, review)) {
            throw new NotAllowed("The co-ordinator, the chair or the author says which entries record one contact.");
        }
        // as the store orders them
        var inOrder = a.toString().compareTo(b.toString()) < 0;
        db.sql("""
                        insert into chronology.judgement (review_id, one, other, same, judged_by) values (:review, :one, :other, :same, :by)
                        on conflict (one, other) do update set same = excluded.same, judged_by = excluded.judged_by, judged_at = now()""")
                .param("review", review.id())
                .param("one", inOrder ? a : b)
                .param("other", inOrder ? b : a)
                .param("same", same)
                .param("by", reader.name())
                .update();
        combining.ask(review.id());
    }
}
