package org.throughline.chronology.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time in a column of its own is read, and says whether it carries all that is written. */
class WrittenTimeTests {

    @ParameterizedTest
    @CsvSource({
        "21:40, 21:40",
        "9.40pm, 21:40",
        "9.40 p.m., 21:40",
        "0900, 09:00",
        "930, 09:30",
        "9.30, 09:30",
        "1315hrs, 13:15",
        "12 noon, 12:00",
        "at 1400, 14:00",
        "13:15:00, 13:15",
        "00:00:00, 00:00",
    })
    void a_time_says_all_that_is_written(String written, LocalTime time) {
        assertThat(WrittenTime.read(written)).isEqualTo(new WrittenTime(time, true, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2pm (see log), 14:00",
        "9pm approx, 21:00",
        "approx 3pm, 15:00",
        "approx 3ish pm, 15:00",
        "c.1400, 14:00",
        "14:00?, 14:00",
        "14.30-15.00, 14:30",
        "10 - 11am, 10:00",
        "0900-1000 hrs, 09:00",
        "between 10pm and 11pm, 22:00",
        "13:15:20, 13:15",
        "13:15Z, 13:15",
        "14:30 next day, 14:30",
        "0.625, 15:00",
        "0.7083333333333334, 17:00",
        "morning,",
        "late evening,",
        "not recorded,",
        "3,",
    })
    void a_time_that_says_less_than_the_words_leaves_them_to_be_kept(String written, @Nullable LocalTime time) {
        assertThat(WrittenTime.read(written)).isEqualTo(new WrittenTime(time, false, ""));
    }

    @ParameterizedTest
    @CsvSource({"25:00", "24:00", "2460hrs", "13pm", "9:5", "10.75", "3ish", "0.25", "0.99999", "13.75pm"})
    void what_no_clock_shows_or_is_either_of_two_times_is_marked(String written) {
        assertThat(WrittenTime.read(written)).isEqualTo(new WrittenTime(null, false, "time not understood"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void nothing_written_is_nothing_to_keep(String written) {
        assertThat(WrittenTime.read(written)).isEqualTo(new WrittenTime(null, true, ""));
    }
}
