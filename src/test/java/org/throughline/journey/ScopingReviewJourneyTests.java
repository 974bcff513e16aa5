package org.throughline.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Role;

/** A partnership that holds scoping reviews: an agency says what cannot wait, it is acted on, and it stands before the decision. */
@ThroughlineTest
class ScopingReviewJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Invented invented;

    @Autowired
    Clock clock;

    @Test
    void what_an_agency_says_cannot_wait_is_acted_on_before_the_decision() {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        var cspChair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        var surgery = invented.agency(partnership, "Invented Surgery");
        var lead = invented.agencyLead(surgery);
        var walk = new CaseWalk(port, clock, "Philippa Scope", "Ambrose Scope");
        var today = LocalDate.now(clock);
        String home;
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            desk.open("/settings/" + partnership.code())
                    .sees("Scoping review")
                    .open("/settings/" + partnership.code() + "/scoping-review")
                    .choose("Do you hold scoping reviews?", "Yes, between scoping and the decision")
                    .date("For deaths heard of from which day?", 1, 1, 2020)
                    .press("Set this")
                    .sees("Deaths heard of from 1 January 2020 have a scoping review before the decision.");
            walk.notification(desk, "He is charged.")
                    .press("Record the notification")
                    .sees("The notification is recorded as");
            home = desk.path();
            desk.follow("Ask agencies what they know");
            desk.choose("Which agencies?", surgery.name());
            walk.day(desk, "By which day should they answer?", today.plusDays(14))
                    .press("Ask these agencies")
                    .sees("1 agency has a part in this review");
        }
        try (var agency = Visitor.as(lead.name(), port, false)) {
            agency.open("/asked").follow("Tell us what you know");
            for (var person : List.of("Philippa Scope", "Ambrose Scope")) {
                agency.choose("Is " + person + " known to you?", "Known to us");
            }
            agency.type("Which systems and files were searched?", "All of them.")
                    .type("Is there learning that cannot wait? (optional)", "Letters went to the shared address.")
                    .choose("If a review is held, what can your agency give?", "IMR and chronology")
                    .press("Send our answer")
                    .sees("sent");
        }
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            desk.open(home)
                    .sees("Take up what agencies say cannot wait")
                    .follow("Close scoping and begin the scoping review");
            desk.press("Close scoping").sees("Scoping is closed. Next, the scoping review.");
            desk.sees("Letters went to the shared address.")
                    .sees("Not taken up yet")
                    .go("a[href*='learning/new?agency=']");
            desk.type("Who must act?", "Every surgery");
            walk.day(desk, "By when?", today.plusDays(30)).press("Record it").sees("It is recorded.");
            desk.sees("Taken up").sees("1 thing learned");
            desk.go("a[href*='/scoping-review/learning/']:has-text('say what was done')");
            desk.type("What was done about it? (optional until it is done)", "Surgeries write to the patient alone.");
            walk.day(desk, "On which day was it done? (optional until it is done)", today)
                    .press("Keep the change")
                    .sees("The change is kept.");
            desk.sees("What the scoping review concludes is not written down")
                    .type("What does the scoping review conclude?", "A full review would show little more.")
                    .press("Keep the conclusion")
                    .press("Close the scoping review")
                    .sees("The scoping review is closed. Next, prepare the decision.");
            desk.sees("A full review would show little more.").sees("1 thing learned, all acted on");
            desk.follow("Prepare the decision");
            desk.choose(
                            "Which limb of the test does the death meet?",
                            "Violence, abuse or neglect by a partner or former partner")
                    .type("What is the evidence?", "What the agencies answered.")
                    .type("Which partners were consulted?", "Police, health.")
                    .press("Keep this for the chair");
        }
        try (var chair = Visitor.as(cspChair.name(), port, false)) {
            chair.open(home)
                    .follow("Decide whether a review is held")
                    .sees("A full review would show little more.")
                    .choose("What do you decide?", "Do not hold a review")
                    .type("What are your reasons?", "What was to be learned is learned.")
                    .select(
                            "If no review is held: what is done instead?",
                            "The scoping review, and the learning it kept")
                    .tick("I have checked this")
                    .press("Record my decision")
                    .sees("No review is held. Next, tell the Home Office");
            chair.follow("Learning that cannot wait").sees("Surgeries write to the patient alone.");
        }
    }
}
