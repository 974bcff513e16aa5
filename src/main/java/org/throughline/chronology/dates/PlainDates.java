package org.throughline.chronology.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which most dates and times are written: "06/03/2019", "6.3.19", "2019-03-06", "6 March 2019", "Wed 6 Mar 2019", "13:05". They
 * are read here as the rules for all forms would read them, only faster; whatever is not one of these, or not a day, is left to the rules.
 */
final class PlainDates {

    private static final int LONGEST = "Wednesday 10 September 2019".length();
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WHOLE_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> WHOLE_WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private PlainDates() {}

    /** The day, or null where the rules must say. */
    static @Nullable LocalDate day(String said) {
        if (said.length() < "1/1/19".length() || said.length() > LONGEST) {
            return null;
        }
        if (said.indexOf(' ') > 0) {
            return withMonthsName(said);
        }
        if (said.length() == 10 && said.charAt(4) == '-' && said.charAt(7) == '-') {
            return day(number(said, 0, 4), number(said, 5, 7), number(said, 8, 10));
        }
        int first = Math.max(said.indexOf('/'), said.indexOf('.'));
        int second = first < 0 ? -1 : said.indexOf(said.charAt(first), first + 1);
        if (first > 2 || second < 0 || second - first > 3) {
            return null;
        }
        return day(year(said, second + 1), number(said, first + 1, second), number(said, 0, first));
    }

    /** "6 March 2019", "Wed 6 Mar 2019". */
    private static @Nullable LocalDate withMonthsName(String said) {
        int afterMonth = said.lastIndexOf(' ');
        int afterDay = said.lastIndexOf(' ', afterMonth - 1);
        int afterWeekday = said.lastIndexOf(' ', afterDay - 1);
        if (afterDay < 0 || said.lastIndexOf(' ', afterWeekday - 1) >= 0 || afterDay - afterWeekday > 3) {
            return null;
        }
        LocalDate found = day(
                year(said, afterMonth + 1),
                named(said, afterDay + 1, afterMonth, MONTHS, WHOLE_MONTHS),
                number(said, afterWeekday + 1, afterDay));
        if (found == null || afterWeekday < 0) {
            return found;
        }
        int weekday = named(said, 0, afterWeekday, WEEKDAYS, WHOLE_WEEKDAYS);
        return found.getDayOfWeek().getValue() == weekday ? found : null;
    }

    /** Which of these names stands there, short or whole, from 1; 0 if none. */
    private static int named(String said, int from, int to, List<String> names, List<String> whole) {
        for (int i = 0; i < names.size(); i++) {
            String name = to - from == names.get(i).length() ? names.get(i) : whole.get(i);
            if (to - from == name.length() && said.regionMatches(true, from, name, 0, to - from)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** "13:05", or null where the rules must say. */
    static @Nullable LocalTime time(String said) {
        if (said.length() != 5 || said.charAt(2) != ':') {
            return null;
        }
        int hour = number(said, 0, 2);
        int minute = number(said, 3, 5);
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    /** Two or four digits at the end, or -1. */
    private static int year(String said, int from) {
        int digits = said.length() - from;
        int year = number(said, from, said.length());
        return digits == 4 ? year : digits == 2 && year >= 0 ? Years.ofTwoDigits(year) : -1;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        boolean real = year >= 1950
                && year < 2030
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? LocalDate.of(year, month, day) : null;
    }

    /** The digits there as a number, or -1. */
    private static int number(String said, int from, int to) {
        int number = from == to ? -1 : 0;
        for (int i = from; i < to; i++) {
            char c = said.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
