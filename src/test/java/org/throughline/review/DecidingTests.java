package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/** The page on which a decision is made refuses what cannot be, asks for a check, and repeats nothing. */
@ThroughlineTest
class DecidingTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    Decisions decisions;

    @Autowired
    Notifications notifications;

    @Autowired
    Reviews reviews;

    @Autowired
    AtTheDesk desk;

    Partnership partnership;
    Reader coordinator;
    Reader chair;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        chair = invented.forPartnership(Role.CSP_CHAIR, partnership);
    }

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String[] choice(String... more) {
        var fields = new ArrayList<>(List.of(
                "reasons",
                "Invented reasons.",
                "on-day",
                "" + Decided.ON.getDayOfMonth(),
                "on-month",
                "" + Decided.ON.getMonthValue(),
                "on-year",
                "" + Decided.ON.getYear()));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_review_is_not_held_where_what_is_prepared_says_that_the_test_is_not_met() {
        var put = decided.put(coordinator, partnership);
        decisions.prepare(coordinator, put, new Grounds(Limb.NONE, "No link.", "Invented police.", null), 1);
        var page = put.href() + "/decision/decide";
        assertThat(text(desk.send(chair, page, choice("outcome", "HOLD", "sure", "yes"))))
                .contains("What is prepared says that the test is not met", "Invented reasons.");
        assertThatThrownBy(() -> decisions.hold(chair, put, "Reasons.", Decided.ON))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("the test is not met");
        assertThat(decisions.of(coordinator, put.id())).isEmpty();
        assertThat(desk.send(chair, page, choice("outcome", "NO_REVIEW", "instead", "MAPPA", "sure", "yes"))
                        .getRedirectedUrl())
                .isEqualTo(put.href() + "/decision");
        assertThat(text(desk.open(coordinator, put.href() + "/decision"))).contains("A MAPPA serious case review");
    }

    @Test
    void a_name_in_what_is_prepared_is_kept_and_pointed_out_beside_its_field_but_not_to_those_who_see_none() {
        var put = decided.put(coordinator, partnership);
        decisions.prepare(
                coordinator,
                put,
                new Grounds(Limb.PARTNER, "She was hurt by him.", "police and health: Victim was known.", null),
                1);
        var page = text(desk.open(coordinator, put.href() + "/decision/prepare"));
        assertThat(page)
                .contains(
                        "id=\"partners-warning\"",
                        "“Victim” is a name in this case",
                        "aria-describedby=\"partners-hint partners-warning\"")
                .doesNotContain("id=\"evidence-warning\"");
        assertThat(text(desk.open(chair, put.href() + "/decision")))
                .contains("Names of people in this case stand in what is prepared", "/decision/prepare#partners");
        decisions.hold(chair, put, "Reasons.", Decided.ON);
        assertThat(decisions.of(coordinator, put.id()))
                .as("a warning, no refusal")
                .isNotEmpty();
    }

    @Test
    void what_is_done_instead_is_not_dropped_where_a_review_is_held_and_the_check_is_asked_for() {
        var put = decided.put(coordinator, partnership);
        var page = put.href() + "/decision/decide";
        assertThat(text(desk.send(chair, page, choice("outcome", "HOLD", "instead", "LEARNING", "sure", "yes"))))
                .contains("You chose to hold a review, and also what is done instead of one");
        assertThat(text(desk.send(chair, page, choice("outcome", "HOLD")))).contains("tick that you have checked it");
        assertThat(decisions.of(coordinator, put.id())).isEmpty();
        assertThat(desk.send(chair, page, choice("outcome", "HOLD", "sure", "yes"))
                        .getRedirectedUrl())
                .isEqualTo(put.href() + "/decision");
    }

    @Test
    void after_it_is_decided_its_pages_lead_to_the_decision_and_record_nothing_more() {
        var put = decided.put(coordinator, partnership);
        for (var early : List.of("/decision/tell", "/decision/answer", "/decision/family")) {
            leads(coordinator, put, early);
        }
        decisions.hold(chair, put, "Reasons.", Decided.ON);
        assertThat(desk.said(chair, put.href() + "/decision/decide", choice("outcome", "HOLD", "sure", "yes")))
                .isEqualTo("This was decided on 20 March 2026. Nothing more is recorded.");
        assertThat(decisions.of(coordinator, put.id())).hasSize(1);
        leads(chair, put, "/decision/decide");
        leads(coordinator, put, "/decision/decide");
        leads(coordinator, put, "/decision/prepare");
        var neighbour = invented.forPartnership(Role.CSP_CHAIR, invented.partnership());
        var member = invented.appointed(Role.PANEL_MEMBER, put);
        for (var stranger : List.of(neighbour, member)) {
            assertThat(desk.open(stranger, put.href() + "/decision/decide").getStatus())
                    .isEqualTo(404);
        }
    }

    private void leads(Reader reader, Review review, String page) {
        assertThat(desk.open(reader, review.href() + page).getRedirectedUrl())
                .as(page)
                .isEqualTo(review.href() + "/decision");
    }

    @Test
    void the_family_and_the_Home_Office_were_not_told_before_the_decision() {
        var held = decided.held(coordinator, partnership);
        var before = new String[] {"on-day", "19", "on-month", "3", "on-year", "2026", "how", "By me", "letter", "L"};
        for (var page : List.of("/decision/family", "/decision/tell")) {
            assertThat(text(desk.send(coordinator, held.href() + page, before)))
                    .contains("This day is before the decision, which was made on 20 March 2026");
        }
    }

    @Test
    void the_age_at_death_stands_beside_the_test() {
        assertThat(page(LocalDate.of(1984, 5, 17))).contains("was 41.").doesNotContain("That is under 16");
        assertThat(page(LocalDate.of(2009, 2, 27))).contains("was 17.", "That is 16 or 17");
        assertThat(page(LocalDate.of(2010, 2, 27))).contains("was 16.", "That is 16 or 17");
        assertThat(page(LocalDate.of(2010, 2, 28))).contains("was 15.", "so this test cannot be met");
        assertThat(page(LocalDate.of(2026, 2, 28))).contains("Age at death: not known");
    }

    private String page(LocalDate born) {
        var people = Invented.peopleOf("Invented Ageless");
        var victim = people.getFirst();
        var aged = new Subject(
                victim.id(),
                victim.reviewId(),
                Part.VICTIM,
                "Invented Person born " + born,
                null,
                born,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                0);
        var review = notifications.record(
                coordinator, partnership.id(), Invented.notification(), List.of(aged, people.getLast()));
        var begun = reviews.move(coordinator, review, Stage.SCOPING, "began scoping");
        return text(desk.open(coordinator, begun.href() + "/decision/prepare"));
    }
}
