package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.ThroughlineTest;

/** A notification, with what is typed kept when it is refused, and the same death noticed. */
@ThroughlineTest
class NotificationJourneyTests {

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_coordinator_records_a_death_once(boolean scripts) {
        var name = scripts ? "Odalys Invented" : "Perpetua Invented";
        try (var aisha = Visitor.as("Aisha Rahman", port, scripts)) {
            aisha.follow("Reviews").follow("Record a notification");
            aisha.type("Who told you?", "Northmere Constabulary").press("Record the notification");
            aisha.sees("Some answers need another look").sees("Give the day the partnership heard of the death");
            fill(aisha, name).press("Record the notification");
            aisha.sees("The notification is recorded as NORTHMERE-2026-").sees(name);
            var first = aisha.path().replaceAll(".*/", "");

            aisha.open("/reviews/new");
            fill(aisha, name.toUpperCase(java.util.Locale.ROOT)).press("Record the notification");
            aisha.sees("This death may already be recorded").sees(first);
            aisha.choose("Is this another death?", "Yes, this is another death").press("Record the notification");
            aisha.sees("The notification is recorded as").doesNotSee(first);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void there_is_room_for_as_many_as_there_were_and_what_is_typed_stays(boolean scripts) {
        var family = scripts ? " Tamsin" : " Ursula";
        try (var aisha = Visitor.as("Aisha Rahman", port, scripts)) {
            aisha.open("/reviews/new");
            fill(aisha, "First" + family).unfold("Children");
            aisha.page().locator("#child-name").fill("Eldest" + family);
            aisha.press("Add another child").sees("Add another child").doesNotSee("Some answers need another look");
            aisha.page().locator("#child4-name").fill("Youngest" + family);
            aisha.unfold("Others in the household").press("Add another person of the household");
            aisha.page().locator("#household3-name").fill("Lodger" + family);
            aisha.unfold("Another suspect").press("Add another suspect");
            aisha.page().locator("#suspect3-name").fill("Third Suspect" + family);
            aisha.unfold("Another person died as well").press("Add another person who died");
            aisha.page().locator("#victim3-sex").fill("Female");
            aisha.press("Record the notification").sees("Give the name of the third person who died");
            assertThat(aisha.page().locator("#child4-name").inputValue()).isEqualTo("Youngest" + family);
            aisha.page().locator("#victim3-name").fill("Third Victim" + family);
            aisha.press("Record the notification").sees("The notification is recorded as");
            aisha.open(aisha.path() + "/people")
                    .sees("Eldest" + family)
                    .sees("Youngest" + family)
                    .sees("Lodger" + family)
                    .sees("Third Suspect" + family)
                    .sees("Third Victim" + family);
        }
    }

    @Test
    void the_enter_key_records_and_does_not_ask_for_room() {
        try (var aisha = Visitor.as("Aisha Rahman", port, true)) {
            aisha.open("/reviews/new");
            aisha.page().locator("#notifiedBy").press("Enter");
            aisha.page().waitForURL(url -> url.contains("refused="));
            aisha.sees("Give the day the partnership heard of the death");
        }
    }

    private static Visitor fill(Visitor aisha, String name) {
        return aisha.date("When did the partnership hear of the death?", 4, 3, 2026)
                .choose("Who was it?", "The police")
                .type("Who told you?", "Northmere Constabulary")
                .type("Name", name)
                .type("Why is domestic abuse thought of?", "Lived together.")
                .type("What is known, briefly", "Found at home.");
    }
}
