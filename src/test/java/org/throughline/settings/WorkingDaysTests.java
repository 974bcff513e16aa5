package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Working days in England and Wales, held against the bank holidays gov.uk printed. */
class WorkingDaysTests {

    private static final WorkingDays DAYS = WorkingDays.ENGLAND_AND_WALES;

    @Test
    void the_bank_holidays_of_a_usual_year() {
        assertThat(WorkingDays.bankHolidays(2026))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-04",
                        "2026-05-25",
                        "2026-08-31",
                        "2026-12-25",
                        "2026-12-28");
    }

    @Test
    void days_in_lieu_and_days_of_one_year_only() {
        assertThat(WorkingDays.bankHolidays(2021))
                .extracting(LocalDate::toString)
                .contains("2021-12-27", "2021-12-28");
        assertThat(WorkingDays.bankHolidays(2022))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2022-01-03",
                        "2022-04-15",
                        "2022-04-18",
                        "2022-05-02",
                        "2022-06-02",
                        "2022-06-03",
                        "2022-08-29",
                        "2022-09-19",
                        "2022-12-26",
                        "2022-12-27");
        assertThat(WorkingDays.bankHolidays(2020))
                .extracting(LocalDate::toString)
                .contains("2020-05-08")
                .doesNotContain("2020-05-04");
        assertThat(WorkingDays.bankHolidays(2023))
                .extracting(LocalDate::toString)
                .contains("2023-01-02", "2023-05-08");
    }

    @Test
    void ten_working_days_over_easter() {
        assertThat(DAYS.after(LocalDate.of(2026, 3, 30), 10)).isEqualTo("2026-04-15");
    }

    @Property
    void the_day_reached_is_a_working_day_and_just_so_many_lie_between(
            @ForAll @IntRange(min = 0, max = 4_000) int offset, @ForAll @IntRange(min = 1, max = 60) int number) {
        var day = LocalDate.of(2019, 1, 1).plusDays(offset);
        var reached = DAYS.after(day, number);
        assertThat(DAYS.is(reached)).isTrue();
        assertThat(day.plusDays(1)
                        .datesUntil(reached.plusDays(1))
                        .filter(DAYS::is)
                        .count())
                .isEqualTo(number);
    }

    @Property
    void easter_is_a_sunday_between_22_march_and_25_april(@ForAll @IntRange(min = 1900, max = 2199) int year) {
        var easter = WorkingDays.easterSunday(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        assertThat(WorkingDays.bankHolidays(year))
                .hasSizeBetween(8, 10)
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    /** Any days of one's own, anywhere in the years counted. */
    private static WorkingDays closedOn(Set<Integer> offsets) {
        return new WorkingDays(offsets.stream()
                .map(offset -> LocalDate.of(2019, 1, 1).plusDays(offset))
                .collect(Collectors.toSet()));
    }

    @Property
    void counting_on_is_the_same_in_one_step_or_two(
            @ForAll @IntRange(min = 0, max = 4_000) int offset,
            @ForAll @IntRange(min = 0, max = 40) int first,
            @ForAll @IntRange(min = 0, max = 40) int second,
            @ForAll @Size(max = 40) Set<@IntRange(min = 0, max = 4_100) Integer> closed) {
        var days = closedOn(closed);
        var day = LocalDate.of(2019, 1, 1).plusDays(offset);
        assertThat(days.after(days.after(day, first), second)).isEqualTo(days.after(day, first + second));
    }

    @Property
    void as_many_working_days_lie_between_as_were_counted(
            @ForAll @IntRange(min = 0, max = 4_000) int offset,
            @ForAll @IntRange(min = 0, max = 60) int number,
            @ForAll @Size(max = 40) Set<@IntRange(min = 0, max = 4_100) Integer> closed) {
        var days = closedOn(closed);
        var day = LocalDate.of(2019, 1, 1).plusDays(offset);
        assertThat(days.between(day, days.after(day, number))).isEqualTo(number);
    }

    @Property
    void a_later_day_is_never_reached_sooner(
            @ForAll @IntRange(min = 0, max = 4_000) int offset, @ForAll @IntRange(min = 1, max = 40) int number) {
        var day = LocalDate.of(2019, 1, 1).plusDays(offset);
        assertThat(DAYS.after(day.plusDays(1), number)).isAfterOrEqualTo(DAYS.after(day, number));
    }

    @Test
    void over_a_leap_day_the_end_of_a_month_and_christmas() {
        assertThat(DAYS.after(LocalDate.of(2024, 2, 28), 2)).isEqualTo("2024-03-01");
        assertThat(DAYS.after(LocalDate.of(2023, 2, 28), 2)).isEqualTo("2023-03-02");
        assertThat(DAYS.after(LocalDate.of(2026, 4, 30), 1)).isEqualTo("2026-05-01");
        assertThat(DAYS.after(LocalDate.of(2026, 5, 1), 1)).isEqualTo("2026-05-05");
        assertThat(DAYS.after(LocalDate.of(2026, 12, 24), 3)).isEqualTo("2026-12-31");
        assertThat(DAYS.between(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 28)))
                .isZero();
    }

    @Test
    void days_one_is_closed_do_not_count() {
        var closed = new WorkingDays(Set.of(LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 30)));
        assertThat(closed.after(LocalDate.of(2026, 12, 24), 1)).isEqualTo("2026-12-31");
    }
}
