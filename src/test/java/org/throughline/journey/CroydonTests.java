package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Role;
import org.throughline.report.ApprovedReport;
import org.throughline.report.InventedReport;
import org.throughline.report.Theme;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;

/**
 * A partnership set up as Croydon's page describes: the chair hears of a death at once and decides; the Home Office, told also of a no, turns
 * it round; the independent chair asks for everything, meets the panel again and again, sees the perpetrator; nothing is public, and nobody is
 * named, until the Home Office lets the report be published; guidance is attached. People and deaths are invented.
 */
@ThroughlineTest
class CroydonTests {

    private static final String SECRET = "marshmallow";

    @LocalServerPort
    int port;

    @Autowired
    Invented invented;

    @Autowired
    InventedReport reports;

    @Autowired
    ApprovedReport approved;

    @Autowired
    Reviews reviews;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private CaseWalk walk;
    private String home;

    @Test
    void a_no_is_turned_round_and_everything_stays_confidential_until_it_may_be_published() throws Exception {
        var partnership = invented.partnership("A partnership set up as Croydon describes", "CROYDON");
        var coordinator = invented.coordinator(partnership);
        var cspChair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        var police = invented.agency(partnership, "Invented police");
        var health = invented.agency(partnership, "Invented hospital");
        var policeLead = invented.agencyLead(police);
        var healthLead = invented.agencyLead(health);
        walk = new CaseWalk(port, clock, "Thomasina Croyde", "Lorcan Croyde");
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            new LocalSettings(desk, "CROYDON")
                    .named("Domestic Homicide Review", "DHR", 2012)
                    .clock("To ask agencies what they know, from hearing of the death", 3)
                    .asks("Everybody", List.of(police.name(), health.name()))
                    .decidedByChair()
                    .alsoAsks("Locality")
                    .publishesInFull();
            desk.open("/settings/CROYDON/guidance").press("Attach it").sees("Give it a title");
            desk.type("Title", "Invented statutory guidance")
                    .type("Address on the web", "http://www.example.org/guidance")
                    .press("Attach it")
                    .sees("Give an address that begins with https://");
            desk.type("Address on the web", "https://www.example.org/guidance")
                    .press("Attach it")
                    .sees("It stands with the terms of reference and the meetings of every review.");
            walk.notification(desk, "He is charged.")
                    .press("Record the notification")
                    .sees("The notification is recorded as");
            home = desk.path();
            desk.open("/messages").sees("A death is notified, and the chair of the partnership is told");
        }
        try (var chair = Visitor.as(cspChair.name(), port, false)) {
            chair.open("/work").sees(reference());
        }
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            walk.ask(desk, home, 2);
            var people = List.of("Thomasina Croyde", "Lorcan Croyde");
            walk.answer(policeLead.name(), "IMR and chronology", people);
            walk.answer(healthLead.name(), "Chronology only", people);
            walk.prepare(desk, home, "the chair");
        }
        try (var chair = Visitor.as(cspChair.name(), port, false)) {
            chair.open(home)
                    .follow("Decide whether a review is held")
                    .choose("What do you decide?", "Do not hold a review")
                    .type("What are your reasons?", "The trial says it all.")
                    .select("If no review is held: what is done instead?", "Nothing further")
                    .tick("I have checked this")
                    .press("Record my decision")
                    .sees("No review is held. Next, tell the Home Office");
        }
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            walk.reversed(desk, home);
            walk.appointChair(desk, home, "Crispin Chairwell");
        }
        try (var chair = Visitor.as("Crispin Chairwell", port, false)) {
            DecisionJourneyTests.terms(chair, reviews.get(coordinator, reference()));
            chair.open(home + "/terms").sees("Invented statutory guidance");
            chair.open(home).follow("Commission IMRs and chronologies");
            walk.day(chair, "By which day?", LocalDate.now(clock).plusDays(60)).press("Commission these agencies");
            chair.open(home + "/agencies").sees("IMR and chronology, due").sees("Chronology only, due");
            meetings(chair);
            walk.contact(chair, home, "Perpetrator", "Lorcan Croyde", "Husband");
            walk.log(chair, "Invited by the chair to take part", "A letter to the prison");
            walk.log(chair, "Contributed to the review", "An interview in prison")
                    .doesNotSee("Give them a page of their own");
        }
        var made = reports.at(Stage.DRAFTING, partnership, coordinator, reviews.get(coordinator, reference()));
        approved.thread(made, Theme.INFORMATION);
        confidential();
        anonymised();
        approved.approve(made, "# Background", "Nobody asked about the " + SECRET + ".");
        confidential();
        approved.publish(made, "Ermintrude", "What was learned of asking.");
        try (var anyone = Visitor.anyone(port, false)) {
            anyone.open("/library?words=" + SECRET).sees("Ermintrude").doesNotSee("Croyde");
        }
    }

    private String reference() {
        return home.replaceAll(".*/", "");
    }

    private void meetings(Visitor chair) {
        for (int week = 1; week <= 3; week++) {
            chair.open(home + "/meetings/new");
            walk.day(chair, "On which day?", LocalDate.now(clock).plusWeeks(week))
                    .type("Where?", "Room " + week)
                    .type("Agenda", "Whatever meeting " + week + " needs")
                    .press("Call the meeting")
                    .sees("The meeting is called.")
                    .sees("Invented statutory guidance");
        }
        chair.open(home + "/meetings").sees("3 meetings");
    }

    /** Who is not of the case sees nothing of it. */
    private void confidential() {
        try (var anyone = Visitor.anyone(port, false)) {
            anyone.open("/library?words=" + SECRET).sees("No published review has these words");
            anyone.open("/library").doesNotSee("Croydon describes");
            anyone.open("/learning").doesNotSee("Croydon describes");
            assertThat(anyone.status("/library/partnerships/a-partnership-set-up-as-croydon-describes"))
                    .isEqualTo(404);
            anyone.open(home);
            assertThat(anyone.path()).isEqualTo("/sign-in");
        }
        try (var official = Visitor.as("Commissioner's office", port, false)) {
            assertThat(official.status(home)).isEqualTo(404);
        }
    }

    private void anonymised() throws Exception {
        var file = Files.write(
                folder.resolve("draft.docx"),
                InventedReport.docx(
                        "# Background", "Thomasina Croyde was at home. Nobody asked about the " + SECRET + "."));
        try (var chair = Visitor.as("Crispin Chairwell", port, false)) {
            chair.open(home + "/report/new")
                    .attach("Overview report", file)
                    .type("What is this version, or what changed?", "First draft")
                    .press("Store this version")
                    .follow("Open the identity check")
                    .press("Run the identity check")
                    .sees("Not decided")
                    .sees("Thomasina Croyde");
            chair.open(home + "/publication").sees("The Home Office has not yet said that the report may be published");
        }
    }
}
