package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.engagement.Bereaved;
import org.throughline.engagement.SharedDrafts;
import org.throughline.report.InventedReport;
import org.throughline.review.Stage;

/** As somebody whose sister was killed: a link, a page of her own, a draft read at her pace, on a small telephone too. */
@ThroughlineTest
class FamilyJourneyTests {

    private static final int NARROW = 320;

    @LocalServerPort
    int port;

    @Autowired
    InventedReport reports;

    @Autowired
    SharedDrafts drafts;

    private boolean scripts;

    private Visitor as(Reader reader) {
        return Visitor.as(reader.name(), port, scripts);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_sister_comes_by_a_link_reads_at_her_pace_and_is_answered(boolean withScripts) {
        scripts = withScripts;
        var report = reports.at(Stage.DRAFTING);
        drafts.upload(report);
        var held = new Bereaved.Case(report.partnership(), report.coordinator(), report.review());
        var name = scripts ? "Henrike Inventor" : "Solveig Inventor";
        try (var coordinator = as(held.coordinator());
                var sister = Visitor.anyone(port, scripts)) {
            var link = letIn(coordinator, held, name);
            comesByLink(sister, link);
            var home = sister.path();
            saysHowToReachHer(sister);
            asksAndProposes(sister, home);
            share(coordinator, held, name);
            reads(sister, home);
            answer(coordinator, held);
            sister.open(home)
                    .follow("What you said about the draft, and what was done")
                    .sees("The report is changed.")
                    .sees("Paragraph 2 now says so.");
            writes(sister, coordinator, home, held);
            sister.page().setViewportSize(NARROW, 700);
            for (var path : List.of(
                    "",
                    "/questions",
                    "/names",
                    "/reaching-you",
                    "/advocate",
                    "/comments",
                    "/own-words",
                    "/own-words/write")) {
                sister.open(home + path);
                fits(sister);
            }
            advocate(sister, home, coordinator, held, name);
        }
    }

    private String letIn(Visitor coordinator, Bereaved.Case held, String name) {
        coordinator.open(held.review().href() + "/family").follow("Add someone").press("Add them");
        coordinator.sees("Choose who they are").sees("Give their name");
        coordinator
                .choose("Who are they?", "Family")
                .type("Name", name)
                .type("Who they are to the person who died", "Sister")
                .press("Add them")
                .sees(name + " is added.");
        coordinator.follow("Write in the log").press("Write this in the log").sees("Give the day");
        coordinator
                .select("What was offered or done?", "Leaflets given")
                .date("On which day?", 2, 4, 2026)
                .choose("What came of it?", "It happened, or they said yes")
                .press("Write this in the log")
                .sees("1 entry");
        coordinator.follow("Give them a page of their own").press("Give them a page of their own");
        coordinator.press("Make a link").sees("The link for " + name + " is made.");
        var link = coordinator.page().locator("#link").innerText();
        coordinator.open(coordinator.path()).doesNotSee(link);
        return URI.create(link).getPath();
    }

    private void comesByLink(Visitor sister, String link) {
        sister.open(link).sees("This link opens your own page.");
        sister.press("Open my page").sees("Where things are").sees("Nothing here has to be done.");
        try (var somebody = Visitor.anyone(port, scripts)) {
            somebody.open(link).sees("This link no longer works").follow("Ask for a new link");
            somebody.type("Your e-mail address", "unknown@example.org").press("Ask for a new link");
            somebody.sees("If we know this address");
        }
        assertThat(sister.status("/reviews/no-such-review")).isEqualTo(404);
        assertThat(sister.page().title()).isEqualTo("Where things are – Throughline");
    }

    private static void saysHowToReachHer(Visitor sister) {
        sister.follow("Say how and when we may reach you, or ask for a pause")
                .type("How and when may we reach you? (optional)", "By text")
                .press("Keep this")
                .sees("We will keep to this.");
        sister.follow("Say how and when we may reach you, or ask for a pause")
                .press("Do not contact me for now")
                .sees("You asked us not to contact you.");
        sister.press("You may contact me again").doesNotSee("You asked us not to contact you.");
    }

    private static void asksAndProposes(Visitor sister, String home) {
        sister.follow("Ask something, or say what the review should look at").press("Send this");
        sister.sees("Choose what you would like us to do with it");
        sister.type("What would you like to ask or say?", "Why was she sent home?")
                .choose("What would you like us to do with it?", "Look at this in the review")
                .press("Send this")
                .sees("The chair has this.");
        sister.open(home)
                .follow("Say which names the report should use")
                .type("The name you would like", "Suspect")
                .type("For whom?", "my sister")
                .press("Propose this name")
                .sees("Before we keep this name");
        sister.type("The name you would like", "Quintessa")
                .press("Keep this name")
                .sees("The chair has this name.");
    }

    private static void share(Visitor coordinator, Bereaved.Case held, String name) {
        coordinator.open(held.review().href() + "/family").follow(name);
        coordinator
                .follow("Share the newest version with them")
                .press("Share version 1")
                .sees("Choose what they read");
        coordinator
                .choose("What do they read?", "The draft")
                .type("What do you want to tell them before they begin? (optional)", "I will ring you on Friday.")
                .press("Share version 1")
                .sees("can read it");
    }

    private static void reads(Visitor sister, String home) {
        sister.open(home);
        sister.go("a:has-text('Read the draft of the report')");
        sister.sees("I will ring you on Friday.");
        var here = sister.path();
        sister.open(here + "/parts/1").sees("She loved rain.");
        sister.open(here + "/paragraphs/2").press("Send this").sees("Write what you want to say about it");
        sister.type("About paragraph 2", "She was never late.")
                .press("Send this")
                .sees("She was never late.");
        sister.follow("Go on to part 2").sees("Before you read part 2").doesNotSee("strangled");
        sister.press("Not now").sees("You can leave this part out");
        sister.open(here + "/parts/2")
                .press("I would like to read it with somebody")
                .sees("who you would like to read with");
        sister.open(here + "/parts/2").press("Show me this part").sees("He strangled her.");
        sister.open(here).press("Go on where you were").sees("He strangled her.");
        sister.page().setViewportSize(NARROW, 700);
        for (var path : List.of("", "/parts/1", "/paragraphs/1", "/whole")) {
            sister.open(here + path);
            fits(sister);
            assertThat(sister.page().title())
                    .doesNotContainIgnoringCase("review")
                    .doesNotContain("died");
        }
        sister.page().setViewportSize(1200, 900);
        sister.open(here).press("I have read as much as I want").sees("Thank you for reading.");
    }

    private static void answer(Visitor coordinator, Bereaved.Case held) {
        coordinator.open(held.review().href()).follow("Answer what the family said about the draft");
        coordinator.press("Answer this comment").sees("Choose what was done about it");
        coordinator
                .choose("What was done about it?", "The report is changed")
                .type("What do you say to them?", "Paragraph 2 now says so.")
                .press("Answer this comment")
                .sees("can read your answer now");
        assertThat(coordinator.status(held.review().href() + "/family/comments.csv"))
                .isEqualTo(200);
    }

    private static void writes(Visitor sister, Visitor coordinator, String home, Bereaved.Case held) {
        sister.open(home).go("a:has-text('in your own words')");
        sister.press("Begin to write").press("Send it to the review").sees("as little or as much as you like");
        sister.type("What would you like to say?", "She sang in the car.")
                .press("Keep it as a draft")
                .sees("Nobody in the review reads this.");
        coordinator.open(held.review().href() + "/family/own-words").doesNotSee("She sang in the car.");
        sister.go("a:has-text('Go on writing')");
        sister.choose("What would you like us to do with it?", "I would like it printed in the report")
                .press("Send it to the review")
                .sees("The chair and the co-ordinator can read it now.");
        coordinator.open(held.review().href() + "/family/own-words").go("a:has-text('Say how the review uses it')");
        coordinator
                .choose("How is it used?", "It is printed in the report, before anything else")
                .type("What do you say to them?", "Thank you. It stands first.")
                .press("Tell them")
                .sees("They can read this on their own page now.");
        sister.open(home + "/own-words").sees("Thank you. It stands first.").go("a:has-text('I have changed my mind')");
        sister.type("What would you like now?", "Please say: she hummed.")
                .press("Tell the chair and the co-ordinator")
                .sees("Please say: she hummed.");
        coordinator
                .open(held.review().href() + "/family")
                .type("What do you say to them?", "It says so now.")
                .press("Tell them")
                .sees("The person who said this can read your answer now.");
    }

    private void advocate(Visitor sister, String home, Visitor coordinator, Bereaved.Case held, String name) {
        sister.page().setViewportSize(1200, 900);
        sister.open(home + "/advocate")
                .type("Their name", "Pia Inventor")
                .press("Let them see what I see")
                .sees("Pia Inventor speaks for you");
        coordinator.open(held.review().href() + "/family").follow(name).press("Make a link for Pia Inventor");
        var link = URI.create(coordinator.page().locator("#link").innerText()).getPath();
        try (var advocate = Visitor.anyone(port, scripts)) {
            advocate.open(link).press("Open my page").sees("You are looking at the page of " + name + ".");
            advocate.open(home + "/comments").sees("She was never late.");
            assertThat(advocate.status(held.review().href())).isEqualTo(404);
            sister.open(home + "/advocate")
                    .press("They should no longer see my page")
                    .sees("can no longer see your page");
            advocate.open(home).sees("Nothing is shared with you at the moment").doesNotSee(name);
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void Bernadette_leaves_the_page_at_once_and_it_is_not_behind_her(boolean withScripts) {
        try (var bernadette = Visitor.as("Bernadette Lowe", port, withScripts)) {
            bernadette.open("/where-things-are").sees("Where things are");
            bernadette
                    .follow("Ask something, or say what the review should look at")
                    .sees("Your questions");
            var page = bernadette.page();
            page.route(
                    "https://www.bbc.co.uk/**",
                    route -> route.fulfill(new Route.FulfillOptions().setBody("<title>Weather</title>")));
            assertThat(page.title()).doesNotContain("Elaine").doesNotContainIgnoringCase("review");
            var leave = page.locator("a[data-leave]");
            assertThat(leave.getAttribute("href")).isEqualTo("https://www.bbc.co.uk/weather");
            var left = page.url();
            leave.click(new com.microsoft.playwright.Locator.ClickOptions().setForce(true));
            page.waitForURL("https://www.bbc.co.uk/weather");
            if (withScripts) {
                page.goBack();
                assertThat(page.url()).as("behind her").isNotEqualTo(left);
            }
        }
    }

    /** No page scrolls sideways on a small telephone. */
    private static void fits(Visitor visitor) {
        var over = (Integer) visitor.page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(over).as("%s is wider than the screen by", visitor.path()).isLessThanOrEqualTo(0);
    }
}
