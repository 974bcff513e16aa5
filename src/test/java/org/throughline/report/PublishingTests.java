package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.actions.ActionStatus;
import org.throughline.actions.Actions;
import org.throughline.actions.Closing;
import org.throughline.publication.Library;
import org.throughline.report.InventedReport.Case;
import org.throughline.review.Stage;
import org.throughline.web.Obstacle;
import org.throughline.web.StaleWrite;

/** From the first draft to a public page and a closed review, with everybody doing only their own part. */
@ThroughlineTest
class PublishingTests {

    @Autowired
    AtTheDesk desk;

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
    Closing closing;

    @Autowired
    Moves moves;

    @Autowired
    Versions versions;

    @Autowired
    QualityRounds rounds;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Preparations preparations;

    @Autowired
    Publishing publishing;

    @Autowired
    Library library;

    private void take(Case made, Reader reader, Move move) {
        var review = invented.now(made);
        assertThat(moves.obstacles(reader, review, move)).as(move.title()).isEmpty();
        moves.take(reader, review, move, InventedReport.day(), "As agreed.");
    }

    private List<String> obstacles(Case made) {
        return publishing.obstacles(made.coordinator(), invented.now(made)).stream()
                .map(Obstacle::words)
                .toList();
    }

    /** Findings, one recommendation with its action. */
    private void thread(Case made) {
        var chair = made.chair();
        var review = invented.now(made);
        var finding = findings.record(chair, review, "Nobody asked.", FindingKind.MISSED_OPPORTUNITY, null);
        var lesson = lessons.record(chair, review, "Ask.", Set.of(Theme.RISK), List.of(finding.id()));
        var recommendation = recommendations.record(
                chair, review, "Every officer asks.", Scope.NATIONAL, "Ministry of Justice", List.of(lesson.id()));
        actions.plan(
                chair,
                review,
                recommendation,
                "Write guidance",
                made.agency().id(),
                made.agency().name(),
                "",
                null);
    }

    /** A case whose report the Home Office lets be published, with the version it saw. */
    private Case approved(Outcome outcome, byte[] docx, QualityRound.Asked... points) throws Exception {
        var made = invented.at(Stage.DRAFTING);
        thread(made);
        var version = invented.upload(made, docx);
        take(made, made.chair(), Move.TO_PANEL);
        take(made, made.chair(), Move.PANEL_SIGNS);
        take(made, made.cspChair(), Move.PARTNERSHIP_SIGNS);
        var run = checks.run(made.coordinator(), invented.now(made), version);
        if (!run.places().isEmpty()) {
            checks.decide(
                    made.coordinator(),
                    invented.now(made),
                    run.places().stream().map(CheckRun.Found::id).toList(),
                    PlaceDecision.LEFT_OUT,
                    null);
        }
        take(made, made.coordinator(), Move.SUBMIT);
        take(made, made.coordinator(), Move.TO_QUALITY_PANEL);
        rounds.record(
                made.coordinator(), invented.now(made), outcome, InventedReport.day(), "Kind.", null, List.of(points));
        return made;
    }

    private void prepare(Case made, String pseudonym) {
        invented.pseudonym(made, pseudonym);
        preparations.write(
                made.coordinator(),
                invented.now(made),
                "A review of how services worked together.",
                "Former partner",
                LocalDate.of(2026, 9, 2),
                "In person, with their advocate.",
                0);
        checks.run(
                made.coordinator(),
                invented.now(made),
                versions.current(made.coordinator(), made.review().id()).orElseThrow());
    }

    @Test
    void a_report_goes_all_the_way_to_the_library_and_the_review_closes() throws Exception {
        var made = approved(
                Outcome.CHANGES_FIRST,
                InventedReport.docx(
                        "# Background",
                        "Thessaly lived in the town for years.",
                        "# Conclusions",
                        "Services did not ask about quinceberry."),
                new QualityRound.Asked("Equality", "4.2", "Say more of her disability."));
        assertThat(invented.now(made).stage()).isEqualTo(Stage.PRE_PUBLICATION);
        assertThat(obstacles(made))
                .contains(
                        "Point 1 of the Home Office's letter is not answered",
                        "Choose the name the report uses for the person who died",
                        "Write the summary, and say when the family was told");
        assertThatThrownBy(() -> publishing.publish(made.coordinator(), invented.now(made)))
                .isInstanceOf(IllegalStateException.class);

        var round = rounds.latest(made.chair(), made.review().id()).orElseThrow();
        rounds.answer(made.chair(), made.review(), round.points().getFirst().id(), "", "Two paragraphs added.", "4.2");
        assertThatThrownBy(() -> rounds.answer(
                        made.chair(), made.review(), round.points().getFirst().id(), "", "Nothing changed.", ""))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).isEqualTo("Two paragraphs added.");
                    assertThat(stale.yours()).isEqualTo("Nothing changed.");
                });
        invented.upload(
                made,
                InventedReport.docx(
                        "# Background",
                        "Thessaly lived in the town for years.",
                        "# Conclusions",
                        "Services did not ask about quinceberry."));
        assertThat(obstacles(made)).anyMatch(words -> words.contains("is not approved: draft"));
        take(made, made.coordinator(), Move.CONFIRM);
        prepare(made, "Thessaly");
        assertThat(obstacles(made)).isEmpty();

        var edition = publishing.preview(made.coordinator(), invented.now(made)).orElseThrow();
        assertThat(edition.died()).isEqualTo(java.time.YearMonth.of(2026, 2));
        assertThat(edition.themes()).containsExactly("Risk");
        assertThat(edition.overviewHtml()).contains("quinceberry").doesNotContain(invented.trueName(made));
        assertThat(edition.recommendations()).singleElement().satisfies(each -> {
            assertThat(each.addressee()).isEqualTo("Ministry of Justice");
            assertThat(each.actions()).hasSize(1);
        });

        assertThatThrownBy(() -> publishing.publish(made.chair(), invented.now(made)))
                .isInstanceOf(NotAllowed.class);
        var href = publishing.publish(made.coordinator(), invented.now(made));
        assertThat(href).startsWith("/published/").endsWith("-a").doesNotContain("thessaly");
        assertThat(invented.now(made).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(library.find(new Library.Question("quinceberry", "", "", 0), 20, 0))
                .hasSize(1);

        take(made, made.coordinator(), Move.PUT_INTO_PRACTICE);
        assertThat(closing.obstacles(made.coordinator(), invented.now(made))).hasSize(1);
        assertThatThrownBy(() -> closing.close(made.coordinator(), invented.now(made), "Much."))
                .isInstanceOf(IllegalStateException.class);
        var action = actions.get(made.coordinator(), made.review().id(), 1);
        actions.progress(made.coordinator(), action, ActionStatus.DONE, "Written.", "An audit of fifty files.", null);
        closing.close(made.coordinator(), invented.now(made), "Every officer asks now.");
        assertThat(invented.now(made).stage()).isEqualTo(Stage.CLOSED);

        publishing.withdraw(made.cspChair(), invented.now(made), "The family asked.");
        assertThat(library.find(new Library.Question("quinceberry", "", "", 0), 20, 0))
                .isEmpty();
        assertThat(publishing.published(made.coordinator(), made.review().id()))
                .hasValueSatisfying(
                        published -> assertThat(published.withdrawnWhy()).isEqualTo("The family asked."));
    }

    @Test
    void words_said_to_be_left_out_that_are_in_the_page_block_publication() throws Exception {
        var made = invented.at(Stage.DRAFTING);
        var name = invented.trueName(made);
        thread(made);
        var version = invented.upload(made, InventedReport.docx("# Background", "Her name was " + name + "."));
        take(made, made.chair(), Move.TO_PANEL);
        take(made, made.chair(), Move.PANEL_SIGNS);
        take(made, made.cspChair(), Move.PARTNERSHIP_SIGNS);
        var run = checks.run(made.coordinator(), invented.now(made), version);
        checks.decide(
                made.coordinator(),
                invented.now(made),
                run.places().stream().map(CheckRun.Found::id).toList(),
                PlaceDecision.LEFT_OUT,
                null);
        take(made, made.coordinator(), Move.SUBMIT);
        take(made, made.coordinator(), Move.TO_QUALITY_PANEL);
        rounds.record(
                made.coordinator(), invented.now(made), Outcome.PUBLISH, InventedReport.day(), "", null, List.of());
        prepare(made, "Isolde");
        assertThat(obstacles(made)).singleElement().asString().startsWith("The finished page still says:");
    }

    @Test
    void each_thing_that_stands_in_the_way_is_said_once() throws Exception {
        var made = approved(
                Outcome.CHANGES_FIRST,
                InventedReport.docx("# Background", "Words."),
                new QualityRound.Asked("Equality", "4.2", "Say more of her disability."),
                new QualityRound.Asked("Equality", "4.3", "Say more of her age."),
                new QualityRound.Asked("Layout", "", "Number the paragraphs."));
        assertThat(obstacles(made))
                .filteredOn(words -> words.contains("of the Home Office's letter"))
                .containsExactly("Points 1, 2 and 3 of the Home Office's letter are not answered");
        var page = desk.open(made.coordinator(), made.review().href() + "/publication")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.split("say when the family was told", -1)).hasSize(2);
        assertThat(page).doesNotContain("when the family was told</a></p>");
    }

    @Test
    void an_old_marking_blocks_publication() throws Exception {
        var made = approved(Outcome.PUBLISH, InventedReport.docx("# Background", "RESTRICTED", "Words."));
        prepare(made, "Ottoline");
        assertThat(obstacles(made)).containsExactly("The report still carries the marking RESTRICTED");
    }

    @Test
    void each_signs_only_for_themselves_and_in_order() {
        var made = invented.at(Stage.DRAFTING);
        assertThat(moves.obstacles(made.chair(), made.review(), Move.TO_PANEL))
                .extracting(Obstacle::words)
                .containsExactly("Upload a draft");
        invented.upload(made, InventedReport.docx("# A", "B."));
        assertThatThrownBy(() -> moves.take(
                        made.chair(), invented.now(made), Move.PANEL_SIGNS, InventedReport.day(), "Too early."))
                .isInstanceOf(IllegalStateException.class);
        take(made, made.coordinator(), Move.TO_PANEL);
        assertThatThrownBy(() -> moves.take(
                        made.coordinator(), invented.now(made), Move.PANEL_SIGNS, InventedReport.day(), "For them."))
                .isInstanceOf(NotAllowed.class);
        take(made, made.chair(), Move.PANEL_SIGNS);
        assertThatThrownBy(() -> moves.take(
                        made.chair(), invented.now(made), Move.PARTNERSHIP_SIGNS, InventedReport.day(), "For them."))
                .isInstanceOf(NotAllowed.class);
        assertThat(moves.obstacles(made.coordinator(), invented.now(made), Move.SUBMIT))
                .extracting(Obstacle::words)
                .containsExactly(
                        "The chair of the partnership signs off first",
                        "Record at least one recommendation",
                        "The identity check was not run on version 1");
    }

    @Test
    void a_report_sent_back_needs_another_version_and_keeps_what_was_said() throws Exception {
        var made = approved(
                Outcome.RESUBMIT, InventedReport.docx("# A", "B."), new QualityRound.Asked("", "", "Analyse."));
        assertThat(invented.now(made).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(versions.current(made.chair(), made.review().id())).isEmpty();
        assertThat(moves.taken(made.chair(), made.review().id())).hasSize(5);
        invented.upload(made, InventedReport.docx("# A", "C."));
        take(made, made.chair(), Move.TO_PANEL);
        assertThat(versions.of(made.chair(), made.review().id()))
                .extracting(Version::status)
                .containsExactly(VersionStatus.DRAFT, VersionStatus.SUPERSEDED);
    }

    @Test
    void the_draft_goes_to_the_family_and_back_and_the_panel_reads_only_what_is_shared() {
        var made = invented.at(Stage.DRAFTING);
        var member = people.appointed(Role.PANEL_MEMBER, made.review());
        invented.upload(made, InventedReport.docx("# A", "B."));
        take(made, made.chair(), Move.TO_FAMILY);
        assertThat(versions.of(member, made.review().id())).isEmpty();
        take(made, made.coordinator(), Move.FROM_FAMILY);
        take(made, made.chair(), Move.TO_FACT_CHECK);
        assertThat(versions.of(member, made.review().id())).hasSize(1);
        assertThat(new String(
                        versions.overview(
                                        member,
                                        versions.get(member, made.review().id(), 1))
                                .bytes(),
                        0,
                        2,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        var neighbour = people.coordinator(people.partnership());
        assertThat(versions.of(neighbour, made.review().id())).isEmpty();
    }

    @Test
    void a_report_that_is_not_published_keeps_its_reason() throws Exception {
        var made = approved(Outcome.PUBLISH, InventedReport.docx("# A", "B."));
        assertThatThrownBy(
                        () -> publishing.restrict(made.coordinator(), invented.now(made), "A child.", "Nobody", null))
                .isInstanceOf(NotAllowed.class);
        publishing.restrict(
                made.cspChair(), invented.now(made), "A child would be known.", "The partnership's agencies", null);
        assertThat(invented.now(made).stage()).isEqualTo(Stage.RESTRICTED);
        take(made, made.coordinator(), Move.PUT_INTO_PRACTICE);
        assertThat(invented.now(made).stage()).isEqualTo(Stage.IMPLEMENTING);
    }

    @Test
    void every_version_status_leads_only_forward() {
        for (var status : VersionStatus.values()) {
            assertThat(status.next()).allMatch(next -> next.ordinal() > status.ordinal());
        }
        assertThat(VersionStatus.PUBLISHED.next()).isEmpty();
    }
}
