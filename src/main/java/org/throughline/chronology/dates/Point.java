package org.throughline.chronology.dates;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One date as far as it was written: a part that is not there is null, and may be lent by the other end of a range.
 *
 * @param unit a season, a quarter and so on, or null
 * @param nth which season, quarter, half; -1 for the last
 * @param part 1 early, 2 mid, 3 late, 0 none
 * @param week {@link Sense#WEEK_COMMENCING}, {@link Sense#WEEK_ENDING}, {@link Sense#WEEK_OF}, or null
 * @param fault why it cannot be read, or null
 * @param otherWords whether it held words that mean nothing here
 */
record Point(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Unit unit,
        int nth,
        int part,
        @Nullable Sense week,
        List<DayOfWeek> weekdays,
        @Nullable Attention fault,
        boolean otherWords) {

    static Point numeric(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        return new Point(year, month, day, null, 0, 0, null, List.of(), null, false);
    }

    static Point years(int first, int last) {
        return new Point(first, null, null, Unit.YEARS, last, 0, null, List.of(), null, false);
    }

    static Point faulty(Attention fault) {
        return new Point(null, null, null, null, 0, 0, null, List.of(), fault, false);
    }

    Point dressed(int itsPart, @Nullable Sense itsWeek, List<DayOfWeek> itsWeekdays, boolean others) {
        return new Point(year, month, day, unit, nth, itsPart, itsWeek, itsWeekdays, fault, others);
    }

    Point named(@Nullable Unit itsUnit, int itsNth) {
        return new Point(year, month, day, itsUnit, itsNth, part, week, weekdays, fault, otherWords);
    }

    Point withYear(int itsYear) {
        return new Point(itsYear, month, day, unit, nth, part, week, weekdays, fault, otherWords);
    }

    Point withWeekdays(List<DayOfWeek> others) {
        return new Point(year, month, day, unit, nth, part, week, others, fault, otherWords);
    }

    boolean isEmpty() {
        return year == null && month == null && day == null && unit == null && fault == null;
    }

    /** Whether this could be an end of a range to the other: days with days, months with months. */
    boolean matches(Point other) {
        if (fault != null || other.fault != null) {
            return true;
        }
        boolean onlyPart = isEmpty() && part > 0;
        if (onlyPart) {
            return other.part > 0;
        }
        return !isEmpty() && !other.isEmpty() && (day != null) == (other.day != null);
    }

    /** This date with the year, and where it has only a day or "early" the month, of the other end of its range. */
    Point lent(Point other) {
        boolean bare = month == null && (unit == null || unit == Unit.WEEKEND) && (day != null || isEmpty());
        Integer itsMonth = bare && year == null ? other.month : month;
        Unit itsUnit = isEmpty() && part > 0 ? other.unit : unit;
        int itsNth = itsUnit == unit ? nth : other.nth;
        Integer itsYear = year == null ? other.year : year;
        return new Point(itsYear, itsMonth, day, itsUnit, itsNth, part, week, weekdays, fault, otherWords);
    }

    /** "Wed/Thu 12/13 March": the second weekday belongs to the other end. */
    List<Point> shareWeekdays(Point other) {
        if (weekdays.size() == 2 && other.weekdays.isEmpty()) {
            return List.of(withWeekdays(List.of(weekdays.getFirst())), other.withWeekdays(List.of(weekdays.getLast())));
        }
        return new ArrayList<>(List.of(this, other));
    }
}
