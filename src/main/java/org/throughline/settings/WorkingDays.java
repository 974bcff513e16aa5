package org.throughline.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts working days in England and Wales: not Saturdays, Sundays, bank holidays (Banking and Financial Dealings Act 1971) or the days a
 * partnership itself is closed.
 *
 * @param closed the partnership's own closing days
 */
public record WorkingDays(Set<LocalDate> closed) {

    /** Without closing days of anyone's own. */
    public static final WorkingDays ENGLAND_AND_WALES = new WorkingDays(Set.of());

    /** More closing days in a row than any calendar has: counting stops rather than going on for ever. */
    private static final int LONGEST_CLOSURE = 400;

    /** Holidays proclaimed for one year, and days moved: gov.uk, "UK bank holidays". */
    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(2011, 4, 29), // royal wedding
            LocalDate.of(2012, 6, 4), // spring holiday, moved for the Diamond Jubilee
            LocalDate.of(2012, 6, 5),
            LocalDate.of(2020, 5, 8), // early May holiday, moved to VE Day
            LocalDate.of(2022, 6, 2), // spring holiday, moved for the Platinum Jubilee
            LocalDate.of(2022, 6, 3),
            LocalDate.of(2022, 9, 19), // funeral of Queen Elizabeth II
            LocalDate.of(2023, 5, 8)); // coronation

    /** Years in which a usual holiday was moved away, by its month. */
    private static final Map<Integer, LocalDate> MOVED_AWAY = Map.of(
            2012, LocalDate.of(2012, 5, 28),
            2020, LocalDate.of(2020, 5, 4),
            2022, LocalDate.of(2022, 5, 30));

    public boolean is(LocalDate day) {
        return !weekend(day)
                && !closed.contains(day)
                && !bankHolidays(day.getYear()).contains(day);
    }

    /** Working days after {@code from} up to and with {@code to}; none when {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::is)
                        .count()
                : 0;
    }

    /** The day that lies {@code number} working days after this one; the day itself does not count. */
    public LocalDate after(LocalDate day, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("Working days are counted forwards.");
        }
        var counted = day;
        int closedInARow = 0;
        for (int left = number; left > 0; ) {
            counted = counted.plusDays(1);
            closedInARow = is(counted) ? 0 : closedInARow + 1;
            if (closedInARow > LONGEST_CLOSURE) {
                throw new IllegalStateException("The partnership is closed for more than a year.");
            }
            left -= closedInARow == 0 ? 1 : 0;
        }
        return counted;
    }

    /** Every bank holiday of a year on the day it is kept. */
    public static Set<LocalDate> bankHolidays(int year) {
        var days = new TreeSet<LocalDate>();
        days.add(inLieu(LocalDate.of(year, 1, 1)));
        var easter = easterSunday(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        var christmas = LocalDate.of(year, 12, 25);
        switch (christmas.getDayOfWeek()) {
            case FRIDAY -> days.addAll(Set.of(christmas, LocalDate.of(year, 12, 28)));
            case SATURDAY, SUNDAY ->
                days.addAll(Set.of(
                        LocalDate.of(year, 12, 27),
                        christmas.getDayOfWeek() == DayOfWeek.SATURDAY
                                ? LocalDate.of(year, 12, 28)
                                : LocalDate.of(year, 12, 26)));
            default -> days.addAll(Set.of(christmas, LocalDate.of(year, 12, 26)));
        }
        var away = MOVED_AWAY.get(year);
        if (away != null) {
            days.remove(away);
        }
        ONCE.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return days;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate inLieu(LocalDate day) {
        return weekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
