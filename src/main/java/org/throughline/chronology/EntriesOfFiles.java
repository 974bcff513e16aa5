package org.throughline.chronology;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.review.Review;

/** Writes what a version of a file has into the entries: what stays moves on to it, what is gone is withdrawn and never deleted. */
@Component
class EntriesOfFiles {

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;

    EntriesOfFiles(JdbcClient db, NamedParameterJdbcOperations rows) {
        this.db = db;
        this.rows = rows;
    }

    /**
     * Within the transaction that keeps the version.
     *
     * @param where an entry of it stands
     */
    void write(Review review, UUID organisation, UUID file, Differences differences, Function<Entry, InFile> where) {
        rows.batchUpdate(
                "update chronology.entry set file_id = :file, row = :row, sheet = :sheet, sheet_row = :sheetRow where id = :id",
                differences.unchanged().stream()
                        .map(same -> stands(same.now(), where.apply(same.now()))
                                .addValue("file", file)
                                .addValue("id", same.id()))
                        .toArray(MapSqlParameterSource[]::new));
        var gone = new ArrayList<UUID>();
        differences.removed().forEach(entry -> gone.add(entry.id()));
        differences.changed().forEach(entry -> gone.add(entry.before().id()));
        withdraw(file, gone);
        var fresh = new ArrayList<MapSqlParameterSource>();
        differences
                .added()
                .forEach(entry -> fresh.add(values(review.id(), organisation, file, entry, where.apply(entry))));
        differences
                .changed()
                .forEach(entry ->
                        fresh.add(values(review.id(), organisation, file, entry.now(), where.apply(entry.now()))
                                .addValue("replaces", entry.before().id())));
        rows.batchUpdate("""
                insert into chronology.entry (id, review_id, organisation_id, file_id, row, agency, written, edtf, earliest, latest, certainty,
                    time_of_day, event, source, outcome, seen, comment, attention, position, replaces, file_number, sheet, sheet_row)
                values (:id, :review, :organisation, :file, :row, :agency, :written, :edtf, :earliest, :latest, :certainty,
                    :time, :event, :source, :outcome, :seen, :comment, :attention, :row, :replaces, :number, :sheet, :sheetRow)""", fresh.toArray(MapSqlParameterSource[]::new));
    }

    /** These are no longer in force, from this version of their file on. */
    void withdraw(UUID file, List<UUID> gone) {
        db.sql(
                        "update chronology.entry set withdrawn = true, withdrawn_by = :file, same_event = null where id = any(:ids)")
                .param("file", file)
                .param("ids", gone.toArray(UUID[]::new))
                .update();
    }

    private static MapSqlParameterSource stands(Entry entry, InFile where) {
        return new MapSqlParameterSource("row", entry.row())
                .addValue("number", where.number())
                .addValue("sheet", storable(where.sheet()))
                .addValue("sheetRow", where.sheetRow(), Types.INTEGER);
    }

    private static MapSqlParameterSource values(UUID review, UUID organisation, UUID file, Entry entry, InFile where) {
        return stands(entry, where)
                .addValue("id", UUID.randomUUID())
                .addValue("review", review)
                .addValue("organisation", organisation)
                .addValue("file", file)
                .addValue("agency", entry.agency())
                .addValue("written", storable(entry.date().written()))
                .addValue("edtf", entry.date().edtf(), Types.VARCHAR)
                .addValue("earliest", entry.earliest(), Types.DATE)
                .addValue("latest", entry.latest(), Types.DATE)
                .addValue("certainty", entry.date().certainty().name())
                .addValue("time", entry.time(), Types.TIME)
                .addValue("event", storable(entry.event()))
                .addValue("source", storable(entry.source()))
                .addValue("outcome", storable(entry.outcome()))
                .addValue("seen", storable(entry.seen()))
                .addValue("comment", storable(entry.comment()))
                .addValue("attention", entry.attention())
                .addValue("replaces", null, Types.OTHER);
    }

    /** PostgreSQL keeps every character but this one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\ufffd');
    }
}
