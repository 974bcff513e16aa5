package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.settings.TimeLimits;

/** Who pauses a review, and when. */
@ThroughlineTest
class PausesTests {

    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Pauses pauses;

    Partnership partnership;
    Reader coordinator;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
    }

    @Test
    void the_independent_chair_pauses_and_the_coordinator_lets_it_go_on() {
        var review = decided.held(coordinator, partnership);
        pauses.begin(invented.appointed(Role.INDEPENDENT_CHAIR, review), review, FROM, "the trial", "the police");
        assertThat(pauses.isOpen(coordinator, review.id())).isTrue();
        pauses.end(coordinator, review, FROM.plusDays(9));
        assertThat(pauses.of(coordinator, review.id()))
                .containsExactly(new Clocks.Pause(FROM, FROM.plusDays(9), "the trial", "the police"));
        assertThat(pauses.isOpen(coordinator, review.id())).isFalse();
    }

    @Test
    void a_paused_review_is_not_paused_again() {
        var review = decided.held(coordinator, partnership);
        pauses.begin(coordinator, review, FROM, "the trial", "the police");
        assertThatThrownBy(() -> pauses.begin(coordinator, review, FROM, "the inquest", "the coroner"))
                .isInstanceOf(NotAllowed.class);
        assertThat(pauses.of(coordinator, review.id())).hasSize(1);
    }

    @Test
    void a_review_that_is_not_commissioned_is_not_paused() {
        var review = decided.put(coordinator, partnership);
        assertThatThrownBy(() -> pauses.begin(coordinator, review, FROM, "the trial", "the police"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothing_pauses_before_the_clock_started() throws Exception {
        var review = decided.held(coordinator, partnership);
        var before = Pauses.clockStarted(review).minusDays(1);
        assertThatThrownBy(() -> pauses.begin(coordinator, review, before, "the trial", "the police"))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.send(
                                coordinator,
                                review.href() + "/pause",
                                "reason",
                                "the trial",
                                "asked",
                                "the police",
                                "from-day",
                                String.valueOf(before.getDayOfMonth()),
                                "from-month",
                                String.valueOf(before.getMonthValue()),
                                "from-year",
                                String.valueOf(before.getYear()))
                        .getContentAsString())
                .contains("It cannot pause before that day");
        assertThat(pauses.of(coordinator, review.id())).isEmpty();
    }

    @Test
    void a_pause_within_another_is_said_and_one_that_ends_today_says_until_today() {
        var review = decided.held(coordinator, partnership);
        pauses.begin(coordinator, review, FROM, "the trial", "the police");
        pauses.end(coordinator, review, FROM.plusDays(9));
        assertThat(desk.said(
                        coordinator,
                        review.href() + "/pause",
                        "reason",
                        "the inquest",
                        "asked",
                        "the coroner",
                        "from-day",
                        "3",
                        "from-month",
                        "4",
                        "from-year",
                        "2026"))
                .contains("It shares days with another pause, 1 to 10 April 2026 (the trial)", "count once");
        var today = LocalDate.now();
        pauses.end(coordinator, review, today);
        assertThat(Clocks.sentence(TimeLimits.USUAL, review, pauses.of(coordinator, review.id()), today))
                .contains("Paused until today: the inquest.")
                .doesNotContain("Paused since");
    }

    @Test
    void a_panel_member_neither_pauses_nor_ends_a_pause() {
        var review = decided.held(coordinator, partnership);
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        assertThatThrownBy(() -> pauses.begin(member, review, FROM, "the trial", "the police"))
                .isInstanceOf(NotAllowed.class);
        pauses.begin(coordinator, review, FROM, "the trial", "the police");
        assertThatThrownBy(() -> pauses.end(member, review, FROM)).isInstanceOf(NotAllowed.class);
        assertThat(pauses.isOpen(coordinator, review.id())).isTrue();
    }
}
