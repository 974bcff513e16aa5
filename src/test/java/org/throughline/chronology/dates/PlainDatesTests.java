package org.throughline.chronology.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read the short way must be what the rules for all forms say. */
class PlainDatesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/MM/yyyy",
                "d/M/yyyy",
                "dd/MM/yy",
                "d/M/yy",
                "dd.MM.yyyy",
                "d.M.yyyy",
                "dd.MM.yy",
                "d.M.yy",
                "yyyy-MM-dd",
                "d MMMM yyyy",
                "dd MMMM yyyy",
                "d MMMM yy",
                "EEEE d MMMM yyyy",
                "EEEE dd MMMM yy"
            })
    void everyDayIsReadAsTheRulesReadIt(String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        days().forEach(day -> same(day.format(form)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d %s yyyy", "dd %s yy", "EEE d %s yyyy", "EEE dd %s yy"})
    void shortNamesToo(String pattern) {
        days().forEach(day -> {
            String month = day.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
            same(day.format(DateTimeFormatter.ofPattern(pattern.formatted("'" + month + "'"), Locale.ENGLISH)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2019", "00/01/2019", "1/13/2019", "12/03/201", "1.2", "3.45.20", "Tue 6 March 2019",
                        "6 Marc 2019", "6  March 2019",
                "a 6 March 2019", "6 March 2019 x", "6 March 1949", "6 March 2030", "1/2.2019", "1-2-19", "12/3/019",
                        "/3/2019", "mon tue 2019"
            })
    void whatIsOtherwiseIsLeftToTheRules(String written) {
        assertThat(PlainDates.day(written)).isNull();
        same(written);
    }

    @Test
    void everyMinuteIsReadAsTheRulesReadIt() {
        IntStream.range(0, 24 * 60).forEach(minute -> {
            String written = LocalTime.MIN.plusMinutes(minute).toString();
            assertThat(WrittenTime.read(written)).as(written).isEqualTo(WrittenTime.byRules(written));
        });
        assertThat(PlainDates.time("24:00")).isNull();
        assertThat(PlainDates.time("12:60")).isNull();
    }

    private static Stream<LocalDate> days() {
        LocalDate first = LocalDate.of(1950, 1, 1);
        return first.datesUntil(LocalDate.of(2030, 1, 1));
    }

    private static void same(String written) {
        assertThat(Dates.read(written)).as(written).isEqualTo(Dates.byRules(written, written, Dates.Context.NONE));
    }
}
