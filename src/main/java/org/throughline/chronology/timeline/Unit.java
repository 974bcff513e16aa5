package org.throughline.chronology.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** By what entries are gathered, finest last. */
public enum Unit {
    YEAR("year"),
    QUARTER("quarter"),
    MONTH("month"),
    WEEK("week"),
    DAY("day"),
    /** Of one day only. */
    HOUR("day");

    private final String sql;

    Unit(String sql) {
        this.sql = sql;
    }

    /** As PostgreSQL's date_trunc calls it. */
    String sql() {
        return sql;
    }

    /** How many there are in a time, at most. */
    long in(Window window) {
        long days = window.days();
        return switch (this) {
            case YEAR -> ChronoUnit.YEARS.between(window.from().withDayOfYear(1), window.to()) + 1;
            case QUARTER ->
                ChronoUnit.MONTHS.between(YearMonth.from(window.from()), YearMonth.from(window.to())) / 3 + 2;
            case MONTH -> ChronoUnit.MONTHS.between(YearMonth.from(window.from()), YearMonth.from(window.to())) + 1;
            case WEEK -> days / 7 + 2;
            case DAY -> days;
            case HOUR -> days == 1 ? 25 : Long.MAX_VALUE / 1_000;
        };
    }

    /** The last day of the unit that begins, or holds, this day. */
    LocalDate last(LocalDate day) {
        return switch (this) {
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
            case QUARTER ->
                day.withDayOfMonth(1)
                        .plusMonths(2 - (day.getMonthValue() - 1) % 3)
                        .with(TemporalAdjusters.lastDayOfMonth());
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case DAY, HOUR -> day;
        };
    }
}
