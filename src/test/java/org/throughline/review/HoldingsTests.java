package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Reviews held jointly, hosted for, and handed over. */
@ThroughlineTest
class HoldingsTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Holdings holdings;

    @Autowired
    Cases cases;

    @Autowired
    Transfers transfers;

    @Autowired
    Offers offers;

    @Autowired
    Decisions decisions;

    @Autowired
    Reviews reviews;

    @Autowired
    Bodies bodies;

    Partnership partnership;
    Partnership other;
    Reader coordinator;
    Reader neighbour;
    Review review;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        other = invented.partnership();
        coordinator = invented.coordinator(partnership);
        neighbour = invented.coordinator(other);
        review = invented.review(coordinator, partnership);
    }

    private void join(Review held, String reason) {
        holdings.offer(coordinator, held, other.id(), reason);
        holdings.agree(neighbour, offers.waiting(neighbour).getFirst().id());
    }

    @Test
    void a_partnership_holds_a_review_jointly_only_when_it_agrees() throws UnsupportedEncodingException {
        var reason = "She had lived in both areas.";
        assertThat(desk.send(
                                coordinator,
                                review.href() + "/holding",
                                "partnership",
                                other.id().toString(),
                                "reason",
                                reason)
                        .getRedirectedUrl())
                .isEqualTo(review.href() + "/holding");
        assertThat(reviews.find(neighbour, review.id())).isEmpty();
        assertThat(desk.open(neighbour, review.href()).getStatus()).isEqualTo(404);
        assertThat(desk.open(neighbour, "/work").getContentAsString()).contains("1 review waits for your answer");
        var offer = offers.waiting(neighbour).getFirst();
        assertThat(desk.open(neighbour, "/offers/" + offer.id()).getContentAsString())
                .contains("Hold this review jointly?", reason)
                .doesNotContain(review.knownAs());
        assertThat(desk.send(
                                coordinator,
                                review.href() + "/holding",
                                "partnership",
                                other.id().toString(),
                                "reason",
                                "Asked twice")
                        .getContentAsString())
                .contains("is asked already", "Asked twice");
        assertThatThrownBy(() -> transfers.agree(neighbour, offer.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> holdings.agree(coordinator, offer.id())).isInstanceOf(NotFound.class);

        assertThat(desk.send(neighbour, "/offers/" + offer.id() + "/agree").getRedirectedUrl())
                .isEqualTo(review.href());

        assertThat(reviews.get(neighbour, review.id()).jointly()).containsExactly(other.id());
        assertThat(holdings.of(neighbour, review.id())).singleElement().satisfies(joint -> {
            assertThat(joint.agreedBy()).isEqualTo(neighbour.name());
            assertThat(joint.reason()).isEqualTo(reason);
        });
        assertThat(desk.said(neighbour, "/offers/" + offer.id() + "/agree"))
                .startsWith("This offer was answered on")
                .contains("held jointly. Nothing more is recorded.");
        assertThat(desk.open(neighbour, "/offers/" + offer.id()).getRedirectedUrl())
                .isEqualTo("/offers");
        assertThat(desk.open(invented.coordinator(invented.partnership()), "/offers/" + offer.id())
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.open(coordinator, review.href() + "/history").getContentAsString())
                .contains("to hold this review jointly");
    }

    @Test
    void a_reason_that_the_other_partnership_reads_names_nobody() throws UnsupportedEncodingException {
        var first = reviews.people(coordinator, review.id()).getFirst().name().split(" ")[0];
        for (var page : new String[] {"/holding", "/holding/transfer"}) {
            assertThat(desk.send(
                                    coordinator,
                                    review.href() + page,
                                    "partnership",
                                    other.id().toString(),
                                    "reason",
                                    first + "'s mother lives there.")
                            .getContentAsString())
                    .contains("“" + first + "” is a name in this case", "mother lives there.");
        }
        assertThat(offers.of(coordinator, review.id())).isEmpty();
    }

    @Test
    void a_partnership_declines_to_hold_a_review_jointly_and_says_why() {
        holdings.offer(coordinator, review, other.id(), "Invented reason");
        var offer = offers.waiting(neighbour).getFirst();
        assertThat(desk.send(neighbour, "/offers/" + offer.id() + "/decline", "words", "")
                        .getStatus())
                .isEqualTo(200);
        offers.decline(neighbour, offer.id(), "Nobody here knew them.");
        assertThat(reviews.find(neighbour, review.id())).isEmpty();
        assertThat(offers.of(coordinator, review.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.outcome()).isEqualTo("Declined"));
        holdings.offer(coordinator, review, other.id(), "Please look again");
        assertThat(offers.waiting(neighbour)).hasSize(1);
    }

    @Test
    void a_joint_review_is_seen_and_run_by_both_partnerships() {
        var ready = decided.put(coordinator, partnership);
        join(ready, "She had lived in both areas.");
        var theirs = reviews.get(neighbour, ready.reference());
        assertThat(ReviewPolicy.runs(neighbour, theirs)).isTrue();
        for (var page : new String[] {"", "/people", "/agencies", "/decision", "/holding", "/late", "/notification"}) {
            var path = page.equals("/late") ? "/late" : theirs.href() + page;
            assertThat(desk.open(neighbour, path).getStatus()).as(path).isEqualTo(200);
        }
        var chair = invented.forPartnership(Role.CSP_CHAIR, other);
        assertThat(decisions
                        .hold(chair, reviews.get(chair, ready.id()), "Invented reasons.", Decided.ON)
                        .stage())
                .isEqualTo(Stage.COMMISSIONING);
    }

    @Test
    void the_partnership_that_leads_ends_a_joint_holding_and_the_other_may_not() {
        join(review, "Invented reason");
        var theirs = reviews.get(neighbour, review.id());
        assertThatThrownBy(() -> holdings.end(neighbour, theirs, other.id(), "No"))
                .isInstanceOf(NotAllowed.class);
        holdings.end(coordinator, reviews.get(coordinator, review.id()), other.id(), "It was a mistake.");
        assertThat(reviews.find(neighbour, review.id())).isEmpty();
        assertThat(holdings.of(coordinator, review.id()))
                .singleElement()
                .satisfies(joint -> assertThat(joint.endedReason()).isEqualTo("It was a mistake."));
    }

    @Test
    void nobody_makes_a_review_their_own() {
        assertThatThrownBy(() -> holdings.offer(neighbour, review, other.id(), "Mine"))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.send(
                                neighbour,
                                review.href() + "/holding",
                                "partnership",
                                other.id().toString(),
                                "reason",
                                "Mine")
                        .getStatus())
                .isEqualTo(404);
        assertThat(reviews.find(neighbour, review.id())).isEmpty();
    }

    @Test
    void a_county_runs_the_reviews_of_the_district_it_hosts_for() {
        assertThat(bodies.hosted(coordinator, partnership.id(), null, other.id()))
                .isTrue();
        var county = invented.again(Objects.requireNonNull(neighbour.person()));
        assertThat(ReviewPolicy.runs(county, reviews.get(county, review.id()))).isTrue();
        assertThat(desk.open(county, review.href() + "/people").getStatus()).isEqualTo(200);
        assertThat(invented.review(county, partnership).reference()).startsWith(partnership.code());
        assertThat(desk.send(
                                county,
                                "/settings/" + partnership.code() + "/host",
                                "before",
                                other.id().toString(),
                                "checked",
                                "yes")
                        .getRedirectedUrl())
                .isEqualTo("/settings");
        assertThat(reviews.find(invented.again(Objects.requireNonNull(county.person())), review.id()))
                .isEmpty();
    }

    @Test
    void who_hosts_is_checked_before_and_stands_among_the_changes_and_in_each_history() throws Exception {
        var here = "/settings/" + partnership.code() + "/host";
        var check =
                desk.send(coordinator, here, "before", "", "host", other.id().toString());
        assertThat(check.getContentAsString())
                .contains("Check before " + other.name() + " runs your reviews", neighbour.name());
        assertThat(bodies.host(partnership.id())).isEmpty();
        assertThat(desk.send(coordinator, here, "before", "", "host", other.id().toString(), "checked", "yes")
                        .getStatus())
                .isEqualTo(302);
        assertThat(bodies.host(partnership.id())).contains(other);
        assertThat(desk.open(coordinator, here).getContentAsString())
                .contains("1 change", coordinator.name() + " set that " + other.name() + " hosts for");
        assertThat(desk.open(coordinator, review.href() + "/history").getContentAsString())
                .contains("the staff of " + other.name() + " run this review with its own");
    }

    @Test
    void a_review_is_handed_over_only_when_the_other_side_agrees_and_nothing_is_lost()
            throws UnsupportedEncodingException {
        var chair = invented.appointed(Role.INDEPENDENT_CHAIR, review);
        var people = reviews.people(coordinator, review.id());
        transfers.offer(coordinator, review, other.id(), "The home was in your area.");
        assertThat(reviews.find(neighbour, review.id())).isEmpty();
        assertThat(desk.open(neighbour, "/offers").getStatus()).isEqualTo(200);
        var offer = offers.waiting(neighbour).getFirst();

        assertThat(desk.send(neighbour, "/offers/" + offer.id() + "/agree").getStatus())
                .isEqualTo(302);

        var theirs = reviews.get(neighbour, review.id());
        assertThat(theirs.reference()).startsWith(other.code()).isNotEqualTo(review.reference());
        assertThat(reviews.get(neighbour, review.reference()).id()).isEqualTo(review.id());
        assertThat(desk.open(neighbour, review.href()).getStatus()).isEqualTo(200);
        assertThat(reviews.people(neighbour, review.id())).isEqualTo(people);
        assertThat(reviews.find(coordinator, review.id())).isEmpty();
        assertThat(desk.open(coordinator, theirs.href()).getStatus()).isEqualTo(404);
        assertThat(reviews.get(chair, review.reference()).id()).isEqualTo(review.id());
        assertThat(desk.open(neighbour, theirs.href() + "/history").getContentAsString())
                .contains("recorded the notification as " + review.reference(), "took over this review");
    }

    @Test
    void those_who_gave_a_review_away_are_told_to_whom_and_when_and_nothing_else() throws Exception {
        var name = reviews.people(coordinator, review.id()).getFirst().name();
        var colleague = invented.coordinator(partnership);
        cases.exclude(
                coordinator, review.id(), Objects.requireNonNull(colleague.person()), LocalDate.now(), "Knew them.");
        assertThat(desk.open(coordinator, "/reviews/handed-over").getContentAsString())
                .contains("has handed no review over");
        transfers.offer(coordinator, review, other.id(), "The home was in your area.");
        transfers.agree(neighbour, offers.waiting(neighbour).getFirst().id());
        var theirs = reviews.get(neighbour, review.id());

        var today = Show.date(LocalDate.now());
        for (var page : List.of(review.href(), review.href() + "/people", review.href() + "/terms")) {
            var response = desk.open(coordinator, page);
            assertThat(response.getStatus()).as(page).isEqualTo(410);
            assertThat(response.getContentAsString())
                    .contains("This review was handed over", other.name(), today, "href=\"/reviews/handed-over\"")
                    .doesNotContain(name, theirs.reference(), "The home was in your area", neighbour.name());
        }
        assertThat(desk.open(coordinator, "/search?words=" + review.reference()).getRedirectedUrl())
                .isEqualTo(review.href());
        assertThat(desk.open(coordinator, "/reviews").getContentAsString())
                .contains("1 review was handed over to another partnership");
        assertThat(desk.open(coordinator, "/reviews/handed-over").getContentAsString())
                .contains("1 review handed over", review.reference(), other.name(), today)
                .doesNotContain(name, theirs.reference());
        assertThat(desk.open(coordinator, "/reviews/handed-over.csv").getContentAsString())
                .contains(review.reference() + "," + partnership.name() + "," + other.name() + "," + LocalDate.now());

        for (var stranger : List.of(colleague, invented.coordinator(invented.partnership()))) {
            assertThat(desk.open(stranger, review.href()).getStatus()).isEqualTo(404);
            assertThat(desk.open(stranger, "/reviews/handed-over").getContentAsString())
                    .doesNotContain(review.reference());
        }
        assertThat(desk.open(invented.appointed(Role.PANEL_MEMBER, theirs), "/reviews/handed-over")
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.open(neighbour, review.href()).getStatus()).isEqualTo(200);
    }

    @Test
    void who_holds_it_or_is_asked_already_is_not_in_the_list_of_those_to_ask() throws Exception {
        var option = "<option value=\"" + other.id() + "\"";
        assertThat(desk.open(coordinator, review.href() + "/holding").getContentAsString())
                .contains(option);
        holdings.offer(coordinator, review, other.id(), "The home was in your area.");
        assertThat(desk.open(coordinator, review.href() + "/holding").getContentAsString())
                .doesNotContain(option);
        holdings.agree(neighbour, offers.waiting(neighbour).getFirst().id());
        var page = desk.open(coordinator, review.href() + "/holding").getContentAsString();
        assertThat(page.substring(0, page.indexOf("End a joint holding"))).doesNotContain(option);
    }

    @Test
    void an_offer_is_declined_with_a_reason_or_taken_back_and_made_once() {
        transfers.offer(coordinator, review, other.id(), "Invented reason");
        assertThatThrownBy(() -> transfers.offer(coordinator, review, other.id(), "Again"))
                .isInstanceOf(NotAllowed.class);
        var offer = offers.waiting(neighbour).getFirst();
        assertThatThrownBy(() -> transfers.agree(coordinator, offer.id())).isInstanceOf(NotFound.class);
        var stranger = invented.coordinator(invented.partnership());
        assertThatThrownBy(() -> transfers.agree(stranger, offer.id())).isInstanceOf(NotFound.class);
        offers.decline(neighbour, offer.id(), "The home was not ours.");
        assertThat(offers.of(coordinator, review.id())).singleElement().satisfies(each -> {
            assertThat(each.answer()).isEqualTo(Offer.Answer.DECLINED);
            assertThat(each.answerWords()).isEqualTo("The home was not ours.");
        });
        transfers.offer(coordinator, review, other.id(), "Please look again");
        offers.withdraw(
                coordinator, review, offers.waiting(neighbour).getFirst().id());
        assertThat(offers.waiting(neighbour)).isEmpty();
        assertThat(desk.open(coordinator, review.href() + "/holding").getStatus())
                .isEqualTo(200);
    }
}
