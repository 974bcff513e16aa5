package org.throughline.chronology.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.WordsSought;

/**
 * What is not in a review's chronology, as it was found after the last change. What several agencies recorded of one contact, as it is linked
 * when it is read, is one line with every record of it.
 */
@Component
public class Gaps {

    private final JdbcClient db;
    private final Entries entries;

    Gaps(JdbcClient db, Entries entries) {
        this.db = db;
        this.entries = entries;
    }

    /**
     * Some of a kind.
     *
     * @param total how many there are
     */
    public record Found<T>(int total, List<T> first) {}

    /** Whether there is any entry. */
    @Transactional
    public boolean entries(Reader reader, UUID review) {
        return db.sql("select exists (select 1 from chronology.tally where review_id = :review)")
                .param("review", review)
                .query(Boolean.class)
                .single();
    }

    private record SilenceRow(
            String agency,
            LocalDate firstDay,
            LocalDate lastDay,
            UUID beforeEntry,
            UUID afterEntry,
            int uncertain,
            int total) {}

    /** Times of at least so many days in which nothing is recorded: of all agencies together, or of each on its own. */
    @Transactional
    public Found<Silence> silences(Reader reader, UUID review, boolean each, int days, int most) {
        var shown = db.sql("""
                        select agency, first_day, last_day, before_entry, after_entry, uncertain, count(*) over () as total
                        from chronology.silence where review_id = :review and (agency <> '') = :each and last_day - first_day + 1 >= :days
                        order by agency, first_day limit :most""")
                .param("most", most)
                .param("review", review)
                .param("each", each)
                .param("days", days)
                .query(SilenceRow.class)
                .list();
        var by = entries(
                reader,
                review,
                shown.stream()
                        .flatMap(row -> java.util.stream.Stream.of(row.beforeEntry(), row.afterEntry()))
                        .toList());
        return new Found<>(
                shown.isEmpty() ? 0 : shown.getFirst().total(),
                shown.stream()
                        .map(row -> new Silence(
                                row.agency(),
                                row.firstDay(),
                                row.lastDay(),
                                entry(by, row.beforeEntry()),
                                entry(by, row.afterEntry()),
                                row.uncertain()))
                        .toList());
    }

    private record RiskRow(
            String together,
            @Nullable UUID nextEntry,
            @Nullable Integer days,
            @Nullable String signs,
            boolean flagged,
            int total) {}

    /** Events of high risk, by their words or by a flag, after which nothing is recorded for at least so many days. */
    @Transactional
    public Found<AfterRisk> afterRisk(Reader reader, UUID review, int days, int most) {
        var shown = db.sql("""
                        with quiet as (
                            select coalesce(e.same_event, e.id) as contact, e.position, q.entry_id, q.next_entry, q.days,
                                   array_to_string(s.signs, ',') as signs, f.entry_id is not null as flagged
                            from chronology.quiet_after q join chronology.entry e on e.id = q.entry_id
                            left join chronology.entry_sign s on s.entry_id = q.entry_id
                            left join chronology.entry_flag f on f.entry_id = q.entry_id and f.flag = 'RISK'
                            where q.review_id = :review and (q.days is null or q.days >= :days)
                              and (s.entry_id is not null or f.entry_id is not null))
                        select string_agg(entry_id::text, ',' order by position) as together,
                               (array_agg(next_entry order by position desc))[1] as next_entry,
                               (array_agg(days order by position desc))[1] as days,
                               string_agg(signs, ',' order by position) as signs, bool_or(flagged) as flagged, count(*) over () as total
                        from quiet group by contact order by min(position) limit :most""")
                .param("most", most)
                .param("review", review)
                .param("days", days)
                .query(RiskRow.class)
                .list();
        var ids = new ArrayList<UUID>();
        shown.forEach(row -> {
            ids.addAll(ids(row.together()));
            if (row.nextEntry() != null) {
                ids.add(row.nextEntry());
            }
        });
        var by = entries(reader, review, ids);
        return new Found<>(
                shown.isEmpty() ? 0 : shown.getFirst().total(),
                shown.stream()
                        .map(row -> new AfterRisk(
                                first(by, row.together()),
                                AfterRisk.why(signs(row.signs()), row.flagged()),
                                row.nextEntry() == null ? null : entry(by, row.nextEntry()),
                                row.days() == null ? 0 : row.days(),
                                also(by, row.together())))
                        .toList());
    }

    private static List<Sign> signs(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(",")).distinct().map(Sign::valueOf).toList();
    }

    private record SeenRow(String together, NotSeen.Who who, int total) {}

    /** Visits at which somebody was not seen, not alone, or not heard. */
    @Transactional
    public Found<NotSeen> notSeen(Reader reader, UUID review, int most) {
        var shown = db.sql("""
                        select string_agg(n.entry_id::text, ',' order by e.position) as together, n.who, count(*) over () as total
                        from chronology.not_seen n join chronology.entry e on e.id = n.entry_id where n.review_id = :review
                        group by coalesce(e.same_event, e.id), n.who order by min(e.position), n.who desc limit :most""")
                .param("most", most)
                .param("review", review)
                .query(SeenRow.class)
                .list();
        var by = entries(
                reader,
                review,
                shown.stream().flatMap(row -> ids(row.together()).stream()).toList());
        return new Found<>(
                shown.isEmpty() ? 0 : shown.getFirst().total(),
                shown.stream()
                        .map(row -> new NotSeen(first(by, row.together()), row.who(), also(by, row.together())))
                        .toList());
    }

    private record SentRow(String together, String sentTo, String agency, int total) {}

    /** Referrals recorded as sent and by nobody as received. */
    @Transactional
    public Found<Unreceived> unreceived(Reader reader, UUID review, int most) {
        var shown = db.sql("""
                        select string_agg(u.entry_id::text, ',' order by e.position) as together,
                               (array_agg(u.sent_to order by e.position))[1] as sent_to, u.agency, count(*) over () as total
                        from chronology.unreceived u join chronology.entry e on e.id = u.entry_id where u.review_id = :review
                        group by coalesce(e.same_event, e.id), u.agency order by min(e.position) limit :most""")
                .param("most", most)
                .param("review", review)
                .query(SentRow.class)
                .list();
        var by = entries(
                reader,
                review,
                shown.stream().flatMap(row -> ids(row.together()).stream()).toList());
        return new Found<>(
                shown.isEmpty() ? 0 : shown.getFirst().total(),
                shown.stream()
                        .map(row -> new Unreceived(
                                first(by, row.together()), row.sentTo(), row.agency(), also(by, row.together())))
                        .toList());
    }

    /** What is asked of each agency: a sign of high risk in its words, a flag, or words of one's own. */
    public enum Fact {
        RISK,
        FLAGGED,
        SIGN,
        WORDS
    }

    private record KnewRow(
            String agency,
            int contacts,
            @Nullable Integer knew,
            @Nullable Integer later,
            @Nullable Integer perhaps) {}

    /**
     * What every agency, by name, had recorded by a day.
     *
     * @param what the name of a {@link Sign}, or words as {@link WordsSought} reads them
     */
    @Transactional
    public List<WhoKnew> whoKnew(Reader reader, UUID review, LocalDate day, Fact fact, String what) {
        var sought = WordsSought.of(fact == Fact.WORDS ? what : "");
        var rows = db.sql("""
                        with dated as (
                            select agency, position, latest is not null and latest <= :day as by,
                                   earliest is not null and earliest > :day as after, %s as fact
                            from chronology.entry e where review_id = :review and not withdrawn and edtf is not null)
                        select t.agency, coalesce(d.contacts, 0) as contacts, d.knew, d.later, d.perhaps from chronology.tally t left join (
                            select agency, count(*) filter (where by) as contacts, min(position) filter (where by and fact) as knew,
                                   min(position) filter (where after and fact) as later,
                                   min(position) filter (where not by and not after and fact) as perhaps
                            from dated group by agency) d on d.agency = t.agency where t.review_id = :review order by t.agency""".formatted(is(fact, sought)))
                .param("review", review)
                .param("day", day)
                .param("what", what.strip())
                .params(sought.params())
                .query(KnewRow.class)
                .list();
        var positions = new ArrayList<Integer>();
        rows.forEach(row -> java.util.stream.Stream.of(row.knew(), row.later(), row.perhaps())
                .filter(Objects::nonNull)
                .forEach(positions::add));
        var by = new HashMap<Integer, RecordedEntry>();
        entries.at(reader, review, positions).forEach(entry -> by.put(entry.position(), entry));
        return rows.stream()
                .map(row -> new WhoKnew(
                        row.agency(), row.contacts(), by.get(row.knew()), by.get(row.later()), by.get(row.perhaps())))
                .toList();
    }

    private static String is(Fact fact, WordsSought sought) {
        var flagged =
                "e.id in (select f.entry_id from chronology.entry_flag f where f.review_id = :review and f.flag = 'RISK')";
        var signed = "e.id in (select s.entry_id from chronology.entry_sign s where s.review_id = :review%s)";
        return switch (fact) {
            case RISK -> "(" + flagged + " or " + signed.formatted("") + ")";
            case FLAGGED -> flagged;
            case SIGN -> signed.formatted(" and upper(:what) = any(s.signs)");
            case WORDS -> "(true" + sought.where() + ")";
        };
    }

    private Map<UUID, RecordedEntry> entries(Reader reader, UUID review, List<UUID> ids) {
        var by = new HashMap<UUID, RecordedEntry>();
        entries.these(reader, review, ids).forEach(entry -> by.put(entry.id(), entry));
        return by;
    }

    /** Ids as the store joins them. */
    private static List<UUID> ids(String together) {
        return Arrays.stream(together.split(",")).map(UUID::fromString).toList();
    }

    private static RecordedEntry first(Map<UUID, RecordedEntry> by, String together) {
        return entry(by, ids(together).getFirst());
    }

    private static List<RecordedEntry> also(Map<UUID, RecordedEntry> by, String together) {
        return ids(together).stream().skip(1).map(id -> entry(by, id)).toList();
    }

    private static RecordedEntry entry(Map<UUID, RecordedEntry> by, UUID id) {
        return Objects.requireNonNull(by.get(id));
    }
}
