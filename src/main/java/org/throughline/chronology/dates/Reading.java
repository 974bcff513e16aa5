package org.throughline.chronology.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a date came to: days, or a reason why not, or days with a reason to look.
 *
 * @param span the days, or null
 * @param attention why a person must look, or null
 * @param doubt whether the form itself leaves a choice, as "3 or 4 May" does
 */
record Reading(@Nullable Span span, @Nullable Attention attention, boolean doubt) {

    private static final int MONTHS_IN_THIRD = 4;

    static Reading of(Span span) {
        return new Reading(span, null, false);
    }

    static Reading no(Attention attention) {
        return new Reading(null, attention, false);
    }

    Reading withAttention(@Nullable Attention other) {
        return new Reading(span, attention == null ? other : attention, doubt);
    }

    /** Works out one date. */
    static Reading of(Point point) {
        if (point.fault() != null) {
            return no(point.fault());
        }
        Reading reading = point.unit() != null ? named(point, point.unit()) : calendar(point);
        return point.otherWords() ? reading.withAttention(Attention.OTHER_WORDS) : reading;
    }

    private static Reading calendar(Point point) {
        Integer year = point.year();
        Integer month = point.month();
        Integer day = point.day();
        if (day != null && month != null) {
            return day(year, month, day, point);
        }
        if (day != null || point.week() != null) {
            return no(year == null ? Attention.NO_YEAR : Attention.NOT_UNDERSTOOD);
        }
        if (year == null) {
            return no(month == null ? Attention.NOT_UNDERSTOOD : Attention.NO_YEAR);
        }
        if (month != null) {
            return of(partOfMonth(YearMonth.of(year, month), point.part()));
        }
        return of(point.part() == 0 ? Span.years(year, year) : thirdOfYear(year, point.part()));
    }

    private static Reading day(@Nullable Integer year, int month, int day, Point point) {
        if (day < 1 || day > Month.of(month).maxLength()) {
            return no(Attention.IMPOSSIBLE);
        }
        if (year == null) {
            return no(Attention.NO_YEAR);
        }
        if (!YearMonth.of(year, month).isValidDay(day)) {
            return no(Attention.IMPOSSIBLE);
        }
        LocalDate date = LocalDate.of(year, month, day);
        boolean fits = point.weekdays().isEmpty() || point.weekdays().contains(date.getDayOfWeek());
        Reading reading = of(week(date, point.week()));
        return fits ? reading : reading.withAttention(Attention.WEEKDAY);
    }

    private static Span week(LocalDate date, @Nullable Sense week) {
        if (week == null) {
            return Span.day(date);
        }
        if (week == Sense.WEEK_ENDING) {
            return Span.days(date.minusDays(6), date);
        }
        LocalDate first = week == Sense.WEEK_OF ? date.with(DayOfWeek.MONDAY) : date;
        return Span.days(first, first.plusDays(6));
    }

    /** Early is 1 to 10, mid 11 to 20, late 21 to the end. */
    private static Span partOfMonth(YearMonth month, int part) {
        return switch (part) {
            case 1 -> Span.days(month.atDay(1), month.atDay(10));
            case 2 -> Span.days(month.atDay(11), month.atDay(20));
            case 3 -> Span.days(month.atDay(21), month.atEndOfMonth());
            default -> Span.month(month);
        };
    }

    /** Early is January to April, and so on: ISO 8601-2 codes 37 to 39. */
    private static Span thirdOfYear(int year, int part) {
        YearMonth first = YearMonth.of(year, 1 + MONTHS_IN_THIRD * (part - 1));
        return Span.months(first, first.plusMonths(MONTHS_IN_THIRD - 1), year + "-" + (36 + part));
    }

    private static Reading named(Point point, Unit unit) {
        Integer year = point.year();
        if (year == null) {
            return no(Attention.NO_YEAR);
        }
        int nth = point.nth();
        return switch (unit) {
            case SEASON -> of(season(year, nth, point.part()));
            case TERM -> of(term(year, nth));
            case FEAST -> feast(year, nth, point);
            case HALF -> half(year, point.month(), nth);
            case QUARTER -> quarter(year, nth);
            case WEEK -> weekOfMonth(year, point.month(), nth);
            case WEEKEND -> weekend(point, year);
            case DECADE -> decade(year, point.part());
            case YEARS -> of(Span.years(year, nth));
            case SCHOOL_YEAR -> of(Span.months(YearMonth.of(year, 9), YearMonth.of(year + 1, 8), null));
            case FINANCIAL_YEAR -> financial(year, nth);
        };
    }

    /** Meteorological seasons; the winter of a year starts in its December. Early, mid and late are their months. */
    private static Span season(int year, int code, int part) {
        YearMonth first = YearMonth.of(year, 3 * (code - 20));
        if (part > 0) {
            return Span.month(first.plusMonths(part - 1L));
        }
        return Span.months(first, first.plusMonths(2), year + "-" + code);
    }

    /** The widest a school term can be, since the days differ between councils and with Easter. */
    private static Span term(int year, int term) {
        return switch (term) {
            case 1 -> Span.months(YearMonth.of(year, 1), YearMonth.of(year, 4), null);
            case 2 -> Span.months(YearMonth.of(year, 4), YearMonth.of(year, 7), null);
            default -> Span.months(YearMonth.of(year, 9), YearMonth.of(year, 12), null);
        };
    }

    private static Reading feast(int year, int feast, Point point) {
        Span span = Feasts.in(year, feast);
        if (span == null) {
            return no(Attention.NOT_UNDERSTOOD);
        }
        boolean fits = !span.isDay() || point.weekdays().stream().allMatch(span::fits);
        return of(span).withAttention(fits ? null : Attention.WEEKDAY);
    }

    private static Reading half(int year, @Nullable Integer month, int half) {
        int which = half == -1 ? 2 : half;
        if (which < 1 || which > 2) {
            return no(Attention.NOT_UNDERSTOOD);
        }
        if (month != null) {
            YearMonth whole = YearMonth.of(year, month);
            return of(
                    which == 1
                            ? Span.days(whole.atDay(1), whole.atDay(15))
                            : Span.days(whole.atDay(16), whole.atEndOfMonth()));
        }
        YearMonth first = YearMonth.of(year, which == 1 ? 1 : 7);
        return of(Span.months(first, first.plusMonths(5), year + "-" + (39 + which)));
    }

    private static Reading quarter(int year, int quarter) {
        int which = quarter == -1 ? 4 : quarter;
        if (which < 1 || which > 4) {
            return no(Attention.NOT_UNDERSTOOD);
        }
        YearMonth first = YearMonth.of(year, 3 * which - 2);
        return of(Span.months(first, first.plusMonths(2), year + "-" + (32 + which)));
    }

    /** April to March; with a quarter, its three months. */
    private static Reading financial(int year, int quarter) {
        if (quarter < -1 || quarter > 4) {
            return no(Attention.NOT_UNDERSTOOD);
        }
        YearMonth april = YearMonth.of(year, 4);
        if (quarter == 0) {
            return of(Span.months(april, april.plusMonths(11), null));
        }
        YearMonth first = april.plusMonths(3L * ((quarter == -1 ? 4 : quarter) - 1));
        return of(Span.months(first, first.plusMonths(2), null));
    }

    private static Reading weekOfMonth(int year, @Nullable Integer month, int week) {
        if (month == null || week == 0 || week > 4) {
            return no(Attention.NOT_UNDERSTOOD);
        }
        YearMonth whole = YearMonth.of(year, month);
        LocalDate first =
                week == -1 ? whole.atEndOfMonth().minusDays(6) : whole.atDay(1).plusDays(7L * (week - 1));
        return of(Span.days(first, first.plusDays(6)));
    }

    private static Reading weekend(Point point, int year) {
        if (point.month() == null || point.day() == null) {
            return no(Attention.NOT_UNDERSTOOD);
        }
        Reading day = day(year, point.month(), point.day(), point);
        LocalDate date = day.span() == null ? null : day.span().earliest();
        if (date == null) {
            return day;
        }
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> of(Span.days(date, date.plusDays(1)));
            case SUNDAY -> of(Span.days(date.minusDays(1), date));
            default -> day.withAttention(Attention.WEEKDAY);
        };
    }

    /** Early is its years 0 to 3, mid 4 to 6, late 7 to 9. */
    private static Reading decade(int year, int part) {
        return switch (part) {
            case 1 -> of(Span.years(year, year + 3));
            case 2 -> of(Span.years(year + 4, year + 6));
            case 3 -> of(Span.years(year + 7, year + 9));
            default -> {
                Span years = Span.years(year, year + 9);
                yield of(new Span(years.earliest(), years.latest(), year / 10 + "X"));
            }
        };
    }
}
