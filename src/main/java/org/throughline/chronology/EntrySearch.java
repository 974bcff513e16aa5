package org.throughline.chronology;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** Finds entries of the combined chronology, a page at a time. */
@Component
public class EntrySearch {

    private final JdbcClient db;

    EntrySearch(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is looked for. Dates find every entry that can have happened between them; one with no date understood is then left out.
     *
     * @param agency its name as in the entries, or ""
     * @param words all of which stand somewhere in the entry, or ""
     * @param attention only those a person must look at
     */
    public record Question(
            String agency,
            String words,
            boolean attention,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public static final Question ALL = new Question("", "", false, null, null);
    }

    /** @param number how many of its review's agency have entries */
    public record Agency(String name, int number) {}

    @Transactional
    public int count(Reader reader, UUID review, Question question) {
        return db.sql("select count(*) from chronology.entry where " + where(question))
                .params(params(review, question))
                .query(Integer.class)
                .single();
    }

    /** In the combined order. */
    @Transactional
    public List<RecordedEntry> find(Reader reader, UUID review, Question question, int most, long skip) {
        return db.sql("select " + Entries.COLUMNS + " from chronology.entry where " + where(question)
                        + " order by position, agency, row limit :most offset :skip")
                .params(params(review, question))
                .param("most", most)
                .param("skip", skip)
                .query(Recorded::row)
                .list();
    }

    /** On which place of the whole list an entry stands, from 0. */
    @Transactional
    public int placeOf(Reader reader, RecordedEntry entry) {
        return db.sql("""
                        select count(*) from chronology.entry where review_id = :review and not withdrawn
                        and (position, agency, row) < (:position, :agency, :row)""")
                .param("review", entry.reviewId())
                .param("position", entry.position())
                .param("agency", entry.agency())
                .param("row", entry.row())
                .query(Integer.class)
                .single();
    }

    /** Who has entries, by name. */
    @Transactional
    public List<Agency> agencies(Reader reader, UUID review) {
        return db.sql("""
                        select agency as name, count(*) as number from chronology.entry where review_id = :review and not withdrawn
                        group by agency order by agency""").param("review", review).query(Agency.class).list();
    }

    /** The other agencies that recorded the contact of an entry, by entry id. */
    @Transactional
    public Map<UUID, List<RecordedEntry>> alsoRecorded(Reader reader, UUID review, List<RecordedEntry> shown) {
        var events = shown.stream()
                .map(RecordedEntry::sameEvent)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        if (events.length == 0) {
            return Map.of();
        }
        var linked = db.sql("select " + Entries.COLUMNS
                        + " from chronology.entry where review_id = :review and not withdrawn"
                        + " and same_event = any(:events) order by position")
                .param("review", review)
                .param("events", events)
                .query(Recorded::row)
                .list();
        var also = new HashMap<UUID, List<RecordedEntry>>();
        for (var entry : shown) {
            var event = entry.sameEvent();
            if (event != null) {
                also.put(
                        entry.id(),
                        linked.stream()
                                .filter(other -> event.equals(other.sameEvent())
                                        && !other.id().equals(entry.id()))
                                .toList());
            }
        }
        return also;
    }

    private static String where(Question question) {
        var where = new StringBuilder("review_id = :review and not withdrawn");
        if (!question.agency().isEmpty()) {
            where.append(" and agency = :agency");
        }
        for (int i = 0; i < words(question).length; i++) {
            where.append(" and position(:word")
                    .append(i)
                    .append(" in lower(concat_ws(' ', written, event, source, outcome, seen, comment, agency))) > 0");
        }
        if (question.attention()) {
            where.append(" and attention <> ''");
        }
        if (question.from() != null) {
            where.append(" and edtf is not null and coalesce(latest, date 'infinity') >= :from");
        }
        if (question.to() != null) {
            where.append(" and edtf is not null and coalesce(earliest, date '-infinity') <= :to");
        }
        return where.toString();
    }

    private static Map<String, Object> params(UUID review, Question question) {
        var params = new HashMap<String, Object>();
        params.put("review", review);
        params.put("agency", question.agency());
        var words = words(question);
        for (int i = 0; i < words.length; i++) {
            params.put("word" + i, words[i]);
        }
        if (question.from() != null) {
            params.put("from", question.from());
        }
        if (question.to() != null) {
            params.put("to", question.to());
        }
        return params;
    }

    private static String[] words(Question question) {
        var words = question.words().strip().toLowerCase(java.util.Locale.UK);
        return words.isEmpty() ? new String[0] : words.split("\\s+");
    }
}
