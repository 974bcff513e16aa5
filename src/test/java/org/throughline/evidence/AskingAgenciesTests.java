package org.throughline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.throughline.panel.KeyLines;
import org.throughline.panel.TermsOfReference;
import org.throughline.review.Decision;
import org.throughline.review.Decisions;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Letters;
import org.throughline.review.Pauses;
import org.throughline.review.Proceeding;
import org.throughline.review.Proceedings;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Scoping;
import org.throughline.review.SentLetter;
import org.throughline.review.Stage;
import org.throughline.review.Subject;
import org.throughline.settings.LetterKind;
import org.throughline.web.Obstacle;

/** Agencies are asked what they know, answer seeing their own alone, are commissioned, and send; the chair checks. */
@ThroughlineTest
class AskingAgenciesTests {

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
    AgenciesAwaited awaited;

    @Autowired
    Commissions commissions;

    @Autowired
    LateAgencies late;

    @Autowired
    Chasing chasing;

    @Autowired
    Reminders reminders;

    @Autowired
    Pauses pauses;

    @Autowired
    Letters letters;

    @Autowired
    TermsOfReference terms;

    @Autowired
    KeyLines keyLines;

    @Autowired
    JdbcClient app;

    @Autowired
    ScopingReturns returns;

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

    private void ask(Review review) {
        var due = LocalDate.now().plusDays(20);
        var asked = desk.send(
                coordinator,
                review.href() + "/agencies",
                "agency",
                surgery.id().toString(),
                "agency",
                police.id().toString(),
                "due-day",
                String.valueOf(due.getDayOfMonth()),
                "due-month",
                String.valueOf(due.getMonthValue()),
                "due-year",
                String.valueOf(due.getYear()));
        assertThat(asked.getRedirectedUrl()).isEqualTo(review.href() + "/agencies");
    }

    private String scoping(Review review, Organisation agency) {
        return review.href() + "/agencies/" + agency.id() + "/scoping";
    }

    private MockHttpServletResponse answer(
            Review review, Reader reader, Organisation agency, String how, String... more) {
        var fields = new ArrayList<>(List.of("systems", "All of them", "suggests", "IMR"));
        for (Subject person : reviews.people(coordinator, review.id())) {
            fields.addAll(List.of("known-" + person.id(), "KNOWN", "nature-" + person.id(), how));
        }
        fields.addAll(Arrays.asList(more));
        if (!fields.contains("saves")) {
            fields.addAll(onThePage(reader, scoping(review, agency)));
        }
        return desk.send(reader, scoping(review, agency), fields.toArray(String[]::new));
    }

    @Test
    void what_was_asked_ends_with_a_case_that_is_closed_without_a_review(
            @Autowired Scoping scoping, @Autowired Decisions decisions) {
        var review = invented.review(coordinator, partnership);
        ask(review);
        answer(reviews.get(coordinator, review.id()), doctor, surgery, "Her GP");
        assertThat(text(desk.open(sergeant, "/asked"))).contains("Tell us what you know");
        var put = scoping.close(coordinator, reviews.get(coordinator, review.id()), "The month is over.");
        decisions.prepare(coordinator, put, Decided.grounds(), 0);
        var no = decisions.noReview(
                invented.forPartnership(Role.CSP_CHAIR, partnership),
                put,
                "Invented.",
                Decision.Instead.NOTHING,
                null,
                Decided.ON);
        assertThat(text(desk.open(sergeant, "/asked"))).contains("Tell us what you know");
        reviews.move(coordinator, no, Stage.CLOSED_WITHOUT_REVIEW, "closed without review");
        assertThat(text(desk.open(sergeant, "/asked")))
                .contains("No review is held. Nothing more is asked of you")
                .doesNotContain("Tell us what you know");
        assertThat(text(desk.open(doctor, "/asked"))).contains("What you told us you know");
        assertThat(text(desk.open(sergeant, scoping(review, police)))).contains("this is no longer asked of");
        assertThat(answer(no, sergeant, police, "Late").getStatus()).isEqualTo(403);
        assertThat(awaited.outstanding(coordinator, no)).isEmpty();
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
    void two_people_of_one_agency_do_not_write_over_each_other_and_the_same_answer_sent_twice_is_one() {
        var review = invented.review(coordinator, partnership);
        ask(review);
        var colleague = invented.agencyLead(surgery);
        var opened = onThePage(doctor, scoping(review, surgery)).toArray(String[]::new);
        var draft =
                Stream.concat(Stream.of("act", "draft"), Arrays.stream(opened)).toArray(String[]::new);
        answer(review, doctor, surgery, "Words of the doctor", draft);
        answer(review, doctor, surgery, "Words of the doctor", draft);
        var refused = answer(review, colleague, surgery, "Words of the colleague", draft);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Words of the doctor", "Words of the colleague");
        assertThat(text(desk.open(doctor, scoping(review, surgery))))
                .contains("Words of the doctor")
                .doesNotContain("Words of the colleague");

        var now = onThePage(doctor, scoping(review, surgery)).toArray(String[]::new);
        answer(review, doctor, surgery, "Patients since 2014", now);
        assertThat(answer(review, doctor, surgery, "Patients since 2014", now).getStatus())
                .isEqualTo(302);
        assertThat(returns.of(doctor, review, surgery.id())).hasSize(1);
    }

    @Test
    void asking_begins_scoping_and_each_agency_finds_its_request() {
        var review = invented.review(coordinator, partnership);
        assertThat(desk.open(doctor, scoping(review, surgery)).getStatus()).isEqualTo(404);
        ask(review);
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.SCOPING);
        assertThat(text(desk.open(doctor, "/asked")))
                .contains("Tell us what you know", review.reference())
                .doesNotContain(police.name());
        assertThat(text(desk.open(doctor, "/asked.csv")))
                .contains("Tell us what you know", review.reference(), surgery.name(), "To do")
                .doesNotContain(police.name());
        assertThat(awaited.outstanding(coordinator, review))
                .extracting(Obstacle::words)
                .hasSize(2);
        assertThat(desk.open(doctor, review.href() + "/agencies").getStatus()).isEqualTo(404);
    }

    @Test
    void a_chronology_that_waits_to_be_checked_is_linked_until_it_is() {
        var review = invented.review(coordinator, partnership);
        ask(review);
        var page = review.href() + "/agencies/" + surgery.id() + "/chronology";
        desk.attach(doctor, page, "first.csv", "Date,Event\n03/03/2016,Seen at the surgery\n".getBytes(UTF_8));
        assertThat(text(desk.open(doctor, "/asked")))
                .contains("Check the chronology you sent", "href=\"" + page + "/check\"");
        desk.attach(doctor, page, "second.csv", "Date,Event\n04/03/2016,Seen once more\n".getBytes(UTF_8));
        assertThat(text(desk.open(doctor, "/asked")))
                .contains("Check the 2 files of your chronology", "href=\"" + page + "\"");
        desk.send(doctor, page + "/check", "act", "away");
        desk.send(doctor, page + "/check", "act", "away");
        assertThat(text(desk.open(doctor, "/asked"))).doesNotContain("Check the");
    }

    @Test
    void a_draft_is_the_agencys_own_and_a_correction_is_a_new_version() {
        var review = invented.review(coordinator, partnership);
        ask(review);
        answer(review, doctor, surgery, "Draft words", "act", "draft");
        assertThat(agencies.of(coordinator, review.id(), surgery.id())
                        .orElseThrow()
                        .returnVersion())
                .isZero();
        assertThat(text(desk.open(doctor, scoping(review, surgery)))).contains("Draft words");

        answer(review, doctor, surgery, "Patients since 2014");
        answer(review, doctor, surgery, "Patients since 2015");
        var page = text(desk.open(coordinator, review.href() + "/agencies/" + surgery.id()));
        assertThat(page).contains("Patients since 2015", "Version 1, sent", "Patients since 2014");
        assertThat(agencies.of(coordinator, review.id(), surgery.id())
                        .orElseThrow()
                        .returnVersion())
                .isEqualTo(2);
        assertThat(awaited.outstanding(coordinator, review)).hasSize(1);
    }

    @Test
    void an_answer_with_something_missing_is_refused_and_keeps_what_was_typed() {
        var review = invented.review(coordinator, partnership);
        ask(review);
        var refused = text(desk.send(doctor, scoping(review, surgery), "systems", "", "aliases", "Kept words"));
        assertThat(refused).contains("Say which systems and files were searched", "Kept words", "is known to you");
    }

    @Test
    void an_agency_sees_nothing_of_another_on_pages_or_in_the_store() {
        var review = invented.review(coordinator, partnership);
        ask(review);
        answer(review, doctor, surgery, "Known to the surgery");
        assertThat(desk.open(sergeant, scoping(review, surgery)).getStatus()).isEqualTo(404);
        assertThat(desk.send(sergeant, scoping(review, surgery), "systems", "x").getStatus())
                .isEqualTo(404);
        assertThat(text(desk.open(sergeant, scoping(review, police)))).doesNotContain("Known to the surgery");
        for (var table : List.of("scoping_return", "person_answer")) {
            assertThat(count(table, sergeant)).as(table).isZero();
            assertThat(count(table, doctor)).as(table).isPositive();
        }
        assertThat(count("asked", sergeant)).isEqualTo(1);
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

    @Test
    void a_reminder_is_recorded() {
        var review = invented.review(coordinator, partnership);
        ask(review);
        desk.send(coordinator, review.href() + "/agencies/" + surgery.id() + "/remind");
        assertThat(agencies.of(coordinator, review.id(), surgery.id())
                        .orElseThrow()
                        .chases())
                .isEqualTo(1);
        assertThat(text(desk.open(coordinator, review.href() + "/agencies/" + surgery.id())))
                .contains("by " + coordinator.name());
    }

    @Test
    void commissioning_waits_for_the_chair_and_the_terms() {
        var review = decided.held(coordinator, partnership);
        assertThat(commissions.obstacles(coordinator, review))
                .extracting(Obstacle::words)
                .contains("No chair is appointed", "The terms of reference are not approved");
        assertThatThrownBy(() -> commissions.commission(coordinator, review, List.of(), null))
                .isInstanceOf(NotAllowed.class);
        assertThat(text(desk.open(coordinator, review.href() + "/commission"))).contains("Before you can commission");
    }

    @Test
    void agencies_are_commissioned_only_with_a_reason_while_proceedings_hold_something_back(
            @Autowired Proceedings proceedings) {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
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
        var wanted = List.of(
                new Commissions.Wanted(surgery.id(), surgery.name(), Contribution.IMR, LocalDate.of(2027, 6, 1), ""));
        assertThatThrownBy(() -> commissions.commission(chair, review, wanted, null))
                .isInstanceOf(NotAllowed.class);
        var path = review.href() + "/commission";
        assertThat(text(desk.open(chair, path)))
                .contains("What the neighbour saw", "Why may it be shared all the same?");
        var typed = new ArrayList<>(
                List.of("gives-" + surgery.id(), "IMR", "due-day", "1", "due-month", "6", "due-year", "2027"));
        assertThat(text(desk.send(chair, path, typed.toArray(String[]::new))))
                .contains("Say why it may be shared although proceedings say");
        assertThat(reviews.get(chair, review.id()).stage()).isEqualTo(Stage.COMMISSIONING);
        typed.addAll(List.of(HoldsOnSharing.FIELD, "The prosecutor agreed, by letter."));
        assertThat(desk.send(chair, path, typed.toArray(String[]::new)).getRedirectedUrl())
                .isEqualTo(review.href() + "/agencies");
        assertThat(text(desk.open(coordinator, review.href() + "/history")))
                .contains("The prosecutor agreed, by letter.");
    }

    @Test
    void an_agency_late_with_its_imr_is_reminded_but_not_while_the_review_is_paused() {
        var held = decided.held(coordinator, partnership);
        var chair = decided.chair(coordinator, held);
        decided.terms(coordinator, chair, held);
        var due = LocalDate.of(2027, 6, 1);
        commissions.commission(
                chair,
                reviews.get(coordinator, held.id()),
                List.of(new Commissions.Wanted(surgery.id(), surgery.name(), Contribution.IMR, due, "")),
                null);
        var review = reviews.get(coordinator, held.id());
        assertThat(late.on(coordinator, due)).isEmpty();
        var owed = late.on(coordinator, due.plusDays(1)).getFirst();
        assertThat(owed.owes()).isEqualTo("IMR and chronology");
        assertThat(owed.nextChase()).isEqualTo(LocalDate.of(2027, 6, 2));
        pauses.begin(coordinator, review, due, "the trial", "the police");
        chasing.run(due.plusDays(1));
        assertThat(late.on(coordinator, due.plusDays(1)).getFirst().paused()).isTrue();
        assertThat(reminders.of(coordinator, review.id(), surgery.id())).isEmpty();
        pauses.end(coordinator, review, due.plusDays(2));
        chasing.run(due.plusDays(3));
        assertThat(reminders.of(coordinator, review.id(), surgery.id()))
                .extracting(Reminders.Chase::about)
                .containsExactly(Late.About.EVIDENCE);
        assertThat(letters.of(doctor, review.id()))
                .extracting(SentLetter::kind)
                .containsExactly(LetterKind.REMINDER, LetterKind.COMMISSION);
    }
}
