package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Cases;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.review.Stage;

/** The Home Office reads for quality assurance what was submitted, as it was then; nobody else reads it there, and it reads nothing more. */
@ThroughlineTest
class SubmittedPacksTests {

    private static final String LIST = "/oversight/submitted";

    @Autowired
    Invented invented;

    @Autowired
    InventedReport reports;

    @Autowired
    ApprovedReport approved;

    @Autowired
    SubmittedPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    AtTheDesk desk;

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private InventedReport.Case submitted() throws Exception {
        var made = reports.at(Stage.DRAFTING);
        approved.thread(made, Theme.RISK);
        approved.approve(made, "# The report", "Nobody asked her.");
        return made;
    }

    private SubmittedPack pack(Reader official, InventedReport.Case made) {
        return packs.all(official).stream()
                .filter(each -> each.reviewId().equals(made.review().id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_home_office_reads_the_report_its_summary_and_the_action_plan_and_it_is_recorded() throws Exception {
        var made = submitted();
        var official = invented.everywhere(Role.HOME_OFFICE);
        assertThat(text(desk.open(official, LIST))).contains(made.review().reference(), "Publish", LIST + ".csv");
        var page = pack(official, made).path();
        var papers = Jsoup.parse(text(desk.open(official, page)))
                .select("main a[href$=.docx]")
                .eachAttr("href");
        assertThat(papers).hasSize(3);
        assertThat(words(official, papers.get(0))).contains("Nobody asked her.");
        assertThat(words(official, papers.get(1))).contains("Nobody asked.");
        assertThat(words(official, papers.get(2))).contains("Everybody asks.", "Write guidance");
        assertThat(text(desk.open(official, LIST + ".csv")))
                .contains(made.review().reference());
        assertThat(text(desk.open(official, LIST + "?words=" + made.review().reference() + "&which=waiting")))
                .contains("No report answers to that");
        assertThat(text(desk.open(made.coordinator(), made.review().href() + "/history")))
                .contains("let the Home Office have the report", "took what was submitted in round 1: overview report");
    }

    @Test
    void nobody_else_finds_it_there_and_the_home_office_finds_nothing_else() throws Exception {
        var made = submitted();
        var official = invented.everywhere(Role.HOME_OFFICE);
        var page = pack(official, made).path();
        for (var other : List.of(
                made.coordinator(),
                made.cspChair(),
                made.chair(),
                invented.everywhere(Role.COMMISSIONER),
                invented.everywhere(Role.ADMINISTRATOR))) {
            for (var path : List.of(LIST, LIST + ".csv", page, page + "/overview.docx")) {
                assertThat(desk.open(other, path).getStatus()).as(path).isEqualTo(404);
            }
        }
        assertThat(desk.open(official, made.review().href() + "/report").getStatus())
                .isEqualTo(404);
        cases.exclude(
                made.cspChair(),
                made.review().id(),
                Objects.requireNonNull(official.person()),
                LocalDate.of(2026, 1, 1),
                "Knew the family");
        assertThat(desk.open(official, page).getStatus()).isEqualTo(404);
        assertThat(text(desk.open(official, LIST))).doesNotContain(made.review().reference());
    }

    private String words(Reader reader, String path) throws Exception {
        var file = desk.open(reader, path);
        assertThat(file.getStatus()).isEqualTo(200);
        return String.join(
                "\n",
                OfficeFiles.read("paper.docx", file.getContentAsByteArray()).paragraphs().stream()
                        .map(Content.Paragraph::text)
                        .toList());
    }
}
