package org.throughline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Letters;
import org.throughline.review.Proceeding;
import org.throughline.review.Proceedings;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.SentLetter;
import org.throughline.review.Stage;
import org.throughline.settings.LetterKind;
import org.throughline.web.Show;

/** The day by which an agency gives what it was commissioned for: its own, moved with a reason, never unseen by somebody else. */
@ThroughlineTest
class CommissionDaysTests {

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
    CommissionDays days;

    @Autowired
    Commissions commissions;

    @Autowired
    Submissions submissions;

    @Autowired
    Letters letters;

    Partnership partnership;
    Reader coordinator;
    Organisation surgery;
    Organisation police;
    Reader doctor;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        surgery = invented.agency(partnership, "Invented Surgery");
        police = invented.agency(partnership, "Invented Police");
        doctor = invented.agencyLead(surgery);
    }

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return words(response);
    }

    private static String words(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void one_agency_has_a_day_of_its_own_and_is_written_to_alone_when_it_moves() throws Exception {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        var path = held.href() + "/commission";
        commission(chair, path, "2027", null);
        assertThat(due(surgery)).isEqualTo(LocalDate.of(2027, 7, 5));
        assertThat(due(police)).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(text(desk.open(chair, path)))
                .containsPattern("name=\"due-month\"[^>]*value=\"6\"")
                .containsPattern("name=\"due-" + surgery.id() + "-month\"[^>]*value=\"7\"");
        commission(chair, path, "2027", null);
        assertThat(lettersTo(surgery)).isEqualTo(1);

        var day = held.href() + "/agencies/" + surgery.id() + "/day";
        assertThat(text(move(day, "5", ""))).contains("It is this day already", "Say why the day changes");
        assertThat(move(day, "20", "Its writer was ill.").getRedirectedUrl())
                .isEqualTo(held.href() + "/agencies/" + surgery.id());
        assertThat(due(surgery)).isEqualTo(LocalDate.of(2027, 7, 20));
        assertThat(due(police)).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(lettersTo(surgery)).isEqualTo(2);
        assertThat(lettersTo(police)).isEqualTo(1);
        var written = letters.of(coordinator, held.id()).getFirst();
        assertThat(written.kind()).isEqualTo(LetterKind.DAY_MOVED);
        assertThat(OfficeFiles.read("letter.docx", letters.open(doctor, held.id(), written.id())).paragraphs().stream()
                        .map(Content.Paragraph::text))
                .anySatisfy(words -> assertThat(words)
                        .isEqualTo("Your day has moved. We asked your agency for IMR and chronology by 5 July 2027."
                                + " Please send it by 20 July 2027 instead."))
                .anySatisfy(words -> assertThat(words).isEqualTo("Why it moves. Its writer was ill."));
        assertThat(text(desk.open(doctor, "/asked")))
                .contains(
                        "Your day has moved: IMR and chronology, by 20 July 2027. Sent ",
                        "What your agency is asked to give: IMR and chronology, by 5 July 2027. Sent ",
                        "The day was moved by the letter of " + Show.date(LocalDate.now())
                                + ": IMR and chronology, by 20 July 2027.");
        var stale = move(day, "25", "Another reason.");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(new String(stale.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("20 July 2027", "25 July 2027");
        assertThat(text(desk.open(coordinator, held.href() + "/agencies/" + surgery.id())))
                .contains("1 time", "until 20 July 2027 instead of 5 July 2027", "Its writer was ill.");
        assertThat(text(desk.open(coordinator, held.href() + "/history")))
                .contains("until 20 July 2027 instead of 5 July 2027: Its writer was ill.");
        assertThat(desk.open(doctor, day).getStatus()).isEqualTo(404);

        assertThat(text(commission(chair, path, "2028", null))).contains("Say why a day changes that was given before");
        commission(chair, path, "2028", "The trial was put off.");
        assertThat(due(police)).isEqualTo(LocalDate.of(2028, 6, 1));
        assertThat(letters.of(coordinator, held.id()).stream().limit(2))
                .extracting(SentLetter::kind)
                .containsOnly(LetterKind.DAY_MOVED);
        assertThat(days.of(coordinator, held.id(), police.id()))
                .extracting(CommissionDays.Moved::reason)
                .containsExactly("The trial was put off.");
    }

    @Test
    void a_day_is_moved_only_with_a_reason_while_proceedings_hold_something_back(@Autowired Proceedings proceedings) {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        commission(chair, held.href() + "/commission", "2027", null);
        var none = new UUID(0, 0);
        proceedings.add(
                coordinator,
                held,
                new Proceeding(
                        none,
                        none,
                        Proceeding.Kind.CRIMINAL,
                        null,
                        Proceeding.Status.UNDER_WAY,
                        null,
                        null,
                        null,
                        Proceeding.Effect.NONE,
                        null,
                        "What the neighbour saw",
                        null,
                        null,
                        0));
        var review = reviews.get(coordinator, held.id());
        var before = LocalDate.of(2027, 7, 5);
        assertThatThrownBy(() -> days.move(
                        coordinator, review, surgery.id(), before, before.plusDays(15), "Its writer was ill."))
                .isInstanceOf(NotAllowed.class);
        var day = review.href() + "/agencies/" + surgery.id() + "/day";
        assertThat(text(desk.open(coordinator, day)))
                .contains("What the neighbour saw", "Why may it be shared all the same?");
        assertThat(text(move(day, "20", "Its writer was ill.")))
                .contains("Say why it may be shared although proceedings say", "Its writer was ill.");
        assertThat(due(surgery)).isEqualTo(before);
        assertThat(move(day, "20", "Its writer was ill.", HoldsOnSharing.FIELD, "The prosecutor agreed, by letter.")
                        .getRedirectedUrl())
                .isEqualTo(review.href() + "/agencies/" + surgery.id());
        assertThat(due(surgery)).isEqualTo(LocalDate.of(2027, 7, 20));
        assertThat(text(desk.open(coordinator, review.href() + "/history")))
                .contains("The prosecutor agreed, by letter.");
    }

    @Test
    void a_second_commission_takes_the_place_of_the_first_and_the_agency_is_told_which_holds() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        var path = held.href() + "/commission";
        commission(chair, path, "2027", null);
        desk.send(
                chair,
                path,
                "gives-" + surgery.id(),
                "STATEMENT",
                "due-day",
                "1",
                "due-month",
                "6",
                "due-year",
                "2027",
                "reason",
                "Less is needed.",
                "version-" + surgery.id(),
                version(surgery));
        assertThat(text(desk.open(doctor, "/asked")))
                .contains(
                        "What your agency is asked to give: Statement, by 1 June 2027. Sent ",
                        "What your agency is asked to give: IMR and chronology, by 5 July 2027. Sent ",
                        "Replaced by the letter of " + Show.date(LocalDate.now()) + ": Statement, by 1 June 2027.");
    }

    @Test
    void a_day_that_has_passed_is_not_given() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        var path = held.href() + "/commission";
        assertThat(text(commission(chair, path, "2020", null)))
                .contains(
                        "The day for " + surgery.name() + " has passed. Choose a later one",
                        "The day for " + police.name() + " has passed. Choose a later one");
        commission(chair, path, "2027", null);
        var review = reviews.get(coordinator, held.id());
        assertThatThrownBy(() -> days.move(
                        coordinator,
                        review,
                        surgery.id(),
                        LocalDate.of(2027, 7, 5),
                        LocalDate.of(2020, 7, 5),
                        "It said so."))
                .isInstanceOf(NotAllowed.class);
        assertThat(due(surgery)).isEqualTo(LocalDate.of(2027, 7, 5));
    }

    @Test
    void it_is_moved_as_long_as_something_is_still_to_come_from_the_agency() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        commission(chair, held.href() + "/commission", "2027", null);
        var gathered = commissions.close(chair, reviews.get(coordinator, held.id()), "The surgery will follow.");
        var drafting = reviews.move(coordinator, gathered, Stage.DRAFTING, "began drafting");
        var there = held.href() + "/agencies/" + surgery.id();
        assertThat(text(desk.open(coordinator, there))).contains("Give it another day");
        assertThat(move(there + "/day", "20", "Its writer was ill.").getRedirectedUrl())
                .isEqualTo(there);
        assertThat(due(surgery)).isEqualTo(LocalDate.of(2027, 7, 20));
        var state = agencies.of(coordinator, held.id(), surgery.id()).orElseThrow();
        assertThat(state.outstanding()).isNotEmpty();
        assertThat(CommissionDays.mayMove(coordinator, drafting, state)).isTrue();
        assertThat(CommissionDays.mayMove(doctor, drafting, state)).isFalse();
        given(drafting);
        assertThat(CommissionDays.mayMove(
                        coordinator,
                        drafting,
                        agencies.of(coordinator, held.id(), police.id()).orElseThrow()))
                .isFalse();
        assertThat(desk.open(coordinator, held.href() + "/agencies/" + police.id() + "/day")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void who_commissions_from_a_page_that_is_out_of_date_sees_both_and_changes_nothing() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        var path = held.href() + "/commission";
        commission(chair, path, "2027", null);
        var seen = new String[] {version(surgery), version(police)};
        move(held.href() + "/agencies/" + surgery.id() + "/day", "20", "Its writer was ill.");
        var stale = commission(chair, path, "2027", null, seen);
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(words(stale)).contains("by 20 July 2027", "by 5 July 2027").doesNotContain(police.name());
        assertThat(due(surgery)).isEqualTo(LocalDate.of(2027, 7, 20));
        assertThat(lettersTo(surgery)).isEqualTo(2);
    }

    /** The police give their statement, and the chair accepts it. */
    private void given(Review review) {
        submissions.save(
                invented.agencyLead(police),
                review,
                police,
                new Submission(
                        UUID.randomUUID(),
                        0,
                        0,
                        SubmissionState.DRAFT,
                        "An invented author",
                        "Not involved",
                        "",
                        "Nobody called.",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "An invented director",
                        LocalDate.of(2026, 3, 30),
                        null,
                        null,
                        null,
                        "",
                        Map.of()),
                null,
                true);
        var sent = submissions.latest(coordinator, review, police.id()).orElseThrow();
        submissions.check(
                coordinator,
                review,
                police,
                sent,
                true,
                "",
                QualityCheck.points(Contribution.STATEMENT, sent, List.of()).stream()
                        .map(point -> new QualityCheck.Finding(point.words(), true, "As it is."))
                        .toList());
    }

    /** Everybody by 1 June, the surgery by 5 July. */
    private MockHttpServletResponse commission(Reader chair, String path, String year, @Nullable String reason) {
        return commission(chair, path, year, reason, version(surgery), version(police));
    }

    /** @param seen the versions on the page, of the surgery's and of the police's */
    private MockHttpServletResponse commission(
            Reader chair, String path, String year, @Nullable String reason, String... seen) {
        return desk.send(
                chair,
                path,
                "gives-" + surgery.id(),
                "IMR",
                "gives-" + police.id(),
                "STATEMENT",
                "due-day",
                "1",
                "due-month",
                "6",
                "due-year",
                year,
                "due-" + surgery.id() + "-day",
                "5",
                "due-" + surgery.id() + "-month",
                "7",
                "due-" + surgery.id() + "-year",
                year,
                "reason",
                reason == null ? "" : reason,
                "version-" + surgery.id(),
                seen[0],
                "version-" + police.id(),
                seen[1]);
    }

    private String version(Organisation agency) {
        return String.valueOf(
                agencies.of(coordinator, reviewOf(), agency.id()).orElseThrow().commissionVersion());
    }

    private MockHttpServletResponse move(String day, String to, String reason, String... more) {
        var fields = Stream.of(
                "before-day",
                "5",
                "before-month",
                "7",
                "before-year",
                "2027",
                "due-day",
                to,
                "due-month",
                "7",
                "due-year",
                "2027",
                "reason",
                reason);
        return desk.send(
                coordinator, day, Stream.concat(fields, Stream.of(more)).toArray(String[]::new));
    }

    private LocalDate due(Organisation agency) {
        return Objects.requireNonNull(
                agencies.of(coordinator, reviewOf(), agency.id()).orElseThrow().commissionDue());
    }

    private long lettersTo(Organisation agency) {
        return letters.of(coordinator, reviewOf()).stream()
                .filter(each -> agency.id().equals(each.organisation()))
                .count();
    }

    private UUID reviewOf() {
        return reviews.all(coordinator).getFirst().id();
    }
}
