package org.throughline.journey;

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

    private static Visitor fill(Visitor aisha, String name) {
        return aisha.date("When did the partnership hear of the death?", 4, 3, 2026)
                .type("Who told you?", "Northmere Constabulary")
                .type("Name", name)
                .type("Why is domestic abuse thought of?", "Lived together.")
                .type("What is known, briefly", "Found at home.");
    }
}
