package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.web.Obstacle;
import org.throughline.web.StaleWrite;
import org.throughline.web.Task;

/** Scoping is closed, a co-ordinator prepares, the chair decides; each refusal says why. */
@ThroughlineTest
class DecisionsTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    Scoping scoping;

    @Autowired
    Decisions decisions;

    @Autowired
    FamilyTold family;

    @Autowired
    UnansweredAgencies unanswered;

    @Autowired
    ReviewTasks tasks;

    @Autowired
    Reviews reviews;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;
    Reader cspChair;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        cspChair = invented.forPartnership(Role.CSP_CHAIR, partnership);
    }

    @Test
    void closing_scoping_puts_the_review_to_the_chair() {
        var review = scoping.close(coordinator, decided.scoping(coordinator, partnership), null);
        assertThat(review.stage()).isEqualTo(Stage.DECISION);
        assertThat(history(review)).first().isEqualTo("closed scoping and put the decision to the chair");
    }

    @Test
    void scoping_with_answers_outstanding_is_closed_only_for_a_reason() {
        var review = decided.scoping(coordinator, partnership);
        unanswered.in(review);
        assertThat(scoping.outstanding(coordinator, review))
                .extracting(Obstacle::words)
                .containsExactly("Invented Hospital has not answered");
        assertThatThrownBy(() -> scoping.close(coordinator, review, null)).isInstanceOf(NotAllowed.class);
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.SCOPING);

        var closed = scoping.close(coordinator, review, "the month is over");
        assertThat(closed.stage()).isEqualTo(Stage.DECISION);
        assertThat(history(closed)).first().asString().endsWith("1 answers outstanding: the month is over");
    }

    @Test
    void an_independent_chair_does_not_close_scoping() {
        var review = decided.scoping(coordinator, partnership);
        var chair = invented.appointed(Role.INDEPENDENT_CHAIR, review);
        assertThatThrownBy(() -> scoping.close(chair, review, null)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void deciding_waits_for_scoping_and_for_the_grounds() {
        var review = decided.scoping(coordinator, partnership);
        assertThat(decisions.obstacles(cspChair, review))
                .extracting(Obstacle::words)
                .containsExactly(
                        "Scoping has not been closed",
                        "The test, the evidence and the partners consulted are not written down");
        assertThatThrownBy(() -> decisions.hold(cspChair, review, "Reasons.", Decided.ON))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_chair_decides_and_a_coordinator_does_not() {
        var review = decided.put(coordinator, partnership);
        assertThatThrownBy(() -> decisions.hold(coordinator, review, "Reasons.", Decided.ON))
                .isInstanceOf(NotAllowed.class);
        assertThat(decisions.of(coordinator, review.id())).isEmpty();
        assertThat(reviews.get(coordinator, review.id()).stage()).isEqualTo(Stage.DECISION);
    }

    @Test
    void a_yes_begins_commissioning_and_the_six_months() {
        var review = decisions.hold(cspChair, decided.put(coordinator, partnership), "Much to learn.", Decided.ON);
        assertThat(review.stage()).isEqualTo(Stage.COMMISSIONING);
        assertThat(review.holdDecidedOn()).isEqualTo(Decided.ON);
        var decision = decisions.chairs(coordinator, review.id()).orElseThrow();
        assertThat(decision).isInstanceOfSatisfying(Decision.Hold.class, hold -> {
            assertThat(hold.grounds()).isEqualTo(Decided.grounds());
            assertThat(hold.reasons()).isEqualTo("Much to learn.");
            assertThat(hold.by()).isEqualTo(cspChair.name());
        });
        assertThat(history(review)).first().isEqualTo("decided on 20 March 2026 that a review is held");
    }

    @Test
    void a_no_goes_to_the_Home_Office_with_what_is_done_instead() {
        var review = decisions.noReview(
                cspChair,
                decided.put(coordinator, partnership),
                "Known to nobody.",
                Decision.Instead.LEARNING,
                "A briefing.",
                Decided.ON);
        assertThat(review.stage()).isEqualTo(Stage.WITH_HOME_OFFICE);
        assertThat(review.holdDecidedOn()).isNull();
        assertThat(decisions.chairs(coordinator, review.id()).orElseThrow())
                .isInstanceOfSatisfying(Decision.NoReview.class, no -> {
                    assertThat(no.instead()).isEqualTo(Decision.Instead.LEARNING);
                    assertThat(no.insteadWords()).isEqualTo("A briefing.");
                });
    }

    @Test
    void a_decision_is_made_once_and_its_grounds_stay() {
        var before = decided.put(coordinator, partnership);
        var review = decisions.hold(cspChair, before, "Reasons.", Decided.ON);
        assertThatThrownBy(() -> decisions.hold(cspChair, review, "Again.", Decided.ON))
                .isInstanceOf(NotAllowed.class);
        // the page was opened before the decision was made
        assertThatThrownBy(() -> decisions.hold(cspChair, before, "Again.", Decided.ON))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> decisions.prepare(coordinator, review, Decided.grounds(), 1))
                .isInstanceOf(NotAllowed.class);
        assertThat(decisions.of(coordinator, review.id())).hasSize(1);
    }

    @Test
    void grounds_changed_by_somebody_else_meanwhile_are_not_overwritten() {
        var review = decided.put(coordinator, partnership);
        var theirs = new Grounds(Limb.SUICIDE, "Their evidence.", "Their partners.", null);
        var mine = new Grounds(Limb.PARTNER, "My evidence.", "My partners.", null);
        decisions.prepare(cspChair, review, theirs, 1);
        assertThatThrownBy(() -> decisions.prepare(coordinator, review, mine, 1))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).contains("Their evidence.");
                    assertThat(stale.yours()).contains("My evidence.");
                });
        assertThat(decisions.prepared(coordinator, review.id()).orElseThrow().grounds())
                .isEqualTo(theirs);
    }

    @Test
    void a_neighbour_an_agency_and_a_panel_member_read_nothing_of_it() {
        var review = decided.held(coordinator, partnership);
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        var outside = List.of(
                invented.forPartnership(Role.CSP_CHAIR, invented.partnership()),
                invented.agencyLead(agency),
                invented.appointed(Role.PANEL_MEMBER, review),
                invented.everywhere(Role.HOME_OFFICE));
        for (var reader : outside) {
            assertThat(decisions.of(reader, review.id())).as(reader.roleWords()).isEmpty();
            assertThat(decisions.prepared(reader, review.id())).isEmpty();
            assertThat(family.of(reader, review.id())).isEmpty();
        }
        assertThat(decisions.of(invented.appointed(Role.INDEPENDENT_CHAIR, review), review.id()))
                .hasSize(1);
    }

    @Test
    void that_the_family_was_told_is_recorded_once_there_is_a_decision() {
        var before = decided.put(coordinator, partnership);
        assertThatThrownBy(() -> family.tell(coordinator, before, Decided.ON, "By the liaison officer."))
                .isInstanceOf(org.throughline.web.NotFound.class);
        var review = decisions.hold(cspChair, before, "Reasons.", Decided.ON);
        family.tell(coordinator, review, Decided.ON.plusDays(1), "By the liaison officer.");
        assertThat(family.of(coordinator, review.id()))
                .containsExactly(new FamilyTold.Telling(
                        Decided.ON.plusDays(1), "By the liaison officer.", coordinator.name(), false));
        var chair = invented.appointed(Role.INDEPENDENT_CHAIR, review);
        assertThatThrownBy(() -> family.tell(chair, review, Decided.ON, "By me."))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_happens_next_has_a_link_only_for_whose_it_is() {
        var review = decided.put(coordinator, partnership);
        assertThat(task(coordinator, review, "Decide whether a review is held")).satisfies(task -> {
            assertThat(task.href()).isNull();
            assertThat(task.status()).isEqualTo("Waiting for the chair");
            assertThat(task.hint()).contains("by 2 April 2026");
        });
        assertThat(task(cspChair, review, "Decide whether a review is held").href())
                .endsWith("/decision/decide");
        var held = decisions.hold(cspChair, review, "Reasons.", Decided.ON);
        assertThat(tasks.tasks(coordinator, held))
                .extracting(Task::words)
                .contains(
                        "Tell the Home Office",
                        "Tell the family of the decision",
                        "Choose a pseudonym for the person who died")
                .doesNotContain("Decide whether a review is held");
        assertThat(tasks.tasks(invented.appointed(Role.PANEL_MEMBER, held), held))
                .isEmpty();
    }

    private Task task(Reader reader, Review review, String words) {
        return tasks.tasks(reader, review).stream()
                .filter(task -> task.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private List<String> history(Review review) {
        return new Histories(trail, reviews, transaction).of(coordinator, review);
    }
}
