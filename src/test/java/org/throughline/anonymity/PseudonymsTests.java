package org.throughline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymsTests {

    private final Pseudonyms pseudonyms = Pseudonyms.of(LeakyReport.identities());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Marian Holloway telephoned. | Elaine telephoned.
            Officers noted Marian’s distress. | Officers noted Elaine’s distress.
            Mr Dean Holloway and Tilly left. | Carl and Child A left.
            The Holloway family | The [surname] family
            Maz lived at 14 Larch Rise. | Elaine lived at [address].
            Born 3 September 1981. | Born [date of birth].
            Assessment opened. Dean not interviewed. | Assessment opened. Carl not interviewed.
            Fall on stairs. Dean present. | Fall on stairs. Carl present.
            Dean Court was visited. | Dean Court was visited.
            A dean of the faculty | A dean of the faculty
            """)
    void putsPseudonymsInPlace(String text, String replaced) {
        assertThat(pseudonyms.in(text).text()).isEqualTo(replaced);
    }

    @Test
    void tellsWhatWasReplaced() {
        assertThat(pseudonyms.in("Marian rang Dean.").changes())
                .extracting(Pseudonyms.Change::was, Pseudonyms.Change::now)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Marian", "Elaine"),
                        org.assertj.core.groups.Tuple.tuple("Dean", "Carl"));
    }
}
