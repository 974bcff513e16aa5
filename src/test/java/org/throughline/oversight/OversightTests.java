package org.throughline.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.actions.ActionStatus;
import org.throughline.actions.Actions;
import org.throughline.actions.Closing;
import org.throughline.report.ApprovedReport;
import org.throughline.report.EarlierPublishing;
import org.throughline.report.EarlierReport;
import org.throughline.report.EarlierReports;
import org.throughline.report.InventedReport;
import org.throughline.report.InventedReport.Case;
import org.throughline.report.Move;
import org.throughline.report.Moves;
import org.throughline.report.Publishing;
import org.throughline.report.Scope;
import org.throughline.report.Theme;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.web.NotFound;

/** The Commissioner receives completed reviews and sees what becomes of their recommendations, and nothing else of any case. */
@ThroughlineTest
class OversightTests {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 5);
    private static final CompletedReviews.Sought ALL = new CompletedReviews.Sought("", null, null);

    @Autowired
    InventedReport invented;

    @Autowired
    ApprovedReport approved;

    @Autowired
    Invented people;

    @Autowired
    CompletedReviews completed;

    @Autowired
    Recommendations recommendations;

    @Autowired
    org.throughline.report.Recommendations theirs;

    @Autowired
    Actions actions;

    @Autowired
    Closing closing;

    @Autowired
    Moves moves;

    @Autowired
    Publishing publishing;

    @Autowired
    Reviews reviews;

    @Autowired
    EarlierReports reports;

    @Autowired
    EarlierPublishing earlier;

    @Autowired
    AtTheDesk desk;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    Reader commissioner;
    Case made;

    @BeforeEach
    void aReportThatMayBePublished() throws Exception {
        commissioner = people.everywhere(Role.COMMISSIONER);
        made = invented.at(Stage.DRAFTING);
        approved.thread(made, Theme.RISK);
        var from = theirs.of(made.chair(), made.review().id()).getFirst().lessons();
        var recommendation = theirs.record(
                made.chair(),
                invented.now(made),
                "Every court asks about the mill.",
                Scope.NATIONAL,
                "Invented Ministry of Mills",
                from);
        actions.plan(
                made.chair(),
                invented.now(made),
                recommendation,
                "Ask at the mill",
                null,
                "Invented Ministry of Mills",
                "",
                DUE);
        approved.approve(made, "# Background", "Nobody asked about the mill.");
    }

    private List<CompletedReview> mine() {
        return completed.of(
                commissioner, new CompletedReviews.Sought(made.review().reference(), null, null), 0, 10);
    }

    private Recommended national() {
        return recommendations
                .of(commissioner, new Recommendations.Sought(made.partnership().name(), "NATIONAL", "", ""), 0, 10)
                .getFirst();
    }

    private int rows(String table) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            db.sql("select set_config('throughline.reader', :reader, true)")
                    .param("reader", String.valueOf(commissioner.person()))
                    .query(String.class)
                    .single();
            return db.sql("select count(*) from " + table + " where review_id = :review")
                    .param("review", made.review().id())
                    .query(Integer.class)
                    .single();
        }));
    }

    @Test
    void a_review_is_the_commissioners_to_see_from_the_day_it_is_published_until_it_is_closed() {
        assertThat(mine()).isEmpty();
        assertThat(rows("report.recommendation")).isZero();
        var address = approved.publish(made, "Ursuline", "About a mill.");
        assertThat(mine()).singleElement().satisfies(each -> {
            assertThat(each.name()).startsWith("Ursuline – 2026/");
            assertThat(each.state()).isEqualTo(CompletedReview.State.PUBLISHED);
            assertThat(each.address()).isEqualTo(address);
            assertThat(each.partnership()).isEqualTo(made.partnership().name());
            assertThat(each.recommendations()).isEqualTo(2);
            assertThat(each.closedOn()).isNull();
        });
        var coordinator = made.coordinator();
        moves.take(coordinator, invented.now(made), Move.PUT_INTO_PRACTICE, LocalDate.of(2026, 9, 3), "");
        for (var action : actions.of(coordinator, made.review().id())) {
            actions.progress(coordinator, action, ActionStatus.DONE, "Written.", "An audit.", null);
        }
        closing.close(coordinator, invented.now(made), "Done.");
        publishing.withdraw(coordinator, invented.now(made), "The family asked.");
        assertThat(mine()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(CompletedReview.State.WITHDRAWN);
            assertThat(each.withdrawnOn()).isNotNull();
            assertThat(each.closedOn()).isNotNull();
        });
    }

    @Test
    void the_progress_of_a_national_recommendation_is_what_its_actions_say_today() {
        approved.publish(made, "Winifrith", "About a mill.");
        var coordinator = made.coordinator();
        assertThat(national().progress()).isEqualTo(Recommended.Progress.NOT_STARTED);
        assertThat(recommendations.addressees(commissioner, "NATIONAL", 100))
                .filteredOn(each -> each.name().equals("Invented Ministry of Mills"))
                .anySatisfy(each -> assertThat(each.overdue()).isPositive());
        var action = actions.of(coordinator, made.review().id()).getLast();
        actions.progress(coordinator, action, ActionStatus.UNDER_WAY, "A circular went out.", "The circular.", null);
        assertThat(national()).satisfies(each -> {
            assertThat(each.progress()).isEqualTo(Recommended.Progress.UNDER_WAY);
            assertThat(each.said()).isEqualTo("A circular went out.");
            assertThat(each.due()).isEqualTo(DUE);
        });
        actions.progress(coordinator, action, ActionStatus.DONE, "Every court asks.", "The circular.", null);
        assertThat(national().progress()).isEqualTo(Recommended.Progress.DONE);
    }

    @Test
    void a_review_shared_rather_than_published_is_received_without_a_name_or_a_reason() throws Exception {
        publishing.restrict(made.cspChair(), invented.now(made), "A child would be known.", "The agencies", null);
        assertThat(mine()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(CompletedReview.State.SHARED);
            assertThat(each.name()).isEqualTo(made.review().reference());
            assertThat(each.address()).isNull();
        });
        for (var path : List.of("/oversight/reviews", "/oversight/reviews.csv", "/oversight/recommendations")) {
            assertThat(desk.open(commissioner, path + "?words=" + made.review().reference())
                            .getContentAsString())
                    .as(path)
                    .contains(made.review().reference())
                    .doesNotContain("A child would be known", invented.trueName(made));
        }
    }

    @Test
    void nothing_else_of_a_completed_review_is_open_to_the_commissioner() {
        approved.publish(made, "Yolanthe", "About a mill.");
        assertThat(reviews.find(commissioner, made.review().id())).isEmpty();
        for (var table : List.of(
                "review.review",
                "review.notification",
                "review.subject",
                "report.finding",
                "report.lesson",
                "report.report_version",
                "report.published",
                "report.prepared",
                "chronology.entry")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("report.recommendation")).isEqualTo(2);
        for (var path : List.of("", "/actions", "/findings", "/recommendations/1", "/publication", "/report")) {
            assertThat(desk.open(commissioner, made.review().href() + path).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_report_from_before_this_service_stands_under_its_own_year() {
        var words = new EarlierReport.Words(
                "Adult Wicket", 2012, 2014, EarlierReport.Kind.HOMICIDE, Set.of(), "A few invented sentences.", "Ask.");
        var partnership = people.partnership();
        var coordinator = people.coordinator(partnership);
        earlier.publish(coordinator, partnership, reports.add(coordinator, partnership, words, ""));
        var recommended =
                recommendations.of(commissioner, new Recommendations.Sought(partnership.name(), "", "", ""), 0, 10);
        assertThat(recommended)
                .singleElement()
                .satisfies(each -> assertThat(each.completedInWords()).isEqualTo("2014"));
        var received = completed.of(commissioner, new CompletedReviews.Sought(partnership.name(), null, 2014), 0, 10);
        assertThat(received)
                .singleElement()
                .satisfies(each -> assertThat(each.completedInWords()).isEqualTo("2014"));
    }

    @Test
    void nobody_else_oversees() throws UnsupportedEncodingException {
        for (var who : List.of(made.coordinator(), made.chair(), people.everywhere(Role.HOME_OFFICE))) {
            assertThatThrownBy(() -> completed.of(who, ALL, 0, 1)).isInstanceOf(NotFound.class);
            for (var path : List.of(
                    "/oversight/reviews",
                    "/oversight/reviews.csv",
                    "/oversight/recommendations",
                    "/oversight/recommendations.csv")) {
                assertThat(desk.open(who, path).getStatus()).as(path).isEqualTo(404);
            }
        }
        assertThat(desk.open(commissioner, "/oversight").getRedirectedUrl()).isEqualTo("/oversight/reviews");
        assertThat(desk.open(people.everywhere(Role.HOME_OFFICE), "/oversight").getRedirectedUrl())
                .isEqualTo("/oversight/decisions");
        assertThat(desk.open(commissioner, "/oversight/recommendations?scope=ALL&progress=PRINTED")
                        .getContentAsString())
                .contains("As printed in the report");
        assertThat(desk.open(commissioner, "/oversight/reviews?words=no+such+thing")
                        .getContentAsString())
                .contains("No completed review answers to that");
    }
}
