package org.throughline.chronology;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.Certainty;
import org.throughline.web.Show;

/** What a date is understood to mean, in words for people: "about March 2019", "3 to 9 May 2018", "before 2015". */
public final class DateWords {

    /** A set of two to four days, with or without a doubt. */
    private static final Pattern DAYS = Pattern.compile("\\{\\d{4}-\\d\\d-\\d\\d(,\\d{4}-\\d\\d-\\d\\d){1,3}}[?~%]?");

    private DateWords() {}

    /** "no date understood" where there is none. */
    public static String of(RecordedEntry entry) {
        return of(entry.edtf(), entry.earliest(), entry.latest(), entry.certainty());
    }

    public static String of(
            @Nullable String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest, Certainty certainty) {
        if (edtf == null) {
            return "no date understood";
        }
        var days = edtf.startsWith("{") ? each(edtf, days(earliest, latest)) : days(earliest, latest);
        return switch (certainty) {
            case CERTAIN -> days;
            case APPROXIMATE -> "about " + days;
            case UNSURE -> days + ", unsure";
        };
    }

    /** "1 May 2017 and 3 May 2017", where a set of days is few enough to name them. */
    private static String each(String set, String otherwise) {
        if (!DAYS.matcher(set).matches()) {
            return otherwise;
        }
        var days = Arrays.stream(set.substring(1, set.indexOf('}')).split(",", -1))
                .map(day -> Show.date(LocalDate.parse(day)))
                .toList();
        return String.join(", ", days.subList(0, days.size() - 1)) + " and " + days.getLast();
    }

    private static String days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest != null && latest != null && earliest.getDayOfMonth() == 1) {
            var month = YearMonth.from(earliest);
            if (latest.equals(month.atEndOfMonth())) {
                return Show.month(month);
            }
            if (earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31))) {
                return String.valueOf(earliest.getYear());
            }
        }
        return Show.period(earliest, latest);
    }
}
