package org.throughline.chronology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** The entries of a review's agencies, as far as the reader may see them: an agency its own, the chair all. */
@Component
public class Entries {

    static final String COLUMNS = """
            id, review_id, organisation_id, file_id, row, agency, written, edtf, earliest, latest, certainty, time_of_day,
            event, source, outcome, seen, comment, attention, same_event, position""";

    private final JdbcClient db;

    Entries(JdbcClient db) {
        this.db = db;
    }

    /** The combined chronology in its order: by earliest day, latest day, time; undated entries beside their neighbour in the file. */
    @Transactional
    public List<RecordedEntry> combined(Reader reader, UUID review) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review and not withdrawn"
                        + " order by position, agency, row")
                .param("review", review)
                .query(Recorded::row)
                .list();
    }

    /** These, in no order; also withdrawn ones. */
    @Transactional
    public List<RecordedEntry> these(Reader reader, UUID review, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review and id = any(:ids)")
                        .param("review", review)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Recorded::row)
                        .list();
    }

    /** What stands in the place of each now: itself, or what a later file replaced it by. Left out where it was withdrawn. */
    @Transactional
    public Map<UUID, UUID> now(Reader reader, UUID review, Collection<UUID> ids) {
        var now = new HashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            db.sql("""
                            with recursive line as (
                                select id as first, id, withdrawn from chronology.entry where review_id = :review and id = any(:ids)
                                union
                                select line.first, e.id, e.withdrawn from line
                                join chronology.entry e on e.review_id = :review and e.replaces = line.id)
                            select first, id from line where not withdrawn""")
                    .param("review", review)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        now.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                    });
        }
        return now;
    }

    /** Those at these places of the combined chronology. */
    @Transactional
    public List<RecordedEntry> at(Reader reader, UUID review, Collection<Integer> positions) {
        return positions.isEmpty()
                ? List.of()
                : db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review and not withdrawn"
                                + " and position = any(:positions)")
                        .param("review", review)
                        .param("positions", positions.toArray(Integer[]::new))
                        .query(Recorded::row)
                        .list();
    }

    /** File after file, each in its own order. */
    @Transactional
    public List<RecordedEntry> byFile(Reader reader, UUID review) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review and not withdrawn"
                        + " order by organisation_id, file_id, row")
                .param("review", review)
                .query(Recorded::row)
                .list();
    }

    /** One agency's entries, in the order of its file. */
    @Transactional
    public List<RecordedEntry> of(Reader reader, UUID review, UUID organisation) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review"
                        + " and organisation_id = :organisation and not withdrawn order by row")
                .param("review", review)
                .param("organisation", organisation)
                .query(Recorded::row)
                .list();
    }

    /** One entry, also a withdrawn one. */
    @Transactional
    public Optional<RecordedEntry> find(Reader reader, UUID review, UUID entry) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review and id = :id")
                .param("review", review)
                .param("id", entry)
                .query(Recorded::row)
                .optional();
    }

    /** The entries that record the same contact as this one, and this one. */
    @Transactional
    public List<RecordedEntry> sameEvent(Reader reader, UUID review, UUID sameEvent) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review and not withdrawn"
                        + " and same_event = :event order by position")
                .param("review", review)
                .param("event", sameEvent)
                .query(Recorded::row)
                .list();
    }
}
