package org.throughline.chronology.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Dates;

/** Days between entries are counted no closer than their dates allow. */
class IntervalTests {

    @ParameterizedTest
    @CsvSource({
        "02/03/2014, 04/03/2014, 2 days after the one before",
        "02/03/2014, 03/03/2014, 1 day after the one before",
        "02/03/2014, 02/03/2014, ''",
        "9-11 February 2014, 02/03/2014, 19 to 21 days after the one before",
        "c. 4 March 2014, 14/03/2014, about 10 days after the one before",
        "March 2014, 20/03/2014, up to 19 days after the one before",
        "c. March 2014, 20/03/2014, up to about 19 days after the one before",
        "04/03/2014, 02/03/2014, 2 days after the one before"
    })
    void days_between_two_dates(String one, String other, String words) {
        assertThat(Objects.requireNonNull(Interval.between(entry(one), entry(other)))
                        .words())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 9-11 February 2014",
        "31/02/2015, 03/03/2015",
        "before 2015, 03/03/2015",
        "Summer 2014, 19/06/2014"
    })
    void a_date_too_wide_or_not_understood_is_not_counted_from(String one, String other) {
        assertThat(Interval.between(entry(one), entry(other))).isNull();
    }

    @Test
    void the_first_has_none_before_it() {
        assertThat(Interval.between(null, entry("02/03/2014"))).isNull();
    }

    private static RecordedEntry entry(String written) {
        var date = Dates.read(written);
        var id = UUID.randomUUID();
        return new RecordedEntry(
                id,
                id,
                id,
                id,
                1,
                "Police",
                written,
                date.edtf(),
                date.earliest(),
                date.latest(),
                date.certainty(),
                null,
                "Called",
                "",
                "",
                "",
                "",
                "",
                null,
                1);
    }
}
