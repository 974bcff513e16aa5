package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.chronology.dates.Certainty;
import org.throughline.chronology.dates.WrittenDate;

/** What two agencies say of one contact that can hardly both be so is listed, and only that. */
class OpposedWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How it came about | Stated fall on stairs. Dean present. | ED letter: scalp wound, assault by partner.
            How it came about | Pushed off the step by her son. | Soft tissue injury, "fell off back step".
            Whether seen alone | Attended, seen alone, spoke of worries. | Not seen alone, he answered for her.
            Whether seen alone | Spoke to Marian on her own in the kitchen. | Visit with police; partner present throughout.
            Injury | No visible injury. | Bruising to left forearm noted.
            Whether there was an arrest | He was arrested at the address. | Police came, no arrest.
            What was disclosed | She disclosed being hit. | No disclosure on routine enquiry.
            Whether a statement was given | Gave a full statement. | She declined to make a statement.
            Whether it was referred | Referral made to the IDVA. | No record of any referral.
            The level of risk | DASH completed, graded high. | Standard risk notification.
            Children | Children upstairs throughout. | No children present.
            Drink | Both were intoxicated. | Sober when seen.
            Weapons | He had been holding a kitchen knife. | Row reported, no weapons.
            """)
    void two_records_that_are_opposed_are_listed_with_their_words(String about, String one, String other) {
        var opposed = OpposedWords.among(List.of(entry("Police", one, ""), entry("Hospital", other, "")));
        assertThat(opposed).extracting(OpposedWords.Opposed::about).contains(about);
        assertThat(opposed).allSatisfy(each -> {
            assertThat(one).contains(each.said());
            assertThat(other).contains(each.otherSaid());
        });
        assertThat(OpposedWords.among(List.of(entry("Hospital", other, ""), entry("Police", one, ""))))
                .hasSameSizeAs(opposed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Stated fall on stairs. | Facial injury, stated fall.
            Said she fell; staff suspected an assault. | Assault by partner.
            Not arrested. | No arrest attempted.
            No visible injury. | Uninjured, advice given.
            Attended MARAC. Action to prioritise rehousing. | MARAC minutes received. Uploaded, no action recorded.
            High risk, heard at MARAC. | Graded high on the DASH.
            """)
    void records_that_agree_or_are_unclear_are_not(String one, String other) {
        assertThat(OpposedWords.among(List.of(entry("Police", one, ""), entry("Hospital", other, ""))))
                .isEmpty();
    }

    @Test
    void what_was_seen_is_compared_with_what_another_tells() {
        var event = new SameEvent(
                "S001",
                List.of(
                        entry("Police", "Attended after a call.", "Yes, alone"),
                        entry("Hospital", "Brought in, not seen alone.", "")),
                "");
        assertThat(Conflict.among(List.of(event)))
                .extracting(Conflict::sentence)
                .containsExactly(
                        "Whether seen alone: Police writes “Yes, alone”, Hospital “Brought in, not seen alone”.");
    }

    @Test
    void a_long_sentence_is_quoted_around_the_words() {
        var said = "He came home late in the evening after work and there was a row about the rent and the car and the"
                + " washing and then he was arrested and taken away in a van that stood outside for a long while";
        var opposed = OpposedWords.among(
                List.of(entry("Police", said, ""), entry("Housing", "Police attended, no arrest", "")));
        assertThat(opposed).singleElement().satisfies(each -> {
            assertThat(each.said()).startsWith("…").endsWith("…").contains("he was arrested");
            assertThat(said).contains(each.said().substring(1, each.said().length() - 1));
        });
    }

    private static Entry entry(String agency, String event, String seen) {
        var day = LocalDate.of(2019, 3, 4);
        return new Entry(
                agency,
                1,
                agency,
                new WrittenDate("04/03/2019", "2019-03-04", day, day, Certainty.CERTAIN, null, ""),
                null,
                event,
                "",
                "",
                seen,
                "",
                0,
                1,
                "");
    }
}
