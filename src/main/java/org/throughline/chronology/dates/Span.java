package org.throughline.chronology.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days a date can mean.
 *
 * @param earliest first day, or null if open
 * @param latest last day, or null if open
 * @param edtf the ISO 8601-2 value without a mark of doubt
 */
record Span(@Nullable LocalDate earliest, @Nullable LocalDate latest, String edtf) {

    static Span day(LocalDate day) {
        return new Span(day, day, day.toString());
    }

    static Span days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : new Span(first, last, first + "/" + last);
    }

    static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth(), month.toString());
    }

    /** From the first of one month to the last of another, as "2015-09/2016-08" or under a code of ISO 8601-2. */
    static Span months(YearMonth first, YearMonth last, @Nullable String code) {
        return new Span(first.atDay(1), last.atEndOfMonth(), code == null ? first + "/" + last : code);
    }

    static Span years(int first, int last) {
        String edtf = first == last ? Integer.toString(first) : first + "/" + last;
        return new Span(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), edtf);
    }

    /** From the start of this span to the end of another. */
    Span to(Span end) {
        return new Span(earliest, end.latest, edtf.equals(end.edtf) ? edtf : head(edtf) + "/" + tail(end.edtf));
    }

    private static String head(String edtf) {
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : edtf.substring(0, slash);
    }

    private static String tail(String edtf) {
        return edtf.substring(edtf.indexOf('/') + 1);
    }

    boolean isDay() {
        return earliest != null && earliest.equals(latest);
    }

    boolean fits(DayOfWeek weekday) {
        return (earliest != null && earliest.getDayOfWeek() == weekday)
                || (latest != null && latest.getDayOfWeek() == weekday);
    }

    Span open(boolean atStart) {
        return atStart ? new Span(null, latest, "../" + tail(edtf)) : new Span(earliest, null, head(edtf) + "/..");
    }

    /** The EDTF value with ?, ~ or % at every date it names. */
    String edtf(String doubt) {
        if (doubt.isEmpty()) {
            return edtf;
        }
        if (edtf.startsWith("{") || edtf.startsWith("[")) {
            List<String> members =
                    Arrays.asList(edtf.substring(1, edtf.length() - 1).split(",", -1));
            return members.stream()
                    .map(member -> member + doubt)
                    .collect(Collectors.joining(",", edtf.substring(0, 1), edtf.substring(edtf.length() - 1)));
        }
        return Arrays.stream(edtf.split("/", -1))
                .map(end -> end.equals("..") ? end : end + doubt)
                .collect(Collectors.joining("/"));
    }
}
