package org.throughline.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;

/** The entries of a review's agencies, as far as the reader may see them: an agency its own, the chair all. */
@Component
public class Entries {

    static final String COLUMNS = """
            id, review_id, organisation_id, file_id, row, agency, written, edtf, earliest, latest, certainty, time_of_day,
            event, source, outcome, seen, comment, attention, same_event, position, file_number, sheet, sheet_row""";

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

    /** File after file, each in its own order; agencies by name, so that what happened at one moment does not stand in an order of chance. */
    @Transactional
    public List<RecordedEntry> byFile(Reader reader, UUID review) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review and not withdrawn"
                        + " order by agency, organisation_id, file_number, row")
                .param("review", review)
                .query(Recorded::row)
                .list();
    }

    /** One agency's entries, file after file, each in its own order. */
    @Transactional
    public List<RecordedEntry> of(Reader reader, UUID review, UUID organisation) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review"
                        + " and organisation_id = :organisation and not withdrawn order by file_number, row")
                .param("review", review)
                .param("organisation", organisation)
                .query(Recorded::row)
                .list();
    }

    /** The entries of one of an agency's files, in its order. */
    List<RecordedEntry> of(UUID review, UUID organisation, int file) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review"
                        + " and organisation_id = :organisation and file_number = :file and not withdrawn order by row")
                .param("review", review)
                .param("organisation", organisation)
                .param("file", file)
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

    /**
     * That an entry is no longer in force.
     *
     * @param version of its agency's file that no longer has it so; null where that is not known
     * @param received when that version was kept
     * @param file which of the agency's files that is, from 1
     * @param takenOut when that whole file was taken out; null where it was not
     * @param now the entry in force that has taken its place, or null
     */
    public record Withdrawn(
            @Nullable Integer version,
            @Nullable Instant received,
            int file,
            @Nullable Instant takenOut,
            @Nullable UUID now) {}

    /** That an entry was withdrawn or replaced by a later file; empty while it is in force. */
    @Transactional
    public Optional<Withdrawn> withdrawn(Reader reader, RecordedEntry entry) {
        var now = now(reader, entry.reviewId(), List.of(entry.id())).get(entry.id());
        return entry.id().equals(now)
                ? Optional.empty()
                : db.sql("""
                                select f.version, f.uploaded_at, e.file_number,
                                       case when f.id = e.file_id then f.taken_out_at end as taken_out
                                from chronology.entry e left join chronology.chronology_file f on f.id = e.withdrawn_by
                                where e.review_id = :review and e.id = :id""")
                        .param("review", entry.reviewId())
                        .param("id", entry.id())
                        .query((row, number) -> {
                            return new Withdrawn(
                                    row.getObject(1, Integer.class),
                                    instant(row, 2),
                                    row.getInt(3),
                                    instant(row, 4),
                                    now);
                        })
                        .optional();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * What is said or marked on an entry goes to one that is in force.
     *
     * @throws NotAllowed if it was withdrawn or replaced
     */
    @Transactional
    public void mustStand(Reader reader, RecordedEntry entry) {
        if (withdrawn(reader, entry).isPresent()) {
            throw new NotAllowed(
                    "This entry is no longer in force: a later file of its agency has changed it, or it was taken out.");
        }
    }

    /** The name of the file an entry stands in, for those who may see the agency's part. */
    @Transactional
    public Optional<String> fileName(Reader reader, RecordedEntry entry) {
        return db.sql("select file_name from chronology.chronology_file where review_id = :review and id = :id")
                .param("review", entry.reviewId())
                .param("id", entry.fileId())
                .query(String.class)
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
