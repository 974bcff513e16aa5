package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTests {

    @Test
    void datesAreWrittenOut() {
        assertThat(Show.date(LocalDate.of(2026, 3, 3))).isEqualTo("3 March 2026");
        assertThat(Show.month(YearMonth.of(2026, 9))).isEqualTo("September 2026");
        assertThat(Show.date(null)).isEqualTo("not recorded");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T14:15:00Z, '3 March 2026, 2:15pm'",
        "2026-07-03T14:15:00Z, '3 July 2026, 3:15pm'",
        "2026-03-28T23:59:00Z, '28 March 2026, 11:59pm'",
        "2026-06-30T23:30:00Z, '1 July 2026, 12:30am'"
    })
    void momentsAreInLondonWinterAndSummer(Instant moment, String words) {
        assertThat(Show.moment(moment)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"00:00, midnight", "12:00, midday", "09:00, 9am", "12:05, 12:05pm", "00:05, 12:05am", "21:40, 9:40pm"})
    void timesAreAsPeopleSayThem(LocalTime time, String words) {
        assertThat(Show.time(time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, 2026-03-14, 3 to 14 March 2026",
        "2026-03-03, 2026-04-02, 3 March to 2 April 2026",
        "2025-12-30, 2026-01-02, 30 December 2025 to 2 January 2026",
        "2026-03-03, 2026-03-03, 3 March 2026",
        "2026-03-03, , since 3 March 2026",
        ", 2026-03-03, until 3 March 2026",
        ", , not recorded"
    })
    void periodsSayNoMoreThanTheyNeed(@Nullable LocalDate from, @Nullable LocalDate to, String words) {
        assertThat(Show.period(from, to)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, no reviews", "1, 1 review", "12, 12 reviews", "1234, '1,234 reviews'"})
    void countsAgreeWithTheirNoun(long number, String words) {
        assertThat(Show.count(number, "review", "reviews")).isEqualTo(words);
    }

    @Test
    void nothingRecordedIsNeverANo() {
        assertThat(Show.yesNo(null)).isEqualTo("not known");
        assertThat(Show.yesNo(false)).isEqualTo("no");
        assertThat(Show.yesNo(true)).isEqualTo("yes");
    }
}
