package org.throughline.chronology.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Edition;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Question;
import org.throughline.chronology.RecordedEntry;

/** What a timeline shows of a time: each entry where they are few, gathered where they are many. */
@Component
public class TimelineEntries {

    /** More than this are gathered. */
    static final int MOST_ENTRIES = 250;
    /** At most so many cells, all lanes together. */
    static final int MOST_CELLS = 400;
    /** At most so many longer times beside the cells; others are only counted. */
    static final int MOST_SPANS = 80;

    private final JdbcClient db;
    private final EntrySearch search;

    TimelineEntries(JdbcClient db, EntrySearch search) {
        this.db = db;
        this.search = search;
    }

    /**
     * What is shown.
     *
     * @param agencies every lane, by name, also an empty one
     * @param entries each entry, if they are few; in the combined order
     * @param gathered what is gathered, if they are many
     * @param unit by what; null where each entry is drawn
     * @param within how many entries can lie in the time
     * @param all how many there are at all
     */
    public record Shown(
            Window window,
            List<String> agencies,
            List<RecordedEntry> entries,
            List<Gathered> gathered,
            @org.jspecify.annotations.Nullable Unit unit,
            int within,
            int all) {}

    /** The years from the first dated entry to the last; empty when none is dated. */
    @Transactional
    public Optional<Window> whole(Reader reader, Edition edition) {
        record Bounds(
                @org.jspecify.annotations.Nullable LocalDate first,
                @org.jspecify.annotations.Nullable LocalDate last) {}
        var bounds = named(
                        db.sql(
                                "select min(coalesce(earliest, latest)) as first, max(coalesce(latest, earliest)) as last"
                                        + rows(edition)),
                        edition)
                .query(Bounds.class)
                .single();
        return bounds.first() == null || bounds.last() == null
                ? Optional.empty()
                : Optional.of(new Window(
                        bounds.first().withDayOfYear(1),
                        LocalDate.of(bounds.last().getYear(), 12, 31)));
    }

    @Transactional
    public Shown read(Reader reader, Edition edition, Window window) {
        var agencies = search.agencies(reader, edition);
        int all = agencies.stream().mapToInt(EntrySearch.Agency::number).sum();
        var names = agencies.stream().map(EntrySearch.Agency::name).toList();
        var unit = window.unit(names.size(), MOST_CELLS);
        var gathered = gathered(edition, window, unit);
        int within = gathered.stream().mapToInt(Gathered::number).sum();
        if (within <= MOST_ENTRIES) {
            var question = new Question(
                    "", "", false, false, window.from(), window.to(), null, null, "", Question.Order.OLDEST);
            return new Shown(
                    window,
                    names,
                    search.find(reader, edition, question, MOST_ENTRIES * 2, 0),
                    List.of(),
                    null,
                    within,
                    all);
        }
        return new Shown(window, names, List.of(), fewer(gathered), unit, within, all);
    }

    private List<Gathered> gathered(Edition edition, Window window, Unit unit) {
        var hours = unit == Unit.HOUR;
        return named(
                        db.sql("""
                        select agency, case when same then start end as start, case when not same then first end as first,
                               case when not same then last end as last, %s as hour, count(*) as number,
                               count(*) filter (where attention <> '') as attention
                        from (select agency, attention, time_of_day, d as first, l as last, date_trunc('%s', d::timestamp)::date as start,
                                     d = l or date_trunc('%s', d::timestamp) = date_trunc('%s', l::timestamp) as same
                              from (select agency, attention, time_of_day, greatest(coalesce(earliest, latest), :from) as d,
                                           least(coalesce(latest, earliest), :to) as l %s
                                    and edtf is not null and coalesce(earliest, latest) <= :to and coalesce(latest, earliest) >= :from) w) s
                        group by 1, 2, 3, 4, 5 order by 1, 2, 5""".formatted(
                                        hours ? "coalesce(extract(hour from time_of_day), -1)::int" : "null::int",
                                        unit.sql(),
                                        unit.sql(),
                                        unit.sql(),
                                        rows(edition))),
                        edition)
                .param("from", window.from())
                .param("to", window.to())
                .query((row, number) -> {
                    var start = row.getObject("start", LocalDate.class);
                    var last = row.getObject("last", LocalDate.class);
                    return new Gathered(
                            row.getString("agency"),
                            start == null ? row.getObject("first", LocalDate.class) : later(start, window.from()),
                            start == null ? last : earlier(unit.last(start), window.to()),
                            hours ? (Integer) row.getInt("hour") : null,
                            start == null,
                            row.getInt("number"),
                            row.getInt("attention"));
                })
                .list();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Of the longer times only those of most entries; the others of a lane become one, as long as all of them. */
    static List<Gathered> fewer(List<Gathered> gathered) {
        var spans = gathered.stream()
                .filter(Gathered::span)
                .sorted(Comparator.comparingInt(Gathered::number).reversed())
                .toList();
        if (spans.size() <= MOST_SPANS) {
            return gathered;
        }
        var kept =
                new ArrayList<>(gathered.stream().filter(each -> !each.span()).toList());
        kept.addAll(spans.subList(0, MOST_SPANS));
        var others = new java.util.TreeMap<String, Gathered>();
        for (var span : spans.subList(MOST_SPANS, spans.size())) {
            others.merge(
                    span.agency(),
                    span,
                    (one, other) -> new Gathered(
                            one.agency(),
                            earlier(one.first(), other.first()),
                            later(one.last(), other.last()),
                            null,
                            true,
                            one.number() + other.number(),
                            one.attention() + other.attention()));
        }
        kept.addAll(others.values());
        return kept;
    }

    private static String rows(Edition edition) {
        return edition.version() == null
                ? " from chronology.entry e where e.review_id = :review and not e.withdrawn"
                : " from chronology.shared_entry e where e.review_id = :review and e.version_id = :version";
    }

    private static JdbcClient.StatementSpec named(JdbcClient.StatementSpec sql, Edition edition) {
        var named = sql.param("review", edition.review());
        return edition.version() == null ? named : named.param("version", edition.version());
    }
}
