package org.throughline.chronology.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology;

/** The page of gaps and silences, and who may read it. */
@ThroughlineTest
class GapsPageTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Test
    void it_shows_what_is_missing_and_leads_to_the_entries() {
        var made = chronology.begin();
        var police = chronology.agency(made, "Invented Police");
        chronology.sends(made, police, """
                Date,Event
                03/03/2016,He threatened to kill her
                09/09/2016,Home visit. No reply
                10/09/2016,Referral sent to Women's Aid
                """);
        var gaps = made.here() + "/gaps";
        var first = chronology.entry(made, "threatened").toString();
        assertThat(chronology.open(made.chair(), gaps))
                .contains("189 days", "Threats to kill", "Not seen", "has sent no chronology", "/entries/" + first);
        assertThat(chronology.open(made.chair(), gaps + "?days=400&after=400")).contains("None of that length");
        assertThat(chronology.open(made.chair(), gaps + "?on-day=1&on-month=4&on-year=2016&fact=THREATS_TO_KILL"))
                .contains("On 1 April 2016", "Had recorded it");
        assertThat(chronology.open(made.chair(), gaps + "?days=many")).contains("Give a number of days");
        assertThat(chronology.open(made.chair(), gaps + ".csv")).contains("Referral without a receipt", "Silence");
        assertThat(desk.open(made.member(), gaps).getStatus()).isEqualTo(404);
        assertThat(desk.open(police.lead(), gaps).getStatus()).isEqualTo(404);
    }
}
