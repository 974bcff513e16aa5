package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Role;
import org.throughline.actions.Actions;
import org.throughline.report.GoldenThread.Walk;
import org.throughline.review.Stage;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** From what an agency recorded to what is done about it, and back; and what is broken between. */
@ThroughlineTest
class GoldenThreadTests {

    @Autowired
    InventedReport invented;

    @Autowired
    Invented people;

    @Autowired
    Findings findings;

    @Autowired
    Lessons lessons;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Actions actions;

    @Autowired
    Threads threads;

    @Test
    void the_thread_is_walked_from_an_entry_to_an_action_and_back() {
        var made = invented.at(Stage.ANALYSIS);
        var chair = made.chair();
        var review = made.review();
        var first = invented.entry(chair, made, "3 March 2019", "Asked to move house");
        var second = invented.entry(chair, made, "about May 2019", "Asked again");
        var finding = findings.record(chair, review, "Nobody asked why.", FindingKind.MISSED_OPPORTUNITY, null);
        findings.tie(chair, review, finding, List.of(first, second));
        var lesson = lessons.record(
                chair,
                review,
                "Ask why people want to move.",
                Set.of(Theme.CONTACT, Theme.RISK),
                List.of(finding.id()));
        var recommendation = recommendations.record(
                chair, review, "Add the question.", Scope.LOCAL, "Invented Housing", List.of(lesson.id()));
        var action = actions.plan(
                chair,
                review,
                recommendation,
                "Change the form",
                made.agency().id(),
                made.agency().name(),
                "",
                null);

        var thread = threads.of(chair, review.id());
        assertThat(thread.broken()).isEmpty();
        var entry = thread.find(Knot.Kind.ENTRY, first).orElseThrow();
        assertThat(last(thread.forwardFrom(entry)).id()).isEqualTo(action.id());
        var end = thread.find(Knot.Kind.ACTION, action.id()).orElseThrow();
        var back = thread.backFrom(end);
        var atFinding = back.further().getFirst().further().getFirst().further().getFirst();
        assertThat(atFinding.knot().id()).isEqualTo(finding.id());
        assertThat(atFinding.further()).extracting(walk -> walk.knot().id()).containsExactlyInAnyOrder(first, second);
        assertThat(threads.thread(chair, review))
                .extracting(length -> length.number() + " " + length.words() + " " + length.loose())
                .containsExactly("2 entries 0", "1 finding 0", "1 lesson 0", "1 recommendation 0", "1 action 0");
    }

    private static Knot last(Walk walk) {
        return walk.further().isEmpty() ? walk.knot() : last(walk.further().getFirst());
    }

    @Test
    void every_break_is_said_in_words() {
        var made = invented.at(Stage.ANALYSIS);
        var chair = made.chair();
        var review = made.review();
        var entry = invented.entry(chair, made, "3 March 2019", "Asked to move house");
        var loose = findings.record(chair, review, "A finding on its own.", FindingKind.OTHER, null);
        var finding = findings.record(chair, review, "A finding on an entry.", FindingKind.OTHER, null);
        findings.tie(chair, review, finding, List.of(entry));
        var good = findings.record(chair, review, "Good practice.", FindingKind.GOOD_PRACTICE, null);
        findings.tie(chair, review, good, List.of(entry));
        var lesson = lessons.record(chair, review, "A lesson.", Set.of(Theme.RECORDS), List.of(finding.id()));
        lessons.record(chair, review, "Another lesson.", Set.of(Theme.RECORDS), List.of());
        var recommendation =
                recommendations.record(chair, review, "Do it.", Scope.LOCAL, "Housing", List.of(lesson.id()));
        recommendations.record(chair, review, "Do that too.", Scope.LOCAL, "Housing", List.of());
        actions.plan(chair, review, recommendation, "Done so", null, "Housing", "", null);
        assertThat(broken(made))
                .containsExactlyInAnyOrder(
                        "Finding 1 rests on no entry",
                        "Finding 1 led to no lesson",
                        "Lesson 2 rests on no finding",
                        "Lesson 2 led to no recommendation",
                        "Recommendation 2 rests on no lesson",
                        "Recommendation 2 has no action");
        assertThat(loose.entries()).isEmpty();

        recommendations.takeOut(chair, review, recommendation, 1);
        invented.withdrawn(made.coordinator(), entry);
        assertThat(broken(made))
                .contains(
                        "Action 1 carries out a recommendation that was taken out",
                        "Finding 2 rests on an entry that the agency has since taken out",
                        "Lesson 1 led to no recommendation");
    }

    @Test
    void nothing_is_taken_out_that_was_changed_since_it_was_read() {
        var made = invented.at(Stage.ANALYSIS);
        var chair = made.chair();
        var review = made.review();
        var finding = findings.record(chair, review, "As first written.", FindingKind.OTHER, null);
        var lesson = lessons.record(chair, review, "As first written.", Set.of(Theme.RECORDS), List.of(finding.id()));
        var recommendation = recommendations.record(
                chair, review, "As first written.", Scope.LOCAL, "Housing", List.of(lesson.id()));
        findings.change(chair, review, finding, "Written anew.", FindingKind.OTHER, null, 1);
        lessons.change(chair, review, lesson, "Written anew.", Set.of(Theme.RECORDS), List.of(finding.id()), 1);
        recommendations.change(
                chair, review, recommendation, "Written anew.", Scope.LOCAL, "Housing", List.of(lesson.id()), 1);
        assertThatThrownBy(() -> findings.takeOut(chair, review, finding, 1)).isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> lessons.takeOut(chair, review, lesson, 1)).isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> recommendations.takeOut(chair, review, recommendation, 1))
                .isInstanceOf(StaleWrite.class);
        assertThat(findings.of(chair, review.id())).hasSize(1);
        recommendations.takeOut(chair, review, recommendation, 2);
        assertThat(recommendations.of(chair, review.id())).isEmpty();
    }

    private List<String> broken(InventedReport.Case made) {
        return threads.of(made.chair(), made.review().id()).broken().stream()
                .map(each -> each.knot().label() + " " + each.sentence())
                .toList();
    }

    @Test
    void only_those_who_write_the_report_write_findings_and_others_do_not_see_them() {
        var made = invented.at(Stage.ANALYSIS);
        var finding = findings.record(made.chair(), made.review(), "Something.", FindingKind.OTHER, null);
        assertThatThrownBy(() -> findings.record(made.cspChair(), made.review(), "Mine.", FindingKind.OTHER, null))
                .isInstanceOf(NotAllowed.class);
        var member = people.appointed(Role.PANEL_MEMBER, made.review());
        people.involve(made.review(), made.agency());
        var lead = people.agencyLead(made.agency());
        var neighbour = people.coordinator(people.partnership());
        for (var outsider : List.of(member, lead, neighbour)) {
            assertThat(findings.of(outsider, made.review().id())).isEmpty();
        }
        assertThat(findings.of(made.cspChair(), made.review().id()))
                .extracting(Finding::id)
                .containsExactly(finding.id());
    }

    @Test
    void a_finding_is_never_tied_to_an_entry_of_another_case() {
        var made = invented.at(Stage.ANALYSIS);
        var other = invented.at(Stage.ANALYSIS);
        var theirs = invented.entry(other.chair(), other, "3 March 2019", "Somebody else's");
        var finding = findings.record(made.chair(), made.review(), "Something.", FindingKind.OTHER, null);
        assertThatThrownBy(() -> findings.tie(made.chair(), made.review(), finding, List.of(theirs)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> findings.record(
                        made.chair(), made.review(), "Something.", FindingKind.OTHER, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_stale_write_is_refused_with_both_texts() {
        var made = invented.at(Stage.ANALYSIS);
        var finding = findings.record(made.chair(), made.review(), "First words.", FindingKind.OTHER, null);
        findings.change(
                made.chair(), made.review(), finding, "Second words.", FindingKind.OTHER, null, finding.version());
        var now = findings.get(made.chair(), made.review().id(), finding.number());
        assertThatThrownBy(() -> findings.change(
                        made.coordinator(),
                        made.review(),
                        now,
                        "Third words.",
                        FindingKind.OTHER,
                        null,
                        finding.version()))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).isEqualTo("Second words.");
                    assertThat(stale.yours()).isEqualTo("Third words.");
                });
    }

    @Test
    void a_recommendation_says_whom_it_is_for() {
        var made = invented.at(Stage.ANALYSIS);
        assertThatThrownBy(() -> recommendations.record(
                        made.chair(), made.review(), "Change the law.", Scope.NATIONAL, " ", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(recommendations.of(made.chair(), made.review().id())).isEmpty();
    }
}
