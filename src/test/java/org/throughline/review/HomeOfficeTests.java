package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.web.NotFound;

/** The Home Office is told of every decision, sees that and no more of a case, and its answer moves the review. */
@ThroughlineTest
class HomeOfficeTests {

    private static final LocalDate TOLD = LocalDate.of(2026, 3, 21);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 4, 9);

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    Decisions decisions;

    @Autowired
    HomeOffice homeOffice;

    @Autowired
    HomeOfficeAnswers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient db;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;
    Reader official;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        official = invented.everywhere(Role.HOME_OFFICE);
    }

    @Test
    void the_letter_gives_the_grounds_and_the_reasons_and_no_name_of_the_dead() {
        var review = decided.held(coordinator, partnership);
        var letter = homeOffice.draft(coordinator, review);
        assertThat(letter.text())
                .contains(
                        partnership.name(),
                        review.reference(),
                        "27 February 2026",
                        "a Domestic Homicide Review is held")
                .contains(
                        "Invented evidence of the test.", "Invented reasons to hold.", "complete by 20 September 2026")
                .doesNotContain(review.knownAs());
    }

    @Test
    void the_list_of_decisions_is_looked_through_by_words_and_by_what_became_of_them(@Autowired AtTheDesk desk)
            throws IOException {
        var review = decided.held(coordinator, partnership);
        homeOffice.tell(coordinator, review, "Dear colleagues", TOLD);
        var words = "words=" + review.reference();
        for (var kind : List.of("", "&which=WAITING", "&which=HELD")) {
            for (var path : List.of("/oversight/decisions?", "/oversight/decisions.csv?")) {
                assertThat(desk.open(official, path + words + kind).getContentAsString())
                        .as(path + kind)
                        .contains(partnership.name());
            }
        }
        assertThat(desk.open(official, "/oversight/decisions?" + words + "&which=DIRECTED")
                        .getContentAsString())
                .contains("No decision answers to that")
                .doesNotContain(partnership.name());
    }

    @Test
    void the_letter_to_tell_of_a_no_asks_for_an_answer() {
        assertThat(homeOffice.draft(coordinator, no()).text())
                .contains("no Domestic Homicide Review is held", "agree, or direct that a review is held");
    }

    @Test
    void the_letter_is_kept_as_it_was_sent_and_sealed() throws IOException {
        var review = decided.held(coordinator, partnership);
        var told = homeOffice.tell(coordinator, review, "Dear colleagues,\n\nAs we said on the telephone.", TOLD);
        assertThat(text(homeOffice.letter(coordinator, told)))
                .contains("Dear colleagues,")
                .contains("As we said on the telephone.")
                .contains("Decision: " + review.reference());
        var stored = transaction.execute(status -> {
            reviews.find(coordinator, review.id());
            return db.sql("select bytes from review.letter where id = :id")
                    .param("id", told.letterId())
                    .query(byte[].class)
                    .single();
        });
        assertThat(new String(Objects.requireNonNull(stored), StandardCharsets.ISO_8859_1))
                .doesNotStartWith("PK");
        assertThat(new Histories(trail, reviews, transaction).of(coordinator, review))
                .contains("told the Home Office on 21 March 2026 that a review is held");
    }

    @Test
    void a_decision_is_told_once_and_only_by_the_partnership() {
        var review = decided.held(coordinator, partnership);
        var chair = invented.appointed(Role.INDEPENDENT_CHAIR, review);
        assertThatThrownBy(() -> homeOffice.tell(chair, review, "Letter.", TOLD))
                .isInstanceOf(NotAllowed.class);
        homeOffice.tell(coordinator, review, "Letter.", TOLD);
        assertThatThrownBy(() -> homeOffice.tell(coordinator, review, "Letter again.", TOLD))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void before_a_decision_there_is_nothing_to_tell() {
        var review = decided.put(coordinator, partnership);
        assertThatThrownBy(() -> homeOffice.draft(coordinator, review)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> homeOffice.tell(coordinator, review, "Letter.", TOLD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_Home_Office_sees_what_it_was_told_with_its_letter_and_nothing_else() throws IOException {
        var untold = decided.held(coordinator, partnership);
        var review = no();
        var told = homeOffice.tell(coordinator, review, "The letter.", TOLD);

        assertThat(homeOffice.all(official))
                .extracting(Told::reference)
                .contains(review.reference())
                .doesNotContain(untold.reference());
        assertThat(text(homeOffice.letter(official, homeOffice.get(official, told.decisionId()))))
                .contains("The letter.");
        assertThatThrownBy(() -> reviews.get(official, review.reference())).isInstanceOf(NotFound.class);
        assertThat(decisions.of(official, review.id())).isEmpty();
        assertThat(reviews.people(official, review.id())).isEmpty();
    }

    @Test
    void nobody_else_sees_what_the_Home_Office_was_told() {
        var review = no();
        var told = homeOffice.tell(coordinator, review, "The letter.", TOLD);
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        for (var reader : new Reader[] {
            invented.coordinator(invented.partnership()),
            invented.agencyLead(agency),
            invented.everywhere(Role.COMMISSIONER),
            invented.appointed(Role.PANEL_MEMBER, review)
        }) {
            assertThatThrownBy(() -> homeOffice.get(reader, told.decisionId()))
                    .as(reader.roleWords())
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> homeOffice.letter(reader, told)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void agreeing_with_a_no_closes_the_case() {
        var review = no();
        var told = homeOffice.tell(coordinator, review, "The letter.", TOLD);
        answers.answer(official, told.decisionId(), new Told.Answered(Told.Answer.AGREES, ANSWERED, "HO-7", null));
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.CLOSED_WITHOUT_REVIEW);
        assertThat(homeOffice.told(coordinator, review).orElseThrow())
                .extracting(Told::answer, Told::answeredOn, Told::number, Told::answeredBy)
                .containsExactly(Told.Answer.AGREES, ANSWERED, "HO-7", official.name());
        assertThat(new Histories(trail, reviews, transaction).of(coordinator, review))
                .contains("recorded that the Home Office agrees with the decision, on 9 April 2026");
    }

    @Test
    void a_direction_begins_the_review_and_its_six_months() {
        var review = no();
        var told = homeOffice.tell(coordinator, review, "The letter.", TOLD);
        answers.answer(
                official,
                told.decisionId(),
                new Told.Answered(Told.Answer.DIRECTS, ANSWERED, "HO-8", "There is learning."));
        var now = reviews.get(coordinator, review.id());
        assertThat(now.stage()).isEqualTo(Stage.COMMISSIONING);
        assertThat(now.holdDecidedOn()).isEqualTo(ANSWERED);
        assertThat(decisions.of(coordinator, review.id()))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(Decision.Directed.class, directed -> {
                    assertThat(directed.number()).isEqualTo("HO-8");
                    assertThat(directed.reasons()).isEqualTo("There is learning.");
                });
    }

    @Test
    void after_a_direction_the_family_are_told_again_and_their_letter_says_so(
            @Autowired AtTheDesk desk, @Autowired FamilyTold family, @Autowired ReviewTasks tasks) throws IOException {
        var review = no();
        family.tell(coordinator, review, TOLD, "By letter.");
        var write = review.href() + "/letters/write?kind=FAMILY_DECISION";
        assertThat(desk.open(coordinator, write).getContentAsString(StandardCharsets.UTF_8))
                .contains("no Domestic Homicide Review is held", "Nothing further", "looks at every decision")
                .doesNotContain("you can take part");
        var told = homeOffice.tell(coordinator, review, "The letter.", TOLD);
        answers.answer(
                official,
                told.decisionId(),
                new Told.Answered(Told.Answer.DIRECTS, ANSWERED, "HO-8", "There is learning."));
        var now = reviews.get(coordinator, review.id());
        assertThat(tasks.tasks(coordinator, now))
                .filteredOn(task -> task.words().equals("Tell the family that a review is now held"))
                .singleElement()
                .satisfies(task -> assertThat(task.hint()).contains("directed it on 9 April 2026"));
        var letter = desk.open(coordinator, write).getContentAsString(StandardCharsets.UTF_8);
        assertThat(letter)
                .contains("on 9 April 2026 it directed that a Domestic Homicide Review is held", "you can take part");
        var today = LocalDate.now();
        assertThat(desk.send(
                                coordinator,
                                now.href() + "/letters/write",
                                "kind",
                                "FAMILY_DIRECTED",
                                "to",
                                "Her parents",
                                "letter",
                                "A review is now held.",
                                "on-day",
                                "" + today.getDayOfMonth(),
                                "on-month",
                                "" + today.getMonthValue(),
                                "on-year",
                                "" + today.getYear())
                        .getRedirectedUrl())
                .isEqualTo(now.href() + "/letters");
        assertThat(desk.open(coordinator, now.href() + "/letters").getContentAsString(StandardCharsets.UTF_8))
                .contains("To the family: the Home Office directs a review", "kind=FAMILY_NO_REVIEW");
        var page = desk.open(coordinator, now.href() + "/decision").getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("The Home Office directed a review</h1>", "Not told yet that a review is now held.")
                .containsOnlyOnce("HO-8")
                .containsOnlyOnce("There is learning.");
        family.tell(coordinator, now, ANSWERED.plusDays(1), "At home.");
        assertThat(family.of(coordinator, now.id()))
                .extracting(FamilyTold.Telling::directed)
                .containsExactly(false, true);
        assertThat(tasks.tasks(coordinator, now)).noneMatch(task -> task.words().startsWith("Tell the family"));
        assertThat(new Histories(trail, reviews, transaction).of(coordinator, now))
                .first()
                .isEqualTo("recorded that the family was told on 10 April 2026 that a review is now held,"
                        + " as the Home Office directs");
        assertThat(desk.open(official, "/oversight/decisions/" + told.decisionId())
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("The Home Office directed a review: " + now.reference(), "There is learning.");
    }

    @Test
    void a_review_that_is_held_cannot_be_directed_and_one_closed_says_what_is_held_instead(@Autowired AtTheDesk desk)
            throws IOException {
        var held = decided.held(coordinator, partnership);
        var told = homeOffice.tell(coordinator, held, "The letter.", TOLD);
        assertThat(desk.open(official, "/oversight/decisions/" + told.decisionId())
                        .getContentAsString())
                .contains("Agrees with the decision")
                .doesNotContain("Directs that a review is held");
        var closed = no();
        var no = homeOffice.tell(coordinator, closed, "The letter.", TOLD);
        assertThat(desk.open(official, "/oversight/decisions/" + no.decisionId())
                        .getContentAsString())
                .contains("Directs that a review is held");
        answers.answer(official, no.decisionId(), new Told.Answered(Told.Answer.AGREES, ANSWERED, null, null));
        assertThat(desk.open(coordinator, closed.href()).getContentAsString())
                .contains("No review is held. Instead: Nothing further.");
    }

    @Test
    void the_partnership_records_an_answer_that_came_by_letter() {
        var review = no();
        var told = homeOffice.tell(coordinator, review, "The letter.", TOLD);
        answers.answer(coordinator, told.decisionId(), new Told.Answered(Told.Answer.AGREES, ANSWERED, null, null));
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.CLOSED_WITHOUT_REVIEW);
    }

    @Test
    void an_answer_to_a_yes_moves_nothing_and_cannot_direct() {
        var review = decided.held(coordinator, partnership);
        var told = homeOffice.tell(coordinator, review, "The letter.", TOLD);
        assertThatThrownBy(() -> answers.answer(
                        official,
                        told.decisionId(),
                        new Told.Answered(Told.Answer.DIRECTS, ANSWERED, null, "Why not.")))
                .isInstanceOf(NotAllowed.class);
        assertThat(homeOffice.get(official, told.decisionId()).answer()).isNull();
        answers.answer(official, told.decisionId(), new Told.Answered(Told.Answer.AGREES, ANSWERED, null, null));
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.COMMISSIONING);
    }

    @Test
    void an_answer_is_given_once_and_by_nobody_outside() {
        var review = no();
        var told = homeOffice.tell(coordinator, review, "The letter.", TOLD);
        var agrees = new Told.Answered(Told.Answer.AGREES, ANSWERED, null, null);
        assertThatThrownBy(
                        () -> answers.answer(invented.coordinator(invented.partnership()), told.decisionId(), agrees))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        answers.answer(invented.appointed(Role.INDEPENDENT_CHAIR, review), told.decisionId(), agrees))
                .isInstanceOf(NotAllowed.class);
        answers.answer(official, told.decisionId(), agrees);
        assertThatThrownBy(() -> answers.answer(
                        official, told.decisionId(), new Told.Answered(Told.Answer.DIRECTS, ANSWERED, null, "No.")))
                .isInstanceOf(NotAllowed.class);
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.CLOSED_WITHOUT_REVIEW);
    }

    private Review no() {
        return decisions.noReview(
                invented.forPartnership(Role.CSP_CHAIR, partnership),
                decided.put(coordinator, partnership),
                "Known to no agency.",
                Decision.Instead.NOTHING,
                null,
                Decided.ON);
    }

    private static String text(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
