package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
import org.throughline.review.Stage;

/**
 * A partnership set up as East Hampshire's page describes: the definition and the purposes in public, one review to date, its finding
 * stated, its report shared with relevant parties rather than published in full. People and deaths are invented.
 */
@ThroughlineTest
class EastHampshireTests {

    private static final String FINDING = "Two services each thought that the other had asked about safety at home.";
    private static final String REPORT = "The invented report says much about a bakery.";

    @LocalServerPort
    int port;

    @Autowired
    Invented invented;

    @Autowired
    InventedReport reports;

    @Autowired
    ApprovedReport approved;

    @Test
    void its_one_review_states_a_finding_and_is_read_by_relevant_parties_only() throws Exception {
        var partnership = invented.partnership("A partnership set up as East Hampshire describes", "EASTHANTS");
        var coordinator = invented.coordinator(partnership);
        var surgery = invented.agency(partnership, "Invented surgery");
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            new LocalSettings(desk, "EASTHANTS")
                    .named("Domestic Abuse Related Death Review", "DARDR", 2024)
                    .clock("For an agency to say what it knows", 15)
                    .asks("Everybody near", List.of(surgery.name()))
                    .decidedByChair()
                    .alsoAsks("Parish")
                    .sharesReportsWith("the agencies of the review and the family");
        }
        var made = reports.at(Stage.DRAFTING, partnership, coordinator, invented.review(coordinator, partnership));
        approved.thread(made, Theme.INFORMATION);
        approved.approve(made, "# Background", REPORT);
        var home = made.review().href();
        var name = reports.trueName(made);

        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            desk.open(home + "/publication")
                    .sees("it shares them with the agencies of the review and the family")
                    .doesNotSee("Why is it not published?");
        }
        String link;
        var director = invented.agencyLead(surgery);
        var stranger = invented.agencyLead(invented.agency(partnership, "Invented bystander"));
        try (var chair = Visitor.as(made.cspChair().name(), port, true)) {
            chair.open(home + "/publication")
                    .type("What is the public told? (optional)", name + " died. " + FINDING)
                    .press("Decide that it is not published")
                    .sees("Take out what would let people be known")
                    .sees(name);
            chair.type("What is the public told? (optional)", FINDING)
                    .press("Decide that it is not published")
                    .sees("The report is not published")
                    .sees("Nobody outside the review reads it yet");
            chair.press("Let them read the report").sees("Give their name").sees("Say why they are a relevant party");
            chair.type("Name", "Ottilie Relevant")
                    .type("E-mail address", "ottilie.relevant@example.org")
                    .type("Why are they a relevant party?", "Director of the housing association")
                    .press("Let them read the report")
                    .sees("Ottilie Relevant can read the report")
                    .sees("1 relevant party");
            link = chair.page().locator("#link").innerText();
            chair.open(home + "/publication").doesNotSee(link);
            var number = director.name().replaceAll("\\D+", "");
            chair.type("Name", director.name())
                    .type("E-mail address", "person" + number + "@example.org")
                    .type("Why are they a relevant party?", "Surgery of the person who died")
                    .press("Let them read the report")
                    .sees("2 relevant parties");
            assertThat(chair.page().locator("#link").count())
                    .as("links for who is here already")
                    .isZero();
            assertThat(chair.status(home + "/publication/parties.csv")).isEqualTo(200);
        }
        publicSees(partnership.name(), name);
        try (var ottilie = Visitor.anyone(port, true)) {
            ottilie.open(URI.create(link).getPath()).sees("Ottilie Relevant");
        }
        var address = partyReads(director.name(), home);
        try (var other = Visitor.as(stranger.name(), port, false)) {
            other.open("/shared-reports").sees("No report is shared with you.");
            assertThat(other.status(address)).isEqualTo(404);
        }
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            desk.open(home + "/history")
                    .unfold("Show who looked at what as well")
                    .sees("read the report that is shared with them");
            desk.open(home + "/publication")
                    .press("They should no longer read it " + director.name())
                    .sees("They can no longer read the report.");
        }
        try (var reader = Visitor.as(director.name(), port, false)) {
            assertThat(reader.status(address)).isEqualTo(404);
        }
    }

    private void publicSees(String partnership, String name) {
        try (var anyone = Visitor.anyone(port, true)) {
            anyone.open("/library")
                    .doesNotSee(REPORT)
                    .follow("What a review is, and what it is for")
                    .sees("aged 16 or over")
                    .sees("a member of the same household")
                    .sees("To highlight good practice.")
                    .sees("Get help now");
            var shelf = CompletedReviews.href(partnership);
            anyone.open(shelf)
                    .sees("1 completed review")
                    .sees(FINDING)
                    .sees("Shared with relevant parties rather than published in full")
                    .sees("Get help now");
            anyone.follow("A death – " + partnership + " – 2026/a")
                    .sees(FINDING)
                    .sees("shared with relevant parties rather than published in full")
                    .doesNotSee(REPORT)
                    .doesNotSee(name)
                    .sees("Get help now");
            assertThat(anyone.status(shelf + "/reviews.csv")).isEqualTo(200);
            anyone.open("/library?words=bakery").sees("No published review has these words");
            anyone.open("/shared-reports");
            assertThat(anyone.path()).isEqualTo("/sign-in");
        }
    }

    private String partyReads(String director, String home) {
        try (var reader = Visitor.as(director, port, true)) {
            reader.follow("Reports shared with you").sees("1 report");
            var links = reader.page().locator("main a[href^='/shared-reports/']");
            var address = links.first().getAttribute("href");
            reader.open(address).unfold("Show it").sees(REPORT).sees("This report is not published.");
            assertThat(reader.status(home)).isEqualTo(404);
            assertThat(reader.status(home + "/report/1/overview.docx")).isEqualTo(404);
            return address;
        }
    }
}
