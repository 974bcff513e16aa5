package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
import org.throughline.access.Role;
import org.throughline.evidence.ScopingReturn;
import org.throughline.evidence.ScopingReturns;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.ScopingReviewSwitch;
import org.throughline.settings.ScopingReviewSwitch.From;

/** The scoping review, a stage a partnership can switch on, and learning that cannot wait, which every review can record. */
@ThroughlineTest
class ScopingReviewTests {

    private static final LocalDate HEARD = Invented.notification().receivedOn();

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    LocalPractices practices;

    @Autowired
    Reviews reviews;

    @Autowired
    Scoping scoping;

    @Autowired
    Decisions decisions;

    @Autowired
    ScopingReviews scopingReviews;

    @Autowired
    EarlyLessons lessons;

    Partnership partnership;
    Reader coordinator;

    @Autowired
    ScopingReturns returns;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
    }

    private void switchOn(LocalDate from) {
        practices.change(
                coordinator,
                partnership,
                new ScopingReviewSwitch(List.of(new From(from, true))),
                0,
                "set that scoping reviews are held");
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void the_day_the_death_was_heard_of_says_whether_there_is_one() {
        var first = LocalDate.of(2026, 4, 1);
        var later = LocalDate.of(2026, 9, 1);
        var days = new ScopingReviewSwitch(List.of(new From(first, true), new From(later, false)));
        assertThat(ScopingReviewSwitch.OFF.on(first)).isFalse();
        assertThat(days.on(first.minusDays(1))).isFalse();
        assertThat(days.on(first)).isTrue();
        assertThat(days.on(later.minusDays(1))).isTrue();
        assertThat(days.on(later)).isFalse();
    }

    @Test
    void it_is_off_until_it_is_switched_on_from_a_day() {
        var page = LocalPractices.href(partnership, null) + "/scoping-review";
        assertThat(text(desk.open(coordinator, page)))
                .contains("draft statutory guidance of May 2024", "not in force as far as we know")
                .contains("You hold no scoping reviews.");
        assertThat(text(desk.send(coordinator, page, "version", "0")))
                .contains("Choose whether you hold scoping reviews");
        assertThat(desk.send(
                                coordinator,
                                page,
                                "held",
                                "YES",
                                "from-day",
                                "" + HEARD.getDayOfMonth(),
                                "from-month",
                                "" + HEARD.getMonthValue(),
                                "from-year",
                                "" + HEARD.getYear(),
                                "version",
                                "0")
                        .getRedirectedUrl())
                .isEqualTo(page);
        var practice = practices.of(partnership.id()).scopingReview();
        assertThat(practice.on(HEARD)).isTrue();
        assertThat(practice.on(HEARD.minusDays(1))).isFalse();
        assertThat(text(desk.open(coordinator, page))).contains("1 change", "a scoping review before the decision");
    }

    @Test
    void without_the_stage_scoping_leads_to_the_decision_and_nowhere_else() {
        switchOn(HEARD.plusDays(1));
        var review = decided.scoping(coordinator, partnership);
        assertThatThrownBy(() -> reviews.move(coordinator, review, Stage.SCOPING_REVIEW, "began the scoping review"))
                .isInstanceOf(IllegalStateException.class);
        var put = scoping.close(coordinator, review, null);
        assertThat(put.stage()).isEqualTo(Stage.DECISION);
        assertThat(text(desk.open(coordinator, put.href() + "/scoping-review")))
                .contains("<h1 class=\"govuk-heading-l\">Learning that cannot wait</h1>")
                .doesNotContain("What the scoping review concludes");
    }

    @Test
    void with_it_the_scoping_review_is_written_and_closed_before_the_decision() {
        switchOn(HEARD);
        var review = decided.scoping(coordinator, partnership);
        assertThatThrownBy(() -> reviews.move(coordinator, review, Stage.DECISION, "put the decision"))
                .isInstanceOf(IllegalStateException.class);
        var open = scoping.close(coordinator, review, null);
        assertThat(open.stage()).isEqualTo(Stage.SCOPING_REVIEW);
        var overview = text(desk.open(coordinator, open.href()));
        assertThat(overview).contains("Write the scoping review and put it to the chair", "The decision was due");
        assertThat(text(desk.open(coordinator, "/reviews?stage=SCOPING_REVIEW")))
                .contains(open.reference());
        decisions.prepare(coordinator, open, Decided.grounds(), 0);
        var chair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        assertThatThrownBy(() -> decisions.hold(chair, open, "Reasons.", Decided.ON))
                .isInstanceOf(NotAllowed.class);

        var page = ScopingReviews.href(open);
        assertThat(text(desk.send(coordinator, page + "/close"))).contains("is not written down");
        assertThat(text(desk.send(coordinator, page, "version", "0")))
                .contains("Write what the scoping review concludes");
        desk.send(coordinator, page, "conclusion", "A first thought", "version", "0");
        desk.send(coordinator, page, "conclusion", "Nothing more to learn from a full review", "version", "1");
        var stale = desk.send(coordinator, page, "conclusion", "Something else", "version", "1");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale)).contains("Nothing more to learn from a full review", "Something else");
        lessons.add(coordinator, open, lesson("Ask alone, and ask again"));
        assertThat(desk.send(coordinator, page + "/close").getRedirectedUrl()).isEqualTo(open.href() + "/decision");
        var put = reviews.get(coordinator, open.id());
        assertThat(put.stage()).isEqualTo(Stage.DECISION);
        assertThat(text(desk.open(coordinator, put.href() + "/history")))
                .contains("closed the scoping review and put the decision to the chair");
        assertThat(text(desk.open(chair, put.href() + "/decision/decide")))
                .contains("Nothing more to learn from a full review", "1 thing learned, 1 still to be acted on")
                .contains("The scoping review, and the learning it kept");
        assertThatThrownBy(() -> scopingReviews.conclude(coordinator, put, "Too late", 2))
                .isInstanceOf(NotAllowed.class);
        assertThat(text(desk.open(coordinator, page)))
                .contains("A first thought", "Nothing more to learn from a full review")
                .doesNotContain("Keep the conclusion");
        decisions.noReview(chair, put, "Enough was learned.", Decision.Instead.SCOPING_REVIEW, null, Decided.ON);
        assertThat(text(desk.open(coordinator, put.href() + "/decision")))
                .contains("The scoping review, and the learning it kept", "href=\"" + page + "\"");
    }

    @Test
    void what_cannot_wait_is_recorded_acted_on_and_keeps_its_history() {
        var review = decided.scoping(coordinator, partnership);
        var page = ScopingReviews.href(review);
        assertThat(text(desk.open(coordinator, page))).contains("Nothing is recorded yet", "No agency has said so");
        assertThat(text(desk.send(coordinator, page + "/learning/new", "learned", "Typed words", "done", "Told staff")))
                .contains("Typed words", "Say who must act", "Say by when they must act");
        assertThat(desk.send(
                                coordinator,
                                page + "/learning/new",
                                "learned",
                                "Ask alone",
                                "actor",
                                "Invented Hospital",
                                "due-day",
                                "1",
                                "due-month",
                                "6",
                                "due-year",
                                "2026")
                        .getRedirectedUrl())
                .isEqualTo(page);
        var first = lessons.of(coordinator, review.id()).getFirst();
        assertThat(text(desk.open(coordinator, review.href()))).contains("1 still to be acted on");
        assertThat(text(change(page, first, "done", "All wards were told")))
                .contains("Give the day on which it was done");
        assertThat(change(
                                page,
                                first,
                                "done",
                                "All wards were told",
                                "doneOn-day",
                                "3",
                                "doneOn-month",
                                "5",
                                "doneOn-year",
                                "2026")
                        .getRedirectedUrl())
                .isEqualTo(page);
        var stale = change(page, first, "actor", "Invented Surgery");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale)).contains("All wards were told", "Invented Surgery");
        assertThat(text(desk.open(coordinator, page))).contains("3 May 2026: All wards were told", "1 thing learned");
        assertThat(text(desk.open(coordinator, page + ".csv")))
                .contains("Ask alone", "Invented Hospital", "1 June 2026", "All wards were told", "3 May 2026");
        assertThat(text(desk.open(coordinator, review.href()))).doesNotContain("still to be acted on");
        assertThat(lessons.history(coordinator, review.id())).hasSize(2);
        assertThat(text(desk.open(coordinator, review.href() + "/history")))
                .contains(
                        "recorded learning that cannot wait", "recorded what was done about learning that cannot wait");
    }

    private MockHttpServletResponse change(String page, EarlyLesson lesson, String... fields) {
        var all = new java.util.ArrayList<String>(List.of(
                "version",
                "" + lesson.version(),
                "learned",
                lesson.learned(),
                "due-day",
                "1",
                "due-month",
                "6",
                "due-year",
                "2026"));
        all.addAll(List.of(fields));
        if (!all.contains("actor")) {
            all.addAll(List.of("actor", lesson.actor()));
        }
        return desk.send(coordinator, page + "/learning/" + lesson.id(), all.toArray(String[]::new));
    }

    @Test
    void a_line_is_taken_out_with_a_reason_before_the_decision_and_stays_marked_after() {
        var review = decided.scoping(coordinator, partnership);
        var page = ScopingReviews.href(review);
        lessons.add(coordinator, review, lesson("Written in the wrong case"));
        lessons.add(coordinator, review, lesson("Ask alone, and ask again"));
        var wrong = lessons.of(coordinator, review.id()).getFirst();
        var right = lessons.of(coordinator, review.id()).getLast();
        assertThat(text(desk.open(coordinator, out(page, wrong)))).contains("It leaves the list");
        assertThat(text(desk.send(coordinator, out(page, wrong), "version", "1")))
                .contains("Say why it is taken out", wrong.learned());
        assertThat(desk.send(coordinator, out(page, wrong), "version", "1", "why", "It belongs elsewhere.")
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(lessons.of(coordinator, review.id())).containsExactly(right);
        assertThat(text(desk.open(coordinator, page)))
                .contains("1 thing learned", "Every version (3)", "Taken out: It belongs elsewhere.");
        assertThat(text(desk.open(coordinator, review.href() + "/history")))
                .contains("took out learning that cannot wait: It belongs elsewhere.");
        var stale = change(page, wrong, "actor", "Invented Surgery");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale)).contains("Taken out: It belongs elsewhere.", "Invented Surgery");
        assertThat(desk.open(coordinator, page + "/learning/" + wrong.id()).getStatus())
                .isEqualTo(404);

        var put = scoping.close(coordinator, review, null);
        assertThat(text(desk.open(coordinator, out(page, right)))).contains("so it stays in the list");
        lessons.takeOut(coordinator, put, right.id(), "The ward closed.", 1);
        assertThat(lessons.of(coordinator, review.id())).singleElement().satisfies(each -> {
            assertThat(each.open()).isFalse();
            assertThat(each.takenOut()).isEqualTo("The ward closed.");
        });
        assertThat(text(desk.open(coordinator, page))).contains("Taken out", "The ward closed.");
        assertThat(text(desk.open(coordinator, put.href()))).doesNotContain("still to be acted on");
        assertThatThrownBy(() -> lessons.takeOut(coordinator, put, right.id(), "Again.", 2))
                .isInstanceOf(NotAllowed.class);
        var author = invented.appointed(Role.AUTHOR, put);
        assertThat(desk.open(author, out(page, right)).getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> lessons.takeOut(author, put, right.id(), "Mine.", 2))
                .isInstanceOf(NotAllowed.class);
    }

    private static String out(String page, EarlyLesson lesson) {
        return page + "/learning/" + lesson.id() + "/out";
    }

    @Test
    void only_staff_record_it_and_panel_and_neighbours_do_not_see_it() {
        var review = decided.scoping(coordinator, partnership);
        lessons.add(coordinator, review, lesson("Secret"));
        var author = invented.appointed(Role.AUTHOR, review);
        var page = ScopingReviews.href(review);
        assertThat(text(desk.open(author, page))).contains("Secret").doesNotContain("Record learning that cannot wait");
        assertThat(desk.open(author, page + "/learning/new").getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> lessons.add(author, review, lesson("Mine"))).isInstanceOf(NotAllowed.class);
        for (var reader :
                List.of(invented.appointed(Role.PANEL_MEMBER, review), invented.coordinator(invented.partnership()))) {
            assertThat(lessons.of(reader, review.id())).isEmpty();
            assertThat(desk.open(reader, page).getStatus()).isEqualTo(404);
            assertThat(desk.open(reader, page + ".csv").getStatus()).isEqualTo(404);
        }
        var notified = invented.review(coordinator, partnership);
        assertThat(desk.open(coordinator, ScopingReviews.href(notified)).getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> lessons.add(coordinator, notified, lesson("Early")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void other_words_of_an_agency_wait_again_and_what_was_typed_meanwhile_is_not_lost() {
        var review = decided.scoping(coordinator, partnership);
        var ward = invented.agency(partnership, "Invented Ward");
        invented.involve(review, ward);
        var lead = invented.agencyLead(ward);
        says(lead, review, ward, "Ask alone");
        assertThat(lessons.notTakenUp(coordinator, review)).hasSize(1);
        lessons.add(
                coordinator,
                review,
                new EarlyLessons.Typed("Ask alone", "The ward", LocalDate.of(2026, 6, 1), null, null, ward.id()));
        assertThat(lessons.notTakenUp(coordinator, review)).isEmpty();
        says(lead, review, ward, "Ask alone");
        assertThat(lessons.notTakenUp(coordinator, review))
                .as("the same words again")
                .isEmpty();
        says(lead, review, ward, "The door stands open at night");
        assertThat(lessons.notTakenUp(coordinator, review)).hasSize(1);

        var page = ScopingReviews.href(review) + "/learning/new?agency=" + ward.id();
        assertThat(text(desk.open(coordinator, page))).contains("The door stands open at night");
        says(lead, review, ward, "");
        assertThat(desk.open(coordinator, page).getStatus()).isEqualTo(404);
        assertThat(text(desk.send(coordinator, page, "learned", "Typed words"))).contains("Typed words");
    }

    private void says(Reader lead, Review review, Organisation agency, String learned) {
        var last = returns.latest(lead, review, agency.id());
        returns.save(
                lead,
                review,
                agency,
                new ScopingReturn(
                        last.map(ScopingReturn::version).orElse(0),
                        last.map(ScopingReturn::saves).orElse(0),
                        "Records",
                        "",
                        "A clerk",
                        "",
                        "",
                        null,
                        learned,
                        "",
                        "",
                        null,
                        List.of()),
                true);
    }

    private static EarlyLessons.Typed lesson(String learned) {
        return new EarlyLessons.Typed(learned, "Invented Hospital", LocalDate.of(2026, 6, 1), null, null, null);
    }
}
