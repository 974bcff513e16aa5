package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.publication.CompletedReviews;
import org.throughline.report.ApprovedReport;
import org.throughline.report.InventedReport;
import org.throughline.report.Theme;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;

/**
 * A partnership set up as Redbridge's page describes, in its six steps: a resident's death; agencies say what they know of the victim, the
 * perpetrator and the children; those flagged write an IMR; One Panel decides and the Home Office may turn it round; the overview report;
 * sign-off and publication. Nine themes, and a priority of its own. People and deaths are invented.
 */
@ThroughlineTest
class RedbridgeTests {

    private static final String PRIORITY = "Not known to local domestic abuse services";
    private static final String STRATEGY = "Every front desk is trained to say where help is.";

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

    private CaseWalk walk;
    private String home;

    @Test
    void the_six_steps_are_walked_and_its_own_priority_is_counted() throws Exception {
        var partnership = invented.partnership("A partnership set up as Redbridge describes", "REDBRIDGE");
        var coordinator = invented.coordinator(partnership);
        var surgery = invented.agency(partnership, "Invented surgery of Redbridge");
        var housing = invented.agency(partnership, "Invented housing of Redbridge");
        var doctor = invented.agencyLead(surgery);
        var landlord = invented.agencyLead(housing);
        walk = new CaseWalk(port, clock, "Ottavia Redding", "Leander Redding");
        try (var desk = Visitor.as(coordinator.name(), port, true)) {
            new LocalSettings(desk, "REDBRIDGE")
                    .named("Domestic Abuse Related Death Review", "DARDR", 2024)
                    .clock("For an IMR and chronology", 40)
                    .asks("Those who scope", List.of(surgery.name(), housing.name()))
                    .decidedByPanel("One Panel")
                    .alsoAsks("Was the person a resident?")
                    .publishesInFull();
            desk.open("/settings/REDBRIDGE/local-priorities")
                    .press("Add the priority")
                    .sees("Write what you look out for");
            desk.type("What do you look out for?", PRIORITY)
                    .type("What training and awareness answer it?", STRATEGY)
                    .press("Add the priority")
                    .sees("It can be ticked with every lesson.");
        }
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            walk.notification(desk, "A former partner had threatened her.")
                    .tick("They took their own life, or this is suspected")
                    .type("Was the person a resident? (optional)", "Yes, for nine years.")
                    .unfold("Children");
            desk.page().locator("#child-name").fill("Junia Redding");
            desk.press("Record the notification").sees("The notification is recorded as");
            home = desk.path();
            walk.ask(desk, home, 2);
            var people = List.of("Ottavia Redding", "Leander Redding", "Junia Redding");
            walk.answer(doctor.name(), "IMR and chronology", people);
            walk.answer(landlord.name(), "Nothing", people);
            walk.prepare(desk, home, "One Panel");
            desk.open(home)
                    .follow("Decide whether a review is held")
                    .sees("What did One Panel decide?")
                    .choose("What did One Panel decide?", "Do not hold a review")
                    .type("What were its reasons?", "Little was known of her.")
                    .select("If no review is held: what is done instead?", "Nothing further")
                    .tick("I have checked this")
                    .press("Record the decision")
                    .sees("No review is held");
            walk.reversed(desk, home);
            desk.open(home + "/decision").sees("One Panel");
            walk.appointChair(desk, home, "Redmond Chairwell");
        }
        try (var chair = Visitor.as("Redmond Chairwell", port, false)) {
            DecisionJourneyTests.terms(chair, reviews.get(coordinator, home.replaceAll(".*/", "")));
            chair.open(home).follow("Commission IMRs and chronologies");
            walk.day(chair, "By which day?", LocalDate.now(clock).plusDays(60)).press("Commission these agencies");
        }
        try (var writer = Visitor.as(doctor.name(), port, false)) {
            imr(writer);
        }
        try (var chair = Visitor.as("Redmond Chairwell", port, false)) {
            chair.open(home).follow("Check what " + surgery.name() + " sent");
            chair.tickAll("Good enough")
                    .choose("Is it good enough to work with?", "Accept it")
                    .press("Tell the agency");
            chair.open(home).follow("Close evidence").press("Close evidence");
            conclusions(chair);
        }
        var made = reports.at(
                Stage.DRAFTING, partnership, coordinator, reviews.get(coordinator, home.replaceAll(".*/", "")));
        try (var chair = Visitor.as("Redmond Chairwell", port, false)) {
            chair.open(home + "/recommendations/1/actions/new")
                    .type("What will be done?", "Train the front desk")
                    .select("Lead agency", surgery.name())
                    .press("Plan the action")
                    .sees("Action 1 is planned.");
        }
        approved.approve(made, "# Background", "Nobody told her where help was.");
        approved.publish(made, "Clementia", "What was learned of front desks.");
        counted(coordinator.name());
        isPublic(partnership.name());
    }

    private static void imr(Visitor writer) {
        writer.open("/asked").follow("Send your chronology");
        writer.attach("Your chronology", Path.of("src/test/resources/samples/chronology/larchfield-surgery.docx"))
                .press("Send the file")
                .sees("Check what we understood");
        writer.press("Keep these entries");
        writer.open("/asked").follow("Write your IMR");
        writer.type("Who wrote it?", "Dr Invented")
                .type("How is the author independent of the case?", "Never met the family.")
                .type("What your agency did, in order", "Seen eleven times in two years.")
                .type("How was coercive control recognised? (optional)", "A nurse asked, and rang back: good practice.")
                .type("What your agency will do (optional)", "Ask at every visit.")
                .type("Were the staff told of it, and supported? (optional)", "Yes.")
                .type("Who signed it off?", "The medical director")
                .date("When?", 20, 11, 2026)
                .press("Send it to the chair")
                .sees("Sent");
    }

    private static void tieFirst(Visitor chair) {
        chair.press("Show these");
        chair.check(chair.page().locator("input[name=entry]").first());
    }

    private void conclusions(Visitor chair) {
        chair.open(home + "/findings")
                .follow("Record a finding")
                .type("What was found?", "A nurse asked, and rang back.")
                .choose("What kind of finding is it?", "Good practice")
                .press("Record the finding");
        tieFirst(chair);
        chair.press("Tie the ticked entries to finding 1").sees("Finding 1 now rests on 1 entry.");
        chair.open(home + "/lessons/new").type("What is to be learned?", "Say where help is.");
        for (var theme : Theme.values()) {
            chair.choose("Themes", theme.words());
        }
        chair.tick(PRIORITY).tick("Finding 1").press("Record the lesson").sees("Lesson 1 is recorded.");
        chair.open(home + "/lessons/1");
        assertThat(chair.page().getByLabel(PRIORITY).isChecked()).isTrue();
        chair.open(home + "/findings")
                .follow("Record a recommendation")
                .type("What is recommended?", "Every front desk says where help is.")
                .choose("How far does it reach?", "Local")
                .tick("Lesson 1")
                .type("Who must act?", "Front desks of the borough")
                .press("Record the recommendation")
                .sees("Every front desk says where help is.");
    }

    private void counted(String coordinator) {
        try (var desk = Visitor.as(coordinator, port, true)) {
            desk.open("/settings/REDBRIDGE/local-priorities")
                    .follow("How many of your reviews show them")
                    .sees(PRIORITY)
                    .sees("1 of 1 review with lessons")
                    .sees(STRATEGY);
            assertThat(desk.status("/local-priorities/REDBRIDGE/reviews.csv")).isEqualTo(200);
            assertThat(desk.status("/local-priorities/NORTHMERE")).isEqualTo(404);
            desk.open(home + "/history")
                    .sees("signed off the report for the partnership")
                    .sees("published");
        }
    }

    private void isPublic(String partnership) {
        try (var anyone = Visitor.anyone(port, true)) {
            anyone.open(CompletedReviews.href(partnership))
                    .sees(PRIORITY + ": shown by 1 of 1 published review. " + STRATEGY);
            anyone.page().locator("h3 a").first().click();
            anyone.sees("Local priority: " + PRIORITY).sees(STRATEGY);
            Arrays.stream(Theme.values()).forEach(theme -> anyone.sees(theme.words()));
        }
    }
}
