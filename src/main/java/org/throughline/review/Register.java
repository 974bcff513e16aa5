package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Grant;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.access.Unchanged;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.TimeLimit;
import org.throughline.settings.TimeLimits;
import org.throughline.web.Pager;

/** Looks things up in the register. However many lines there are, the questions to the store are as many. */
@Component
public class Register {

    /** Days due as {@link Clocks} has them: moved by the days paused, each counted once. */
    private static final String LINES = """
            with limits as (
                select partnership, name, starts, lead(starts, 1, 'infinity') over (partition by partnership, name order by starts) as until, months
                from unnest(:partnerships::uuid[], :limits::text[], :from::date[], :months::int[]) as l (partnership, name, starts, months)),
            line as (
                select r.*, array_position(:stages::text[], stage) as position,
                    case when stage = any(:deciding) then heard_on + make_interval(months => coalesce(decide.months, :decide))
                         when stage = any(:working) and hold_decided_on is not null then hold_decided_on + make_interval(
                             months => coalesce(complete.months, :complete),
                             days => case when stood_until is null or stood_until < :today then stood else (
                                 select coalesce(sum(upper(day) - lower(day)), 0)::int from (
                                 select unnest(range_agg(daterange(greatest(p.from_day, hold_decided_on),
                                     least(coalesce(p.to_day, :today), :today), '[]'))) as day
                                 from review.pause p where p.review_id = r.id
                                 and greatest(p.from_day, hold_decided_on) <= least(coalesce(p.to_day, :today), :today)) days) end) end::date as due
                from review.review r
                left join limits decide on decide.name = 'DECIDE' and decide.partnership = r.partnership_id
                    and heard_on >= decide.starts and heard_on < decide.until
                left join limits complete on complete.name = 'COMPLETE' and complete.partnership = r.partnership_id
                    and hold_decided_on >= complete.starts and hold_decided_on < complete.until
                where r.id <> all(:family::uuid[]) or r.partnership_id = any(:staffed::uuid[]))
            """;

    private static final String SOUGHT = """
             from line where (:words = '' or sought like :like)
                and (:stage = '' or stage = :stage)
                and (:partnership::uuid is null or partnership_id = :partnership::uuid or :partnership::uuid = any (jointly))
                and (:year::int is null or extract(year from heard_on) = :year::int)
                and case :which when 'OPEN' then stage not in ('CLOSED', 'CLOSED_WITHOUT_REVIEW')
                    when 'CLOSED' then stage in ('CLOSED', 'CLOSED_WITHOUT_REVIEW')
                    when 'HELD' then stage = any(:held)
                    when 'NOT_HELD' then stage in ('WITH_HOME_OFFICE', 'CLOSED_WITHOUT_REVIEW')
                    when 'PAUSED' then stood_until >= :today and exists (select 1 from review.pause p where p.review_id = line.id and p.from_day <= :today
                        and (p.to_day is null or p.to_day >= :today))
                    when 'OVERDUE' then due < :today and (stage = any(:deciding) or stood_until is null or stood_until < :today
                        or not exists (select 1 from review.pause p where p.review_id = line.id
                        and p.from_day <= :today and (p.to_day is null or p.to_day >= :today)))
                    else true end
            """;

    private final JdbcClient db;
    private final Bodies bodies;
    private final LocalPractices practices;
    private final List<DelaySource> rooms;
    private final Unchanged unchanged;

    Register(JdbcClient db, Bodies bodies, LocalPractices practices, List<DelaySource> rooms, Unchanged unchanged) {
        this.unchanged = unchanged;
        this.db = db;
        this.bodies = bodies;
        this.practices = practices;
        this.rooms = rooms;
    }

    /**
     * One line of the register.
     *
     * @param time the clock in words
     * @param over days past due, 0 if none, or if the clock stands still
     * @param delays why it takes its time
     */
    public record Line(Review review, String partnership, String time, long over, List<String> delays) {

        /** Whose turn it is. */
        public String turn() {
            return review.stage().turn();
        }
    }

    /** Reviews in which the reader is family and nothing else: those are told on pages of their own, and are nobody's work. */
    private static UUID[] family(Reader reader) {
        return reader.grants().stream()
                .map(Grant::reviewId)
                .filter(Objects::nonNull)
                .filter(review -> reader.appointedTo(review, Role.FAMILY, Role.ADVOCATE)
                        && !reader.appointedTo(review, Role.PANEL_MEMBER, Role.INDEPENDENT_CHAIR, Role.AUTHOR))
                .distinct()
                .toArray(UUID[]::new);
    }

    private static UUID[] staffed(Reader reader) {
        return reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR).toArray(UUID[]::new);
    }

    /**
     * Some lines of those sought.
     *
     * @param all how many are sought
     */
    public record Found(int all, List<Line> lines) {}

    /** How many lines are sought. */
    @Transactional
    public int count(Reader reader, Sought sought, LocalDate today) {
        if (sought.everything()) {
            return unchanged.read(new Everything(reader.person(), today), () -> everything(reader));
        }
        return asked(LINES + "select count(*)" + SOUGHT, reader, sought, limits(), today)
                .query(Integer.class)
                .single();
    }

    private record Everything(@Nullable UUID person, LocalDate day) {}

    private int everything(Reader reader) {
        return db.sql(
                        "select count(*) from review.review where id <> all(:family::uuid[]) or partnership_id = any(:staffed::uuid[])")
                .param("family", family(reader))
                .param("staffed", staffed(reader))
                .query(Integer.class)
                .single();
    }

    /** Those lines, without the first {@code skipped}, at most {@code most}. */
    @Transactional
    public List<Line> lines(Reader reader, Sought sought, LocalDate today, long skipped, int most) {
        return look(reader, sought, today, skipped, most).lines();
    }

    /** One page of them, {@code size} to a page, from 1; the last one for a number past it. */
    @Transactional
    public Found page(Reader reader, Sought sought, LocalDate today, int number, int size) {
        if (!sought.everything()) {
            var found = look(reader, sought, today, size * (Math.max(number, 1) - 1L), size);
            if (number <= 1 || !found.lines().isEmpty()) {
                return found;
            }
        }
        int all = count(reader, sought, today);
        long skipped = Pager.over(all, size, number, "").skipped(size);
        return new Found(all, lines(reader, sought, today, skipped, size));
    }

    private Found look(Reader reader, Sought sought, LocalDate today, long skipped, int most) {
        var limits = limits();
        var order = sought.order().sql() + " limit :most offset :skipped";
        // All there are come in the order of an index, and are counted by those who ask; what is filtered is counted
        // while it is looked for.
        var sql = sought.everything()
                ? LINES + "select " + Reviews.COLUMNS + ", 0 as number_found" + SOUGHT + " order by " + order
                : LINES + ", found as materialized (select " + Reviews.COLUMNS + ", position"
                        + (sought.order() == Sought.Order.DUE ? ", due" : "") + SOUGHT
                        + ") select *, (select count(*) from found) as number_found from found order by " + order;
        var all = new AtomicInteger();
        var reviews = asked(sql, reader, sought, limits, today)
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> {
                    all.set(row.getInt("number_found"));
                    return Reviews.row(row, number);
                })
                .list();
        var ids = reviews.stream().map(Review::id).toList();
        var pauses = pauses(ids);
        var delays = delays(reader, ids, today);
        var lines = reviews.stream()
                .map(review -> line(
                        review,
                        limits.get(review.partnershipId()),
                        pauses.getOrDefault(review.id(), List.of()),
                        delays.getOrDefault(review.id(), List.of()),
                        today))
                .toList();
        return new Found(all.get(), lines);
    }

    private static Line line(
            Review review,
            @Nullable LocalPractice practice,
            List<Clocks.Pause> pauses,
            List<String> delays,
            LocalDate today) {
        var limits = practice == null ? TimeLimits.USUAL : practice.limits();
        var clock = Clocks.running(limits, review, pauses, today);
        return new Line(
                review,
                practice == null ? "" : practice.partnership().name(),
                Clocks.sentence(review, clock, today),
                clock == null || clock.now() != null ? 0 : clock.over(),
                delays);
    }

    private Map<UUID, List<String>> delays(Reader reader, Collection<UUID> ids, LocalDate today) {
        var all = new HashMap<UUID, List<String>>();
        if (!ids.isEmpty()) {
            rooms.forEach(room -> room.delays(reader, ids, today)
                    .forEach((review, reasons) -> all.computeIfAbsent(review, none -> new ArrayList<>())
                            .addAll(reasons)));
        }
        return all;
    }

    private record PauseOf(
            UUID reviewId, LocalDate from, @Nullable LocalDate to, String reason, String askedBy) {}

    private Map<UUID, List<Clocks.Pause>> pauses(Collection<UUID> ids) {
        var all = new HashMap<UUID, List<Clocks.Pause>>();
        db.sql("""
                        select review_id, from_day as "from", to_day as "to", reason, asked_by from review.pause
                        where review_id = any(:ids) order by from_day""")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PauseOf.class)
                .list()
                .forEach(each -> all.computeIfAbsent(each.reviewId(), none -> new ArrayList<>())
                        .add(new Clocks.Pause(each.from(), each.to(), each.reason(), each.askedBy())));
        return all;
    }

    private record EveryPractice() {}

    private Map<UUID, LocalPractice> limits() {
        return unchanged.read(new EveryPractice(), () -> practices.of(bodies.partnerships()));
    }

    private record Limit(UUID partnership, TimeLimits.From from) {}

    private JdbcClient.StatementSpec asked(
            String sql, Reader reader, Sought sought, Map<UUID, LocalPractice> practices, LocalDate today) {
        var limits = practices.entrySet().stream()
                .flatMap(each -> each.getValue().limits().limits().stream().map(from -> new Limit(each.getKey(), from)))
                .toList();
        var like = "%" + sought.words().toLowerCase(Locale.UK).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return db.sql(sql)
                .param("family", family(reader))
                .param("staffed", staffed(reader))
                .param("partnerships", limits.stream().map(Limit::partnership).toArray(UUID[]::new))
                .param(
                        "limits",
                        limits.stream().map(each -> each.from().limit().name()).toArray(String[]::new))
                .param(
                        "from",
                        limits.stream()
                                .map(each -> each.from().from().toString())
                                .toArray(String[]::new))
                .param(
                        "months",
                        limits.stream().map(each -> each.from().number()).toArray(Integer[]::new))
                .param("decide", TimeLimit.DECIDE.usual())
                .param("complete", TimeLimit.COMPLETE.usual())
                .param("stages", names(stage -> true))
                .param("deciding", names(stage -> stage.compareTo(Stage.DECISION) <= 0))
                .param("working", names(stage -> stage.held() && !stage.isAfter(Stage.PRE_PUBLICATION)))
                .param("held", names(Stage::held))
                .param("today", today)
                .param("words", sought.words().toLowerCase(Locale.UK))
                .param("like", like)
                .param("stage", sought.stage() == null ? "" : sought.stage().name())
                .param("partnership", sought.partnership(), java.sql.Types.OTHER)
                .param("year", sought.year(), java.sql.Types.INTEGER)
                .param("which", sought.which() == null ? "" : sought.which().name());
    }

    private static String[] names(java.util.function.Predicate<Stage> of) {
        return Arrays.stream(Stage.values()).filter(of).map(Stage::name).toArray(String[]::new);
    }
}
