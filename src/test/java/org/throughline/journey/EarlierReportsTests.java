package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.publication.CompletedReviews;
import org.throughline.report.EarlierPublishing;
import org.throughline.report.EarlierReport;
import org.throughline.report.EarlierReports;
import org.throughline.report.InventedReport;
import org.throughline.web.StaleWrite;

/** A report that was published before this service comes into the library through a page. All of it is invented. */
@ThroughlineTest
class EarlierReportsTests {

    private static final String SURE = "I have read below what the public will see, and nobody in it can be identified";

    @LocalServerPort
    int port;

    @Autowired
    Invented invented;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EarlierReports reports;

    @Autowired
    EarlierPublishing publishing;

    @TempDir
    Path folder;

    private Partnership partnership;
    private Reader coordinator;
    private String list;

    @BeforeEach
    void a_partnership() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        list = "/settings/" + partnership.code() + "/earlier-reports";
    }

    @Test
    void a_document_becomes_a_page_once_each_place_was_looked_at() throws Exception {
        var document = Files.write(
                folder.resolve("report.docx"),
                InventedReport.docx(
                        "# What happened", "Her neighbour rang 07700 900123 twice.", "# What was learned", "Zephyrs."));
        try (var desk = Visitor.as(coordinator.name(), port, true)) {
            desk.open("/settings/" + partnership.code())
                    .follow("Reports you published before you used this service")
                    .sees("No earlier report is recorded.");
            written(desk, "Adult Kettle", "2013")
                    .attach("The report itself (optional)", document)
                    .press("Keep this report")
                    .sees("It is not public yet")
                    .sees("07700 900123")
                    .sees("a mobile telephone number");
            var page = desk.path();
            try (var anyone = Visitor.anyone(port, true)) {
                anyone.open("/library?words=Zephyrs").sees("No published review has these words");
            }
            desk.tick("This report was published before")
                    .tick(SURE)
                    .press("Put it into the library")
                    .sees("Look at each place, and tick that it identifies nobody");
            assertThat(desk.page().getByLabel(SURE).isChecked()).as("kept").isTrue();
            desk.go("input[name=looked]").press("Put it into the library").sees("The report is in the library.");
            desk.open(page)
                    .sees("put the earlier report “Adult Kettle” of 2013 into the library; looked at 1 place of the"
                            + " identity check first.");
            desk.open(list).sees("1 earlier report");
            assertThat(new String(desk.fetch(list + ".csv"), StandardCharsets.UTF_8))
                    .contains("Adult Kettle,2013,2014,Risk");
        }
        try (var anyone = Visitor.anyone(port, true)) {
            anyone.open("/library?words=Zephyrs&partnership=" + partnership.name())
                    .sees("1 published review")
                    .sees("Died in 2013. Published in 2014, before this service was used")
                    .follow("Adult Kettle – " + partnership.name() + " – 2013/a")
                    .sees("Published before this service was used.")
                    .sees("What was learned")
                    .sees("Ask about stalking.")
                    .sees("Keep one record.");
            anyone.open(CompletedReviews.href(partnership.name())).sees("Published in 2014");
            anyone.open("/learning?partnership=" + partnership.name())
                    .sees("1 of 1")
                    .sees("2 recommendations");
        }
        assertThat(trail())
                .contains("recorded the earlier report “Adult Kettle” of 2013, for " + partnership.name())
                .anyMatch(each -> each.startsWith("put the earlier report “Adult Kettle” of 2013 into the library"));
    }

    @Test
    void it_is_corrected_withdrawn_and_put_back_at_its_own_address_without_scripts() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            var page = published(desk, "Adult Lantern", "2016");
            var address =
                    desk.page().locator("main a[href^='/published/']").first().getAttribute("href");
            desk.open(page + "/change")
                    .type("Summary", "The summary with its error put right.")
                    .press("Keep these changes")
                    .sees("what was changed since is not public yet");
            try (var anyone = Visitor.anyone(port, true)) {
                anyone.open(address)
                        .sees("A few sentences.")
                        .sees("What is kept here is a summary. Ask " + partnership.name());
                sure(desk, "Put the changes into the library");
                anyone.open(address).sees("The summary with its error put right.");
                desk.unfold("Withdraw it from the web")
                        .press("Withdraw the report")
                        .sees("Say why: the public reads this")
                        .type("Why?", "A child could be known by it.")
                        .press("Withdraw the report")
                        .sees("The report is withdrawn.");
                assertThat(anyone.status(address)).isEqualTo(410);
                anyone.open(address)
                        .sees("A child could be known by it.")
                        .sees("A review – " + partnership.name() + " – 2016/a")
                        .doesNotSee("Lantern")
                        .doesNotSee("error put right");
                anyone.open("/library?words=Lantern").doesNotSee("error put right");
                sure(desk, "Put it back into the library");
                anyone.open(address).sees("The summary with its error put right.");
            }
            desk.open(page)
                    .sees("changed the earlier report “Adult Lantern” of 2016, version 1")
                    .sees(
                            "withdrew the earlier report “Adult Lantern” of 2016 from the web: A child could be known by it.")
                    .sees("put the earlier report “Adult Lantern” of 2016 back into the library")
                    .follow("Version 1, whole")
                    .sees("Corrected by " + coordinator.name())
                    .unfold("Show it")
                    .sees("A few sentences.")
                    .sees("Keep one record.");
        }
    }

    @Test
    void a_refusal_keeps_what_was_typed() {
        try (var desk =
                Visitor.as(invented.forPartnership(Role.CSP_CHAIR, partnership).name(), port, false)) {
            written(desk, "Adult Thimble", "2019")
                    .type("Year in which you published it", "2018")
                    .press("Keep this report")
                    .sees("The report cannot be published before the death");
            assertThat(desk.page().getByLabel("Summary").inputValue()).isEqualTo("A few sentences.");
            assertThat(desk.page()
                            .getByLabel("Risk", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                            .isChecked())
                    .isTrue();
            desk.type("Year in which you published it", "2020")
                    .press("Keep this report")
                    .press("Put it into the library")
                    .sees("Tick that it was published before, and that nobody in it can be identified");
            sure(desk, "Put it into the library");
            var page = desk.path();
            written(desk, "adult thimble", "2019")
                    .press("Keep this report")
                    .sees("A report of this name and year of death is recorded already");
        }
    }

    @Test
    void the_year_of_death_is_corrected_with_a_reason_and_the_address_stays() {
        try (var desk = Visitor.as(coordinator.name(), port, false);
                var anyone = Visitor.anyone(port, false)) {
            var other = published(desk, "Adult Needle", "2017");
            var page = published(desk, "Adult Spindle", "2016");
            desk.open(page);
            var address =
                    desk.page().locator("main a[href^='/published/']").first().getAttribute("href");
            assertThat(address).endsWith("/2016-a");
            desk.open(page + "/change")
                    .type("Year of death", "2017")
                    .press("Keep these changes")
                    .sees("Say why the year of death is another");
            assertThat(desk.page().locator("#died").inputValue()).isEqualTo("2017");
            desk.type(
                            "Why is the year of death corrected? (only if you change it)",
                            "The report says 2017 on its first page.")
                    .press("Keep these changes")
                    .sees("corrected the year of death from 2016 to 2017: The report says 2017 on its first page.");
            anyone.open(address).sees("2016/a");
            sure(desk, "Put the changes into the library");
            anyone.open(address).sees("2017/b").doesNotSee("2016/a");
            anyone.open("/library?year=2017").sees("Adult Spindle").sees("Adult Needle");
            anyone.open("/library?year=2016&words=Spindle").doesNotSee("Adult Spindle");
            desk.open(page).sees("What it said before").sees(address);

            published(desk, "Adult Bodkin", "2016");
            anyone.open("/library?year=2016&words=Bodkin").sees("2016/b");
            desk.open(other).sees("Adult Needle");
        }
    }

    @Test
    void two_people_who_change_it_at_once_both_keep_their_words() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            var page = published(desk, "Adult Bobbin", "2015");
            desk.open(page + "/change");
            try (var other = Visitor.as(
                    invented.forPartnership(Role.CSP_CHAIR, partnership).name(), port, false)) {
                other.open(page + "/change")
                        .type("Summary", "Theirs was first.")
                        .press("Keep these changes");
            }
            desk.type("Summary", "Mine came second.")
                    .press("Keep these changes")
                    .sees("Theirs was first.")
                    .sees("Mine came second.");
        }
    }

    @Test
    void one_that_never_was_public_is_discarded_with_a_reason() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            written(desk, "Adult Trivet", "2014").press("Keep this report");
            var page = desk.path();
            desk.follow("Discard this report: it is not to be public")
                    .press("Discard this report")
                    .sees("Say why it is discarded")
                    .type("Why is it discarded?", "It is not a review of ours.")
                    .press("Discard this report")
                    .sees("The report is discarded.")
                    .sees("No earlier report is recorded.")
                    .unfold("Discarded (1)")
                    .sees("It is not a review of ours.")
                    .open(page)
                    .sees("It never was public, and cannot become so.")
                    .sees("discarded the earlier report “Adult Trivet” of 2014: It is not a review of ours.")
                    .doesNotSee("Put it into the library");
            for (var path : List.of(page + "/change", page + "/discard")) {
                assertThat(desk.status(path)).as(path).isEqualTo(404);
            }
            written(desk, "Adult Trivet", "2014").press("Keep this report").sees("It is not public yet");
            published(desk, "Adult Hob", "2014");
            assertThat(desk.status(desk.path() + "/discard")).as("was public").isEqualTo(404);
        }
    }

    @Test
    void what_is_discarded_at_once_by_two_or_was_public_is_refused() {
        var words = new EarlierReport.Words(
                "Adult Skillet", 2012, 2014, EarlierReport.Kind.HOMICIDE, Set.of(), "A few invented sentences.", "");
        var report = reports.add(coordinator, partnership, words, "");
        reports.discard(coordinator, partnership, report, "Twice recorded.", 1);
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> reports.discard(coordinator, partnership, report, "Not ours.", 1));
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> publishing.publish(coordinator, partnership, report));
        var open = reports.add(coordinator, partnership, words, "");
        publishing.publish(coordinator, partnership, open);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> reports.discard(
                        coordinator, partnership, reports.get(coordinator, partnership, open.id()), "Not ours.", 1));
    }

    @Test
    void what_two_people_publish_at_once_is_public_once() {
        var words = new EarlierReport.Words(
                "Adult Twice", 2012, 2014, EarlierReport.Kind.HOMICIDE, Set.of(), "A few invented sentences.", "");
        var report = reports.add(coordinator, partnership, words, "");
        publishing.publish(coordinator, partnership, report);
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> publishing.publish(coordinator, partnership, report));
        try (var anyone = Visitor.anyone(port, false)) {
            anyone.open(CompletedReviews.href(partnership.name())).sees("1 completed review");
        }
    }

    @Test
    void others_find_nothing() {
        String page;
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            page = published(desk, "Adult Ferrule", "2012");
        }
        assertThat(rows(coordinator)).isPositive();
        var agency = invented.agency(partnership, "An invented agency");
        for (var stranger : List.of(
                invented.agencyLead(agency),
                invented.coordinator(invented.partnership()),
                invented.everywhere(Role.HOME_OFFICE))) {
            try (var other = Visitor.as(stranger.name(), port, false)) {
                for (var path : List.of(
                        list,
                        list + ".csv",
                        list + "/new",
                        page,
                        page + "/change",
                        page + "/discard",
                        page + "/versions/1")) {
                    assertThat(other.status(path))
                            .as(stranger.name() + " at " + path)
                            .isEqualTo(404);
                }
            }
        }
        try (var anyone = Visitor.anyone(port, false)) {
            anyone.open(page);
            assertThat(anyone.path()).isEqualTo("/sign-in");
        }
    }

    private Visitor written(Visitor desk, String name, String died) {
        return desk.open(list + "/new")
                .type("Name used in the report", name)
                .type("Year of death", died)
                .type("Year in which you published it", String.valueOf(Integer.parseInt(died) + 1))
                .choose("How did the person die?", "They were killed")
                .tick("Risk")
                .type("Summary", "A few sentences.")
                .type("Recommendations (optional)", "Ask about stalking.\n\nKeep one record.");
    }

    private String published(Visitor desk, String name, String died) {
        written(desk, name, died).press("Keep this report");
        sure(desk, "Put it into the library");
        return desk.path();
    }

    private static void sure(Visitor desk, String button) {
        desk.tick("This report was published before").tick(SURE).press(button).sees("The report is in the library.");
    }

    /** With every check of the service passed by. */
    private int rows(Reader reader) {
        return Objects.requireNonNull(transaction.execute(status -> {
            db.sql("select set_config('throughline.reader', :reader, true)")
                    .param("reader", String.valueOf(reader.person()))
                    .query(String.class)
                    .single();
            return db.sql(
                            "select (select count(*) from report.earlier_report) + (select count(*) from report.earlier_change)")
                    .query(Integer.class)
                    .single();
        }));
    }

    private List<String> trail() {
        return Objects.requireNonNull(transaction.execute(status -> {
            db.sql("select set_config('throughline.reader', 'service', true)")
                    .query(String.class)
                    .single();
            return db.sql("select sentence from audit.entry where person_id = :person order by at")
                    .param("person", coordinator.person())
                    .query(String.class)
                    .list();
        }));
    }
}
