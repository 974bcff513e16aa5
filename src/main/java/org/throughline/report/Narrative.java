package org.throughline.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Entries;
import org.throughline.chronology.NarrativeDraft;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** What the report tells of the combined chronology: chosen entries as paragraphs, each with its reference, to be edited and taken along. */
@Component
public class Narrative implements NarrativeDraft {

    private final JdbcClient db;
    private final Entries entries;
    private final Reviews reviews;

    Narrative(JdbcClient db, Entries entries, Reviews reviews) {
        this.db = db;
        this.entries = entries;
        this.reviews = reviews;
    }

    /**
     * One paragraph as the report tells it.
     *
     * @param entry what it tells, as it was when it was put here
     * @param now what stands in its place in the chronology; null if its agency has withdrawn it
     * @param version for noticing that somebody else was faster
     */
    public record Told(
            UUID id,
            UUID entry,
            String words,
            String reference,
            int version,
            String by,
            Instant at,
            @Nullable RecordedEntry now) {

        /** Whether its agency has changed or withdrawn the entry since. */
        public boolean outdated() {
            return now == null || !now.id().equals(entry);
        }
    }

    /** In the order of the chronology; what was withdrawn from it last. */
    @Transactional
    public List<Told> of(Reader reader, UUID review) {
        record Row(UUID id, UUID entry, String words, String reference, int version, String by, Instant at) {}
        var rows = db.sql("""
                        select id, entry_id, words, reference, version, put_by, put_at from report.narrative_paragraph
                        where review_id = :review and not taken_out""")
                .param("review", review)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("entry_id", UUID.class),
                        row.getString("words"),
                        row.getString("reference"),
                        row.getInt("version"),
                        row.getString("put_by"),
                        row.getObject("put_at", OffsetDateTime.class).toInstant()))
                .list();
        var now = entries.now(reader, review, rows.stream().map(Row::entry).toList());
        var standing = entries.these(reader, review, now.values()).stream()
                .collect(Collectors.toMap(RecordedEntry::id, entry -> entry));
        return rows.stream()
                .map(row -> new Told(
                        row.id(),
                        row.entry(),
                        row.words(),
                        row.reference(),
                        row.version(),
                        row.by(),
                        row.at(),
                        standing.get(now.get(row.entry()))))
                .sorted(Comparator.comparingInt(told ->
                        told.now() == null ? Integer.MAX_VALUE : told.now().position()))
                .toList();
    }

    @Transactional
    public Told get(Reader reader, UUID review, UUID id) {
        return of(reader, review).stream()
                .filter(told -> told.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    public List<Obstacle> obstacles(Reader reader, Review review) {
        return Authority.mayWrite(reader, review)
                ? List.of()
                : List.of(new Obstacle(
                        "The chair, the author or the co-ordinator writes the report, from gathering evidence until publication",
                        href(review)));
    }

    @Override
    @Transactional
    public Set<UUID> told(Reader reader, Review review, Collection<UUID> asked) {
        return told(reader, review.id(), asked).keySet();
    }

    /** Entries that are told, to the paragraph's. */
    private Map<UUID, UUID> told(Reader reader, UUID review, Collection<UUID> asked) {
        var there = of(reader, review);
        var told = new HashMap<UUID, UUID>();
        for (var each : there) {
            var now = each.now();
            if (asked.contains(each.entry())) {
                told.put(each.entry(), each.id());
            } else if (now != null && asked.contains(now.id())) {
                told.put(now.id(), each.id());
            }
        }
        return told;
    }

    @Override
    @Transactional
    public Put put(Reader reader, Review review, List<Paragraph> paragraphs) {
        Authority.needWrite(reader, review);
        db.sql("select pg_advisory_xact_lock(hashtext('narrative'), hashtext(:review))")
                .param("review", review.id().toString())
                .query((row, number) -> 0)
                .list();
        var told = told(
                reader, review.id(), paragraphs.stream().map(Paragraph::entry).toList());
        int added = 0;
        for (var each : paragraphs) {
            if (told.containsKey(each.entry())) {
                continue;
            }
            added += db.sql("""
                            insert into report.narrative_paragraph (id, review_id, entry_id, words, reference, put_by)
                            values (:id, :review, :entry, :words, :reference, :by)
                            on conflict (review_id, entry_id) do update set taken_out = false, words = excluded.words,
                                reference = excluded.reference, put_by = excluded.put_by, put_at = now(),
                                version = narrative_paragraph.version + 1
                            where narrative_paragraph.taken_out""")
                    .param("id", UUID.randomUUID())
                    .param("review", review.id())
                    .param("entry", each.entry())
                    .param("words", each.words())
                    .param("reference", each.reference())
                    .param("by", reader.name())
                    .update();
        }
        if (added > 0) {
            reviews.did(
                    reader,
                    review.id(),
                    "put " + Show.count(added, "entry", "entries") + " of the chronology into the report's narrative");
        }
        return new Put(added, paragraphs.size() - added);
    }

    /** @param version the one that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void change(Reader reader, Review review, Told told, String words, int version) {
        Authority.needWrite(reader, review);
        var now = told.now();
        int changed = db.sql("""
                        update report.narrative_paragraph set words = :words, entry_id = :entry, reference = :reference,
                            version = version + 1
                        where id = :id and version = :version and not taken_out""")
                .param("words", words)
                .param("entry", now == null ? told.entry() : now.id())
                .param("reference", now == null ? told.reference() : now.agency() + ", entry " + now.numbered())
                .param("id", told.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite(
                    "This paragraph of the narrative", told.words(), words, href(review) + "/" + told.id());
        }
        reviews.did(reader, review.id(), "changed a paragraph of the report's narrative");
    }

    /**
     * Takes it out of the narrative; the entry stays in the chronology, and can be put here again.
     *
     * @param version the one that was read; {@link StaleWrite} when somebody was faster
     */
    @Transactional
    public void takeOut(Reader reader, Review review, Told told, int version) {
        Authority.needWrite(reader, review);
        var gone = db.sql("""
                        update report.narrative_paragraph set taken_out = true, version = version + 1
                        where id = :id and version = :version""").param("id", told.id()).param("version", version).update();
        if (gone == 0) {
            throw new StaleWrite("This paragraph of the narrative", told.words(), "Take it out", href(review));
        }
        reviews.did(reader, review.id(), "took a paragraph out of the report's narrative");
    }

    @Override
    public String href(Review review) {
        return review.href() + "/report/narrative";
    }
}
