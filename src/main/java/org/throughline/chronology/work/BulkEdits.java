package org.throughline.chronology.work;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** Marks many entries at once. What each had before is kept, so that the last such edit can be undone by whoever made it. */
@Component
public class BulkEdits {

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final Marking marking;
    private final EntryWork work;
    private final Reviews reviews;

    BulkEdits(JdbcClient db, NamedParameterJdbcOperations rows, Marking marking, EntryWork work, Reviews reviews) {
        this.db = db;
        this.rows = rows;
        this.marking = marking;
        this.work = work;
        this.reviews = reviews;
    }

    /**
     * An edit that can be undone.
     *
     * @param what in words: "set “Risk indicator” on 12 entries"
     * @param entries how many it changed
     */
    public record Edit(UUID id, String what, String by, Instant at, int entries) {}

    /**
     * Sets a mark on entries, or takes it off; those that had it already, or not, stay as they are.
     *
     * @param words of the mark: "Risk indicator"
     * @return how many were changed
     */
    @Transactional
    public int edit(Reader reader, Review review, Collection<UUID> entries, Mark mark, boolean on, String words) {
        EntryWork.need(reader, review);
        work.known(reader, review, mark);
        var before = marking.before(review.id(), entries, mark);
        if (before.size() != entries.size()) {
            throw new NotFound();
        }
        var changing = new ArrayList<Marking.Before>();
        for (var each : before) {
            var had = each.was();
            boolean has = had != null && had.startsWith("yes");
            boolean proposed = had != null && mark instanceof Mark.Person && !had.contains("|");
            if (has != on || on && proposed) {
                changing.add(each);
            }
        }
        if (changing.isEmpty()) {
            return 0;
        }
        var what = "%s “%s” on %s"
                .formatted(
                        on ? "set" : "took off",
                        words,
                        org.throughline.web.Show.count(changing.size(), "entry", "entries"));
        var id = UUID.randomUUID();
        db.sql("""
                        insert into chronology.bulk_edit (id, review_id, what, made_by, made_by_person)
                        values (:id, :review, :what, :by, :person)""")
                .param("id", id)
                .param("review", review.id())
                .param("what", what)
                .param("by", reader.name())
                .param("person", reader.person(), Types.OTHER)
                .update();
        rows.batchUpdate(
                """
                insert into chronology.bulk_change (bulk_edit_id, review_id, entry_id, kind, value, before)
                values (:edit, :review, :entry, :kind, :value, :before)""",
                changing.stream()
                        .map(each -> new MapSqlParameterSource("edit", id)
                                .addValue("review", review.id())
                                .addValue("entry", each.entry())
                                .addValue("kind", mark.kind())
                                .addValue("value", mark.value())
                                .addValue("before", each.was(), Types.VARCHAR))
                        .toArray(MapSqlParameterSource[]::new));
        marking.write(review.id(), changing.stream().map(Marking.Before::entry).toList(), mark, on, reader.name());
        reviews.did(reader, review.id(), kept(mark, on, changing.size()));
        return changing.size();
    }

    /** The history says what kind of mark, never a person's name. */
    private static String kept(Mark mark, boolean on, int number) {
        var what = switch (mark) {
            case Mark.Flagged flagged -> "the flag “" + flagged.flag().words() + "”";
            case Mark.KeyLine line -> "a key line of enquiry";
            case Mark.Person person -> "a person concerned";
        };
        return (on ? "set " : "took off ") + what + " on " + org.throughline.web.Show.count(number, "entry", "entries")
                + " at once";
    }

    /** The last edit of this reader, if it is not yet undone. */
    @Transactional
    public Optional<Edit> last(Reader reader, UUID review) {
        return db.sql("""
                        select b.id, b.what, b.made_by, b.made_at, b.undone_at,
                               (select count(*) from chronology.bulk_change c where c.bulk_edit_id = b.id) as entries
                        from chronology.bulk_edit b where b.review_id = :review and b.made_by_person = :person
                        order by b.made_at desc limit 1""")
                .param("review", review)
                .param("person", reader.person(), Types.OTHER)
                .query((row, number) -> row.getObject("undone_at") != null
                        ? Optional.<Edit>empty()
                        : Optional.of(new Edit(
                                row.getObject("id", UUID.class),
                                row.getString("what"),
                                row.getString("made_by"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                row.getInt("entries"))))
                .optional()
                .flatMap(edit -> edit);
    }

    /** Puts every entry of the last edit back as it was. */
    @Transactional
    public Edit undo(Reader reader, Review review, UUID edit) {
        EntryWork.need(reader, review);
        var last =
                last(reader, review.id()).filter(each -> each.id().equals(edit)).orElseThrow(NotFound::new);
        record Change(
                UUID entry,
                String kind,
                String value,
                @org.jspecify.annotations.Nullable String before) {}
        var changes = db.sql(
                        "select entry_id as entry, kind, value, before from chronology.bulk_change where bulk_edit_id = :edit")
                .param("edit", edit)
                .query(Change.class)
                .list();
        for (var change : changes) {
            var mark = Objects.requireNonNull(
                    Mark.read(change.kind() + ":" + change.value()).orElse(null));
            marking.putBack(review.id(), change.entry(), mark, change.before(), reader.name());
        }
        db.sql("update chronology.bulk_edit set undone_at = now() where id = :edit")
                .param("edit", edit)
                .update();
        reviews.did(
                reader,
                review.id(),
                "undid an edit of " + org.throughline.web.Show.count(changes.size(), "entry", "entries"));
        return last;
    }
}
