package org.throughline.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Cases;
import org.throughline.access.Grant;
import org.throughline.access.NotAllowed;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.report.InventedReport;
import org.throughline.report.InventedReport.Case;
import org.throughline.report.Recommendations;
import org.throughline.report.Scope;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.web.NotFound;

/** What is done, said by those who do it, and never unsaid. */
@ThroughlineTest
class ActionsTests {

    @Autowired
    InventedReport invented;

    @Autowired
    Invented people;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Actions actions;

    @Autowired
    Reviews reviews;

    private Action planned(Case made) {
        var recommendation = recommendations.record(
                made.chair(), made.review(), "Ask at every visit.", Scope.LOCAL, "Housing", List.of());
        return actions.plan(
                made.chair(),
                made.review(),
                recommendation,
                "Change the form",
                made.agency().id(),
                made.agency().name(),
                "By June",
                LocalDate.of(2026, 12, 1));
    }

    @Test
    void progress_is_added_and_what_was_said_before_stays() {
        var made = invented.at(Stage.DRAFTING);
        var action = planned(made);
        assertThat(action.status()).isEqualTo(ActionStatus.NOT_STARTED);
        actions.progress(made.coordinator(), action, ActionStatus.UNDER_WAY, "Drafted.", "", null);
        var file = new Progress.Evidence("audit.csv", "a,b".getBytes(StandardCharsets.UTF_8));
        actions.progress(made.coordinator(), action, ActionStatus.DONE, "In use.", "An audit.", file);
        var now = actions.get(made.chair(), made.review().id(), 1);
        assertThat(now.progress()).extracting(Progress::words).containsExactly("Drafted.", "In use.");
        assertThat(now.status()).isEqualTo(ActionStatus.DONE);
        assertThat(actions.evidence(made.chair(), now.progress().getLast().id()))
                .hasValueSatisfying(kept -> assertThat(new String(kept.bytes(), StandardCharsets.UTF_8))
                        .isEqualTo("a,b"));
    }

    @Test
    void the_lead_agency_sees_its_own_action_with_its_recommendation_and_nothing_of_the_case() {
        var made = invented.at(Stage.DRAFTING);
        var action = planned(made);
        var lead = people.agencyLead(made.agency());
        var own = actions.own(lead);
        assertThat(own).singleElement().satisfies(each -> {
            assertThat(each.action().words()).isEqualTo("Change the form");
            assertThat(each.recommendation()).isEqualTo("Ask at every visit.");
            assertThat(each.partnership()).isEqualTo(made.partnership().name());
        });
        assertThat(reviews.find(lead, made.review().id())).isEmpty();
        assertThat(reviews.people(lead, made.review().id())).isEmpty();
        actions.progress(lead, own.getFirst().action(), ActionStatus.UNDER_WAY, "We began.", "", null);
        assertThat(actions.get(made.chair(), made.review().id(), action.number())
                        .progress())
                .singleElement()
                .satisfies(said -> assertThat(said.by()).isEqualTo(lead.name()));
    }

    @Test
    void an_action_owner_answers_for_their_agency_and_an_imr_author_does_not(@Autowired People register) {
        var made = invented.at(Stage.DRAFTING);
        planned(made);
        var owner = granted(register, Role.ACTION_OWNER, made);
        assertThat(actions.own(owner)).hasSize(1);
        var author = granted(register, Role.IMR_AUTHOR, made);
        assertThat(actions.own(author)).isEmpty();
        assertThat(actions.of(author, made.review().id())).isEmpty();
    }

    private Reader granted(People register, Role role, Case made) {
        var person = register.add(Reader.SERVICE, "Invented " + role.words(), UUID.randomUUID() + "@example.org");
        register.grant(
                Reader.SERVICE,
                Grant.forOrganisation(person.id(), role, made.agency().id(), LocalDate.of(2020, 1, 1)));
        return people.again(person.id());
    }

    @Test
    void another_agency_sees_nothing_and_says_nothing() {
        var made = invented.at(Stage.DRAFTING);
        var action = planned(made);
        var other = people.agencyLead(people.agency(made.partnership(), "Invented Surgery"));
        assertThat(actions.own(other)).isEmpty();
        assertThat(actions.of(other, made.review().id())).isEmpty();
        assertThatThrownBy(() -> actions.own(other, action.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.progress(other, action, ActionStatus.DONE, "Done.", "So.", null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_person_kept_out_of_the_case_sees_no_action_of_it(@Autowired Cases cases) {
        var made = invented.at(Stage.DRAFTING);
        planned(made);
        var lead = people.agencyLead(made.agency());
        cases.exclude(
                made.coordinator(),
                made.review().id(),
                java.util.Objects.requireNonNull(lead.person()),
                LocalDate.of(2026, 1, 1),
                "Invented conflict");
        assertThat(actions.own(lead)).isEmpty();
    }

    @Test
    void only_those_who_write_the_report_plan_actions() {
        var made = invented.at(Stage.DRAFTING);
        var recommendation = recommendations.record(
                made.chair(), made.review(), "Ask at every visit.", Scope.LOCAL, "Housing", List.of());
        assertThatThrownBy(() ->
                        actions.plan(made.cspChair(), made.review(), recommendation, "Mine", null, "Nobody", "", null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void time_is_said_in_words() {
        var made = invented.at(Stage.DRAFTING);
        var action = planned(made);
        assertThat(action.time(LocalDate.of(2026, 12, 13))).isEqualTo("12 days over");
        assertThat(action.time(LocalDate.of(2026, 12, 1))).isEqualTo("due today");
        assertThat(action.time(LocalDate.of(2026, 11, 30))).isEqualTo("due in 1 day");
    }
}
