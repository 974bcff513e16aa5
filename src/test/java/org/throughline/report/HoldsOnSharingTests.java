package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.TimePasses;
import org.throughline.access.NotAllowed;
import org.throughline.report.InventedReport.Case;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Proceeding;
import org.throughline.review.Proceedings;
import org.throughline.review.Sharing;
import org.throughline.review.Stage;

/** While proceedings hold something back, nothing is shared unless whoever shares it says why it may be, and that stays on record. */
@ThroughlineTest
class HoldsOnSharingTests {

    private static final UUID NONE = new UUID(0, 0);
    private static final String REASON = "The prosecutor read it and agreed, by letter.";

    @Autowired
    InventedReport invented;

    @Autowired
    ApprovedReport approved;

    @Autowired
    Proceedings proceedings;

    @Autowired
    TimePasses timePasses;

    @Autowired
    HoldsOnSharing holds;

    @Autowired
    Moves moves;

    @Autowired
    AtTheDesk desk;

    private void held(Case made, @Nullable LocalDate until) {
        proceedings.add(
                made.coordinator(),
                invented.now(made),
                new Proceeding(
                        NONE,
                        NONE,
                        Proceeding.Kind.CRIMINAL,
                        "An invented prosecutor",
                        Proceeding.Status.UNDER_WAY,
                        null,
                        null,
                        null,
                        Proceeding.Effect.NONE,
                        null,
                        "What the neighbour saw",
                        until,
                        null,
                        0));
    }

    @Test
    void a_report_is_not_published_while_something_is_held_back_and_a_reason_of_today_for_that_act_lets_it()
            throws Exception {
        var made = invented.at(Stage.DRAFTING);
        approved.thread(made, Theme.RISK);
        approved.approve(made, "# Background", "Nobody asked about the orchard.");
        held(made, null);
        assertThatThrownBy(() -> approved.publish(made, "Rosamund", "About an orchard."))
                .isInstanceOf(NotAllowed.class);
        var path = made.review().href() + "/publication";
        assertThat(desk.send(made.coordinator(), path, "sure", "yes").getContentAsString())
                .contains("Say why it may be shared although proceedings say");
        assertThat(invented.now(made).stage()).isEqualTo(Stage.PRE_PUBLICATION);
        assertThat(desk.send(made.coordinator(), path, "sure", "yes", HoldsOnSharing.FIELD, REASON)
                        .getRedirectedUrl())
                .isEqualTo(path);
        assertThat(invented.now(made).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(holds.passed(made.chair(), made.review().id()))
                .singleElement()
                .satisfies(passed -> {
                    assertThat(passed.sharing()).isEqualTo(Sharing.PUBLICATION);
                    assertThat(passed.reason()).isEqualTo(REASON);
                    assertThat(passed.byName()).isEqualTo(made.coordinator().name());
                });
        var list = desk.open(made.chair(), made.review().href() + "/proceedings");
        assertThat(list.getContentAsString()).contains(REASON, "What the neighbour saw");
    }

    @Test
    void a_fact_check_needs_a_reason_and_a_hold_whose_day_has_passed_needs_none() {
        var made = invented.at(Stage.DRAFTING);
        invented.upload(made, InventedReport.docx("# A", "B."));
        held(made, LocalDate.now());
        timePasses.holdsAreOver(made.coordinator(), made.review());
        assertThat(holds.standing(made.chair(), made.review().id())).isEmpty();
        held(made, LocalDate.now());
        assertThatThrownBy(() -> moves.take(
                        made.coordinator(), invented.now(made), Move.TO_FACT_CHECK, InventedReport.day(), "To all"))
                .isInstanceOf(NotAllowed.class);
        moves.take(made.coordinator(), invented.now(made), Move.TO_PANEL, InventedReport.day(), "As agreed.");
        assertThat(invented.now(made).stage()).isEqualTo(Stage.PANEL_SIGN_OFF);
    }
}
