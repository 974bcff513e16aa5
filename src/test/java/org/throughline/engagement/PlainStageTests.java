package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.review.Stage;

/** The step a review is in, within a sentence. */
class PlainStageTests {

    @Test
    void only_its_first_letter_is_made_small() {
        assertThat(PlainStage.within(PlainStage.now(Stage.DRAFTING).words())).isEqualTo("writing the report");
        assertThat(PlainStage.within(PlainStage.now(Stage.WITH_HOME_OFFICE).words()))
                .isEqualTo("waiting for the Home Office");
    }
}
