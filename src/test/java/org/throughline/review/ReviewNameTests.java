package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.Partnership;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.ReviewName;

/** The public name and the legal test are two settings, each with the day from which it applies. */
class ReviewNameTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @Test
    void a_death_from_the_day_on_is_reviewed_under_the_new_name() {
        var partnership = new Partnership(UUID.randomUUID(), "Invented", "INV", DAY);
        assertThat(LocalPractice.usual(partnership).names().on(DAY.minusDays(1)))
                .isEqualTo(ReviewName.DHR);
        assertThat(LocalPractice.usual(partnership).names().on(DAY)).isEqualTo(ReviewName.DARDR);
    }

    @Test
    void a_partnership_without_a_day_keeps_the_old_name() {
        var partnership = new Partnership(UUID.randomUUID(), "Invented", "INV", null);
        assertThat(LocalPractice.usual(partnership).names().on(DAY.plusYears(9)).words())
                .isEqualTo("Domestic Homicide Review");
    }

    @Test
    void the_new_test_is_offered_only_for_deaths_from_its_own_day() {
        var test = new LegalTest(DAY.toString());
        assertThat(test.limbs(DAY)).contains(Limb.DOMESTIC_ABUSE, Limb.NONE);
        assertThat(test.limbs(DAY.minusDays(1))).doesNotContain(Limb.DOMESTIC_ABUSE);
        assertThat(test.limbs(null)).doesNotContain(Limb.DOMESTIC_ABUSE);
        assertThat(new LegalTest("").limbs(DAY)).doesNotContain(Limb.DOMESTIC_ABUSE);
    }
}
