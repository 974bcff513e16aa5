package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Role;
import org.throughline.publication.CompletedReviews;
import org.throughline.report.ApprovedReport;
import org.throughline.report.InventedReport;
import org.throughline.report.Theme;
import org.throughline.review.Stage;

/**
 * A partnership set up as Hounslow's page describes: partners appoint the independent chair; family, friends, colleagues and where possible
 * the perpetrator take part, with leaflets and support for each; a public list of its completed reviews; how to get help now. People and
 * deaths are invented.
 */
@ThroughlineTest
class HounslowTests {

    @LocalServerPort
    int port;

    @Autowired
    Invented invented;

    @Autowired
    InventedReport reports;

    @Autowired
    ApprovedReport approved;

    @Autowired
    org.throughline.Decided decided;

    @Autowired
    Clock clock;

    @Test
    void everybody_close_is_asked_and_supported_and_the_completed_reviews_are_listed() throws Exception {
        var partnership = invented.partnership("A partnership set up as Hounslow describes", "HOUNSLOW");
        var coordinator = invented.coordinator(partnership);
        var health = invented.agency(partnership, "Invented health trust");
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            new LocalSettings(desk, "HOUNSLOW")
                    .named("Domestic Abuse Related Death Review", "DARDR", 2024)
                    .clock("To complete a review, from the decision to hold it", 9)
                    .asks("Statutory partners", List.of(health.name()))
                    .decidedByChair()
                    .alsoAsks("Ward of residence")
                    .publishesInFull();
        }
        var review = decided.held(coordinator, partnership);
        var home = review.href();
        var walk = new CaseWalk(port, clock, "", "");
        try (var desk =
                Visitor.as(invented.forPartnership(Role.CSP_CHAIR, partnership).name(), port, false)) {
            walk.appointChair(desk, home, "Hesper Chairwell");
        }
        try (var chair = Visitor.as("Hesper Chairwell", port, false)) {
            takesPart(walk, chair, home, "Family", "Ilse Hounsley", "Sister");
            takesPart(walk, chair, home, "Friend", "Bram Hounsley", "Friend from school");
            takesPart(walk, chair, home, "Colleague", "Corin Hounsley", "Worked at the next desk");
            takesPart(walk, chair, home, "Perpetrator", "Dorian Hounsley", "Former partner");
            chair.doesNotSee("Give them a page of their own");
            chair.open(home + "/family").sees("4 people");
        }
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            desk.open(home + "/letters").sees("To the family: a review is held");
        }
        for (var year : List.of(2021, 2024)) {
            var notified = invented.review(coordinator, partnership, LocalDate.of(year, 5, 4), false);
            var made = reports.at(Stage.DRAFTING, partnership, coordinator, notified);
            approved.thread(made, Theme.CONTACT);
            approved.approve(made, "# Background", "An invented report of " + year + ".");
            approved.publish(made, year == 2021 ? "Perpetua" : "Zenobia", "What was learned in " + year + ".");
        }
        publicPages(partnership.name());
    }

    private static void takesPart(
            CaseWalk walk, Visitor chair, String home, String kind, String name, String relationship) {
        walk.contact(chair, home, kind, name, relationship);
        walk.log(chair, "Invited by the chair to take part", "A letter");
        walk.log(chair, "Leaflets given", "The leaflet for " + kind.toLowerCase(java.util.Locale.UK));
        walk.log(
                chair, "Support by a specialist advocate offered", "Advocacy After Fatal Domestic Abuse, by telephone");
        walk.log(chair, "Contributed to the review", "In person");
        chair.sees("4 entries");
    }

    private void publicPages(String partnership) {
        var shelf = CompletedReviews.href(partnership);
        try (var anyone = Visitor.anyone(port, true)) {
            anyone.open(shelf)
                    .sees("2 completed reviews")
                    .sees("Perpetua – 2021/a")
                    .sees("Zenobia – 2024/a");
            anyone.follow("Zenobia – 2024/a").sees("An invented report of 2024.");
            var edition = anyone.path();
            for (var path : List.of("/library", "/learning", "/library/what-a-review-is", shelf, edition)) {
                anyone.open(path).sees("Get help now").sees("0808 2000 247").sees("999");
            }
            anyone.open("/library")
                    .select("Partnership", partnership)
                    .press("Search")
                    .sees("2 published reviews")
                    .follow("All completed reviews of this partnership, by year")
                    .sees("2 completed reviews");
            assertThat(anyone.path()).isEqualTo(shelf);
        }
    }
}
