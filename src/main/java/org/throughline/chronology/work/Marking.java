package org.throughline.chronology.work;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes marks on entries and says what stood there before. The acts that may are {@link EntryWork} and {@link BulkEdits}. */
@Component
class Marking {

    private enum Kind {
        FLAG,
        KEY_LINE,
        PERSON
    }

    private static final Map<Kind, String> BEFORE = new EnumMap<>(Map.of(
            Kind.FLAG, "select 'yes' from chronology.entry_flag m where m.entry_id = e.id and m.flag = :value",
            Kind.KEY_LINE,
                    "select 'yes' from chronology.entry_key_line m where m.entry_id = e.id and m.key_line_id = cast(:value as uuid)",
            Kind.PERSON,
                    "select case when m.concerned then 'yes' else 'no' end || coalesce('|' || m.set_by, '') from chronology.entry_person m"
                            + " where m.entry_id = e.id and m.person_id = cast(:value as uuid)"));

    private static final Map<Kind, String> SET = new EnumMap<>(Map.of(
            Kind.FLAG, """
            insert into chronology.entry_flag (review_id, entry_id, flag, set_by) values (:review, :entry, :value, :by) on conflict do nothing""",
            Kind.KEY_LINE, """
            insert into chronology.entry_key_line (review_id, entry_id, key_line_id, set_by) values (:review, :entry, cast(:value as uuid), :by)
            on conflict do nothing""",
            Kind.PERSON, """
            insert into chronology.entry_person (review_id, entry_id, person_id, concerned, set_by)
            values (:review, :entry, cast(:value as uuid), true, :by)
            on conflict (entry_id, person_id) do update set concerned = true, set_by = excluded.set_by, set_at = now()"""));

    private static final Map<Kind, String> TAKE_OFF = new EnumMap<>(Map.of(
            Kind.FLAG,
                    "delete from chronology.entry_flag where review_id = :review and entry_id = :entry and flag = :value",
            Kind.KEY_LINE, """
            delete from chronology.entry_key_line where review_id = :review and entry_id = :entry and key_line_id = cast(:value as uuid)""",
            // kept as said not to be, so that the words do not propose it again
            Kind.PERSON, """
            insert into chronology.entry_person (review_id, entry_id, person_id, concerned, set_by)
            values (:review, :entry, cast(:value as uuid), false, :by)
            on conflict (entry_id, person_id) do update set concerned = false, set_by = excluded.set_by, set_at = now()"""));

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;

    Marking(JdbcClient db, NamedParameterJdbcOperations rows) {
        this.db = db;
        this.rows = rows;
    }

    /** What an entry had of a mark: null for nothing; "yes" or "no", for a person followed by "|" and who said so. */
    record Before(UUID entry, @Nullable String was) {}

    /** Of those in force. */
    List<Before> before(UUID review, Collection<UUID> entries, Mark mark) {
        return db.sql(
                        "select e.id as entry, (" + BEFORE.get(Kind.valueOf(mark.kind()))
                                + ") as was from chronology.entry e where e.review_id = :review and not e.withdrawn and e.id = any(:entries)")
                .param("value", mark.value())
                .param("review", review)
                .param("entries", entries.toArray(UUID[]::new))
                .query(Before.class)
                .list();
    }

    void write(UUID review, Collection<UUID> entries, Mark mark, boolean on, String by) {
        var kind = Kind.valueOf(mark.kind());
        rows.batchUpdate(
                java.util.Objects.requireNonNull((on ? SET : TAKE_OFF).get(kind)),
                entries.stream()
                        .map(entry -> new MapSqlParameterSource("review", review)
                                .addValue("entry", entry)
                                .addValue("value", mark.value())
                                .addValue("by", by))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Puts a person back as it was: said, proposed or not there at all. */
    void putBack(UUID review, UUID entry, Mark mark, @Nullable String was, String by) {
        if (!(mark instanceof Mark.Person)) {
            write(review, List.of(entry), mark, was != null, by);
            return;
        }
        db.sql(
                        "delete from chronology.entry_person where review_id = :review and entry_id = :entry and person_id = cast(:value as uuid)")
                .param("review", review)
                .param("entry", entry)
                .param("value", mark.value())
                .update();
        if (was != null) {
            var parts = was.split("\\|", 2);
            db.sql("""
                            insert into chronology.entry_person (review_id, entry_id, person_id, concerned, set_by)
                            values (:review, :entry, cast(:value as uuid), :concerned, :said)""")
                    .param("review", review)
                    .param("entry", entry)
                    .param("value", mark.value())
                    .param("concerned", parts[0].equals("yes"))
                    .param("said", parts.length > 1 ? parts[1] : null, java.sql.Types.VARCHAR)
                    .update();
        }
    }
}
