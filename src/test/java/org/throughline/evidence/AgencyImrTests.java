package org.throughline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.documents.OfficeFiles;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.web.Obstacle;

/** An agency writes its IMR, sends it, and has it back with comments; the chair checks it point by point. */
@ThroughlineTest
class AgencyImrTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Reviews reviews;

    @Autowired
    Agencies agencies;

    @Autowired
    Commissions commissions;

    @Autowired
    JdbcClient app;

    @Autowired
    Submissions submissions;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;
    Organisation surgery;
    Organisation police;
    Reader doctor;
    Reader sergeant;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        surgery = invented.agency(partnership, "Invented Surgery");
        police = invented.agency(partnership, "Invented Police");
        doctor = invented.agencyLead(surgery);
        sergeant = invented.agencyLead(police);
    }

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What a form carries of the words it was opened with. */
    private List<String> onThePage(Reader reader, String path) {
        var page = Jsoup.parse(text(desk.open(reader, path)));
        return Stream.of("version", "saves")
                .flatMap(name ->
                        Stream.of(name, page.select("input[name=" + name + "]").val()))
                .toList();
    }

    @Test
    void two_authors_of_an_imr_do_not_write_over_each_other_and_what_is_sent_twice_is_one_version() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        commissioned(held, chair);
        var there = held.href() + "/agencies/" + surgery.id() + "/submission";
        var colleague = invented.agencyLead(surgery);
        var opened = onThePage(doctor, there);
        imr(doctor, there, opened, "narrative", "The doctor wrote this.", "act", "draft");
        var refused = imr(colleague, there, opened, "narrative", "The colleague wrote this.", "act", "draft");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("The doctor wrote this.", "The colleague wrote this.");

        var now = onThePage(doctor, there);
        imr(doctor, there, now, "narrative", "The whole account.");
        assertThat(imr(doctor, there, now, "narrative", "The whole account.").getRedirectedUrl())
                .isEqualTo(there);
        var review = reviews.get(coordinator, held.id());
        assertThat(submissions.of(chair, review, surgery.id())).hasSize(1);
        assertThat(imr(doctor, there, List.of("version", "1", "saves", "2"), "narrative", "Another account.")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_document_of_an_earlier_version_goes_with_the_next_unless_it_is_left_out() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        commissioned(held, chair);
        var there = held.href() + "/agencies/" + surgery.id() + "/submission";
        var file = new Submission.Attached("account.docx", new byte[] {1});
        var review = reviews.get(coordinator, held.id());
        submissions.save(doctor, review, surgery, Submission.blank(), file, true);
        submissions.check(
                chair,
                review,
                surgery,
                submissions.latest(chair, review, surgery.id()).orElseThrow(),
                false,
                "Names are in it.",
                List.of());
        imr(doctor, there, onThePage(doctor, there), "narrative", "Without names.", "act", "draft");
        assertThat(submissions
                        .latest(doctor, review, surgery.id())
                        .orElseThrow()
                        .fileName())
                .isEqualTo("account.docx");
        imr(doctor, there, onThePage(doctor, there), "narrative", "Without names.", "leaveOut", "yes");
        var sent = submissions.latest(chair, review, surgery.id()).orElseThrow();
        assertThat(sent.fileName()).isNull();
        assertThat(submissions.file(chair, sent.id())).isEmpty();
    }

    /** The surgery is asked for an IMR by 1 June 2027. */
    private void commissioned(Review held, Reader chair) {
        decided.terms(coordinator, chair, held);
        desk.send(
                chair,
                held.href() + "/commission",
                "gives-" + surgery.id(),
                "IMR",
                "gives-" + police.id(),
                "NOTHING",
                "due-day",
                "1",
                "due-month",
                "6",
                "due-year",
                "2027",
                "version-" + surgery.id(),
                "0",
                "version-" + police.id(),
                "0");
        assertThat(agencies.of(coordinator, held.id(), surgery.id())
                        .orElseThrow()
                        .contribution())
                .isEqualTo(Contribution.IMR);
    }

    private MockHttpServletResponse imr(Reader reader, String there, List<String> opened, String... more) {
        var fields = new ArrayList<>(List.of(
                "author",
                "Dr Invented",
                "independence",
                "Never met them",
                "signedOffBy",
                "Medical director",
                "signedOffOn-day",
                "1",
                "signedOffOn-month",
                "5",
                "signedOffOn-year",
                "2026"));
        fields.addAll(opened);
        fields.addAll(Arrays.asList(more));
        return desk.send(reader, there, fields.toArray(String[]::new));
    }

    @Test
    void from_commission_to_closed_evidence() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        var review = reviews.get(coordinator, held.id());
        desk.send(
                chair,
                review.href() + "/commission",
                "gives-" + surgery.id(),
                "IMR",
                "due-day",
                "1",
                "due-month",
                "6",
                "due-year",
                "2027");
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.EVIDENCE);
        var there = review.href() + "/agencies/" + surgery.id() + "/submission";
        assertThat(text(desk.open(doctor, "/asked"))).contains("Send your chronology", "Write your IMR");
        assertThat(text(desk.open(doctor, there)))
                .contains("How was coercive control recognised?", "Was the person who died seen alone?");

        var line = commissions.keyLines(doctor, review.id(), surgery.id()).getFirst();
        assertThat(text(desk.send(doctor, there, "author", "Dr Invented")))
                .contains("Say how the author is independent", "Dr Invented");
        send(there, line.id().toString(), "First account");
        assertThat(text(desk.open(chair, there))).contains("First account", "It was not asked about", "Check it");
        assertThat(text(check(chair, there, 1, "yes", "outcome", "back"))).contains("Say what should be different");
        var chairOfThePartnership = invented.forPartnership(Role.CSP_CHAIR, partnership);
        for (var act : List.of(there + "/check", review.href() + "/agencies/close")) {
            assertThat(desk.send(chairOfThePartnership, act).getStatus()).isEqualTo(403);
        }
        check(chair, there, 1, "yes", "outcome", "back", "comments", "Say more of 2016.");
        assertThat(text(desk.open(doctor, there))).contains("Say more of 2016.");
        send(there, line.id().toString(), "Second account");
        assertThat(text(desk.open(chair, there))).contains("What the chair found in version 1, point by point");
        assertThat(text(check(chair, there, 2, "no", "outcome", "accept")))
                .contains("Not every point is good enough", "Does it make recommendations for the agency itself?");
        check(chair, there, 2, "no", "outcome", "accept", "comments", "There is nothing more to recommend.");
        assertThat(text(desk.open(doctor, there)))
                .contains("What the chair found in version 2, point by point", "There is nothing more to recommend.");

        var now = reviews.get(coordinator, review.id());
        assertThat(commissions.outstanding(chair, now))
                .extracting(Obstacle::words)
                .containsExactly(surgery.name() + ": chronology still to come");
        assertThatThrownBy(() -> commissions.close(chair, now, null)).isInstanceOf(NotAllowed.class);
        assertThat(text(desk.send(chair, review.href() + "/agencies/close", "goingOn", "")))
                .contains("Say why the review goes on");
        desk.send(chair, review.href() + "/agencies/close", "goingOn", "It has no more records.");
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.ANALYSIS);
        assertThat(count("submission", sergeant)).isZero();
    }

    @Test
    void an_imr_written_in_the_document_is_shown_as_it_was_read_and_then_put_into_the_boxes() throws Exception {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        commissions.commission(
                chair,
                reviews.get(coordinator, held.id()),
                List.of(new Commissions.Wanted(
                        surgery.id(), surgery.name(), Contribution.IMR, LocalDate.of(2027, 6, 1), "")),
                null);
        var there = held.href() + "/agencies/" + surgery.id() + "/submission";
        var taken = desk.open(doctor, there + "/template.docx");
        assertThat(taken.getStatus()).isEqualTo(200);
        var blocks = new ArrayList<Content.Block>();
        for (var block :
                OfficeFiles.read("imr.docx", taken.getContentAsByteArray()).blocks()) {
            blocks.add(block);
            if (block instanceof Content.Paragraph paragraph && paragraph.text().startsWith("Key line 1")) {
                blocks.add(new Content.Paragraph("It was not asked about.", 0));
            }
            if (block instanceof Content.Paragraph paragraph && paragraph.text().equals("Independence")) {
                blocks.add(new Content.Paragraph("The author never met them.", 0));
            }
        }
        var filled = new java.io.ByteArrayOutputStream();
        new Letter("Individual Management Review", blocks, Letter.Page.PORTRAIT).write(filled);

        assertThat(text(desk.attach(
                        doctor, there + "/document", "document", "imr.docx", taken.getContentAsByteArray())))
                .contains("nothing is written below them");
        assertThat(desk.attach(doctor, there + "/document", "document", "imr.docx", filled.toByteArray())
                        .getRedirectedUrl())
                .isEqualTo(there + "/read");
        assertThat(text(desk.open(doctor, there + "/read")))
                .contains("2 sections were read", "The author never met them.", "What the agency learned");
        assertThat(desk.send(doctor, there + "/read").getRedirectedUrl()).isEqualTo(there);
        assertThat(text(desk.open(doctor, there))).contains("The author never met them.", "It was not asked about.");
        assertThat(desk.open(sergeant, there + "/template.docx").getStatus()).isEqualTo(404);
    }

    @Test
    void nothing_of_the_check_is_chosen_before_the_chair_chooses_it_and_each_point_has_to_be() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        commissioned(held, chair);
        var there = held.href() + "/agencies/" + surgery.id() + "/submission";
        var line = commissions.keyLines(doctor, held.id(), surgery.id()).getFirst();
        send(there, line.id().toString(), "The account");
        assertThat(chosen(text(desk.open(chair, there)))).isEmpty();

        var refused = text(desk.send(
                chair,
                there + "/check",
                "version",
                "1",
                "outcome",
                "accept",
                "good-0",
                "no",
                "comment-0",
                "Kept words of the chair"));
        assertThat(refused)
                .contains("Choose whether this is good enough: Is it signed off by somebody senior enough?")
                .contains("Kept words of the chair");
        assertThat(chosen(refused)).containsExactly("good-0=no", "outcome=accept");
        assertThat(Jsoup.parse(refused).select(".govuk-error-summary__list a").eachAttr("href"))
                .hasSizeGreaterThan(4)
                .allSatisfy(anchor -> assertThat(Jsoup.parse(refused).select(anchor))
                        .as(anchor)
                        .hasSize(1));
        assertThat(submissions
                        .latest(chair, reviews.get(chair, held.id()), surgery.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(SubmissionState.SENT);
    }

    @Test
    void a_check_of_a_version_that_is_not_the_newest_is_refused_with_both_texts() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        commissioned(held, chair);
        var there = held.href() + "/agencies/" + surgery.id() + "/submission";
        var line = commissions.keyLines(doctor, held.id(), surgery.id()).getFirst();
        send(there, line.id().toString(), "The account");
        check(coordinator, there, 1, "yes", "outcome", "back", "comments", "Theirs was first.");
        var second = check(chair, there, 1, "yes", "outcome", "back", "comments", "Mine came after.");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(new String(second.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Theirs was first.", "Mine came after.");
        send(there, line.id().toString(), "The second account");
        assertThat(check(chair, there, 1, "yes", "outcome", "accept").getStatus())
                .isEqualTo(409);
    }

    private static List<String> chosen(String page) {
        return Jsoup.parse(page).select("input[type=radio][checked]").stream()
                .map(each -> each.attr("name") + "=" + each.val())
                .toList();
    }

    /** @param good what is chosen at every point: "yes" or "no" */
    private MockHttpServletResponse check(Reader reader, String there, int version, String good, String... more) {
        var fields = new ArrayList<>(List.of("version", String.valueOf(version)));
        for (int i = 0; i < 8; i++) {
            fields.addAll(List.of("good-" + i, good));
        }
        fields.addAll(Arrays.asList(more));
        return desk.send(reader, there + "/check", fields.toArray(String[]::new));
    }

    private void send(String there, String line, String words) {
        var sent = imr(
                doctor, there, onThePage(doctor, there), "narrative", words, "line-" + line, "It was not asked about");
        assertThat(sent.getRedirectedUrl()).isEqualTo(there);
    }

    private int count(String table, Reader reader) {
        return Objects.requireNonNull(transaction.execute(status -> {
            app.sql("select set_config('throughline.reader', :reader, true)")
                    .param("reader", String.valueOf(reader.person()))
                    .query(String.class)
                    .single();
            return app.sql("select count(*) from evidence." + table)
                    .query(Integer.class)
                    .single();
        }));
    }
}
