package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** The list of what runs beside a review. */
@ThroughlineTest
class ProceedingsTests {

    @Autowired
    Invented invented;

    @Autowired
    Proceedings proceedings;

    Partnership partnership;
    Reader coordinator;
    Review review;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = invented.review(coordinator, partnership);
    }

    @Test
    void what_is_written_down_is_kept_whole() {
        var trial = trial(Proceeding.Status.UNDER_WAY, "Witness statements", 0, null);
        proceedings.add(coordinator, review, trial);
        assertThat(proceedings.of(coordinator, review.id()))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id", "reviewId", "version")
                .isEqualTo(trial);
    }

    @Test
    void nothing_is_held_back_until_a_day_that_has_passed_or_lies_before_it_began(@Autowired AtTheDesk desk)
            throws java.io.IOException {
        var page = review.href() + "/proceedings/new";
        assertThat(desk.send(coordinator, page, until("2026", "2", "2026", "1")).getContentAsString())
                .contains("This day is before the proceedings began");
        assertThat(desk.send(coordinator, page, until("2026", "1", "2026", "2")).getContentAsString())
                .contains("This day has passed, so nothing would be held back");
        assertThat(proceedings.of(coordinator, review.id())).isEmpty();
    }

    @Test
    void the_act_too_refuses_a_hold_until_a_day_that_has_passed_but_one_that_ran_out_since_may_stay() {
        var yesterday = LocalDate.now().minusDays(1);
        assertThatThrownBy(() -> proceedings.add(coordinator, review, until(trial("Secret"), yesterday)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("a day that has passed");
        proceedings.add(coordinator, review, trial("Secret"));
        var kept = proceedings.of(coordinator, review.id()).getFirst();
        assertThatThrownBy(() -> proceedings.change(coordinator, review, until(kept, yesterday)))
                .isInstanceOf(NotAllowed.class);
        assertThat(proceedings.isOver(yesterday, yesterday)).isFalse();
        assertThat(proceedings.isOver(yesterday, null)).isTrue();
        assertThat(proceedings.isOver(LocalDate.now(), null)).isFalse();
        assertThat(proceedings.of(coordinator, review.id())).containsExactly(kept);
    }

    private static Proceeding trial(String withheld) {
        return trial(Proceeding.Status.UNDER_WAY, withheld, 0, null);
    }

    private static Proceeding until(Proceeding p, LocalDate day) {
        return new Proceeding(
                p.id(),
                p.reviewId(),
                p.kind(),
                p.contact(),
                p.status(),
                p.beganOn(),
                p.nextOn(),
                p.endedOn(),
                p.effect(),
                p.agreedBy(),
                p.withheld(),
                day,
                p.note(),
                p.version());
    }

    private static String[] until(String began, String beganMonth, String until, String untilMonth) {
        return new String[] {
            "kind",
            "INQUEST",
            "status",
            "UNDER_WAY",
            "effect",
            "NONE",
            "withheld",
            "The draft",
            "began-day",
            "1",
            "began-month",
            beganMonth,
            "began-year",
            began,
            "until-day",
            "1",
            "until-month",
            untilMonth,
            "until-year",
            until
        };
    }

    @Test
    void what_has_ended_comes_last() {
        proceedings.add(coordinator, review, trial(Proceeding.Status.ENDED, null, 0, null));
        proceedings.add(coordinator, review, trial(Proceeding.Status.EXPECTED, null, 0, null));
        assertThat(proceedings.of(coordinator, review.id()))
                .extracting(Proceeding::status)
                .containsExactly(Proceeding.Status.EXPECTED, Proceeding.Status.ENDED);
    }

    @Test
    void a_change_somebody_else_made_meanwhile_is_shown_and_not_overwritten() {
        proceedings.add(coordinator, review, trial(Proceeding.Status.EXPECTED, "Theirs at first", 0, null));
        var id = proceedings.of(coordinator, review.id()).getFirst().id();
        proceedings.change(coordinator, review, trial(Proceeding.Status.UNDER_WAY, "Theirs", 1, id));
        assertThatThrownBy(() -> proceedings.change(coordinator, review, trial(Proceeding.Status.ENDED, "Mine", 1, id)))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).contains("Theirs");
                    assertThat(stale.yours()).contains("Mine");
                });
        assertThat(proceedings.get(coordinator, review.id(), id).withheld()).isEqualTo("Theirs");
    }

    @Test
    void the_panel_an_agency_and_a_neighbour_see_none_of_it() {
        proceedings.add(coordinator, review, trial(Proceeding.Status.UNDER_WAY, "Secret", 0, null));
        var id = proceedings.of(coordinator, review.id()).getFirst().id();
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        for (var reader : new Reader[] {
            invented.appointed(Role.PANEL_MEMBER, review),
            invented.agencyLead(agency),
            invented.coordinator(invented.partnership())
        }) {
            assertThat(proceedings.of(reader, review.id()))
                    .as(reader.roleWords())
                    .isEmpty();
            assertThatThrownBy(() -> proceedings.get(reader, review.id(), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> proceedings.add(reader, review, trial(Proceeding.Status.EXPECTED, null, 0, null)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private static Proceeding trial(
            Proceeding.Status status, @Nullable String withheld, int version, @Nullable UUID id) {
        var none = new UUID(0, 0);
        return new Proceeding(
                id == null ? none : id,
                none,
                Proceeding.Kind.CRIMINAL,
                "Invented Crown Court",
                status,
                LocalDate.of(2026, 3, 5),
                LocalDate.of(2026, 9, 14),
                null,
                Proceeding.Effect.LIMITS,
                "The chair and the police",
                withheld,
                LocalDate.now().plusMonths(3),
                "Ask again after the plea hearing.",
                version);
    }
}
