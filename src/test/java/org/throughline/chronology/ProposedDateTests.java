package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.chronology.dates.Dates;

/** What a date that needs a look probably means is proposed, never taken. */
class ProposedDateTests {

    @ParameterizedTest
    @CsvSource({
        "07/22/2020, '', 22 July 2020, Month and day look swapped",
        "22 May, ' (it stands under the heading 2014)', 22 May 2014, It stands under the heading 2014"
    })
    void a_date_in_american_order_or_below_a_year_has_a_proposal(
            String written, String more, String date, String reason) {
        assertThat(ProposedDate.of(entry(written, more))).contains(new ProposedDate(date, reason));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2015, ''", "Not recorded, ''", "22 May, ''", "03/04/2015, ''"})
    void nothing_is_proposed_for_what_is_understood_or_cannot_be_guessed(String written, String more) {
        assertThat(ProposedDate.of(entry(written, more))).isEmpty();
    }

    private static RecordedEntry entry(String written, String more) {
        var read = Dates.read(written);
        var id = UUID.randomUUID();
        return new RecordedEntry(
                id,
                id,
                id,
                id,
                1,
                "Probation",
                written,
                read.edtf(),
                read.earliest(),
                read.latest(),
                read.certainty(),
                null,
                "Reported",
                "",
                "",
                "",
                "",
                read.attention() + more,
                null,
                1);
    }
}
