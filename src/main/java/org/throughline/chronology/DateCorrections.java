package org.throughline.chronology;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.chronology.dates.WrittenDate;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** What people say a date means. The words as written stay; each correction is a record of its own, with who and why. */
@Component
public class DateCorrections {

    private final JdbcClient db;
    private final Entries entries;
    private final Combining combining;
    private final Reviews reviews;

    DateCorrections(JdbcClient db, Entries entries, Combining combining, Reviews reviews) {
        this.db = db;
        this.entries = entries;
        this.combining = combining;
        this.reviews = reviews;
    }

    /** @param before the EDTF value it had, or null */
    public record Correction(@Nullable String before, String edtf, String reason, String by, Instant at) {}

    /** The corrections of one entry, newest first. */
    @Transactional
    public List<Correction> of(Reader reader, UUID entry) {
        return db.sql("""
                        select before_edtf, edtf, reason, corrected_by, corrected_at from chronology.date_correction
                        where entry_id = :entry order by corrected_at desc""")
                .param("entry", entry)
                .query((row, number) -> new Correction(
                        row.getString("before_edtf"),
                        row.getString("edtf"),
                        row.getString("reason"),
                        row.getString("corrected_by"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** All of a review that the reader may see, by entry, oldest first. */
    @Transactional
    public Map<UUID, List<Correction>> all(Reader reader, UUID review) {
        var all = new HashMap<UUID, List<Correction>>();
        db.sql("""
                        select entry_id, before_edtf, edtf, reason, corrected_by, corrected_at from chronology.date_correction
                        where review_id = :review order by corrected_at, id""").param("review", review).query((org.springframework.jdbc.core.RowCallbackHandler) row ->
                all.computeIfAbsent(row.getObject("entry_id", UUID.class), id -> new ArrayList<>(1))
                        .add(new Correction(
                                row.getString("before_edtf"),
                                row.getString("edtf"),
                                row.getString("reason"),
                                row.getString("corrected_by"),
                                row.getObject("corrected_at", OffsetDateTime.class)
                                        .toInstant())));
        return all;
    }

    /** Gives an entry another understood date. Afterwards call {@link Combining#combine}. */
    @Transactional
    public void correct(Reader reader, Review review, RecordedEntry entry, WrittenDate meant, String reason) {
        if (!ChronologyPolicy.correctsDates(reader, review, entry.organisationId())) {
            throw new NotAllowed("The agency, the co-ordinator, the chair or the author says what a date means.");
        }
        entries.mustStand(reader, entry);
        if (!meant.isUnderstood()) {
            throw new IllegalArgumentException("A correction is a date that can be read.");
        }
        db.sql("""
                        insert into chronology.date_correction (id, review_id, organisation_id, entry_id, before_edtf, edtf, earliest, latest,
                            reason, corrected_by)
                        values (:id, :review, :organisation, :entry, :before, :edtf, :earliest, :latest, :reason, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("organisation", entry.organisationId())
                .param("entry", entry.id())
                .param("before", entry.edtf(), Types.VARCHAR)
                .param("edtf", meant.edtf())
                .param("earliest", meant.earliest(), Types.DATE)
                .param("latest", meant.latest(), Types.DATE)
                .param("reason", reason)
                .param("by", reader.name())
                .update();
        db.sql("""
                        update chronology.entry set edtf = :edtf, earliest = :earliest, latest = :latest, certainty = :certainty,
                            time_of_day = coalesce(:time, time_of_day), attention = '' where id = :entry""")
                .param("edtf", meant.edtf())
                .param("earliest", meant.earliest(), Types.DATE)
                .param("latest", meant.latest(), Types.DATE)
                .param("certainty", meant.certainty().name())
                .param("time", meant.time(), Types.TIME)
                .param("entry", entry.id())
                .update();
        combining.ask(review.id());
        reviews.did(reader, review.id(), "corrected how the date of an entry of " + entry.agency() + " is understood");
    }
}
