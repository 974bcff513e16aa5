package org.throughline.chronology.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every date and for every input. */
class DatesPropertiesTests {

    private static final List<String> DAY_FORMS = List.of(
            "dd/MM/yyyy",
            "d/M/yyyy",
            "dd.MM/yyyy",
            "d.M.yyyy",
            "dd-MM-yyyy",
            "dd MM yyyy",
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "ddMMyyyy",
            "d MMM yyyy",
            "d-MMM-yyyy",
            "d MMMM yyyy",
            "dMMMyyyy",
            "MMMM d, yyyy",
            "EEEE d MMMM yyyy",
            "EEE dd/MM/yyyy",
            "EEE, d MMM yyyy",
            "d MMMM yyyy (EEEE)",
            "yyyy MMMM d");

    private static final List<String> SHORT_YEAR_FORMS =
            List.of("dd/MM/yy", "d.M.yy", "dd.MM/yy", "d-MMM-yy", "d MMM ''yy", "EEE dd/MM/yy", "d MMMM yy");

    @Provide
    Arbitrary<LocalDate> days() {
        return days(1900, 2099);
    }

    @Provide
    Arbitrary<LocalDate> daysOfShortYears() {
        return days(1930, 2029);
    }

    private static Arbitrary<LocalDate> days(int first, int last) {
        long from = LocalDate.of(first, 1, 1).toEpochDay();
        long to = LocalDate.of(last, 12, 31).toEpochDay();
        return Arbitraries.longs().between(from, to).map(LocalDate::ofEpochDay);
    }

    @Property
    void anyDayReadsBackToItself(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 19) int form) {
        assertReadsAs(day, written(day, DAY_FORMS.get(form)));
    }

    @Property
    void anyDayOfAShortYearReadsBackToItself(
            @ForAll("daysOfShortYears") LocalDate day, @ForAll @IntRange(max = 6) int form) {
        assertReadsAs(day, written(day, SHORT_YEAR_FORMS.get(form)));
    }

    @Property
    void anyTimeBesideAnyDayReadsBack(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 59) int minute) {
        LocalTime time = LocalTime.of(hour, minute);
        for (String form : List.of("HH:mm", "HHmm'hrs'", "h.mma", "'at' H:mm", "'approx' HHmm 'hours'")) {
            String clock = DateTimeFormatter.ofPattern(form, Locale.UK).format(time);
            WrittenDate read = Dates.read(written(day, "dd/MM/yyyy") + " " + clock);
            assertThat(read.time()).as(read.written()).isEqualTo(time);
            assertThat(read.earliest()).as(read.written()).isEqualTo(day);
            assertThat(Dates.readTime(clock)).as(clock).contains(time);
        }
    }

    @Property
    void anyRangeReadsBackToItself(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = first.equals(one) ? other : one;
        for (String form : List.of("%s - %s", "%s-%s", "%s to %s", "between %s and %s", "%s–%s", "from %s until %s")) {
            for (String day : List.of("dd/MM/yyyy", "d MMMM yyyy", "EEE dd.MM.yyyy")) {
                WrittenDate read = Dates.read(form.formatted(written(first, day), written(last, day)));
                assertThat(read.earliest()).as(read.written()).isEqualTo(first);
                assertThat(read.latest()).as(read.written()).isEqualTo(last);
                assertThat(read.attention()).as(read.written()).isEmpty();
            }
        }
    }

    @Property
    void noNumericDateIsMoved(
            @ForAll @IntRange(max = 40) int day,
            @ForAll @IntRange(max = 40) int month,
            @ForAll @IntRange(min = 1900, max = 2099) int year) {
        WrittenDate read = Dates.read("%02d/%02d/%d".formatted(day, month, year));
        if (read.earliest() != null) {
            assertThat(read.earliest())
                    .isEqualTo(LocalDate.of(year, month, day))
                    .isEqualTo(read.latest());
        } else {
            assertThat(exists(year, month, day)).isFalse();
            assertThat(read.attention()).isIn("impossible date", "month and day look swapped");
        }
    }

    @Property
    void aMonthIsItsDays(@ForAll("days") LocalDate day) {
        YearMonth month = YearMonth.from(day);
        WrittenDate read = Dates.read(written(day, "MMMM yyyy"));
        assertThat(read.edtf()).isEqualTo(month.toString());
        assertThat(read.earliest()).isEqualTo(month.atDay(1));
        assertThat(read.latest()).isEqualTo(month.atEndOfMonth());
    }

    @Property
    void aWeekdayOfAnotherDayIsMarkedAndTheDateKept(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 6) int off) {
        WrittenDate read = Dates.read(written(day.plusDays(off), "EEEE") + " " + written(day, "d MMMM yyyy"));
        assertThat(read.attention()).isEqualTo("weekday does not fit");
        assertThat(read.earliest()).isEqualTo(day);
    }

    @Property
    void noTextThrows(@ForAll String text) {
        assertWhole(Dates.read(text), text);
        assertThat(Dates.readTime(text)).isNotNull();
    }

    @Property(tries = 20_000)
    void noMixOfDateWordsThrows(@ForAll("mixes") String text) {
        WrittenDate above = Dates.read("3-5 May 2015");
        assertWhole(Dates.read(text, new Dates.Context(null, above)), text);
        assertThat(Dates.readTime(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> mixes() {
        Arbitrary<String> word = Arbitraries.of(
                "12",
                "3",
                "31",
                "00",
                "99",
                "2015",
                "2016",
                "’15",
                "1515hrs",
                "13:15",
                "25:99",
                "3pm",
                "41700",
                "12th",
                "1990s",
                "May",
                "February",
                "Febuary",
                "Tues",
                "Summer",
                "winter",
                "early",
                "late",
                "Q2",
                "half",
                "first",
                "last",
                "week",
                "w/c",
                "w/e",
                "weekend of",
                "between",
                "and",
                "or",
                "to",
                "before",
                "after",
                "since",
                "until",
                "onwards",
                "Christmas",
                "Easter",
                "c.",
                "?",
                "approx",
                "same day",
                "next day",
                "later",
                "days",
                "hours",
                "month",
                "FY",
                "academic year",
                "Autumn term",
                "not recorded",
                "dob",
                "O3",
                "??",
                "/",
                "-",
                "–",
                ".",
                ",",
                "'",
                "\"",
                "(",
                ")",
                ":",
                "T",
                "Z",
                "\n",
                "visit",
                "99999999999999",
                "20190312");
        Arbitrary<String> gap = Arbitraries.of("", " ", "/", "-", ".");
        return Combinators.combine(word, gap)
                .as((w, g) -> w + g)
                .list()
                .ofMaxSize(9)
                .map(words -> String.join("", words));
    }

    private static void assertWhole(WrittenDate read, String text) {
        assertThat(read.written()).isEqualTo(text);
        assertThat(read.edtf() == null).as(text).isEqualTo(read.earliest() == null && read.latest() == null);
        if (read.edtf() == null) {
            assertThat(read.attention()).as(text).isNotEmpty();
        }
        if (read.earliest() != null && read.latest() != null) {
            assertThat(read.earliest()).as(text).isBeforeOrEqualTo(read.latest());
        }
    }

    private static void assertReadsAs(LocalDate day, String text) {
        assertThat(Dates.read(text))
                .isEqualTo(new WrittenDate(text, day.toString(), day, day, Certainty.CERTAIN, null, ""));
    }

    private static String written(LocalDate day, String form) {
        return DateTimeFormatter.ofPattern(form, Locale.UK).format(day);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
