package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.publication.StatedFindings;
import org.throughline.report.InventedReport.Case;
import org.throughline.review.Stage;
import org.throughline.web.NotFound;

/** A report that is not published is read by those it is shared with, each by name, and by nobody else. */
@ThroughlineTest
class SharedReportsTests {

    @Autowired
    InventedReport invented;

    @Autowired
    ApprovedReport approved;

    @Autowired
    Invented people;

    @Autowired
    Publishing publishing;

    @Autowired
    SharedReports shared;

    @Autowired
    Versions versions;

    @Autowired
    StatedFindings findings;

    @Autowired
    Cases cases;

    @Autowired
    AtTheDesk desk;

    private Case restricted(@Nullable String finding) throws Exception {
        var made = invented.at(Stage.DRAFTING);
        approved.thread(made, Theme.RISK);
        approved.approve(made, "# Background", "Much about a lighthouse.");
        publishing.restrict(made.cspChair(), invented.now(made), "A child would be known.", "The agencies", finding);
        return made;
    }

    @Test
    void somebody_with_no_role_reads_the_one_report_and_nothing_else_of_the_case() throws Exception {
        var made = restricted(null);
        var email = "party." + made.review().reference() + "@example.org";
        var letIn = shared.share(made.coordinator(), invented.now(made), "Ada Party", email, "Housing director");
        assertThat(letIn.link()).isNotNull();
        var party = people.again(letIn.person().id());
        assertThat(party.grants()).isEmpty();

        var mine = shared.mine(party);
        assertThat(mine)
                .singleElement()
                .satisfies(each ->
                        assertThat(each.reference()).isEqualTo(made.review().reference()));
        var page = desk.open(party, "/shared-reports/" + mine.getFirst().id());
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("Much about a lighthouse.");
        for (var path : new String[] {"", "/report", "/publication", "/findings", "/report/1/overview.docx"}) {
            assertThat(desk.open(party, made.review().href() + path).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        var stranger = people.coordinator(people.partnership());
        assertThatThrownBy(() -> shared.open(stranger, mine.getFirst().id())).isInstanceOf(NotFound.class);
        assertThat(shared.share(made.cspChair(), invented.now(made), "Ada Party", email, "Again")
                        .link())
                .as("a link that would let another choose the password of somebody known")
                .isNull();
        assertThat(shared.parties(made.coordinator(), made.review().id())).hasSize(1);
    }

    @Test
    void who_is_no_longer_to_read_it_or_is_kept_out_of_the_case_reads_nothing() throws Exception {
        var made = restricted(null);
        var first = people.agencyLead(made.agency());
        var second = people.agencyLead(made.agency());
        for (var each : new org.throughline.access.Reader[] {first, second}) {
            var email = "person" + each.name().replaceAll("\\D+", "") + "@example.org";
            shared.share(made.coordinator(), invented.now(made), each.name(), email, "The agency");
            assertThat(versions.of(each, made.review().id())).hasSize(1);
        }
        var party = shared.mine(first).getFirst();
        assertThatThrownBy(() -> shared.end(made.chair(), invented.now(made), party.id()))
                .isInstanceOf(NotAllowed.class);
        shared.end(made.coordinator(), invented.now(made), party.id());
        assertThat(shared.mine(first)).isEmpty();
        assertThat(versions.of(first, made.review().id())).isEmpty();
        cases.exclude(
                made.coordinator(),
                made.review().id(),
                Objects.requireNonNull(second.person()),
                LocalDate.of(2026, 1, 1),
                "Knew the family");
        assertThat(shared.mine(second)).isEmpty();
        assertThat(versions.of(second, made.review().id())).isEmpty();
    }

    @Test
    void a_report_that_may_still_be_published_is_shared_with_nobody() throws Exception {
        var made = invented.at(Stage.DRAFTING);
        assertThatThrownBy(() ->
                        shared.share(made.coordinator(), invented.now(made), "Ada", "ada.early@example.org", "Nobody"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_the_public_is_told_is_changed_at_its_address_and_a_stale_change_is_refused() throws Exception {
        var made = restricted("Nobody asked who kept the lamp.");
        var path = made.review().href() + "/publication";
        var chair = made.cspChair();
        var href = Objects.requireNonNull(
                publishing.restricted(chair, made.review().id()).orElseThrow().href());
        assertThat(desk.open(chair, path).getContentAsString(StandardCharsets.UTF_8))
                .contains("Change what the public is told");
        var words = "Nobody asked who kept the lamp, or why it was out.";
        assertThat(desk.send(made.coordinator(), path + "/finding", "finding", words, "before", "")
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.send(chair, path + "/finding", "finding", words, "before", "Nobody asked who kept the lamp.")
                        .getRedirectedUrl())
                .isEqualTo(path);
        assertThat(findings.at(href))
                .hasValueSatisfying(each -> assertThat(each.finding()).isEqualTo(words));
        var stale = desk.send(
                chair, path + "/finding", "finding", "Other words.", "before", "Nobody asked who kept the lamp.");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString(StandardCharsets.UTF_8)).contains("why it was out", "Other words.");
        assertThat(desk.open(chair, made.review().href() + "/history").getContentAsString(StandardCharsets.UTF_8))
                .contains("before, it was: Nobody asked who kept the lamp.");
        var name = invented.trueName(made);
        assertThat(desk.send(chair, path + "/finding", "finding", "It was " + name, "before", words)
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Take out what would let people be known");
    }

    @Test
    void the_finding_is_public_at_an_address_of_its_own_unless_it_names_somebody() throws Exception {
        var made = restricted("Nobody asked who kept the lamp.");
        var href = publishing
                .restricted(made.coordinator(), made.review().id())
                .orElseThrow()
                .href();
        assertThat(findings.at(Objects.requireNonNull(href)))
                .hasValueSatisfying(each -> assertThat(each.finding()).isEqualTo("Nobody asked who kept the lamp."));
        assertThat(publishing.objection(
                        made.coordinator(), invented.now(made), invented.trueName(made) + " was not asked."))
                .startsWith("Take out what would let people be known: Invented Victim");
    }
}
