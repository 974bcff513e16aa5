package org.throughline.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Decisions;
import org.throughline.review.Grounds;
import org.throughline.review.Limb;
import org.throughline.review.Part;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.WhoIsWho;
import org.throughline.web.Obstacle;
import org.throughline.web.StaleWrite;
import org.throughline.web.Task;

/** Terms of reference are written, approved by the chair, reopened; key lines go with them. */
@ThroughlineTest
class TermsOfReferenceTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    TermsOfReference terms;

    @Autowired
    Decisions decisions;

    @Autowired
    KeyLines keyLines;

    @Autowired
    PanelTasks tasks;

    @Autowired
    KnownForTerms known;

    @Autowired
    Cases cases;

    @Autowired
    WhoIsWho whoIsWho;

    @Autowired
    Reviews reviews;

    @Autowired
    AtTheDesk desk;

    Partnership partnership;
    Reader coordinator;
    Review review;
    Reader chair;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = decided.held(coordinator, partnership);
        chair = decided.chair(coordinator, review);
    }

    @Test
    void a_draft_is_not_approved_before_everything_is_in_it() {
        terms.write(
                coordinator,
                review,
                new Terms.Text("About it.", null, null, null, null, null, null, null, null, null, null, null, null),
                0);
        assertThat(terms.obstaclesToApproval(chair, review))
                .extracting(Obstacle::words)
                .containsExactly(
                        "The period under review is not set",
                        "It is not said how the family had a part in these terms, or were asked",
                        "There are no key lines of enquiry",
                        "18 considerations are not answered");
        assertThatThrownBy(() -> terms.approve(chair, review)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_key_line_sent_again_is_not_a_second_one() throws Exception {
        var lines = review.href() + "/terms/lines";
        assertThat(desk.send(coordinator, lines, "words", "Was she seen alone?").getStatus())
                .isEqualTo(302);
        var again = desk.send(coordinator, lines, "words", "was she seen alone?");
        assertThat(again.getContentAsString()).contains("Key line 1 asks this already", "was she seen alone?");
        assertThat(keyLines.of(coordinator, review.id())).hasSize(1);
    }

    @Test
    void approved_terms_set_the_period_and_agree_the_key_lines() {
        ready();
        assertThat(terms.obstaclesToApproval(chair, review)).isEmpty();
        terms.approve(chair, review);
        var current = terms.current(coordinator, review).orElseThrow();
        assertThat(current.status()).isEqualTo(Terms.Status.APPROVED);
        assertThat(current.approvedBy()).isEqualTo(chair.name());
        assertThat(current.keyLines()).isEqualTo("1. How was coercive control recognised?");
        var now = reviews.get(coordinator, review.id());
        assertThat(now.periodFrom()).isEqualTo("2024-01-01");
        assertThat(now.periodTo()).isEqualTo("2026-02-27");
        assertThat(terms.obstacles(coordinator, review)).isEmpty();
    }

    @Test
    void only_the_independent_chair_approves() {
        ready();
        for (var reader : new Reader[] {
            coordinator,
            invented.forPartnership(Role.CSP_CHAIR, partnership),
            invented.appointed(Role.AUTHOR, review),
            invented.appointed(Role.PANEL_MEMBER, review)
        }) {
            assertThatThrownBy(() -> terms.approve(reader, review))
                    .as(reader.roleWords())
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void a_consideration_that_is_not_relevant_needs_its_reason() {
        ready();
        terms.consider(coordinator, review, List.of(new Considered(Consideration.AGE, false, null)));
        assertThat(terms.obstaclesToApproval(chair, review))
                .extracting(Obstacle::words)
                .containsExactly("1 consideration is not answered");
    }

    @Test
    void approved_terms_change_only_as_a_new_version_and_the_old_one_stays_readable() {
        ready();
        terms.approve(chair, review);
        assertThatThrownBy(() -> terms.write(coordinator, review, text("Changed."), 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keyLines.add(coordinator, review, "Another?")).isInstanceOf(NotAllowed.class);

        terms.reopen(chair, review, "the trial brought new facts");
        assertThat(terms.draft(coordinator, review).orElseThrow().text()).isEqualTo(text("About it."));
        var line = keyLines.of(coordinator, review.id()).getFirst();
        keyLines.reword(coordinator, review, line.id(), line.words(), "How was economic abuse recognised?");
        terms.write(
                coordinator,
                review,
                text("Changed."),
                terms.draft(coordinator, review).orElseThrow().version());
        assertThat(terms.current(coordinator, review).orElseThrow().number()).isEqualTo(1);
        assertThatThrownBy(() -> terms.reopen(chair, review, "again")).isInstanceOf(NotAllowed.class);

        terms.approve(chair, review);
        assertThat(terms.versions(coordinator, review))
                .extracting(Terms::number, Terms::status, Terms::summary, Terms::keyLines)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                2, Terms.Status.APPROVED, "Changed.", "1. How was economic abuse recognised?"),
                        org.assertj.core.groups.Tuple.tuple(
                                1, Terms.Status.REPLACED, "About it.", "1. How was coercive control recognised?"));
        assertThat(keyLines.of(coordinator, review.id()).getFirst().id()).isEqualTo(line.id());
        assertThat(terms.current(coordinator, review).orElseThrow().text()).isEqualTo(text("Changed."));
    }

    @Test
    void a_draft_changed_by_somebody_else_meanwhile_is_not_overwritten() {
        terms.write(coordinator, review, text("First."), 0);
        int version = terms.draft(coordinator, review).orElseThrow().version();
        terms.write(chair, review, text("The chair's."), version);
        assertThatThrownBy(() -> terms.write(coordinator, review, text("Mine."), version))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).contains("The chair's.");
                    assertThat(stale.yours())
                            .contains("Mine.", "Surgery and police", "Was she seen alone?", "The inquest stands open.");
                });
    }

    @Test
    void commissioning_shows_what_is_missing() {
        var bare = decided.held(coordinator, partnership);
        assertThat(terms.obstacles(coordinator, bare))
                .extracting(Obstacle::words)
                .containsExactly(
                        "No chair is appointed",
                        "The terms of reference are not approved",
                        "There are no key lines of enquiry");
        assertThat(tasks.tasks(coordinator, bare))
                .extracting(Task::words)
                .containsExactly(
                        "Appoint the independent chair",
                        "Appoint the author of the report",
                        "Appoint the panel's members",
                        "Write the terms of reference",
                        "Write the key lines of enquiry",
                        "Call the panel's first meeting");
    }

    @Test
    void a_finished_draft_waits_for_the_chair() {
        ready();
        assertThat(task(coordinator).href()).isNull();
        assertThat(task(coordinator).status()).isEqualTo("Waiting for the chair");
        assertThat(task(chair).href()).endsWith("/terms/approve");
    }

    private Task task(Reader reader) {
        return tasks.tasks(reader, review).stream()
                .filter(task -> task.words().equals("Approve the terms of reference"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_panel_reads_them_and_an_agency_does_not() {
        ready();
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        assertThat(terms.draft(invented.appointed(Role.PANEL_MEMBER, review), review))
                .isPresent();
        assertThat(terms.versions(invented.agencyLead(agency), review)).isEmpty();
        assertThat(terms.versions(invented.coordinator(invented.partnership()), review))
                .isEmpty();
        assertThatThrownBy(() -> terms.write(invented.appointed(Role.PANEL_MEMBER, review), review, text("Mine."), 1))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_agency_that_is_asked_sees_key_lines_once_they_are_agreed() {
        ready();
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        var lead = invented.agencyLead(agency);
        assertThat(keyLines.of(lead, review.id())).isEmpty();
        terms.approve(chair, review);
        assertThat(keyLines.of(lead, review.id()))
                .extracting(KeyLine::number, KeyLine::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "How was coercive control recognised?"));
        assertThat(keyLines.of(invented.agencyLead(invented.agency(partnership, "Library")), review.id()))
                .isEmpty();
        assertThatThrownBy(() -> keyLines.add(lead, review, "Ours?")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_line_left_out_keeps_its_number_to_itself() {
        var first = keyLines.add(coordinator, review, "One?");
        keyLines.leaveOut(coordinator, review, first.id(), "Asked elsewhere.");
        var second = keyLines.add(coordinator, review, "Two?");
        assertThat(second.number()).isEqualTo(2);
        assertThat(keyLines.of(coordinator, review.id())).containsExactly(second);
        assertThat(keyLines.all(coordinator, review.id())).hasSize(2);
    }

    @Test
    void a_line_in_force_that_the_new_version_leaves_out_goes_with_its_approval_and_can_be_put_back() throws Exception {
        ready();
        var second = keyLines.add(coordinator, review, "Was she seen alone?");
        terms.approve(chair, review);
        terms.reopen(chair, review, "Another agency was found.");
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        var lead = invented.agencyLead(agency);
        var there = review.href() + "/terms/lines/" + second.id();
        assertThat(desk.send(chair, there + "/retire").getContentAsString()).contains("Say why it is left out");
        assertThat(desk.send(chair, there + "/retire", "why", "Asked of one agency only.")
                        .getStatus())
                .isEqualTo(302);
        for (var reader : new Reader[] {coordinator, lead}) {
            assertThat(keyLines.of(reader, review.id()))
                    .extracting(KeyLine::number)
                    .containsExactly(1, 2);
        }
        assertThat(keyLines.ofDraft(chair, review.id()))
                .extracting(KeyLine::number)
                .containsExactly(1);
        assertThat(desk.open(chair, review.href() + "/terms/lines").getContentAsString())
                .contains("Goes with the approval of the new version: Asked of one agency only.");
        assertThat(desk.send(chair, there + "/back").getStatus()).isEqualTo(302);
        assertThat(keyLines.ofDraft(chair, review.id())).hasSize(2);
        keyLines.leaveOut(chair, review, second.id(), "Asked of one agency only.");
        terms.approve(chair, review);
        assertThat(keyLines.of(lead, review.id())).extracting(KeyLine::number).containsExactly(1);
        assertThat(terms.current(chair, review).orElseThrow().keyLines()).doesNotContain("seen alone");
        terms.reopen(chair, review, "Once more.");
        assertThatThrownBy(() -> keyLines.putBack(chair, review, second.id())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_line_in_force_that_is_worded_anew_keeps_its_words_for_others_until_the_new_version_is_approved()
            throws Exception {
        ready();
        terms.approve(chair, review);
        terms.reopen(chair, review, "Another agency was found.");
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        var lead = invented.agencyLead(agency);
        var line = keyLines.of(chair, review.id()).getFirst();
        var there = review.href() + "/terms/lines/" + line.id();
        var anew = "How was economic abuse recognised?";
        assertThat(desk.said(chair, there, "before", line.words(), "words", anew))
                .contains("Until that version is approved");
        for (var reader : new Reader[] {coordinator, lead, invented.appointed(Role.PANEL_MEMBER, review)}) {
            assertThat(keyLines.of(reader, review.id())).containsExactly(line);
            assertThat(keyLines.keyLines(reader, review.id()).getFirst().words())
                    .isEqualTo(line.words());
        }
        assertThat(keyLines.ofDraft(chair, review.id()))
                .extracting(KeyLine::words)
                .containsExactly(anew);
        for (var page : List.of("/terms/lines", "/terms/2", "/terms/lines.csv")) {
            assertThat(desk.open(chair, review.href() + page).getContentAsString())
                    .as(page)
                    .contains(anew, line.words());
        }
        assertThat(desk.open(chair, review.href() + "/terms").getContentAsString())
                .doesNotContain(anew);
        assertThat(desk.open(chair, there).getContentAsString())
                .contains("Approved words, with which agencies and the family go on", line.words(), ">" + anew);

        keyLines.reword(chair, review, line.id(), anew, line.words());
        assertThat(keyLines.all(chair, review.id()).getFirst().newWords()).isNull();
        keyLines.reword(chair, review, line.id(), line.words(), anew);
        terms.approve(chair, review);
        assertThat(keyLines.of(lead, review.id())).extracting(KeyLine::words).containsExactly(anew);
        assertThat(terms.current(chair, review).orElseThrow().keyLines()).isEqualTo("1. " + anew);
        assertThat(keyLines.all(chair, review.id()).getFirst().newWords()).isNull();
    }

    @Test
    void who_words_a_line_that_another_has_just_worded_is_shown_both_and_changes_nothing() throws Exception {
        ready();
        var line = keyLines.of(coordinator, review.id()).getFirst();
        var there = review.href() + "/terms/lines/" + line.id();
        assertThat(desk.open(coordinator, there).getContentAsString())
                .contains("name=\"before\" value=\"" + line.words() + "\"");
        desk.send(chair, there, "before", line.words(), "words", "How was economic abuse recognised?");

        var refused = desk.send(coordinator, there, "before", line.words(), "words", "Who saw the debts?");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("How was economic abuse recognised?", "Who saw the debts?");
        assertThat(keyLines.ofDraft(chair, review.id()).getFirst().words())
                .isEqualTo("How was economic abuse recognised?");
    }

    @Test
    void new_words_of_a_line_that_is_then_left_out_change_nothing() {
        ready();
        var second = keyLines.add(coordinator, review, "Was she seen alone?");
        terms.approve(chair, review);
        terms.reopen(chair, review, "Another agency was found.");
        keyLines.reword(chair, review, second.id(), second.words(), "Was anybody seen alone?");
        keyLines.leaveOut(chair, review, second.id(), "Asked of one agency only.");
        assertThatThrownBy(() -> keyLines.reword(chair, review, second.id(), "Was anybody seen alone?", "Again?"))
                .isInstanceOf(NotAllowed.class);
        terms.approve(chair, review);
        assertThat(keyLines.get(chair, review.id(), second.id()).words()).isEqualTo("Was she seen alone?");
    }

    @Test
    void suicide_cannot_be_not_relevant_where_the_test_met_is_suicide() throws Exception {
        var put = decided.put(coordinator, partnership);
        decisions.prepare(coordinator, put, new Grounds(Limb.SUICIDE, "Evidence.", "Partners.", null), 1);
        var chairOfPartnership = invented.forPartnership(Role.CSP_CHAIR, partnership);
        review = decisions.hold(chairOfPartnership, put, "Reasons.", Decided.ON);
        chair = decided.chair(coordinator, review);
        ready();
        assertThat(terms.obstaclesToApproval(chair, review)).isEmpty();
        terms.consider(
                coordinator, review, List.of(new Considered(Consideration.SUICIDE, false, "She was said to be well.")));
        assertThat(terms.obstaclesToApproval(chair, review))
                .extracting(Obstacle::words)
                .containsExactly(
                        "Suicide is said not to be relevant, but this review is held because the test met is suicide");
        assertThatThrownBy(() -> terms.approve(chair, review)).isInstanceOf(NotAllowed.class);
        assertThat(desk.open(chair, review.href() + "/terms/considerations").getContentAsString())
                .contains("id=\"SUICIDE-words-warning\"", "the test met is suicide");
    }

    @Test
    void names_of_the_case_in_a_draft_are_pointed_out_to_those_who_write_it_and_to_nobody_who_sees_none()
            throws Exception {
        ready();
        var name = reviews.people(coordinator, review.id()).getFirst().name();
        terms.write(
                coordinator,
                review,
                text("About how " + name + " was seen."),
                terms.draft(chair, review).orElseThrow().version());
        keyLines.add(coordinator, review, "Did the surgery ask about Suspect?");
        var draft = review.href() + "/terms/1";
        for (var page : List.of(draft, review.href() + "/terms/approve")) {
            assertThat(desk.open(chair, page).getContentAsString())
                    .as(page)
                    .contains(
                            "Names of people in this case stand in this draft",
                            "/terms/edit#summary",
                            ">Key line 2</a>");
        }
        assertThat(desk.open(coordinator, review.href() + "/terms/edit").getContentAsString())
                .contains("id=\"summary-warning\"")
                .doesNotContain("id=\"media-warning\"");
        assertThat(desk.open(invented.appointed(Role.PANEL_MEMBER, review), draft)
                        .getContentAsString())
                .doesNotContain("Names of people in this case");
        terms.approve(chair, review);
        assertThat(terms.current(chair, review)).as("a warning, no refusal").isPresent();
    }

    @Test
    void the_version_in_force_is_shown_first_with_a_word_of_the_one_being_written() throws Exception {
        ready();
        terms.approve(chair, review);
        terms.reopen(chair, review, "Another agency was found.");
        terms.write(
                chair,
                review,
                text("Newly worded."),
                terms.draft(chair, review).orElseThrow().version());
        var page = desk.open(invented.appointed(Role.PANEL_MEMBER, review), review.href() + "/terms")
                .getContentAsString();
        assertThat(page)
                .contains("About it.", "Version 2 is being written", "href=\"" + review.href() + "/terms/2\"")
                .doesNotContain("Newly worded.");
        assertThat(desk.open(chair, review.href() + "/terms/2").getContentAsString())
                .contains("Newly worded.", "Write on");
    }

    @Test
    void the_first_draft_begins_with_whom_the_case_is_about_and_names_nobody() {
        var agency = invented.agency(partnership, "Invented Clinic");
        cases.involve(coordinator, review.id(), agency.id());
        whoIsWho.choose(
                coordinator,
                review,
                reviews.people(coordinator, review.id()).stream()
                        .filter(person -> person.part() == Part.VICTIM)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                null,
                "Quillon");
        var known = this.known.of(chair, review);
        assertThat(known.people()).contains("Quillon: ", Part.SUSPECT.words());
        assertThat(known.agencies()).contains("Invented Clinic");
        for (var person : reviews.people(coordinator, review.id())) {
            assertThat(known.people()).doesNotContain(person.name());
        }
    }

    @Test
    void whom_the_terms_are_about_is_kept_by_version_and_a_stale_draft_shows_all_that_was_written() {
        ready();
        var text = new Terms.Text(
                "About it.",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 2, 27),
                "Why",
                "The person who died",
                "The clinic",
                "Was she asked?",
                null,
                "Asked.",
                "The trial",
                null,
                "No comment",
                null);
        terms.write(
                coordinator,
                review,
                text,
                terms.draft(chair, review).orElseThrow().version());
        terms.approve(chair, review);
        terms.reopen(chair, review, "Another agency was found.");
        assertThat(terms.draft(chair, review).orElseThrow().text()).isEqualTo(text);
        assertThatThrownBy(() -> terms.write(coordinator, review, text("Mine."), 99))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).contains("Was she asked?", "The trial", "No comment");
                    assertThat(stale.yours()).contains("Mine.", "Did anybody ask her?");
                });
    }

    private void ready() {
        terms.write(coordinator, review, text("About it."), 0);
        terms.consider(
                coordinator,
                review,
                Arrays.stream(Consideration.values())
                        .map(each -> new Considered(each, true, "Looked at."))
                        .toList());
        keyLines.add(coordinator, review, "How was coercive control recognised?");
    }

    private static Terms.Text text(String summary) {
        return new Terms.Text(
                summary,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 2, 27),
                "From the first call to the police.",
                "The person who died and her son",
                "Surgery and police",
                "Was she seen alone?",
                "Did anybody ask her?",
                "Met the chair twice.",
                "The inquest stands open.",
                null,
                null,
                null);
    }
}
