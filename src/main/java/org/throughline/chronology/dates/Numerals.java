package org.throughline.chronology.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates written in numbers only, in British order: the day, the month, the year; or the year first. */
final class Numerals {
    /** Day one of a spreadsheet is 1 January 1900, and it counts a 29 February 1900 that never was. */
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 20_000;
    private static final int LAST_SERIAL = 60_000;

    private Numerals() {}

    /** The date, or null if it is not a single one. */
    static @Nullable Point read(List<Term> numbers, boolean hyphen) {
        List<Term> parts = numbers.size() == 2 ? separatorsPutIn(numbers) : numbers;
        return switch (parts.size()) {
            case 1 -> one(parts.getFirst());
            case 2 -> two(parts.getFirst(), parts.getLast(), hyphen);
            case 3 -> three(parts.get(0), parts.get(1), parts.get(2));
            default -> null;
        };
    }

    /** A separator left out: 1203/2019, 12/032019. */
    private static List<Term> separatorsPutIn(List<Term> numbers) {
        Term first = numbers.getFirst();
        Term last = numbers.getLast();
        List<Term> parts = new ArrayList<>();
        if (first.digits() == 4 && !first.isLongYear() && (last.digits() == 2 || last.digits() == 4)) {
            parts.add(cut(first, 0, 2));
            parts.add(cut(first, 2, 4));
            parts.add(last);
            return parts;
        }
        if (first.digits() <= 2 && last.digits() == 6) {
            parts.add(first);
            parts.add(cut(last, 0, 2));
            parts.add(cut(last, 2, 6));
            return parts;
        }
        return numbers;
    }

    private static Term cut(Term number, int from, int to) {
        return Term.number(number.text().substring(from, to), Term.Kind.PLAIN, false);
    }

    private static int value(Term number, int from, int to) {
        return cut(number, from, to).value();
    }

    private static Point one(Term number) {
        if (number.isLongYear()) {
            return Point.numeric(number.value(), null, null);
        }
        if (number.kind() == Term.Kind.YEAR) {
            return Point.numeric(Years.ofTwoDigits(number.value()), null, null);
        }
        return switch (number.digits()) {
            case 1, 2 ->
                number.value() >= 1 && number.value() <= 31
                        ? Point.numeric(null, null, number.value())
                        : Point.faulty(Attention.NOT_UNDERSTOOD);
            case 6 -> sixDigits(number);
            case 8 -> eightDigits(number);
            default -> Point.faulty(Attention.NOT_UNDERSTOOD);
        };
    }

    /** A spreadsheet's own count of days, 1954 to 2064, shown as a bare number; null if it cannot be one. */
    static @Nullable Span serial(Term number) {
        if (number.digits() != 5 || number.value() < FIRST_SERIAL || number.value() > LAST_SERIAL) {
            return null;
        }
        return Span.day(SPREADSHEET_ZERO.plusDays(number.value()));
    }

    private static Point eightDigits(Term number) {
        boolean yearFirst = cut(number, 0, 4).isLongYear();
        if (yearFirst && !cut(number, 4, 8).isLongYear()) {
            return ordered(value(number, 0, 4), value(number, 4, 6), value(number, 6, 8));
        }
        int year = value(number, 4, 8);
        return year < Years.FIRST || year > Years.LAST
                ? Point.faulty(Attention.YEAR_UNLIKELY)
                : ordered(year, value(number, 2, 4), value(number, 0, 2));
    }

    /** 120319 is 12 March 2019 and also 19 March 2012: read only if it can be but one. */
    private static Point sixDigits(Term number) {
        Point dayFirst = ordered(Years.ofTwoDigits(value(number, 4, 6)), value(number, 2, 4), value(number, 0, 2));
        Point yearFirst = ordered(Years.ofTwoDigits(value(number, 0, 2)), value(number, 2, 4), value(number, 4, 6));
        Term monthAtEnd = cut(number, 4, 6);
        boolean yearAndMonth = cut(number, 0, 4).isLongYear() && monthAtEnd.value() >= 1 && monthAtEnd.value() <= 12;
        List<Point> possible = new ArrayList<>();
        if (Reading.of(dayFirst).span() != null) {
            possible.add(dayFirst);
        }
        if (Reading.of(yearFirst).span() != null) {
            possible.add(yearFirst);
        }
        if (yearAndMonth) {
            possible.add(Point.numeric(cut(number, 0, 4).value(), monthAtEnd.value(), null));
        }
        if (possible.size() > 1 && possible.stream().distinct().count() > 1) {
            return Point.faulty(Attention.TWO_READINGS);
        }
        return possible.isEmpty() ? Point.faulty(Attention.IMPOSSIBLE) : possible.getFirst();
    }

    private static @Nullable Point two(Term first, Term last, boolean hyphen) {
        if (first.isSurelyYear()) {
            return last.isShort() ? yearThenShort(first, last, hyphen) : twoYears(first, last, hyphen);
        }
        if (!first.isShort()) {
            return Point.faulty(Attention.NOT_UNDERSTOOD);
        }
        int month = first.value();
        if (last.isSurelyYear()) {
            int year = year(last);
            if (first.value() == -1) {
                return Point.numeric(year, null, null);
            }
            return isMonth(month) && first.kind() == Term.Kind.PLAIN
                    ? Point.numeric(year, month, null)
                    : Point.faulty(Attention.IMPOSSIBLE);
        }
        if (!last.isShort()) {
            return Point.faulty(last.digits() == 4 ? Attention.YEAR_UNLIKELY : Attention.NOT_UNDERSTOOD);
        }
        if (isMonth(last.value()) && first.value() >= 0) {
            boolean fits = first.value() >= 1
                    && first.value() <= Month.of(last.value()).maxLength();
            return fits ? Point.numeric(null, last.value(), first.value()) : Point.faulty(Attention.IMPOSSIBLE);
        }
        return Point.faulty(isMonth(month) ? Attention.TWO_READINGS : Attention.IMPOSSIBLE);
    }

    /** 2014-2016 is a range; 2003/2019 may be 20/03/2019 with a stroke left out. */
    private static @Nullable Point twoYears(Term first, Term last, boolean hyphen) {
        int month = first.value() % 100;
        boolean dayAndMonth = !hyphen && isMonth(month) && last.spaced() == first.spaced();
        return dayAndMonth && last.value() - first.value() != 1 ? Point.faulty(Attention.TWO_READINGS) : null;
    }

    /** 2014/15 is a year from one to the next, 2014-08 a month; 2010/11 could be either. */
    private static Point yearThenShort(Term first, Term last, boolean hyphen) {
        int year = year(first);
        int to = year - year % 100 + last.value();
        boolean years = last.digits() == 2 && last.kind() != Term.Kind.ORDINAL && to > year;
        boolean adjacent = to == year + 1;
        if (isMonth(last.value())) {
            return years && (adjacent || hyphen) ? Point.faulty(Attention.TWO_READINGS) : month(year, last.value());
        }
        return years ? Point.years(year, to) : Point.faulty(Attention.IMPOSSIBLE);
    }

    private static Point month(int year, int month) {
        return Point.numeric(year, month, null);
    }

    private static @Nullable Point three(Term first, Term second, Term third) {
        if (first.isSurelyYear()) {
            return second.isShort() && third.isShort() ? ordered(first.value(), second.value(), third.value()) : null;
        }
        if (second.isSurelyYear() || first.digits() > 4 || second.digits() > 4) {
            return null;
        }
        if (first.digits() == 4 && second.isShort() && third.isShort()) {
            return Point.faulty(Attention.YEAR_UNLIKELY);
        }
        if (!first.isShort() || !second.isShort()) {
            return Point.faulty(Attention.IMPOSSIBLE);
        }
        // 18/02 1930: a year, or half past seven in the evening
        boolean bareTime = third.spaced() && !second.spaced() && third.isLongYear() && third.value() < 1960;
        if (bareTime) {
            return Point.faulty(Attention.TWO_READINGS);
        }
        boolean year = third.isSurelyYear() || (third.digits() == 2 && third.value() >= 0);
        if (!year || third.kind() == Term.Kind.ORDINAL) {
            return Point.faulty(Attention.YEAR_UNLIKELY);
        }
        return ordered(year(third), second.value(), first.value());
    }

    private static Point ordered(int year, int month, int day) {
        if (day == -1) {
            return isMonth(month) || month == -1
                    ? Point.numeric(year, month == -1 ? null : month, null)
                    : Point.faulty(Attention.IMPOSSIBLE);
        }
        if (isMonth(month)) {
            return YearMonth.of(year, month).isValidDay(day)
                    ? Point.numeric(year, month, day)
                    : Point.faulty(Attention.IMPOSSIBLE);
        }
        if (month == -1) {
            return Point.faulty(Attention.NOT_UNDERSTOOD);
        }
        boolean swapped = isMonth(day) && month > 0 && YearMonth.of(year, day).isValidDay(month);
        return Point.faulty(swapped ? Attention.SWAPPED : Attention.IMPOSSIBLE);
    }

    static int year(Term number) {
        return number.digits() == 2 ? Years.ofTwoDigits(number.value()) : number.value();
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }
}
