package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.review.Notifications;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;

/** From the end of scoping to a decision that the Home Office and the family are told of. */
@ThroughlineTest
class DecisionJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Bodies bodies;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    Reviews reviews;

    @Autowired
    Decided decided;

    @Autowired
    Clock clock;

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_no_is_decided_told_and_turned_by_the_Home_Office(boolean scripts) {
        var review = scoping(scripts ? "Ottoline Inventor" : "Quenby Inventor");
        try (var aisha = Visitor.as("Aisha Rahman", port, scripts)) {
            aisha.open(review.href()).follow("Close scoping and put it to the chair");
            aisha.press("Close scoping").sees("Scoping is closed");
            aisha.follow("Prepare the decision").press("Keep this for the chair");
            aisha.sees("Choose the limb of the test, or that it is not met");
            aisha.choose("Which limb of the test does the death meet?", "The test is not met")
                    .type("What is the evidence?", "No link was found.")
                    .type("Which partners were consulted?", "Police and health.")
                    .press("Keep this for the chair")
                    .sees("The decision is prepared");
            assertThat(aisha.status(review.href() + "/decision/decide")).isEqualTo(404);
        }
        try (var gwen = Visitor.as("Gwen Hollis", port, scripts)) {
            gwen.open(review.href()).follow("Decide whether a review is held");
            gwen.type("What are your reasons?", "Known to no agency.").press("Record my decision");
            gwen.sees("Choose whether a review is held");
            assertThat(gwen.page().getByLabel("What are your reasons?").inputValue())
                    .isEqualTo("Known to no agency.");
            gwen.choose("What do you decide?", "Do not hold a review").press("Record my decision");
            gwen.sees("Choose what is done instead of a review");
            gwen.select("If no review is held: what is done instead?", "Nothing further")
                    .tick("I have checked this")
                    .press("Record my decision")
                    .sees("No review is held. Next, tell the Home Office");
            assertThat(gwen.status("/oversight/decisions")).isEqualTo(404);
        }
        try (var official = Visitor.as("Home Office team", port, scripts)) {
            official.open("/oversight/decisions").doesNotSee(review.reference());
        }
        try (var aisha = Visitor.as("Aisha Rahman", port, scripts)) {
            aisha.open(review.href()).follow("Tell the Home Office");
            aisha.sees("Decision: " + review.reference());
            assertThat(aisha.fetch(review.href() + "/decision/draft.docx")).startsWith('P', 'K');
            aisha.press("Tell the Home Office").sees("The Home Office is told.");
            assertThat(aisha.fetch(review.href() + "/decision/letter.docx")).startsWith('P', 'K');
            aisha.follow("Record that the family was told").press("Record that they were told");
            aisha.sees("Give the day the family was told");
            date(aisha, "When were they told?")
                    .type("Who told whom, and how?", "The liaison officer told her parents.")
                    .press("Record that they were told")
                    .sees("It is recorded that the family was told.");
        }
        try (var official = Visitor.as("Home Office team", port, scripts)) {
            official.open("/oversight/decisions").follow(review.reference());
            official.choose("What does the Home Office answer?", "Directs that a review is held")
                    .press("Answer the partnership")
                    .sees("Give the reasons for the direction");
            official.type("Reasons", "There is learning in it.")
                    .press("Answer the partnership")
                    .sees("Your answer is recorded");
            assertThat(official.status(review.href())).isEqualTo(404);
            assertThat(official.status("/oversight/decisions.csv")).isEqualTo(200);
        }
        try (var aisha = Visitor.as("Aisha Rahman", port, scripts)) {
            aisha.open(review.href() + "/decision").sees("The Home Office directed a review");
            aisha.open(review.href() + "/history")
                    .sees("began commissioning, as the Home Office directs")
                    .sees("decided on");
        }
    }

    @Test
    void people_pauses_and_proceedings_have_their_pages() {
        var review = scoping("Isaura Inventor");
        try (var aisha = Visitor.as("Aisha Rahman", port, true);
                var gwen = Visitor.as("Gwen Hollis", port, true)) {
            aisha.open(review.href() + "/people").sees("Isaura Inventor");
            aisha.open(review.href() + "/people/new").press("Add the person").sees("Give their name");
            aisha.choose("What part do they have in the case?", "Family or friend")
                    .type("Name", "Ludo Inventor")
                    .press("Add the person")
                    .sees("3 people");
            aisha.go("a:has-text('Choose the pseudonym of Isaura')");
            aisha.type("Pseudonym", "Ludo").press("Choose this pseudonym").sees("real name in this case");
            aisha.type("Pseudonym", "Hester").press("Choose this pseudonym").sees("The pseudonym is chosen.");
            aisha.open(review.href() + "/pause").sees("A pause can lie over the stages from commissioning");

            aisha.open(review.href())
                    .follow("Keep the list of parallel proceedings")
                    .follow("Add proceedings");
            aisha.press("Add to the list").sees("Choose what kind of proceedings these are");
            aisha.select("Kind", "Inquest")
                    .choose("How far are they?", "Under way")
                    .choose("What do they mean for the review?", "None")
                    .type("What may not be shared? (optional)", "The pathologist's draft")
                    .press("Add to the list")
                    .sees("1 entry")
                    .follow("Inquest");
            aisha.choose("How far are they?", "Ended").press("Keep the change").sees("The change is kept.");
            assertThat(aisha.status(review.href() + "/proceedings.csv")).isEqualTo(200);

            aisha.open(review.href() + "/decision/scoping").press("Close scoping");
            aisha.open(review.href() + "/decision/prepare")
                    .choose("Which limb of the test does the death meet?", "Violence, abuse or neglect by a relative")
                    .type("What is the evidence?", "Charged.")
                    .type("Which partners were consulted?", "Police.")
                    .press("Keep this for the chair");
            gwen.open(review.href() + "/decision").follow("Decide whether a review is held");
            gwen.choose("What do you decide?", "Hold a review")
                    .type("What are your reasons?", "Much to learn.")
                    .tick("I have checked this")
                    .press("Record my decision")
                    .sees("A review is held. Next, tell the Home Office and the family.");
            aisha.open(review.href() + "/pause").press("Pause the review").sees("Say why the review pauses");
            aisha.type("Why does it pause?", "until the trial has ended")
                    .type("Who asked for it?", "The police")
                    .press("Pause the review")
                    .sees("The review is paused.");
            aisha.follow("Let the clock go on").press("Let the clock go on").sees("The clock goes on.");
        }
    }

    private Visitor date(Visitor visitor, String question) {
        var today = LocalDate.now(clock);
        return visitor.date(question, today.getDayOfMonth(), today.getMonthValue(), today.getYear());
    }

    private Review scoping(String victim) {
        var northmere = northmere();
        var aisha = as("aisha.rahman@example.org");
        var review = notifications.record(aisha, northmere.id(), Invented.notification(), Invented.peopleOf(victim));
        return reviews.move(aisha, review, Stage.SCOPING, "began scoping");
    }

    private Partnership northmere() {
        return bodies.partnerships().stream()
                .filter(partnership -> partnership.code().equals("NORTHMERE"))
                .findFirst()
                .orElseThrow();
    }

    private Reader as(String email) {
        return people.reader(people.byEmail(email).orElseThrow().id()).orElseThrow();
    }

    @Test
    void commissioning_goes_from_the_chair_to_approved_terms_of_reference() {
        var aishas = as("aisha.rahman@example.org");
        var review = decided.held(aishas, northmere());
        try (var aisha = Visitor.as("Aisha Rahman", port, true)) {
            aisha.open(review.href()).follow("Appoint the independent chair");
            aisha.type("Name", "Martin").type("E-mail address", "dr.martin.oyelaran@example.org");
            aisha.press("Appoint them").sees("Write the statement of independence");
            aisha.type("Statement of independence", "I work for none of the agencies.")
                    .press("Appoint them")
                    .sees("Dr Martin Oyelaran is appointed");
            aisha.follow("Dr Martin Oyelaran").sees("I work for none of the agencies.");
            aisha.open(review.href() + "/panel/appoint")
                    .choose("What are they appointed as?", "Panel member")
                    .type("Name", "Bernadette")
                    .type("E-mail address", "bernadette.lowe@example.org")
                    .type("What they bring to the panel", "Haven")
                    .press("Appoint them")
                    .sees("2 appointments");
            assertThat(aisha.status(review.href() + "/panel.csv")).isEqualTo(200);

            try (var chair = Visitor.as("Dr Martin Oyelaran", port, true);
                    var member = Visitor.as("Bernadette Lowe", port, true)) {
                terms(chair, review);
                meeting(chair, review);
                member.open(review.href() + "/terms").sees("How was coercive control recognised?");
                member.follow("Meetings").sees("Room 4");
                for (var path : List.of(
                        "/panel",
                        "/terms/edit",
                        "/terms/approve",
                        "/meetings/new",
                        "/decision",
                        "/people",
                        "/proceedings")) {
                    assertThat(member.status(review.href() + path)).as(path).isEqualTo(404);
                }
                aisha.open(review.href() + "/panel").follow("Bernadette Lowe").follow("End this appointment");
                aisha.press("End the appointment").sees("Choose when it ends").sees("Say why the appointment ends");
                aisha.choose("When does it end?", "On the day below: they see the review until that day is over");
                aisha.type("Why does it end?", "Moved away.").press("End the appointment");
                aisha.sees("The appointment of Bernadette Lowe ends on");
            }
        }
    }

    static void terms(Visitor chair, Review review) {
        chair.open(review.href()).follow("Write the terms of reference");
        chair.press("Keep the draft").sees("Write a summary of what the review is about");
        chair.type("What is this review about, in a few sentences?", "How services worked together.")
                .date("First day of the period under review", 1, 1, 2024)
                .date("Last day of the period under review", 27, 2, 2026)
                .type("Why this period?", "From the first call.")
                .type("How did the family have a part in these terms?", "They met the chair.")
                .press("Keep the draft")
                .sees("The draft is kept.");
        chair.follow("Approve this version")
                .sees("There are no key lines of enquiry")
                .sees("18 considerations");
        chair.follow("There are no key lines of enquiry")
                .press("Add the key line")
                .sees("Write the key line of enquiry");
        chair.type("Add a key line of enquiry", "How was coercive control seen?")
                .press("Add the key line");
        chair.go("a:has-text('Change key line 1')");
        chair.type("Key line of enquiry", "How was coercive control recognised?")
                .press("Keep these words");
        chair.open(review.href() + "/terms/considerations")
                .choose("Suicide", "Not relevant because")
                .press("Keep these answers")
                .sees("Suicide: say why it is not relevant here");
        chair.type("Suicide: what, or why not", "A homicide.");
        for (var each : org.throughline.panel.Consideration.values()) {
            if (each != org.throughline.panel.Consideration.SUICIDE) {
                chair.check(chair.page().locator("input[name=" + each.name() + "][value=yes]"));
            }
        }
        chair.press("Keep these answers").sees("Every consideration is answered.");
        chair.follow("Approve this version").press("Approve the terms of reference");
        chair.sees("The terms of reference are approved.");
        chair.follow("Reopen the terms of reference").press("Reopen them").sees("Say why");
        chair.type("Why are they reopened?", "New facts.").press("Reopen them").sees("A new version is begun.");
        chair.open(review.href() + "/terms/approve").press("Approve the terms of reference");
        chair.sees("Version 1, replaced");
        chair.follow("Version 1").sees("Replaced");
        assertThat(chair.status(review.href() + "/terms/lines.csv")).isEqualTo(200);
    }

    private void meeting(Visitor chair, Review review) {
        chair.open(review.href()).follow("Call the panel's first meeting");
        chair.type("At what time? (optional)", "a quarter past two").press("Call the meeting");
        chair.sees("Write the time on the 24-hour clock");
        date(chair, "On which day?")
                .type("At what time? (optional)", "14:15")
                .type("Where?", "Room 4")
                .type("Agenda", "1. Terms of reference")
                .press("Call the meeting")
                .sees("The meeting is called.");
        assertThat(new String(chair.fetch(chair.path() + "/meeting.ics"), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR");
        chair.follow("Record what happened").press("Keep the record").sees("Tick or write who was there");
        chair.tick("Bernadette Lowe").type("What was decided?", "Agreed.").press("Keep the record");
        chair.sees("The meeting is recorded.");
        chair.press("Add the action").sees("Write what is to be done");
        chair.type("What is to be done?", "Write to the coroner")
                .type("Who does it?", "Ada")
                .press("Add the action");
        chair.press("Done: Write to the coroner").sees("The action is done.");
        assertThat(chair.status(review.href() + "/meetings.csv")).isEqualTo(200);
    }
}
