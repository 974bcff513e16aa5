package org.throughline.chronology;

import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** Finds entries of the combined chronology, as it is or as it was shared, a page at a time. */
@Component
public class EntrySearch {

    private final JdbcClient db;

    EntrySearch(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param number how many entries it has
     * @param attention how many of them a person must look at
     */
    public record Agency(String name, int number, int attention) {}

    /**
     * A page of what is found.
     *
     * @param total how many there are on all pages
     */
    public record Found(int total, List<RecordedEntry> entries) {}

    @Transactional
    public int count(Reader reader, Edition edition, Question question) {
        return db.sql("select count(*)" + rows(edition, question))
                .params(params(edition, question))
                .query(Integer.class)
                .single();
    }

    /** In the order asked for. */
    @Transactional
    public List<RecordedEntry> find(Reader reader, Edition edition, Question question, int most, long skip) {
        return db.sql("select " + Entries.COLUMNS + rows(edition, question) + " order by "
                        + question.order().columns() + " limit :most offset :skip")
                .params(params(edition, question))
                .param("most", most)
                .param("skip", skip)
                .query(Recorded::row)
                .list();
    }

    /** One entry of this state. */
    @Transactional
    public Optional<RecordedEntry> find(Reader reader, Edition edition, UUID id) {
        return db.sql("select " + Entries.COLUMNS + edition.rows() + " and e.id = :id")
                .params(params(edition, Question.ALL))
                .param("id", id)
                .query(Recorded::row)
                .optional();
    }

    /** A page and how many there are: what a filter finds is looked for once, and a late page is reached from the end. */
    @Transactional
    public Found page(Reader reader, Edition edition, Question question, int most, long skip) {
        if (question.narrows()) {
            return narrowed(edition, question, most, skip);
        }
        int total = count(reader, edition, question);
        if (skip >= total) {
            return new Found(total, List.of());
        }
        int shown = (int) Math.min(most, total - skip);
        if (question.order() != Question.Order.AGENCY && numbered(edition, total)) {
            return new Found(total, places(edition, question, total, shown, skip));
        }
        if (skip < total / 2) {
            return new Found(total, find(reader, edition, question, most, skip));
        }
        var backwards = db.sql("select " + Entries.COLUMNS + edition.rows() + " order by "
                        + question.order().backwards() + " limit :most offset :skip")
                .params(params(edition, question))
                .param("most", shown)
                .param("skip", total - skip - shown)
                .query(Recorded::row)
                .list();
        return new Found(total, backwards.reversed());
    }

    /** Once combined, entries are numbered from 1 without a gap, so that any page is reached by its numbers. */
    private boolean numbered(Edition edition, int total) {
        return total > 0
                && db.sql("select coalesce(min(position) = 1 and max(position) = :total, false)" + edition.rows())
                        .params(params(edition, Question.ALL))
                        .param("total", total)
                        .query(Boolean.class)
                        .single();
    }

    private List<RecordedEntry> places(Edition edition, Question question, int total, int shown, long skip) {
        boolean newest = question.order() == Question.Order.NEWEST;
        long first = newest ? total - skip - shown + 1 : skip + 1;
        return db.sql("select " + Entries.COLUMNS + edition.rows() + " and position between :first and :last order by "
                        + question.order().columns())
                .params(params(edition, Question.ALL))
                .param("first", first)
                .param("last", first + shown - 1)
                .query(Recorded::row)
                .list();
    }

    private Found narrowed(Edition edition, Question question, int most, long skip) {
        int[] total = {0};
        var ids = db.sql(
                        "with found as materialized (select e.id, e.position, e.agency, e.row" + rows(edition, question)
                                + ") select f.id, (select count(*) from found) as total from found f order by "
                                + question.order().columns() + " limit :most offset :skip")
                .params(params(edition, question))
                .param("most", most)
                .param("skip", skip)
                .query((row, number) -> {
                    total[0] = row.getInt(2);
                    return row.getObject(1, UUID.class);
                })
                .list();
        if (ids.isEmpty()) {
            return new Found(skip == 0 ? 0 : count(Reader.SERVICE, edition, question), List.of());
        }
        var rows = db.sql("select " + Entries.COLUMNS + edition.rows() + " and e.id = any(:ids) order by "
                        + question.order().columns())
                .params(params(edition, Question.ALL))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Recorded::row)
                .list();
        return new Found(total[0], rows);
    }

    /** The ids alone, to act on all that is found. */
    @Transactional
    public List<UUID> ids(Reader reader, Edition edition, Question question) {
        return db.sql("select e.id" + rows(edition, question))
                .params(params(edition, question))
                .query(UUID.class)
                .list();
    }

    /** On which place of the whole list an entry stands, from 0. */
    @Transactional
    public int placeOf(Reader reader, Edition edition, RecordedEntry entry) {
        return db.sql("select count(*)" + edition.rows() + " and (position, agency, row) < (:position, :agency, :row)")
                .params(params(edition, Question.ALL))
                .param("position", entry.position())
                .param("agency", entry.agency())
                .param("row", entry.row())
                .query(Integer.class)
                .single();
    }

    /**
     * Entries of other agencies that could record the same contact as this one, the nearest in time first; an undated one's by their
     * place. Those of the same contact are left out. Without a question, only those that stand near it are looked at.
     */
    @Transactional
    public List<RecordedEntry> nearest(Reader reader, RecordedEntry entry, Question question, int most) {
        var edition = Edition.now(entry.reviewId());
        var first = entry.earliest() == null ? entry.latest() : entry.earliest();
        var last = entry.latest() == null ? entry.earliest() : entry.latest();
        return db.sql("select " + Entries.COLUMNS + rows(edition, question) + """
                         and e.organisation_id <> :own and e.same_event is distinct from cast(:event as uuid)
                         and (:narrows or e.position between :place - 300 and :place + 300)
                        order by case when coalesce(e.earliest, e.latest) is null or cast(:since as date) is null then 100000
                                else greatest(0, coalesce(e.earliest, e.latest) - cast(:until as date),
                                    cast(:since as date) - coalesce(e.latest, e.earliest)) end,
                            case when cast(:since as date) is null then 0 else coalesce(e.latest - e.earliest, 10000) end,
                            abs(extract(epoch from e.time_of_day - cast(:time as time))) nulls last, abs(e.position - :place)
                        limit :most""")
                .params(params(edition, question))
                .param("own", entry.organisationId())
                .param("event", entry.sameEvent() == null ? new UUID(0, 0) : entry.sameEvent())
                .param("narrows", question.narrows())
                .param("place", entry.position())
                .param("since", first, Types.DATE)
                .param("until", last, Types.DATE)
                .param("time", entry.timeOfDay(), Types.TIME)
                .param("most", most)
                .query(Recorded::row)
                .list();
    }

    /** Which of their contacts a person has confirmed; the others are proposed. */
    @Transactional
    public Set<UUID> confirmed(Reader reader, Edition edition, List<RecordedEntry> shown) {
        var events = shown.stream()
                .map(RecordedEntry::sameEvent)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        // a set that may be asked for nothing
        return events.length == 0
                ? new HashSet<>()
                : new HashSet<>(db.sql(
                                edition.version() == null
                                        ? "select id from chronology.same_event where review_id = :review and confirmed and id = any(:events)"
                                        : "select distinct same_event" + edition.rows()
                                                + " and contact_confirmed and same_event = any(:events)")
                        .params(params(edition, Question.ALL))
                        .param("events", events)
                        .query(UUID.class)
                        .list());
    }

    /** Who has entries, by name; for now as counted after the last change. */
    @Transactional
    public List<Agency> agencies(Reader reader, Edition edition) {
        var sql = edition.version() == null
                ? "select agency as name, entries as number, attention from chronology.tally where review_id = :review order by agency"
                : "select agency as name, count(*) as number, count(*) filter (where attention <> '') as attention"
                        + edition.rows() + " group by agency order by agency";
        return db.sql(sql)
                .params(params(edition, Question.ALL))
                .query(Agency.class)
                .list();
    }

    /** The other agencies that recorded the contact of an entry, by entry id. */
    @Transactional
    public Map<UUID, List<RecordedEntry>> alsoRecorded(Reader reader, Edition edition, List<RecordedEntry> shown) {
        var events = shown.stream()
                .map(RecordedEntry::sameEvent)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        if (events.length == 0) {
            return Map.of();
        }
        var linked = db.sql("select " + Entries.COLUMNS + edition.rows()
                        + " and same_event = any(:events) order by position")
                .params(params(edition, Question.ALL))
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

    private static String rows(Edition edition, Question question) {
        return new Sought(edition, question).rows();
    }

    private static Map<String, Object> params(Edition edition, Question question) {
        return new Sought(edition, question).params();
    }
}
