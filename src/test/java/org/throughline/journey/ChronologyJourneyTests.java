package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology;

/** From agencies' files to a shared, annotated combined chronology, with scripts and without. */
@ThroughlineTest
class ChronologyJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    InventedChronology chronology;

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void the_chair_works_on_entries_and_shares_a_version_that_the_panel_reads(boolean scripts) {
        var made = chronology.begin();
        var police = chronology.agency(made, "Invented Police");
        chronology.sends(made, police, """
                Date,Time,Event
                03/03/2016,21:40,The victim said he threatened to kill her. MARAC considered
                about May 2016,,Home visit. No reply
                09/12/2016,,DASH completed
                """);
        var here = made.here();
        try (var chair = Visitor.as(made.chair().name(), port, scripts)) {
            chair.open(here).sees("3 entries").sees("after the one before");
            chair.page().locator("input[name=entry]").first().check();
            chair.select("Mark with", "Risk indicator")
                    .press("Mark these entries")
                    .sees("was set on 1 entry")
                    .press("Undo this edit")
                    .sees("Undone");
            chair.page().locator("input[name=entry]").first().check();
            chair.select("Mark with", "Risk indicator").press("Mark these entries");
            chair.select("Flag", "Risk indicator")
                    .press("Show these")
                    .sees("1 entry")
                    .doesNotSee("No reply");
            chair.page().locator("table.tl-chronology tbody th a").first().focus();
            chair.page().keyboard().press("Enter");
            chair.page().waitForURL("**/entries/**");
            chair.type("Your comment", "Who told the school?")
                    .press("Add this comment")
                    .sees("Who told the school?");
            chair.type("What would you like to know?", "Which officer's role?")
                    .press("Ask " + police.organisation().name())
                    .sees("Not answered yet.");
            chair.open(here + "/gaps").sees("Threats to kill").sees("Not seen");
            chair.open(here + "/glossary").sees("Multi-Agency Risk Assessment Conference");
            chair.open(here + "/timeline")
                    .sees("The same in words")
                    .select("Flag", "Risk indicator")
                    .press("Show these")
                    .sees("1 entry answers to that")
                    .follow("See the same in the table")
                    .sees("1 entry");
            chair.open(here + "/questions").sees("Which officer's role?").sees("1 question waits for an answer.");
            chair.open(made.review().href() + "/report/narrative").sees("Nothing is told yet.");
            chair.open(here + "/conflicts").sees("None found");
            chair.open(here + "/versions")
                    .press("Share this version with the panel")
                    .sees("Say what this version is")
                    .type("What is this version?", "For the first meeting")
                    .choose("Which names does the panel read?", "Pseudonyms")
                    .press("Share this version with the panel")
                    .sees("Version 1 is shared.");
            chair.open(here + "/versions/1/changes").sees("Nothing.");
        }
        try (var member = Visitor.as(made.member().name(), port, scripts)) {
            member.open(here)
                    .sees("Version 1, shared by")
                    .sees("Risk indicator")
                    .doesNotSee("Who told the school?");
            member.open(here + "/timeline").sees("The same in words");
            assertThat(member.status(here + "/gaps")).isEqualTo(404);
        }
        try (var lead = Visitor.as(police.lead().name(), port, scripts)) {
            lead.open(made.review().href() + "/agencies/"
                            + police.organisation().id() + "/chronology")
                    .sees("1 question waits")
                    .follow("Which officer's role?");
            lead.type("Your answer", "Response")
                    .press("Answer")
                    .sees("Your answer is kept.")
                    .sees("Response");
        }
        try (var coordinator = Visitor.as(made.coordinator().name(), port, scripts)) {
            coordinator.open(here + "/import").sees("Bring a chronology in");
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void every_mark_of_the_timeline_is_reached_by_keyboard(boolean scripts) {
        var made = chronology.begin();
        for (var name : new String[] {"Invented Police", "Invented School"}) {
            chronology.sends(made, chronology.agency(made, name), """
                    Date,Event
                    03/03/2016,First
                    09/05/2016,Second
                    09/12/2016,Third
                    """);
        }
        chronology.entries(made);
        try (var chair = Visitor.as(made.chair().name(), port, scripts)) {
            chair.open(made.here() + "/timeline");
            var page = chair.page();
            page.locator("svg.tl-timeline a").first().focus();
            var met = new java.util.HashSet<Object>();
            for (int i = 0; i < 6; i++) {
                met.add(page.locator("*:focus").getAttribute("href"));
                page.keyboard().press(scripts ? "ArrowRight" : "Tab");
            }
            assertThat(met).hasSize(6).doesNotContainNull();
            if (scripts) {
                // one stop of the Tab key
                assertThat(page.locator("svg.tl-timeline a[tabindex='0']").count())
                        .isEqualTo(1);
                page.keyboard().press("Home");
                page.keyboard().press("ArrowDown");
                assertThat(page.locator("*:focus").getAttribute("aria-label")).contains("School");
            }
        }
    }
}
