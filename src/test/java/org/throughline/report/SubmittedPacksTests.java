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
import org.throughline.engagement.Bereaved;
import org.throughline.engagement.Contribution;
import org.throughline.engagement.Contributions;
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
    Bereaved bereaved;

    @Autowired
    Contributions contributions;

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
    void a_tribute_goes_with_the_pack_as_a_paper_of_its_own_and_those_who_approve_are_told() throws Exception {
        var made = reports.at(Stage.DRAFTING);
        var sister = bereaved.person(
                new Bereaved.Case(made.partnership(), made.coordinator(), made.review()), "Ilse Inventor");
        contributions.begin(
                sister.reader(),
                made.review(),
                sister.contact(),
                Contribution.Wish.IN_REPORT,
                "She sang in the car.\nBadly.",
                "Her sister",
                true);
        assertThat(text(desk.open(made.coordinator(), made.review().href() + "/report/new")))
                .as("not before it is said that it is printed")
                .doesNotContain("A tribute stands before the report");
        var sent =
                contributions.ofReview(made.coordinator(), made.review().id()).getFirst();
        contributions.use(
                made.coordinator(),
                made.review(),
                sent.id(),
                Contribution.Outcome.IN_REPORT,
                sent.words(),
                "It stands before the report.",
                sent.seen());
        for (var page : List.of("/report", "/report/new", "/report/moves/" + Move.TO_PANEL.path())) {
            assertThat(text(desk.open(made.coordinator(), made.review().href() + page)))
                    .as(page)
                    .contains("A tribute stands before the report: 1 text", "as a paper of its own");
        }
        approved.thread(made, Theme.RISK);
        approved.approve(made, "# The report", "Nobody asked her.");
        var official = invented.everywhere(Role.HOME_OFFICE);
        var page = pack(official, made).path();
        assertThat(text(desk.open(official, page))).contains("Tribute of the family", page + "/tribute.docx");
        assertThat(words(official, page + "/tribute.docx")).contains("She sang in the car.", "Badly.", "Her sister");
        assertThat(words(official, page + "/overview.docx"))
                .as("the file stays as it was signed off")
                .doesNotContain("She sang");
        assertThat(desk.open(made.coordinator(), page + "/tribute.docx").getStatus())
                .isEqualTo(404);
        var without = pack(official, submitted());
        assertThat(text(desk.open(official, without.path()))).doesNotContain("Tribute");
        assertThat(desk.open(official, without.path() + "/tribute.docx").getStatus())
                .isEqualTo(404);
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
