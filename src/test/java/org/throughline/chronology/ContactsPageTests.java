package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.chronology.InventedChronology.Case;

/** On one page a person says of each proposed contact that it is one, or which entry is another, and reads where records differ. */
@ThroughlineTest
class ContactsPageTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Entries entries;

    Case made;
    String here;

    @BeforeEach
    void threeAgenciesOfOneAssault() {
        made = chronology.begin();
        here = made.here() + "/conflicts";
        chronology.sends(made, chronology.agency(made, "Invented Police"), """
                Date,Time,Event
                03/03/2016,21:40,Called to 4 Mill Row: strangled by her partner; ambulance took her to hospital. He was arrested.
                09/09/2016,10:00,Case heard at MARAC
                """);
        chronology.sends(made, chronology.agency(made, "Invented Hospital"), """
                Date,Time,Event
                03/03/2016,22:30,Brought by ambulance with police: strangled by partner. Stated no arrest made.
                """);
        chronology.sends(made, chronology.agency(made, "Invented Housing"), """
                Date,Time,Event
                09/09/2016,10:00,Attended MARAC
                """);
    }

    @Test
    void what_two_records_say_of_an_arrest_stands_among_the_conflicts() {
        assertThat(page(made.chair()))
                .contains(
                        "Whether there was an arrest: Invented Police",
                        "writes “He was arrested”",
                        "“Stated no arrest made”");
        assertThat(csv())
                .contains("Whether there was an arrest", "3 March 2016", "He was arrested", "Invented Hospital");
    }

    @Test
    void an_entry_is_taken_out_on_the_page_itself() {
        var out = chronology.entry(made, "Attended MARAC");
        var event =
                Objects.requireNonNull(entries.find(made.chair(), made.review().id(), out)
                        .orElseThrow()
                        .sameEvent());
        var act = made.here() + "/contacts/" + event + "/without/" + out;
        assertThat(page(made.chair())).contains(act);
        assertThat(desk.send(made.member(), act).getStatus()).isIn(403, 404);
        assertThat(desk.send(made.chair(), act).getRedirectedUrl()).startsWith(here);
        assertThat(entries.find(made.chair(), made.review().id(), out)
                        .orElseThrow()
                        .sameEvent())
                .isNull();
    }

    @Test
    void several_are_confirmed_together() {
        var events = proposed();
        assertThat(events).hasSize(2);
        assertThat(page(made.chair())).doesNotContain("Confirmed");
        assertThat(desk.send(made.member(), made.here() + "/contacts/confirm").getStatus())
                .isIn(403, 404);
        var none = desk.send(made.chair(), made.here() + "/contacts/confirm");
        assertThat(none.getRedirectedUrl()).isEqualTo(here);
        assertThat(proposed()).isEqualTo(events);
        desk.send(made.chair(), made.here() + "/contacts/confirm", "event", events.get(0), "event", events.get(1));
        assertThat(proposed()).isEmpty();
        assertThat(page(made.chair())).contains("Confirmed").doesNotContain("Proposed");
    }

    private List<String> proposed() {
        return Pattern.compile("name=\"event\" type=\"checkbox\" value=\"([^\"]+)\"")
                .matcher(page(made.chair()))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(Reader reader) {
        return chronology.open(reader, here);
    }

    private String csv() {
        return new String(desk.open(made.chair(), here + ".csv").getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
