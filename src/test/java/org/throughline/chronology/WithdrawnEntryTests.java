package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology.Agency;
import org.throughline.chronology.InventedChronology.Case;
import org.throughline.chronology.work.Notes;

/** An entry that a later file changed or took out says so at its address, and takes nothing more. */
@ThroughlineTest
class WithdrawnEntryTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Notes notes;

    Case made;
    Agency housing;
    UUID rent;
    UUID keys;

    @BeforeEach
    void aFileThatIsRevised() {
        made = chronology.begin();
        housing = chronology.agency(made, "Invented Housing");
        chronology.sends(made, housing, """
                Date,Event
                03/03/2016,Called about the rent
                05/03/2016,Came for the keys
                07/03/2016,Boiler repaired
                """);
        rent = chronology.entry(made, "rent");
        keys = chronology.entry(made, "keys");
        desk.send(made.chair(), here(keys) + "/comments", "comment", "Which keys?");
        desk.send(made.chair(), here(keys) + "/notes", "note", "Who came?");
        chronology.sends(made, housing, """
                Date,Event
                03/03/2016,Called about the rent arrears
                07/03/2016,Boiler repaired
                """);
        chronology.entries(made);
    }

    private String here(UUID entry) {
        return made.here() + "/entries/" + entry;
    }

    @Test
    void a_changed_entry_leads_to_the_one_in_its_place() {
        assertThat(chronology.open(made.chair(), here(rent)))
                .contains("This entry was changed by version 2 of its agency’s file, received on")
                .contains(here(chronology.entry(made, "arrears")))
                .doesNotContain("Add this comment", "Keep these marks", "Keep this date", "Ask Invented");
    }

    @Test
    void one_taken_out_says_so_and_keeps_what_was_said_of_it() {
        assertThat(chronology.open(made.coordinator(), here(keys)))
                .contains("This entry was withdrawn by version 2 of its agency’s file", "Which keys?", "Who came?")
                .doesNotContain("Add this comment", "Keep these marks", "Keep this date");
        assertThat(chronology.open(housing.lead(), here(keys))).contains("withdrawn by version 2");
    }

    @Test
    void nothing_is_said_or_marked_on_either() {
        for (var entry : new UUID[] {rent, keys}) {
            refused(entry, "/comments", "comment", "Too late");
            refused(entry, "/notes", "note", "Too late?");
            refused(entry, "/marks", "mark", "FLAG:RISK", "stamp", "");
            refused(entry, "/date", "meant", "4 March 2016", "reason", "The diary");
            refused(entry, "/join", "other", chronology.entry(made, "Boiler").toString());
            assertThat(desk.send(
                                    made.chair(),
                                    made.here() + "/marks",
                                    "entry",
                                    entry.toString(),
                                    "mark",
                                    "FLAG:RISK",
                                    "act",
                                    "on")
                            .getStatus())
                    .isEqualTo(404);
        }
        var still = desk.send(
                made.chair(), here(chronology.entry(made, "Boiler")) + "/comments", "comment", "Of one in force");
        assertThat(still.getStatus()).isEqualTo(302);
    }

    @Test
    void a_question_that_waits_can_still_be_answered() {
        var note = notes.all(housing.lead(), made.review().id()).getFirst().id();
        desk.send(housing.lead(), here(keys) + "/notes/" + note, "answer-" + note, "The caretaker.");
        assertThat(chronology.open(made.chair(), made.here() + "/questions")).contains("The caretaker.");
    }

    private void refused(UUID entry, String act, String... fields) {
        assertThat(desk.send(made.chair(), here(entry) + act, fields).getStatus())
                .as(act)
                .isEqualTo(403);
    }
}
