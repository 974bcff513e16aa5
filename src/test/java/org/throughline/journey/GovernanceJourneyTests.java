package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Decided;
import org.throughline.ThroughlineTest;
import org.throughline.access.Bodies;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.report.InventedReport;
import org.throughline.review.Review;

/** How a review is run, in the browser: who holds it, papers, costs, conflicts, what was disclosed, coverage, and the Commissioner's view. */
@ThroughlineTest
class GovernanceJourneyTests {

    private static final String ELAINE = "/reviews/NORTHMERE-2021-01";

    @LocalServerPort
    int port;

    @Autowired
    Bodies bodies;

    @Autowired
    People people;

    @Autowired
    Decided decided;

    private Review scoping() {
        var partnership = bodies.partnerships().stream()
                .filter(each -> each.name().startsWith("Northmere"))
                .findFirst()
                .orElseThrow();
        return decided.scoping(coordinator(), partnership);
    }

    private Reader coordinator() {
        var person = people.byEmail("aisha.rahman@example.org").orElseThrow();
        return people.reader(person.id()).orElseThrow();
    }

    private static void typed(Visitor visitor, String label, String text) {
        assertThat(visitor.page().getByLabel(label).first().inputValue()).isEqualTo(text);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void another_partnership_is_asked_to_hold_a_review_jointly_and_agrees(boolean scripts) {
        var review = scoping();
        try (var aisha = Visitor.as("Aisha Rahman", port, scripts);
                var hana = Visitor.as("Hana Petrie", port, scripts)) {
            aisha.open(review.href()).follow("Who holds this review");
            aisha.type("Why?", "She had lived in both areas.").press("Ask them").sees("Choose a partnership");
            typed(aisha, "Why?", "She had lived in both areas.");
            aisha.select("With which partnership?", "Eastholme Safer Communities")
                    .press("Ask them")
                    .sees("They are asked.")
                    .sees("Waiting for Eastholme Safer Communities");
            assertThat(hana.status(review.href())).isEqualTo(404);
            hana.open("/work").page().locator("a[href='/offers']").click();
            hana.follow(review.reference()).sees("Hold this review jointly?").sees("She had lived in both areas.");
            hana.press("Decline").sees("Say why, so that they know what to do next");
            hana.press("Hold this review jointly").sees("You hold the review jointly from now on.");
            aisha.open(review.href() + "/holding").sees("by Hana Petrie").sees("Held jointly on");
        }
    }

    @Test
    void going_back_to_a_refused_form_and_reading_it_again_shows_it_as_it_was() {
        var review = scoping();
        try (var aisha = Visitor.as("Aisha Rahman", port, true)) {
            aisha.open(review.href() + "/proceedings/new")
                    .type("Note (optional)", "Typed before it was refused")
                    .press("Add to the list")
                    .sees("Choose what kind of proceedings these are");
            aisha.page().reload();
            typed(aisha, "Note (optional)", "Typed before it was refused");
            aisha.open(review.href());
            aisha.page().goBack(new Page.GoBackOptions().setTimeout(10_000));
            aisha.sees("Choose what kind of proceedings these are");
            typed(aisha, "Note (optional)", "Typed before it was refused");
            var refused = aisha.page().url().substring(aisha.page().url().indexOf("/reviews"));
            try (var gwen = Visitor.as("Gwen Hollis", port, true)) {
                gwen.open(refused).doesNotSee("Choose what kind of proceedings these are");
            }
        }
    }

    @Test
    void a_member_of_the_panel_reads_a_paper_and_the_chair_sees_that(@TempDir Path folder) throws IOException {
        var paper = Files.write(
                folder.resolve("paper.docx"), InventedReport.docx("# For the panel", "Words of an invented paper."));
        try (var martin = Visitor.as("Dr Martin Oyelaran", port, true);
                var naomi = Visitor.as("Naomi Thwaite", port, true)) {
            martin.open(ELAINE + "/meetings")
                    .page()
                    .locator("main table a")
                    .first()
                    .click();
            martin.follow("Attach a paper").press("Attach the paper").sees("Choose the paper’s file");
            martin.type("What is it?", "An invented paper to read")
                    .attach("The file", paper)
                    .press("Attach the paper")
                    .sees("An invented paper to read");
            naomi.open("/work").follow("Elaine").follow("Meetings");
            naomi.page().locator("main table a").first().click();
            naomi.follow("An invented paper to read");
            naomi.page().locator("details summary").first().click();
            naomi.sees("Words of an invented paper.").press("I have read this paper");
            martin.page().reload();
            martin.follow("An invented paper to read").sees("Naomi Thwaite");
        }
    }

    @Test
    void costs_conflicts_disclosures_and_coverage_have_their_pages() {
        try (var aisha = Visitor.as("Aisha Rahman", port, true)) {
            aisha.open(ELAINE).follow("Costs").sees("Dr Martin Oyelaran").follow("Record a fee");
            aisha.type("With whom was it agreed?", "An adviser on disability")
                    .type("Amount in pounds", "a lot")
                    .press("Keep the fee")
                    .sees("Write the amount in pounds");
            typed(aisha, "With whom was it agreed?", "An adviser on disability");
            aisha.type("What is it for?", "Two days")
                    .type("Amount in pounds", "800")
                    .press("Keep the fee")
                    .sees("The fee is kept.");
            aisha.follow("Northmere Constabulary")
                    .type("What share, in per cent?", "20")
                    .press("Keep the share")
                    .sees("Nobody bears 5 per cent yet.");

            aisha.open(ELAINE + "/panel").sees("Since the appointment, and how handled");
            aisha.follow("Ruth Ashby").follow("Record what they signed or declared");
            aisha.type("Conflict of interest declared (optional)", "She knows a clerk of the surgery.")
                    .press("Put it on record")
                    .sees("Say how the conflict is handled");
            typed(aisha, "Conflict of interest declared (optional)", "She knows a clerk of the surgery.");

            aisha.open(ELAINE).follow("Disclosure log").sees("The coroner").follow("Record a disclosure");
            aisha.type("What was disclosed?", "The list of meetings")
                    .press("Record the disclosure")
                    .sees("Some answers need another look");
            typed(aisha, "What was disclosed?", "The list of meetings");

            aisha.open(ELAINE).follow("Coverage of the key lines of enquiry").sees("6 key lines of enquiry");
        }
    }

    @Test
    void the_commissioners_office_finds_completed_reviews_and_what_became_of_their_recommendations() {
        try (var office = Visitor.as("Commissioner's office", port, true)) {
            assertThat(office.path()).isEqualTo("/oversight/reviews");
            office.sees("completed review").follow("Recommendations");
            office.select("How far it reaches", "All of them")
                    .type("Words, addressee or partnership", "no such recommendation")
                    .press("Show these")
                    .sees("No recommendation answers to that");
            office.open("/oversight/recommendations").sees("As printed in the report");
            assertThat(office.status("/oversight/decisions")).isEqualTo(404);
        }
    }
}
