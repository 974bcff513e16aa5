package org.throughline.chronology;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.Certainty;
import org.throughline.web.Show;

/** What a date is understood to mean, in words for people: "about March 2019", "3 to 9 May 2018", "before 2015". */
public final class DateWords {

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
        var days = days(earliest, latest);
        return switch (certainty) {
            case CERTAIN -> days;
            case APPROXIMATE -> "about " + days;
            case UNSURE -> days + ", unsure";
        };
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
