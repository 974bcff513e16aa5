package org.throughline.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.report.InventedReport;
import org.throughline.review.Stage;

/** From what agencies recorded to a public page, by those whose part each step is, with scripts and without. */
@ThroughlineTest
class ReportJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    InventedReport invented;

    @Autowired
    Invented people;

    @TempDir
    Path folder;

    private boolean scripts;

    private Visitor as(Reader reader) {
        return Visitor.as(reader.name(), port, scripts);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_report_comes_from_entries_to_the_library_and_its_actions_are_done(boolean withScripts) throws IOException {
        scripts = withScripts;
        var made = invented.at(Stage.ANALYSIS);
        invented.entry(made.chair(), made, "3 March 2019", "Asked to move house because of him");
        invented.entry(made.chair(), made, "about May 2019", "Boiler repaired");
        var home = made.review().href();
        var pseudonym = scripts ? "Philippa" : "Rosalind";
        var name = invented.trueName(made);

        try (var chair = as(made.chair())) {
            findings(chair, home);
            chair.open(home + "/report/moves/begin-drafting")
                    .press("Begin drafting")
                    .sees("Done: begin drafting.");
            plan(chair, home, made.agency().name());
            identities(chair, home, name, pseudonym);
            chair.open(home + "/report/moves/to-panel").press("Put the report to the panel");
            chair.open(home + "/report/moves/panel-signs").press("Sign off for the panel");
            chair.sees("Write an answer to the last question")
                    .type("When did the panel agree, and did anybody differ?", "All agreed.")
                    .press("Sign off for the panel")
                    .sees("Partnership sign-off");
            chair.open(home + "/report/moves/partnership-signs").sees("This is done by: Chair of the partnership.");
        }
        try (var partnership = as(made.cspChair())) {
            partnership
                    .open(home + "/report")
                    .follow("Sign off for the partnership")
                    .press("Sign off for the partnership");
        }
        try (var coordinator = as(made.coordinator())) {
            submit(coordinator, home);
            publish(coordinator, home, pseudonym, "Ministry of Housing");
        }
        try (var anyone = Visitor.anyone(port, scripts)) {
            anyone.open("/library").sees(pseudonym);
        }
        try (var lead = as(people.agencyLead(made.agency()))) {
            lead.open("/our-actions")
                    .follow("Write a short guide")
                    .press("Add this progress")
                    .sees("Choose how far it has come");
            lead.choose("How far has it come?", "Done")
                    .type("What was done since, or why will it not be done?", "Written and used.")
                    .type("How do we know that it changed practice?", "An audit of fifty files.")
                    .press("Add this progress")
                    .sees("The partnership sees what you wrote.")
                    .sees("An audit of fifty files.");
        }
        try (var coordinator = as(made.coordinator())) {
            coordinator
                    .open(home + "/actions/closing")
                    .type("What has changed since, in a few sentences?", "They ask now.");
            coordinator.press("Close the review").sees("The review is closed.");
        }
    }

    private static void findings(Visitor chair, String home) {
        chair.open(home + "/findings")
                .follow("Record a finding")
                .press("Record the finding")
                .sees("Write what was found");
        chair.type("What was found?", "Nobody asked why she wanted to move.")
                .choose("What kind of finding is it?", "Missed opportunity")
                .press("Record the finding")
                .sees("This finding rests on no entry yet.");
        chair.type("Words in the entry", "move house")
                .press("Show these")
                .sees("1 entry found")
                .doesNotSee("Boiler repaired");
        chair.check(chair.page().locator("input[name=entry]").first());
        chair.press("Tie the ticked entries to finding 1").sees("Finding 1 now rests on 1 entry.");
        chair.open(home + "/thread").sees("The thread is broken in 1 place").sees("led to no lesson");
        chair.open(home + "/lessons/new")
                .type("What is to be learned?", "Ask why people want to move.")
                .tick("Risk")
                .tick("Finding 1")
                .press("Record the lesson")
                .sees("Lesson 1 is recorded.");
        chair.follow("Record a recommendation")
                .type("What is recommended?", "Landlords are told to ask.")
                .choose("How far does it reach?", "National")
                .tick("Lesson 1")
                .press("Record the recommendation")
                .sees("Name the department or national body that must act");
        chair.type("Who must act?", "Ministry of Housing")
                .press("Record the recommendation")
                .sees("Ministry of Housing");
    }

    private static void plan(Visitor chair, String home, String agency) {
        chair.open(home + "/actions").sees("Broken: this recommendation has no action");
        chair.open(home + "/recommendations/1/actions/new")
                .type("What will be done?", "Write a short guide")
                .select("Lead agency", agency)
                .date("Target date (optional)", 1, 12, 2026)
                .press("Plan the action")
                .sees("Action 1 is planned. The lead agency sees it from now on.");
        chair.open(home + "/thread").doesNotSee("The thread is broken");
        chair.follow("Action 1").sees("What it rests on").sees("Asked to move house because of him");
        chair.follow("Finding 1").sees("Write a short guide");
    }

    private void identities(Visitor chair, String home, String name, String pseudonym) throws IOException {
        chair.open(home + "/report").follow("Upload a new version");
        chair.attach("Overview report", file("notes.txt", new byte[] {1}))
                .type("What is this version, or what changed?", "First draft")
                .press("Store this version")
                .sees("Choose a Word document whose name ends in .docx");
        chair.attach(
                        "Overview report",
                        file("draft.docx", InventedReport.docx("# Background", "Her sister spoke of " + name + ".")))
                .press("Store this version")
                .sees("Version 1 is stored.")
                .sees("Background");
        chair.follow("Open the identity check")
                .press("Run the identity check")
                .sees("Not decided")
                .sees(name);
        chair.press("Decide about these places").sees("Tick the places you decide about");
        for (var box : chair.page().locator("input[name=place]").all()) {
            chair.check(box);
        }
        chair.choose("What happens with the places you ticked?", "Remove it")
                .press("Decide about these places")
                .sees("must be removed from the report");
        chair.open(home + "/report/new")
                .attach(
                        "Overview report",
                        file(
                                "corrected.docx",
                                InventedReport.docx("# Background", "Her sister spoke of " + pseudonym + ".")))
                .type("What is this version, or what changed?", "The name is taken out")
                .press("Store this version");
        chair.follow("Open the identity check").press("Run the identity check").sees("no places found");
    }

    static void submit(Visitor coordinator, String home) {
        coordinator
                .open(home + "/report/moves/submit")
                .type("How was it sent, and to whom?", "By the secure mailbox.")
                .press("Submit to the Home Office")
                .sees("Submitted");
        coordinator
                .open(home + "/report/moves/to-quality-panel")
                .press("Record the date of the quality assurance panel");
        coordinator
                .open(home + "/report/quality-assurance")
                .choose("What did the Home Office decide?", "Publish once changes are made")
                .date("Date of the letter", 2, 11, 2096)
                .press("Record the Home Office's answer")
                .sees("The date of the letter, 2 November 2096, is still to come. Check it")
                .date("Date of the letter", 2, 11, 2026)
                .page()
                .locator("#words-1")
                .fill("Say more of equality.");
        coordinator.press("Record the Home Office's answer").sees("1 point, 1 not answered.");
        coordinator.unfold("Answer this point");
        coordinator.page().locator("#changed-1").fill("A paragraph was added.");
        coordinator.press("Answer point 1").sees("A paragraph was added.");
    }

    static void publish(Visitor coordinator, String home, String pseudonym, String whoMustAct) {
        coordinator.open(home + "/publication").sees("Before you can publish").sees("Choose the name the report uses");
        coordinator.open(home + "/people").go("a:has-text('Choose the pseudonym')");
        coordinator.page().locator("input[type=text]").last().fill(pseudonym);
        coordinator.go("main button[type=submit]");
        coordinator.open(home + "/publication/preparation").press("Keep this").sees("Say when the family was told");
        coordinator
                .type("What is the review about, in one or two sentences?", "A review about moving house.")
                .date("When was the family told that it will be published?", 3, 11, 2026)
                .type("How were they told, by whom, and what did they say?", "In person.")
                .press("Keep this")
                .sees("Run the identity check again");
        coordinator.open(home + "/report/2/identities").press("Run the identity check again");
        coordinator
                .open(home + "/publication")
                .doesNotSee("Before you can publish")
                .sees("Exactly what the public will see");
        coordinator.press("Publish the report").sees("Tick that you have read what the public will see");
        coordinator
                .tick("I have read below what the public will see")
                .press("Publish the report")
                .sees("The report is published");
        coordinator.go("a[href^='/published/']");
        coordinator.sees(pseudonym).sees(whoMustAct);
        coordinator
                .open(home + "/report/moves/put-into-practice")
                .press("Begin putting it into practice")
                .sees("Putting into practice");
    }
}
