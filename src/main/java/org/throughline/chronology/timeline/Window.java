package org.throughline.chronology.timeline;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.throughline.web.Show;

/** The time that is shown, both days included. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A time ends after it begins.");
        }
    }

    public static Window of(Year year) {
        return new Window(year.atDay(1), year.atDay(year.length()));
    }

    public static Window of(YearMonth month) {
        return new Window(month.atDay(1), month.atEndOfMonth());
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** More cells side by side are too narrow to point at. */
    private static final int SIDE_BY_SIDE = 120;

    /** The finest unit that keeps the picture's cells to a number a page can hold, and each wide enough to point at. */
    Unit unit(int lanes, int most) {
        var chosen = days() == 1 ? Unit.DAY : Unit.YEAR;
        for (var unit : Unit.values()) {
            if (unit.in(this) <= SIDE_BY_SIDE && unit.in(this) * Math.max(1, lanes) <= most) {
                chosen = unit;
            }
        }
        return chosen;
    }

    public boolean isYear() {
        return from.getDayOfYear() == 1 && equals(of(Year.of(from.getYear())));
    }

    public boolean isMonth() {
        return equals(of(YearMonth.from(from)));
    }

    /** "2014", "March 2014", "4 March 2014", "3 to 9 March 2014". */
    public String words() {
        return isYear()
                ? String.valueOf(from.getYear())
                : isMonth() ? Show.month(YearMonth.from(from)) : Show.period(from, to);
    }

    /** Whether any of that time lies before this one. */
    public boolean follows(Window whole) {
        return from.isAfter(whole.from());
    }

    /** Whether any of that time lies after this one. */
    public boolean precedes(Window whole) {
        return to.isBefore(whole.to());
    }

    /** As the end of an address. */
    public String query() {
        return "?from=" + from + "&to=" + to;
    }

    /** The same length of time before or after: whole years and months where this is one. */
    public Window moved(int by) {
        if (isYear()) {
            return of(Year.of(from.getYear() + by));
        }
        return isMonth()
                ? of(YearMonth.from(from).plusMonths(by))
                : new Window(from.plusDays(by * days()), to.plusDays(by * days()));
    }
}
