package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.panel.Consideration;
import org.throughline.publication.CompletedReviews;
import org.throughline.report.ApprovedReport;
import org.throughline.report.InventedReport;
import org.throughline.report.Theme;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;

/**
 * A partnership set up as Rotherham's page describes: a suicide with coercive control; the perpetrator's support, police sanctions, housing,
 * work and immigration considered; the family as key stakeholders; a panel of statutory and voluntary agencies; themes and trends over its
 * reviews; executive reports by year. People and deaths are invented.
 */
@ThroughlineTest
class RotherhamTests {

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
    private Partnership partnership;
    private Reader coordinator;
    private String home;

    @Test
    void a_suicide_with_coercive_control_is_reviewed_with_the_family_and_learned_from_over_the_years()
            throws Exception {
        partnership = invented.partnership("A partnership set up as Rotherham describes", "ROTHERHAM");
        coordinator = invented.coordinator(partnership);
        var council = invented.agency(partnership, "Invented council");
        walk = new CaseWalk(port, clock, "Wilhelmina Rotherly", "Casper Rotherly");
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            new LocalSettings(desk, "ROTHERHAM")
                    .named("Domestic Abuse Related Death Review", "DARDR", 2024)
                    .clock("For an agency to say what it knows", 15)
                    .asks("Safer partners", List.of(council.name()))
                    .decidedByChair()
                    .alsoAsks("Was coercive control recorded?")
                    .publishesInFull();
            walk.notification(desk, "Coercive control was reported for years.")
                    .tick("They took their own life, or this is suspected")
                    .type("Was coercive control recorded? (optional)", "Twice, by the police.")
                    .press("Record the notification")
                    .sees("The notification is recorded as");
            home = desk.path();
            desk.open(home + "/own-fields");
            assertThat(desk.page()
                            .getByLabel("Was coercive control recorded? (optional)")
                            .inputValue())
                    .isEqualTo("Twice, by the police.");
            walk.ask(desk, home, 1);
            walk.answer(
                    invented.agencyLead(council).name(),
                    "Chronology only",
                    List.of("Wilhelmina Rotherly", "Casper Rotherly"));
            walk.prepare(desk, home, "the chair");
        }
        try (var chair =
                Visitor.as(invented.forPartnership(Role.CSP_CHAIR, partnership).name(), port, false)) {
            chair.open(home + "/decision/decide")
                    .choose("What do you decide?", "Hold a review")
                    .type("What are your reasons?", "Her death may be the end of long control.")
                    .tick("I have checked this")
                    .press("Record my decision")
                    .sees("A review is held.");
        }
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            walk.appointChair(desk, home, "Rowena Chairwell");
            walk.appoint(desk, home, "Panel member", "Statham Rotherly", "Invented council, adult services");
            walk.appoint(desk, home, "Panel member", "Volanta Rotherly", "Invented refuge, a charity");
            desk.open(home + "/panel").sees("Invented refuge, a charity").sees("Invented council, adult services");
        }
        terms();
        family();
        reportsByYear();
        learning();
    }

    private void terms() {
        try (var chair = Visitor.as("Rowena Chairwell", port, false)) {
            chair.open(home + "/terms/edit")
                    .type("What is this review about, in a few sentences?", "Her life, through her own eyes.")
                    .type("How did the family have a part in these terms?", "Her mother set the questions.")
                    .press("Keep the draft");
            chair.open(home + "/terms/considerations");
            var looked = List.of(
                    Consideration.SUICIDE,
                    Consideration.COERCIVE_CONTROL,
                    Consideration.PERPETRATOR_SUPPORT,
                    Consideration.POLICE_SANCTIONS,
                    Consideration.SOCIAL_HOUSING,
                    Consideration.WORK,
                    Consideration.IMMIGRATION);
            for (var each : looked) {
                chair.choose(each.words(), "Looked at")
                        .type(each.words() + ": what, or why not", "Asked of every agency: " + each.words());
            }
            chair.press("Keep these answers");
            chair.open(home + "/terms");
            looked.forEach(each -> chair.sees("Asked of every agency: " + each.words()));
        }
    }

    private void family() throws Exception {
        var made = reports.at(
                Stage.DRAFTING, partnership, coordinator, reviews.get(coordinator, home.replaceAll(".*/", "")));
        reports.upload(made, InventedReport.docx("# Her life", "She loved rain."));
        try (var chair = Visitor.as("Rowena Chairwell", port, false);
                var mother = Visitor.anyone(port, false)) {
            walk.contact(chair, home, "Child", "Pip Rotherly", "Son");
            walk.log(chair, "Specialist help for a child", "A children's bereavement service");
            walk.contact(chair, home, "Family", "Maud Rotherly", "Mother");
            var page = chair.path();
            walk.log(chair, "Asked about the terms of reference", "At home");
            walk.log(chair, "Told where the review is", "By telephone");
            chair.open(page).follow("Give them a page of their own").press("Give them a page of their own");
            chair.press("Make a link");
            var link = URI.create(chair.page().locator("#link").innerText()).getPath();
            mother.open(link).press("Open my page").sees("Where things are");
            var own = mother.path();
            mother.open(own + "/names")
                    .type("The name you would like", "Marigold")
                    .type("For whom?", "my daughter")
                    .press("Propose this name")
                    .sees("The chair has this name.");
            mother.open(own + "/advocate")
                    .type("Their name", "Advice Rotherly")
                    .press("Let them see what I see")
                    .sees("Advice Rotherly speaks for you");
            chair.open(page).follow("Share the newest version with them");
            chair.choose("What do they read?", "The draft")
                    .press("Share version 1")
                    .sees("can read it");
            mother.open(own);
            mother.go("a:has-text('Read the draft of the report')");
            mother.open(mother.path() + "/parts/1").sees("She loved rain.");
            chair.open(page).sees("Proposed a pseudonym").sees("Advice Rotherly");
        }
    }

    private void reportsByYear() throws Exception {
        var reported = new LinkedHashMap<String, Integer>();
        reported.put("Philomena", 2013);
        reported.put("Persephone", 2013);
        reported.put("Lysander", 2016);
        reported.put("Ludovic", 2019);
        for (Map.Entry<String, Integer> each : reported.entrySet()) {
            var died = LocalDate.of(each.getValue(), 6, 1);
            var made = reports.at(
                    Stage.DRAFTING,
                    partnership,
                    coordinator,
                    invented.review(coordinator, partnership, died, each.getValue() == 2019));
            approved.thread(made, Theme.RISK, each.getValue() > 2015 ? Theme.TRAINING : Theme.RECORDS);
            approved.approve(made, "# Background", "An invented report of " + each.getValue() + ".");
            approved.publish(made, each.getKey(), "What was learned in " + each.getValue() + ".");
        }
        beforeThisService();
        try (var anyone = Visitor.anyone(port, true)) {
            anyone.open(CompletedReviews.href(partnership.name())).sees("5 completed reviews");
            assertThat(anyone.page().locator("h2[id^=year-]").allInnerTexts())
                    .containsExactly("2019", "2016", "2013", "2011");
            assertThat(anyone.page()
                            .locator("section[aria-labelledby=year-2013] h3")
                            .allInnerTexts())
                    .containsExactlyInAnyOrder("Philomena – 2013/a", "Persephone – 2013/b");
            anyone.follow("Executive summary of Lysander – 2016/a")
                    .sees("Executive summary")
                    .sees("Nobody asked.");
            anyone.open(CompletedReviews.href(partnership.name()))
                    .follow("Adult Q – 2011/a")
                    .sees("Published before this service was used.")
                    .sees("Ask every agency what it knew.");
            anyone.doesNotSee("Wilhelmina Rotherly");
        }
    }

    private void beforeThisService() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            desk.open("/settings/ROTHERHAM")
                    .follow("Reports you published before you used this service")
                    .follow("Record an earlier report")
                    .type("Name used in the report", "Adult Q")
                    .type("Year of death", "2011")
                    .type("Year in which you published it", "2012")
                    .choose("How did the person die?", "They were killed")
                    .tick(Theme.RISK.words())
                    .tick(Theme.RECORDS.words())
                    .type("Summary", "What was learned in 2011.")
                    .type("Recommendations (optional)", "Ask every agency what it knew.")
                    .press("Keep this report")
                    .tick("This report was published before")
                    .tick("I have read below what the public will see, and nobody in it can be identified")
                    .press("Put it into the library")
                    .sees("The report is in the library.");
        }
    }

    private void learning() {
        try (var anyone = Visitor.anyone(port, true)) {
            anyone.open("/learning").select("Partnership", partnership.name()).press("Show these");
            anyone.sees("These figures count 5 published reviews")
                    .sees("5 of 5")
                    .sees("3 of 5")
                    .sees("2 of 5")
                    .sees("5 recommendations");
            assertThat(anyone.page()
                            .locator("table")
                            .first()
                            .locator("thead th")
                            .allInnerTexts())
                    .containsExactly("Theme", "Every year", "2011", "2013", "2016", "2019");
            anyone.follow("Training").sees("2 published reviews");
        }
    }
}
