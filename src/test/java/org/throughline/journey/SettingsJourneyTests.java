package org.throughline.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.ThroughlineTest;

/** A co-ordinator sets up what is the partnership's own, and looks at letters, e-mails and who is late. */
@ThroughlineTest
class SettingsJourneyTests {

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void what_is_set_once_is_there_where_it_is_needed(boolean scripts) {
        var list = scripts ? "Health and housing" : "Health";
        var field = scripts ? "Ward" : "Polling district";
        try (var aisha = Visitor.as("Aisha Rahman", port, scripts)) {
            aisha.follow("Settings").sees("What a review is called").sees("Wording of letters");
            aisha.open("/settings/NORTHMERE/request-lists").press("Keep this list");
            aisha.sees("Give the list a name").sees("Choose the agencies of the list");
            aisha.type("Name of the list", list)
                    .choose("Which agencies?", "Larchfield Surgery")
                    .press("Keep this list");
            aisha.sees("The list is kept").sees(list);

            aisha.open("/settings/NORTHMERE/notification")
                    .type("What is asked?", "Date of birth")
                    .choose("What is typed there?", "A date")
                    .press("Add the field");
            aisha.sees("is fixed nationally");
            aisha.type("What is asked?", field)
                    .choose("What is typed there?", "Words")
                    .press("Add the field");
            aisha.sees("is asked with the next notification");
            aisha.open("/reviews/new").sees(field);
            aisha.open("/settings/NORTHMERE/notification").press("Stop asking “" + field + "”");
            aisha.sees("No longer asked");

            aisha.open("/settings/NORTHMERE/closing-days")
                    .date("First day you are closed", scripts ? 27 : 28, 2, 2031)
                    .type("What day is it?", "Moving house")
                    .press("Add these days");
            aisha.sees("Working days are counted without");
            for (var page : new String[] {"names", "clocks", "decision", "publishing", "letters"}) {
                aisha.open("/settings/NORTHMERE/" + page).sees("Changes");
            }
            aisha.open("/settings/NORTHMERE/letters").follow("To the family: a review is held");
            aisha.type("Wording", "Dear {nobody}").press("Keep this wording");
            aisha.sees("This letter cannot fill in {nobody}");
            aisha.type("Wording", "Dear {to}").press("Look at it without keeping it");
            aisha.sees("Dear [whom the letter is for]");
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void letters_emails_and_who_is_late(boolean scripts) {
        try (var aisha = Visitor.as("Aisha Rahman", port, scripts)) {
            aisha.open("/messages").sees("nothing is sent").sees("An agency is asked what it knows");
            aisha.open("/late").sees("Late agencies");
            aisha.open("/reviews/NORTHMERE-2021-01/letters").sees("Request to an agency for scoping");
            aisha.follow("To the family: a review is held").sees("Whom is it for?");
            aisha.press("Keep this letter");
            aisha.sees("Say whom the letter is for");
        }
        try (var colin = Visitor.as("Colin Draycott", port, scripts)) {
            colin.sees("What your agency knows: by ");
        }
    }
}
