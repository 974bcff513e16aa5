package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology.Case;

/** An entry is linked by hand with one of another agency: the nearest in time come first, any is found by its words or date. */
@ThroughlineTest
class LinkedByHandTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    Case made;
    String here;

    @BeforeEach
    void twoAgencies() {
        made = chronology.begin();
        chronology.sends(made, chronology.agency(made, "Invented Police"), """
                Date,Time,Event
                10/03/2016,14:00,Wallet handed in
                """);
        chronology.sends(made, chronology.agency(made, "Invented Hospital"), """
                Date,Time,Event
                some day,,Letter filed
                2016,,Seen in the clinic that year
                20/03/2016,,Came for a plaster
                10/03/2016,09:00,Blood taken
                10/03/2016,14:30,Weighed and measured
                08/03/2016,,Asked for a form
                01/09/2019,11:00,Spoke of the lost wallet
                """);
        here = made.here() + "/entries/" + chronology.entry(made, "handed in");
    }

    @Test
    void the_nearest_in_time_come_first() {
        assertThat(chronology.open(made.chair(), here))
                .containsSubsequence(
                        "Weighed and measured", "Blood taken", "Seen in the clinic", "Asked for a form", "plaster")
                .containsSubsequence("plaster", "lost wallet", "Letter filed");
    }

    @Test
    void any_entry_is_found_by_words_or_by_date_and_linked() {
        assertThat(chronology.open(made.chair(), here + "?find=LOST wallet"))
                .contains("1 entry found", "Spoke of the lost wallet")
                .doesNotContain("Blood taken");
        assertThat(chronology.open(made.chair(), here + "?day=September 2019"))
                .contains("Spoke of the lost wallet")
                .doesNotContain("Blood taken");
        assertThat(chronology.open(made.chair(), here + "?day=somewhen")).contains("Write the date like 3 March 2016");
        assertThat(chronology.open(made.chair(), here + "?find=nothing such"))
                .contains("No other agency’s entry has all these words");
        var refused = desk.send(made.chair(), here + "/join", "find", "wallet");
        assertThat(new String(refused.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Choose the entry that records the same contact", "Spoke of the lost wallet");
        desk.send(
                made.chair(),
                here + "/join",
                "other",
                chronology.entry(made, "lost wallet").toString());
        assertThat(chronology.open(made.chair(), here)).contains(">Also recorded by<", "Spoke of the lost wallet");
    }

    @Test
    void its_page_says_which_row_of_which_file_it_is() {
        assertThat(chronology.open(made.chair(), here)).contains("Row 2 of sent.csv");
    }
}
