package org.throughline.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.engagement.Contact;
import org.throughline.engagement.Family;
import org.throughline.evidence.ScopingRequests;
import org.throughline.panel.Meetings;
import org.throughline.review.Holdings;
import org.throughline.review.Offers;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.settings.LetterKind;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Show;

/** A letter is filled in from the case in the partnership's wording, changed by whoever writes it, and kept as it is sent. */
@ThroughlineTest
class WritingLettersTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Reviews reviews;

    @Autowired
    Meetings meetings;

    @Autowired
    Family family;

    @Autowired
    ScopingRequests requests;

    @Autowired
    LocalPractices practices;

    Partnership partnership;
    Reader coordinator;
    Review review;
    String letters;

    @BeforeEach
    void held() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = decided.held(coordinator, partnership);
        letters = review.href() + "/letters";
    }

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse keep(LetterKind kind, String text, String... more) {
        var today = LocalDate.now();
        var fields = new ArrayList<>(List.of(
                "kind",
                kind.name(),
                "letter",
                text,
                "on-day",
                "" + today.getDayOfMonth(),
                "on-month",
                "" + today.getMonthValue(),
                "on-year",
                "" + today.getYear()));
        fields.addAll(Arrays.asList(more));
        return desk.send(coordinator, letters + "/write", fields.toArray(String[]::new));
    }

    @Test
    void before_a_letter_to_the_family_stands_who_asked_not_to_be_written_to_and_when() {
        var sister = new Contact(
                UUID.randomUUID(),
                review.id(),
                null,
                Contact.Kind.FAMILY,
                "Ilse Inventor",
                "Sister",
                null,
                "3 September",
                "Welsh",
                null,
                0);
        family.keep(coordinator, review, sister);
        family.pause(coordinator, review, sister, true);
        assertThat(text(desk.open(coordinator, letters + "/write?kind=FAMILY_DECISION")))
                .contains(
                        "Ilse Inventor",
                        "asked not to be contacted for now",
                        "Days to avoid: 3 September",
                        "Language: Welsh");
        assertThat(text(desk.open(coordinator, letters + "/write?kind=PANEL_INVITATION")))
                .doesNotContain("Ilse Inventor");
    }

    @Test
    void a_letter_of_a_late_stage_warns_and_none_was_sent_before_the_partnership_heard() throws Exception {
        assertThat(text(desk.open(coordinator, letters + "/write?kind=SUBMISSION")))
                .contains("This letter says that the report is finished", "“Commissioning”");
        assertThat(text(desk.open(coordinator, letters + "/write?kind=TAKING_PART")))
                .doesNotContain("This letter says that");
        var early = desk.send(
                coordinator,
                letters + "/write",
                "kind",
                "FAMILY_DECISION",
                "to",
                "Her parents",
                "letter",
                "Dear both",
                "on-day",
                "1",
                "on-month",
                "3",
                "on-year",
                "2026");
        assertThat(text(early)).contains("had not heard of the death: it did on 2 March 2026");
    }

    @Test
    void letters_of_a_joint_review_name_both_partnerships(@Autowired Holdings holdings, @Autowired Offers offers) {
        var other = invented.partnership();
        var neighbour = invented.coordinator(other);
        holdings.offer(coordinator, review, other.id(), "Invented reason");
        holdings.agree(neighbour, offers.waiting(neighbour).getFirst().id());
        assertThat(text(desk.open(coordinator, letters + "/write?kind=FAMILY_DECISION")))
                .contains("For " + partnership.name() + " and " + other.name());
    }

    @Test
    void the_family_hear_of_the_decision_in_the_partnerships_own_words() throws Exception {
        practices.change(
                coordinator,
                partnership,
                practices
                        .of(partnership.id())
                        .wordings()
                        .with(
                                LetterKind.FAMILY_DECISION,
                                "Dear {to},\n\nOn {decided} {decider} decided that {decision}."),
                0,
                "changed a wording");
        var page = letters + "/write?kind=FAMILY_DECISION";
        assertThat(text(desk.open(coordinator, page)))
                .contains(
                        "On " + Show.date(Decided.ON),
                        "decided that a Domestic Homicide Review is held",
                        "Dear [say here]");
        assertThat(text(keep(LetterKind.FAMILY_DECISION, "Dear [say here],", "to", "Her parents")))
                .contains("Something is still to be said", "Her parents");
        assertThat(keep(LetterKind.FAMILY_DECISION, "Dear both,\n\nA review is held.", "to", "Her parents")
                        .getRedirectedUrl())
                .isEqualTo(letters);
        var list = text(desk.open(coordinator, letters));
        assertThat(list).contains("Her parents", "To the family: a review is held", coordinator.name());
        var file = list.replaceAll("(?s).*href=\"(/reviews/[^\"]+\\.docx)\".*", "$1");
        var opened =
                OfficeFiles.read("letter.docx", desk.open(coordinator, file).getContentAsByteArray());
        assertThat(opened.paragraphs().stream().map(Content.Paragraph::text).collect(Collectors.joining("\n")))
                .contains("Dear both,", "A review is held.");
        assertThat(text(desk.open(coordinator, review.href() + "/history")))
                .contains(
                        "wrote a letter to Her parents (to the family: a review is held)",
                        "opened the letter to Her parents");
    }

    @Test
    void the_panel_is_invited_to_its_next_meeting() {
        var chair = decided.chair(coordinator, review);
        var day = LocalDate.now().plusDays(30);
        meetings.call(chair, reviews.get(chair, review.id()), day, null, "Invented Town Hall", "First meeting");
        assertThat(text(desk.open(coordinator, letters + "/write?kind=PANEL_INVITATION")))
                .contains("The panel meets on " + Show.date(day) + ", Invented Town Hall.", chair.name());
    }

    @Test
    void a_letter_to_an_agency_names_only_that_agency_and_others_find_no_way_in() {
        var other = invented.review(coordinator, partnership);
        var surgery = invented.agency(partnership, "Invented Surgery");
        requests.ask(coordinator, other, List.of(surgery), LocalDate.of(2027, 3, 1));
        var page = other.href() + "/letters/write?kind=REMINDER&agency=" + surgery.id();
        assertThat(text(desk.open(coordinator, page)))
                .contains("We asked you for what you know by 1 March 2027", surgery.name())
                .doesNotContain("Dear");
        assertThat(desk.open(coordinator, letters + "/write?kind=HOME_OFFICE_DECISION")
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.open(invented.agencyLead(surgery), other.href() + "/letters")
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.open(invented.coordinator(invented.partnership()), letters)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void every_kind_of_letter_is_filled_in_kept_as_a_word_file_and_listed_with_whom_it_went_to() throws Exception {
        decided.chair(coordinator, review);
        // the letters that tell of a no and of a direction are HomeOfficeTests' own
        var kinds = Writing.KINDS.stream()
                .filter(kind -> kind != LetterKind.FAMILY_NO_REVIEW && kind != LetterKind.FAMILY_DIRECTED)
                .toList();
        var surgery = invented.agency(partnership, "Invented Surgery");
        requests.ask(coordinator, review, List.of(surgery), LocalDate.of(2027, 3, 1));
        var offered = Jsoup.parse(text(desk.open(coordinator, letters)));
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(offered.select("a[href$=kind=" + kind + "], option[value=" + kind + "]"))
                        .as(kind.words())
                        .hasSize(1));
        for (var kind : kinds) {
            var to = Writing.toAgency(kind) ? surgery.name() : "Invented " + kind.words();
            var there = letters + "/write?kind=" + kind + (Writing.toAgency(kind) ? "&agency=" + surgery.id() : "");
            var drafted = Jsoup.parse(text(desk.open(coordinator, there)))
                    .select("textarea[name=letter]")
                    .val();
            assertThat(drafted).contains(partnership.name(), review.reference()).doesNotContain("{", "}");
            assertThat(keep(
                                    kind,
                                    drafted.replace(Writing.TO_SAY, "Invented words"),
                                    "to",
                                    to,
                                    "agency",
                                    surgery.id().toString())
                            .getRedirectedUrl())
                    .as(kind.words())
                    .isEqualTo(letters);
            var row = Jsoup.parse(text(desk.open(coordinator, letters)))
                    .select("tbody tr")
                    .getFirst();
            assertThat(row.text()).contains(to, kind.words(), coordinator.name());
            var file = desk.open(coordinator, row.select("a[href$=.docx]").attr("href"));
            assertThat(OfficeFiles.read("letter.docx", file.getContentAsByteArray()).paragraphs().stream()
                            .map(Content.Paragraph::text))
                    .anySatisfy(words -> assertThat(words).contains(kind.title()));
            assertThat(text(desk.open(coordinator, review.href() + "/history"))).contains("wrote a letter to " + to);
        }
    }

    @Test
    void nobody_is_asked_to_take_part_before_there_is_a_review() {
        var early = invented.review(coordinator, partnership);
        assertThat(text(desk.open(coordinator, early.href() + "/letters")))
                .contains("kind=PANEL_INVITATION")
                .doesNotContain("kind=TAKING_PART", "kind=PERPETRATOR", "kind=SUBMISSION", "kind=COMMISSIONER");
    }

    @Test
    void nobody_dates_a_letter_in_the_future() {
        var tomorrow = LocalDate.now().plusDays(1);
        assertThat(text(desk.send(
                        coordinator,
                        letters + "/write",
                        "kind",
                        "FAMILY_DECISION",
                        "to",
                        "Her parents",
                        "letter",
                        "Dear both",
                        "on-day",
                        "" + tomorrow.getDayOfMonth(),
                        "on-month",
                        "" + tomorrow.getMonthValue(),
                        "on-year",
                        "" + tomorrow.getYear())))
                .contains("This day is still to come", "Dear both");
    }
}
