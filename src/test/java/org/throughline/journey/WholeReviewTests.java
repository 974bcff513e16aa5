package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.report.InventedReport;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/**
 * The whole life of one review in the browser, from the police's notification to an action that is done, each step by the person whose
 * step it is, with nothing made behind the service's back but the partnership and its people. With scripts, every page is held against the
 * accessibility rules; without, everything goes by keyboard.
 */
@ThroughlineTest
class WholeReviewTests {

    /** The invented agencies' files, as they would send them: one of each kind. */
    private static final Map<String, String> FILES = files();

    @LocalServerPort
    int port;

    @Autowired
    Invented invented;

    @Autowired
    Reviews reviews;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private boolean scripts;
    private Partnership partnership;
    private Reader coordinator;
    private Reader cspChair;
    private final Map<String, Organisation> agencies = new LinkedHashMap<>();
    private final Map<String, Reader> leads = new LinkedHashMap<>();
    private String victim;
    private String chairName;
    private String home;

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("Constabulary", "chronology/northmere-constabulary.xlsx");
        files.put("Surgery", "chronology/larchfield-surgery.docx");
        files.put("General Hospital", "chronology/northmere-general-hospital.odt");
        files.put("Children's Services", "converted/northmere-childrens-services.ods");
        files.put("Haven", "chronology/haven-domestic-abuse-service.csv");
        return files;
    }

    private void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        cspChair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        FILES.keySet().forEach(name -> {
            var agency = invented.agency(partnership, name);
            agencies.put(name, agency);
            leads.put(name, invented.agencyLead(agency));
        });
        var unique = UUID.randomUUID().toString().substring(0, 8);
        victim = (scripts ? "Marisol Inventado-" : "Ysolde Fabulosa-")
                + unique; // two who died on one day, and no names alike
        chairName = "Chair Invented " + unique;
    }

    private Visitor as(Reader reader) {
        return Visitor.as(reader.name(), port, scripts);
    }

    private Visitor day(Visitor visitor, String question, LocalDate day) {
        return visitor.date(question, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_review_is_carried_from_its_notification_to_practice_that_changed(boolean withScripts) throws IOException {
        scripts = withScripts;
        cast();
        try (var aisha = as(coordinator)) {
            notification(aisha);
            askAgencies(aisha);
        }
        for (var agency : FILES.keySet()) {
            scopingReturn(agency);
        }
        decide();
        appoint();
        try (var chair = chair()) {
            DecisionJourneyTests.terms(chair, review());
            commission(chair);
        }
        for (var agency : FILES.keySet()) {
            sendChronology(agency);
        }
        imr();
        var pseudonym = scripts ? "Georgiana" : "Wilhelmina";
        try (var chair = chair()) {
            accept(chair);
            combined(chair);
            conclusions(chair);
            thread(chair);
            identities(chair, pseudonym);
            panelSigns(chair);
        }
        try (var partnershipChair = as(cspChair)) {
            partnershipChair.open(home).follow("Sign off for the partnership").press("Sign off for the partnership");
        }
        try (var aisha = as(coordinator)) {
            ReportJourneyTests.submit(aisha, home);
            ReportJourneyTests.publish(aisha, home, pseudonym, "Practices of the district");
        }
        library(pseudonym);
        progress();
        try (var aisha = as(coordinator)) {
            aisha.open(home + "/thread").doesNotSee("The thread is broken");
            aisha.open(home + "/actions").sees("Done");
            aisha.open(home + "/actions/1").sees("An audit of fifty files.");
            aisha.open(home + "/history")
                    .sees("recorded the notification")
                    .sees("asked " + agencies.get("Surgery").name())
                    .sees("published");
        }
    }

    private Review review() {
        return reviews.get(coordinator, home.replaceAll(".*/", ""));
    }

    private Visitor chair() {
        return Visitor.as(chairName, port, scripts);
    }

    private void notification(Visitor aisha) {
        aisha.follow("Reviews").follow("Record a notification");
        day(aisha, "When did the partnership hear of the death?", today().minusDays(20))
                .choose("Who was it?", "The police")
                .type("Who told you?", "Invented Constabulary")
                .type("Name", victim)
                .type("Why is domestic abuse thought of?", "They lived together; he is charged.");
        aisha.press("Record the notification").sees("Say in a few sentences what is known");
        assertThat(aisha.page().locator("#victim-name").inputValue()).isEqualTo(victim);
        day(aisha, "When did they die? (optional)", today().minusDays(22))
                .type("What is known, briefly", "Found at home by a neighbour.")
                .type("Name (optional)", "Tobiah Inventado")
                .press("Record the notification")
                .sees("The notification is recorded as");
        home = aisha.path();

        aisha.open("/reviews/new");
        day(aisha, "When did the partnership hear of the death?", today().minusDays(19))
                .choose("Who was it?", "The police")
                .type("Who told you?", "A ward sister")
                .type("Name", victim)
                .type("Why is domestic abuse thought of?", "Married.")
                .type("What is known, briefly", "Died on the ward.")
                .press("Record the notification")
                .sees("This death may already be recorded");
    }

    private void askAgencies(Visitor aisha) {
        aisha.open(home).follow("Ask agencies what they know");
        aisha.press("Ask these agencies").sees("Some answers need another look");
        agencies.values().forEach(agency -> aisha.tick(agency.name()));
        day(aisha, "By which day should they answer?", today().plusDays(14)).press("Ask these agencies");
        aisha.sees("5 agencies have a part in this review").sees("due");
        aisha.open(home).sees("0 of 5 agencies have answered");
    }

    private void scopingReturn(String agency) {
        try (var lead = as(leads.get(agency))) {
            lead.open("/asked").follow("Tell us what you know");
            lead.sees("What does " + agencies.get(agency).name() + " know?");
            FILES.keySet().stream()
                    .filter(other -> !other.equals(agency))
                    .forEach(other -> lead.doesNotSee(agencies.get(other).name()));
            lead.press("Send our answer").sees("Say which systems and files were searched");
            lead.choose("Is " + victim + " known to you?", "Known to us")
                    .choose("Is Tobiah Inventado known to you?", "Searched, not known")
                    .type(
                            "Which systems and files were searched?",
                            "The record system and the paper files of " + agency)
                    .choose("If a review is held, what can your agency give?", scopingSuggestion(agency))
                    .press("Send our answer")
                    .sees("sent");
            var other = agencies.get(agency.equals("Surgery") ? "Haven" : "Surgery");
            assertThat(lead.status(home + "/agencies/" + other.id() + "/scoping"))
                    .isEqualTo(404);
            assertThat(lead.status(home + "/agencies")).isEqualTo(404);
            lead.open(home).doesNotSee(other.name());
        }
    }

    private static String scopingSuggestion(String agency) {
        return agency.equals("Surgery") ? "IMR and chronology" : "Chronology only";
    }

    private void decide() {
        try (var aisha = as(coordinator)) {
            aisha.open(home).sees("5 of 5 agencies have answered").follow("Close scoping and put it to the chair");
            aisha.press("Close scoping").follow("Prepare the decision");
            aisha.choose(
                            "Which limb of the test does the death meet?",
                            "Violence, abuse or neglect by a partner or former partner")
                    .type("What is the evidence?", "He is charged.")
                    .type("Which partners were consulted?", "Police, health, the voluntary sector.")
                    .press("Keep this for the chair");
        }
        try (var chair = as(cspChair)) {
            chair.open(home).follow("Decide whether a review is held").press("Record my decision");
            chair.sees("Choose whether a review is held")
                    .choose("What do you decide?", "Hold a review")
                    .type("What are your reasons?", "Five agencies knew her.")
                    .tick("I have checked this")
                    .press("Record my decision")
                    .sees("A review is held. Next, tell the Home Office and the family.");
        }
        try (var aisha = as(coordinator)) {
            aisha.open(home).follow("Tell the Home Office").press("Tell the Home Office");
            aisha.sees("The Home Office is told.");
            assertThat(new String(aisha.fetch(home + "/decision/letter.docx"), StandardCharsets.ISO_8859_1))
                    .startsWith("PK")
                    .contains("word/document.xml");
        }
        try (var official = Visitor.as("Home Office team", port, scripts)) {
            official.open("/oversight/decisions").sees(home.replaceAll(".*/", ""));
        }
    }

    private void appoint() {
        try (var aisha = as(coordinator)) {
            aisha.open(home).follow("Appoint the independent chair");
            aisha.type("Name", chairName)
                    .type("E-mail address", chairName.replace(' ', '.') + "@example.org")
                    .press("Appoint them")
                    .sees("Write the statement of independence");
            aisha.type("Statement of independence", "I work for none of the agencies.")
                    .press("Appoint them")
                    .sees(chairName + " is appointed");
            aisha.open(home + "/panel/appoint")
                    .choose("What are they appointed as?", "Panel member")
                    .type("Name", "Member of " + chairName)
                    .type("E-mail address", "member." + chairName.replace(' ', '.') + "@example.org")
                    .type("What they bring to the panel", "Haven")
                    .press("Appoint them")
                    .sees("2 appointments");
        }
    }

    private void commission(Visitor chair) {
        chair.open(home).follow("Commission IMRs and chronologies");
        day(chair, "By which day?", today().plusDays(60))
                .press("Commission these agencies")
                .sees("awaited");
    }

    private void sendChronology(String agency) throws IOException {
        var file = Path.of("src/test/resources/samples", FILES.get(agency));
        try (var lead = as(leads.get(agency))) {
            lead.open("/asked").follow("Send your chronology");
            var page = lead.path();
            lead.attach("Your chronology", notes("scribble.csv", "only words here\nand here\n"))
                    .press("Send the file")
                    .sees("Some answers need another look");
            lead.attach("Your chronology", file).press("Send the file").sees("Check what we understood");
            lead.press("Keep these entries").sees("entries");
            lead.attach("Your chronology", file).press("Send the file").sees("very same file as version 1");
            assertThat(lead.path()).isEqualTo(page);
            assertThat(lead.status(home + "/chronology")).isEqualTo(404);
        }
    }

    private Path notes(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private void imr() {
        try (var doctor = as(leads.get("Surgery"))) {
            doctor.open("/asked").follow("Write your IMR");
            doctor.type("Who wrote it?", "Dr Invented").press("Send it to the chair");
            doctor.sees("Say how the author is independent")
                    .type("How is the author independent of the case?", "Never met the family.")
                    .type("What your agency did, in order", "Seen eleven times in two years.")
                    .type("How was coercive control recognised? (optional)", "It was not asked about.")
                    .type("What your agency will do (optional)", "Ask about control at every visit.")
                    .type("Were the staff told of it, and supported? (optional)", "Yes, by the practice manager.")
                    .type("Who signed it off?", "The medical director");
            day(doctor, "When?", today()).press("Send it to the chair").sees("Sent");
        }
    }

    private void accept(Visitor chair) {
        chair.open(home).follow("Check what " + agencies.get("Surgery").name() + " sent");
        chair.sees("It was not asked about.")
                .choose("Is it good enough to work with?", "Accept it")
                .press("Tell the agency")
                .sees("Choose whether this is good enough")
                .tickAll("Good enough")
                .press("Tell the agency")
                .sees("It is accepted.");
        chair.open(home).follow("Close evidence").press("Close evidence");
    }

    private void combined(Visitor chair) {
        chair.open(home + "/chronology").sees("Combined chronology");
        agencies.values().forEach(agency -> chair.sees(agency.name()));
        chair.sees("Also recorded by");
        chair.follow("Timeline").sees("The same in words");
        assertThat(chair.page().locator("svg.tl-timeline a").count()).isPositive();
        chair.follow("Contacts recorded twice, and conflicts").sees("dates it");
        chair.open(home + "/chronology").follow("Share it with the panel");
        chair.press("Share this version with the panel").sees("Some answers need another look");
        chair.type("What is this version?", "For the first meeting")
                .choose("Which names does the panel read?", "The agencies' words as written")
                .press("Share this version with the panel");
        chair.open(home + "/chronology").sees("The panel reads version 1");
        for (var kind : List.of("csv", "xlsx", "docx")) {
            assertThat(chair.status(home + "/chronology." + kind)).as(kind).isEqualTo(200);
        }
        try (var member = Visitor.as("Member of " + chairName, port, scripts)) {
            member.open(home + "/chronology").sees("Also recorded by");
        }
    }

    private void conclusions(Visitor chair) {
        chair.open(home + "/findings").follow("Record a finding");
        chair.type("What was found?", "Nobody asked her about home when she came with injuries.")
                .choose("What kind of finding is it?", "Missed opportunity")
                .press("Record the finding")
                .sees("This finding rests on no entry yet.");
        chair.type("Words in the entry", "bruising").press("Show these");
        chair.check(chair.page().locator("input[name=entry]").first());
        chair.press("Tie the ticked entries to finding 1").sees("Finding 1 now rests on 1 entry.");
        chair.open(home + "/thread").sees("The thread is broken in 1 place").sees("led to no lesson");
        chair.open(home + "/lessons/new")
                .type("What is to be learned?", "Ask about home when somebody comes with injuries.")
                .tick("Assessment")
                .tick("Finding 1")
                .press("Record the lesson")
                .sees("Lesson 1 is recorded.");
        chair.follow("Record a recommendation")
                .type("What is recommended?", "Every practice asks, and writes down the answer.")
                .choose("How far does it reach?", "Local")
                .tick("Lesson 1")
                .type("Who must act?", "Practices of the district")
                .press("Record the recommendation")
                .sees("Every practice asks");
    }

    private void thread(Visitor chair) {
        chair.open(home + "/report/moves/begin-drafting").press("Begin drafting");
        chair.open(home + "/thread").sees("has no action");
        chair.open(home + "/recommendations/1/actions/new")
                .type("What will be done?", "Add the question to the template")
                .select("Lead agency", agencies.get("Surgery").name());
        day(chair, "Target date (optional)", today().plusDays(90)).press("Plan the action");
        chair.sees("Action 1 is planned.");
        chair.open(home + "/thread").doesNotSee("The thread is broken").follow("Action 1");
        chair.sees("What it rests on").sees("Recommendation 1").sees("Lesson 1").sees("Finding 1");
        var entry = chair.page().locator("main a[href*='/thread/entry']").first();
        chair.follow(entry.innerText()).sees("Add the question to the template");
    }

    private void identities(Visitor chair, String pseudonym) throws IOException {
        chair.open(home + "/report").follow("Upload a new version");
        chair.attach("Overview report", report("draft.docx", "Her mother spoke of " + victim + "."))
                .type("What is this version, or what changed?", "First draft")
                .press("Store this version")
                .sees("Version 1 is stored.");
        chair.follow("Open the identity check")
                .press("Run the identity check")
                .sees("Not decided")
                .sees(victim);
        for (var box : chair.page().locator("input[name=place]").all()) {
            chair.check(box);
        }
        chair.choose("What happens with the places you ticked?", "Remove it").press("Decide about these places");
        chair.sees("must be removed from the report");
        chair.open(home + "/report/new")
                .attach("Overview report", report("corrected.docx", "Her mother spoke of " + pseudonym + "."))
                .type("What is this version, or what changed?", "Names are taken out")
                .press("Store this version");
        chair.follow("Open the identity check").press("Run the identity check").sees("no places found");
    }

    private Path report(String name, String sentence) throws IOException {
        return Files.write(folder.resolve(name), InventedReport.docx("# Background", sentence));
    }

    private void panelSigns(Visitor chair) {
        chair.open(home + "/report/moves/to-panel").press("Put the report to the panel");
        chair.open(home + "/report/moves/panel-signs")
                .type("When did the panel agree, and did anybody differ?", "All agreed.")
                .press("Sign off for the panel")
                .sees("Partnership sign-off");
    }

    private void library(String pseudonym) {
        try (var anyone = Visitor.anyone(port, scripts)) {
            anyone.open("/library").type("Words in the review", pseudonym).press("Search");
            anyone.sees(pseudonym).doesNotSee(victim);
            anyone.go("main a[href^='/published/']");
            anyone.sees("Her mother spoke of " + pseudonym).sees("Practices of the district");
            anyone.open(home).doesNotSee(victim);
            assertThat(anyone.path()).isEqualTo("/sign-in");
        }
    }

    private void progress() {
        try (var doctor = as(leads.get("Surgery"))) {
            doctor.open("/our-actions")
                    .follow("Add the question to the template")
                    .choose("How far has it come?", "Done")
                    .type("What was done since, or why will it not be done?", "The template asks.")
                    .type("How do we know that it changed practice?", "An audit of fifty files.")
                    .press("Add this progress")
                    .sees("An audit of fifty files.");
        }
    }
}
