package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.access.Organisation;
import org.throughline.chronology.InventedChronology.Case;

/** The co-ordinator sends agencies' files as they came, also those that do not say whose they are. */
@ThroughlineTest
class SeveralFilesTests {

    private static final String TWO = "Date,Event\n03/03/2016,Called\n05/03/2016,Seen\n";

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    PendingFiles pending;

    Case made;
    Organisation police;
    String here;

    @BeforeEach
    void anAgency() {
        made = chronology.begin();
        police = chronology.agency(made, "Parish Police").organisation();
        here = made.here() + "/files";
    }

    @Test
    void a_file_that_does_not_say_whose_it_is_is_sent_for_the_chosen_agency() throws Exception {
        assertThat(text(attach(here, "notes v2.csv", TWO)))
                .contains("We cannot see whose chronology “notes v2.csv” is", "Parish Police");
        assertThat(attach(here + "?agency=" + police.id(), "notes v2.csv", TWO).getRedirectedUrl())
                .isEqualTo(here);
        assertThat(pending.of(made.coordinator(), made.review(), police.id())).isPresent();
    }

    @Test
    void a_file_without_dates_is_known_by_its_name() throws Exception {
        attach(
                here,
                police.name() + " notes.csv",
                "Entry,Outcome\nRang about the dog,None\nCame about the gate,None\n");
        assertThat(text(desk.open(made.coordinator(), here))).contains("Say which columns are which", "Parish Police");
    }

    @Test
    void an_empty_file_is_said_to_be_empty() throws Exception {
        assertThat(text(attach(here, "parish-police.csv", ""))).contains("“parish-police.csv” is empty");
    }

    private MockHttpServletResponse attach(String path, String name, String content) {
        return desk.attach(made.coordinator(), path, "files", name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
