package org.throughline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and counts as words on a page. Times are Europe/London. */
public final class Show {

    /** Where every time on a page is. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String UNKNOWN = "not recorded";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Show() {}

    /** "3 March 2026", or "not recorded". */
    public static String date(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : DATE.format(date);
    }

    /** "March 2026", or "not recorded". */
    public static String month(@Nullable YearMonth month) {
        return month == null ? UNKNOWN : MONTH.format(month);
    }

    /** "3 March 2026, 2:15pm", or "not recorded". */
    public static String moment(@Nullable Instant moment) {
        return moment == null ? UNKNOWN : moment(LocalDateTime.ofInstant(moment, LONDON));
    }

    /** "3 March 2026, 2:15pm", or "not recorded". */
    public static String moment(@Nullable LocalDateTime moment) {
        return moment == null ? UNKNOWN : date(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** "2:15pm", "9am", "midday", "midnight". */
    public static String time(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        var minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    /** "3 to 14 March 2026", "3 March to 2 April 2026", "since 3 March 2026", "until 3 March 2026"; both days belong to it. */
    public static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return from != null ? "since " + date(from) : to != null ? "until " + date(to) : UNKNOWN;
        }
        if (from.equals(to)) {
            return date(from);
        }
        if (from.getYear() != to.getYear()) {
            return date(from) + " to " + date(to);
        }
        var start =
                from.getMonth() == to.getMonth() ? String.valueOf(from.getDayOfMonth()) : DAY_AND_MONTH.format(from);
        return start + " to " + date(to);
    }

    /** "1 review", "1,234 reviews", "no reviews". */
    public static String count(long number, String one, String many) {
        return number == 0 ? "no " + many : "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /** "yes", "no", or "not known": nothing recorded is never a no. */
    public static String yesNo(@Nullable Boolean answer) {
        return answer == null ? "not known" : answer ? "yes" : "no";
    }
}
