package org.throughline.chronology.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the year that people name, by their number in {@link Vocabulary}. */
final class Feasts {
    private Feasts() {}

    static @Nullable Span in(int year, int feast) {
        return switch (feast) {
            case 0 -> Span.days(LocalDate.of(year, 12, 24), LocalDate.of(year, 12, 26));
            case 1 -> Span.day(LocalDate.of(year, 12, 25));
            case 2 -> Span.day(LocalDate.of(year, 12, 24));
            case 3 -> Span.day(LocalDate.of(year, 12, 26));
            case 4 -> Span.days(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 1, 1));
            case 5 -> Span.day(LocalDate.of(year, 1, 1));
            case 6 -> Span.day(LocalDate.of(year, 12, 31));
            case 7 -> Span.days(easter(year).minusDays(2), easter(year).plusDays(1));
            case 8 -> Span.day(easter(year).minusDays(2));
            case 9 -> Span.day(easter(year));
            case 10 -> Span.day(easter(year).plusDays(1));
            case 11 -> Span.day(LocalDate.of(year, 10, 31));
            case 12 -> Span.day(LocalDate.of(year, 11, 5));
            case 13 -> Span.day(LocalDate.of(year, 2, 14));
            default -> null;
        };
    }

    /** Easter Sunday by the Gregorian rule, in the anonymous form of 1876 (Butcher's Ecclesiastical Calendar). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int leaps = century / 4;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - leaps - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
