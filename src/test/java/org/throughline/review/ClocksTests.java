package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The clocks hold whatever the month, the leap year, and however pauses lie over each other. */
class ClocksTests {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 6_000).map(LocalDate.of(2012, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<List<Clocks.Pause>> pauses() {
        var pause = net.jqwik.api.Combinators.combine(
                        days(), Arbitraries.integers().between(0, 400), Arbitraries.of(true, true, true, false))
                .as((from, length, closed) ->
                        new Clocks.Pause(from, closed ? from.plusDays(length) : null, "the trial", "the police"));
        return pause.list().ofMaxSize(6);
    }

    @Example
    void a_month_from_the_last_of_January_is_due_on_the_last_of_February() {
        assertThat(Clocks.decide(LocalDate.of(2023, 1, 31), LocalDate.of(2023, 2, 1))
                        .due())
                .isEqualTo("2023-02-28");
        assertThat(Clocks.decide(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 1))
                        .due())
                .isEqualTo("2024-02-29");
        assertThat(Clocks.complete(LocalDate.of(2023, 8, 31), List.of(), LocalDate.of(2023, 9, 1))
                        .due())
                .isEqualTo("2024-02-29");
    }

    @Example
    void one_day_under_two_pauses_stands_still_once() {
        var start = LocalDate.of(2026, 1, 1);
        var clock = Clocks.complete(
                start,
                List.of(
                        pause(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 10)),
                        pause(LocalDate.of(2026, 2, 6), LocalDate.of(2026, 2, 15))),
                LocalDate.of(2026, 3, 1));
        assertThat(clock.pausedDays()).isEqualTo(15);
        assertThat(clock.due()).isEqualTo("2026-07-16");
    }

    @Property
    void the_decision_is_due_on_the_same_day_of_the_next_month_or_its_last(@ForAll("days") LocalDate heard) {
        var due = Clocks.decide(heard, heard).due();
        assertThat(YearMonth.from(due)).isEqualTo(YearMonth.from(heard).plusMonths(1));
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(heard.getDayOfMonth(), due.lengthOfMonth()));
    }

    @Property
    void the_first_day_is_day_one_and_each_running_day_adds_one(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 900) int later) {
        assertThat(Clocks.complete(start, List.of(), start.plusDays(later)).day())
                .isEqualTo(later + 1L);
    }

    @Property
    void paused_days_are_those_of_the_calendar_that_lie_under_any_pause(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 900) int later,
            @ForAll("pauses") List<Clocks.Pause> pauses) {
        var today = start.plusDays(later);
        var still = new HashSet<LocalDate>();
        for (var pause : pauses) {
            var last = pause.to() == null || pause.to().isAfter(today) ? today : pause.to();
            for (var day = pause.from(); !day.isAfter(last); day = day.plusDays(1)) {
                if (!day.isBefore(start)) {
                    still.add(day);
                }
            }
        }
        var clock = Clocks.complete(start, pauses, today);
        assertThat(clock.pausedDays()).isEqualTo(still.size());
        assertThat(clock.due()).isEqualTo(start.plusMonths(6).plusDays(still.size()));
        assertThat(clock.now() != null).isEqualTo(still.contains(today));
    }

    @Property
    void elapsed_and_paused_make_up_the_days_that_have_passed(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 900) int later,
            @ForAll("pauses") List<Clocks.Pause> pauses) {
        var clock = Clocks.complete(start, pauses, start.plusDays(later));
        long passed = later + 1L;
        assertThat(clock.pausedDays()).isBetween(0L, passed);
        assertThat(clock.day()).isEqualTo(Math.max(1, passed - clock.pausedDays()));
    }

    @Property
    void a_further_pause_never_brings_the_day_due_forward(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 900) int later,
            @ForAll("pauses") List<Clocks.Pause> pauses,
            @ForAll("days") LocalDate from) {
        var today = start.plusDays(later);
        var more = new ArrayList<>(pauses);
        more.add(pause(from, from.plusDays(30)));
        assertThat(Clocks.complete(start, more, today).due())
                .isAfterOrEqualTo(Clocks.complete(start, pauses, today).due());
    }

    @Property
    void the_order_of_pauses_does_not_matter(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 900) int later,
            @ForAll("pauses") List<Clocks.Pause> pauses) {
        var today = start.plusDays(later);
        var one = Clocks.complete(start, pauses, today);
        var other = Clocks.complete(start, pauses.reversed(), today);
        assertThat(other.due()).isEqualTo(one.due());
        assertThat(other.day()).isEqualTo(one.day());
        assertThat(other.over()).isEqualTo(one.over());
    }

    @Property
    void over_counts_the_days_after_the_day_due(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 900) int later) {
        var today = start.plusDays(later);
        var clock = Clocks.complete(start, List.of(), today);
        assertThat(clock.over()).isEqualTo(Math.max(0, ChronoUnit.DAYS.between(clock.due(), today)));
        assertThat(clock.over() > 0).isEqualTo(today.isAfter(start.plusMonths(6)));
    }

    private static Clocks.Pause pause(LocalDate from, LocalDate to) {
        return new Clocks.Pause(from, to, "the trial", "the police");
    }
}
