package org.throughline.chronology.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Edition;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Question;
import org.throughline.chronology.Sought;
import org.throughline.chronology.out.Line;
import org.throughline.chronology.out.Lines;
import org.throughline.chronology.out.Lines.Names;
import org.throughline.chronology.work.Flag;
import org.throughline.review.Review;

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
    private final Lines lines;

    TimelineEntries(JdbcClient db, EntrySearch search, Lines lines) {
        this.db = db;
        this.search = search;
        this.lines = lines;
    }

    /**
     * What is shown.
     *
     * @param agencies every lane, by name, also an empty one
     * @param lines each entry with its marks, if they are few; in the combined order
     * @param gathered what is gathered, if they are many
     * @param unit by what; null where each entry is drawn
     * @param within how many of those asked for can lie in the time
     * @param all how many of those asked for there are at any time
     */
    public record Shown(
            Window window,
            List<String> agencies,
            List<Line> lines,
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
        var all = new Sought(edition, Question.ALL);
        var bounds = db.sql("select min(coalesce(earliest, latest)) as first, max(coalesce(latest, earliest)) as last"
                        + all.rows())
                .params(all.params())
                .query(Bounds.class)
                .single();
        return bounds.first() == null || bounds.last() == null
                ? Optional.empty()
                : Optional.of(new Window(
                        bounds.first().withDayOfYear(1),
                        LocalDate.of(bounds.last().getYear(), 12, 31)));
    }

    /** @param question its days are not looked at, only the window */
    @Transactional
    public Shown read(Reader reader, Review review, Edition edition, Question question, Names names, Window window) {
        var asked = question.between(null, null);
        var agencies = search.agencies(reader, edition);
        int all = asked.narrows()
                ? search.count(reader, edition, asked)
                : agencies.stream().mapToInt(EntrySearch.Agency::number).sum();
        var lanes = agencies.stream()
                .map(EntrySearch.Agency::name)
                .filter(name -> question.agency().isEmpty() || question.agency().equals(name))
                .toList();
        var unit = window.unit(lanes.size(), MOST_CELLS);
        var gathered = gathered(new Sought(edition, asked), window, unit);
        int within = gathered.stream().mapToInt(Gathered::number).sum();
        if (within <= MOST_ENTRIES) {
            var few = asked.between(window.from(), window.to());
            var drawn = lines.of(reader, review, edition, few, names, MOST_ENTRIES * 2, 0);
            return new Shown(window, lanes, drawn.lines(), List.of(), null, within, all);
        }
        return new Shown(window, lanes, List.of(), fewer(gathered), unit, within, all);
    }

    private List<Gathered> gathered(Sought sought, Window window, Unit unit) {
        var hours = unit == Unit.HOUR;
        var flags = Arrays.stream(Flag.values())
                .map(flag -> (sought.edition().version() == null
                                ? "e.id in (select m.entry_id from chronology.entry_flag m where m.review_id = :review and m.flag = '%s')"
                                : "'%s' = any(e.flags)")
                        .formatted(flag.name())
                        .concat(" as " + flag.name()))
                .collect(Collectors.joining(", "));
        var flagged = Arrays.stream(Flag.values())
                .map(flag -> "count(*) filter (where %s) as %s".formatted(flag.name(), flag.name()))
                .collect(Collectors.joining(", "));
        return db.sql("""
                        select agency, case when same then start end as start, case when not same then first end as first,
                               case when not same then last end as last, %s as hour, count(*) as number,
                               count(*) filter (where attention <> '') as attention, count(same_event) as shared, %s
                        from (select w.*, d as first, l as last,
                                     date_trunc('%s', d::timestamp)::date as start,
                                     d = l or date_trunc('%s', d::timestamp) = date_trunc('%s', l::timestamp) as same
                              from (select agency, attention, same_event, time_of_day, %s,
                                           greatest(coalesce(earliest, latest), :first) as d,
                                           least(coalesce(latest, earliest), :last) as l %s
                                    and edtf is not null and coalesce(earliest, latest) <= :last
                                    and coalesce(latest, earliest) >= :first) w) s
                        group by 1, 2, 3, 4, 5 order by 1, 2, 5""".formatted(
                                hours ? "coalesce(extract(hour from time_of_day), -1)::int" : "null::int",
                                flagged,
                                unit.sql(),
                                unit.sql(),
                                unit.sql(),
                                flags,
                                sought.rows()))
                .params(sought.params())
                .param("first", window.from())
                .param("last", window.to())
                .query((row, number) -> {
                    var start = row.getObject("start", LocalDate.class);
                    var last = row.getObject("last", LocalDate.class);
                    return new Gathered(
                            row.getString("agency"),
                            start == null ? row.getObject("first", LocalDate.class) : later(start, window.from()),
                            start == null ? last : earlier(unit.last(start), window.to()),
                            hours ? (Integer) row.getInt("hour") : null,
                            start == null,
                            tally(row));
                })
                .list();
    }

    private static Gathered.Tally tally(ResultSet row) throws SQLException {
        var flags = new EnumMap<Flag, Integer>(Flag.class);
        for (var flag : Flag.values()) {
            int number = row.getInt(flag.name());
            if (number > 0) {
                flags.put(flag, number);
            }
        }
        return new Gathered.Tally(row.getInt("number"), row.getInt("attention"), row.getInt("shared"), flags);
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
                            one.tally().plus(other.tally())));
        }
        kept.addAll(others.values());
        return kept;
    }
}
