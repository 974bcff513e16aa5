package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a wording may ask for, and what comes of it. */
class WordingsTests {

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void the_standard_wording_asks_for_nothing_it_cannot_have(LetterKind kind) {
        assertThat(Wordings.refusal(kind, kind.standard())).isNull();
    }

    @Test
    void what_is_filled_in_is_never_filled_in_again() {
        var wordings = Wordings.STANDARD.with(LetterKind.FAMILY_DECISION, "Dear {to},\n\nOn {decided}.");
        assertThat(wordings.fill(
                        LetterKind.FAMILY_DECISION,
                        Map.of(Placeholder.TO, "{decided} $1", Placeholder.DECIDED, "Monday")))
                .isEqualTo("Dear {decided} $1,\n\nOn Monday.");
    }

    @Test
    void a_line_with_nothing_to_say_is_left_out_and_its_neighbours_stay() {
        var wordings = Wordings.STANDARD.with(
                LetterKind.HOME_OFFICE_DECISION,
                "Ours: {reference}\nYours: {their_reference}\n\n{circumstances}\n\nEnd.");
        assertThat(wordings.fill(LetterKind.HOME_OFFICE_DECISION, Map.of(Placeholder.REFERENCE, "TAB-2026-01")))
                .isEqualTo("Ours: TAB-2026-01\n\nEnd.");
    }
}
