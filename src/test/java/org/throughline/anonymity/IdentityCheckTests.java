package org.throughline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.anonymity.Identity.Kind;

/** A second invented case, with names that are also English words, so that nothing is fitted to the first. */
class IdentityCheckTests {

    private static final List<Identity> CASE = List.of(
            new Identity("victim", "Anna", Kind.NAME, "Grace Okonkwo-Reilly"),
            new Identity("victim", "Anna", Kind.KNOWN_AS, "Gigi"),
            new Identity("victim", "Anna", Kind.DOB, "21/11/1994"),
            new Identity("victim", "Anna", Kind.ADDRESS, "Flat 3, 128 Quarry Bank Road, Eastmoor"),
            new Identity("victim", "Anna", Kind.POSTCODE, "EM11 2AB"),
            new Identity("victim", "Anna", Kind.NHS_NUMBER, "943 476 5870"),
            new Identity("victim", "Anna", Kind.PHONE, "01632 960 733"),
            new Identity("victim", "Anna", Kind.EMAIL, "ggor94@example.org"),
            new Identity("perpetrator", "Peter", Kind.NAME, "Mark James Young"),
            new Identity("perpetrator", "Peter", Kind.VEHICLE, "EM08XYZ"),
            new Identity("perpetrator", "Peter", Kind.EMPLOYER, "Blackfell Haulage Limited"),
            new Identity("perpetrator", "Peter", Kind.CASE_REFERENCE, "T20217055"),
            new Identity("child", "Child B", Kind.NAME, "Søren Young"),
            new Identity("child", "Child B", Kind.SCHOOL, "St Winifred's Catholic Primary School"),
            new Identity("victim's mother", "Joan", Kind.NAME, "May O'Reilly"));

    private final IdentityCheck check = IdentityCheck.over(CASE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police spoke to Grace on the landing | Grace
            GRACE was seen alone | GRACE
            grace okonkwo-reilly was discharged | grace okonkwo-reilly
            Mrs Okonkwo declined | Okonkwo
            the Okonkwo-Reillys moved away | Okonkwo-Reillys
            Grace's sister called | Grace
            Grace’s sister called | Grace
            a letter to Okonkwo‑Reilly | Okonkwo‑Reilly
            a letter to Okonkwo Riley | Okonkwo
            Ms Okonkow was seen | Okonkow
            Gr\u200Bace Okon\u00ADkwo rang | Gr\u200Bace Okon\u00ADkwo
            seen by Gigi | Gigi
            He said G.O. would not wake | G.O.
            G. O.'s injuries | G. O.
            told GO that | GO
            Young had left by then | Young
            YOUNG, Mark | YOUNG, Mark
            Marc Young rang | Marc Young
            M. Young rang | Young
            reported that Mark was angry | Mark
            the boy, Soren, was safe | Soren
            Søren’s teacher | Søren
            O’Reilly attended | O’Reilly
            her mother May said | May
            born 21st November 1994 | 21st November 1994
            DOB 21.11.94 | 21.11.94
            DOB: 1994-11-21 | 1994-11-21
            on Nov 21 1994 | Nov 21 1994
            on 21 Nov. '94 | 21 Nov. '94
            the twenty-first of November 1994 | twenty-first of November 1994
            dated 21-Nov-1994 | 21-Nov-1994
            on 11/21/1994 | 11/21/1994
            at 128 Quarry Bank Road | 128 Quarry Bank Road
            off Quarry Bank Rd at night | Quarry Bank Rd
            in em112ab | em112ab
            NHS No 9434765870 | 9434765870
            NHS No 943-476-5870 | 943-476-5870
            NHS No 9434 765 870 | 9434 765 870
            call +44 (0)1632 960733 | +44 (0)1632 960733
            call 0044 1632 960 733 | 0044 1632 960 733
            call (01632) 960733 | (01632) 960733
            from GGOR94@EXAMPLE.ORG | GGOR94@EXAMPLE.ORG
            user ggor94 posted | ggor94
            a lorry, em08 xyz | em08 xyz
            drove for Blackfell Haulage | Blackfell Haulage
            drove for Blackfell | Blackfell
            pupil at St Winifreds Catholic Primary | St Winifreds Catholic Primary
            case T2021-7055 at court | T2021-7055
            see Grace_Okonkwo_statement.docx | Grace_Okonkwo
            twitter.com/gokonkwo | gokonkwo
            #justiceforokonkwo | justiceforokonkwo
            file MarkYoung2 was opened | MarkYoung
            """)
    void findsEveryWayItIsWritten(String sentence, String found) {
        String text = sentence.translateEscapes();
        assertThat(check.text(text)).extracting(Place::text).contains(found.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There was a period of grace before the tenancy ended.",
                "Grace periods were explained in the letter.",
                "The young person was spoken to alone, as young people should be.",
                "Young people's services should mark the end of each plan.",
                "A Young Person’s Violence Advisor was not offered.",
                "In May 2019 and May 2020 she attended; the panel may wish to note this.",
                "Between April and May she moved. By May 2021 the case had closed.",
                "May 2020 was the second lockdown review.",
                "The quarry bank road sign was missing.",
                "Mark schemes were agreed; the benchmark was remarkable.",
                "Anna, Peter, Child B and Joan are pseudonyms.",
                "Call the National Domestic Abuse Helpline on 0808 2000 247, or 999 in an emergency, or 101, or 116 123.",
                "The council can be reached on 0300 123 4567.",
                "The school and the primary care trust met in St Albans.",
                "Recommendation 943 and paragraph 4.7.65 of the 1994 guidance; 21 November 2019.",
                "Section 9 of the Domestic Violence, Crime and Victims Act 2004 came into force on 13 April 2011.",
                "The review ran from 21/11/2019 to 30/04/2021 and cost £9,434,765.",
                "The GO team and the Home Office agreed; 10 of 12 (83%) responded.",
                "Eastmoor Council and Eastmoor Police are members of the partnership.",
                "See https://www.gov.uk/government/publications/domestic-homicide-review-123456789",
                "DHREnquiries@homeoffice.gov.uk answers questions.",
                "NICE guideline NG116 and Quality Standard QS116 apply. ISBN 978-1-4741-0000-0.",
                "Haulage firms and the catholic church were consulted."
            })
    void raisesNoAlarm(String sentence) {
        assertThat(check.text(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crime reference 42/118823/21 was closed | 42/118823/21
            her NHS number 999 123 4578 | 999 123 4578
            NI number QQ 12 34 56 C and AB 12 34 56 C | AB 12 34 56 C
            he drove AB12 CDE | AB12 CDE
            his mobile 07700 900123 | 07700 900123
            mail jo.bloggs@example.com | jo.bloggs@example.com
            he was born on 3 March 1980 | 3 March 1980
            custody number 18NB/4455/19 | 18NB/4455/19
            she moved to ZE1 0AA | ZE1 0AA
            """)
    void findsWhatItsFormGivesAway(String sentence, String found) {
        assertThat(check.text(sentence)).anySatisfy(place -> {
            assertThat(place.text()).isEqualTo(found);
            assertThat(place.identity()).isNull();
        });
    }

    @Test
    void placesDoNotOverlapAndOffsetsPointAtTheWords() {
        String text =
                "Grace Okonkwo-Reilly (born 21/11/1994, NHS 943 476 5870) and Mark Young lived at 128 Quarry Bank Road.";
        List<Place> places = check.text(text);
        assertThat(places).hasSize(5);
        int last = 0;
        for (Place place : places) {
            assertThat(place.offset()).isGreaterThanOrEqualTo(last);
            last = place.offset() + place.text().length();
            assertThat(text.substring(place.offset(), last)).isEqualTo(place.text());
        }
    }

    @Test
    void whoHasNoNameInTheReportIsCalledByTheirPartInIt() {
        var workplace = IdentityCheck.over(List.of(
                new Identity("perpetrator", "[perpetrator]", Identity.Kind.EMPLOYER, "Pennant Fasteners Ltd"),
                new Identity("the case", "", Identity.Kind.CASE_REFERENCE, "42/118823/21")));
        assertThat(workplace.text("He worked at Pennant Fasteners Ltd (42/118823/21)."))
                .extracting(Place::why)
                .contains("the employer of the perpetrator", "the case reference of the case");
    }

    @Test
    void aSharedSurnameNamesEverybodyItMayBe() {
        assertThat(check.text("He knew Young well.").getFirst().why())
                .contains("Peter")
                .contains("Child B");
    }
}
