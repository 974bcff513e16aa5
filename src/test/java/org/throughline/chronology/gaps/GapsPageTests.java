package org.throughline.chronology.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology;
import org.throughline.chronology.work.CatchingUp;

/** The page of gaps and silences, and who may read it. */
@ThroughlineTest
class GapsPageTests {

    @Autowired
    Gaps gaps;

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Test
    void it_shows_what_is_missing_and_leads_to_the_entries() {
        var made = chronology.begin();
        var police = chronology.agency(made, "Invented Police");
        chronology.sends(made, police, """
                Date,Event
                03/03/2016,He threatened to kill her
                09/09/2016,Home visit. No reply
                10/09/2016,Referral sent to Women's Aid
                """);
        var gaps = made.here() + "/gaps";
        var first = chronology.entry(made, "threatened").toString();
        assertThat(chronology.open(made.chair(), gaps))
                .contains("189 days", "Threats to kill", "Not seen", "has sent no chronology", "/entries/" + first);
        assertThat(chronology.open(made.chair(), gaps + "?days=400&after=400")).contains("None of that length");
        assertThat(chronology.open(made.chair(), gaps + "?on-day=1&on-month=4&on-year=2016&fact=THREATS_TO_KILL"))
                .contains("On 1 April 2016", "Had recorded it");
        assertThat(chronology.open(made.chair(), gaps + "?days=many")).contains("Give a number of days");
        assertThat(chronology.open(made.chair(), gaps + ".csv")).contains("Referral without a receipt", "Silence");
        assertThat(desk.open(made.member(), gaps).getStatus()).isEqualTo(404);
        assertThat(desk.open(police.lead(), gaps).getStatus()).isEqualTo(404);
    }

    @Test
    void who_knew_on_a_day_counts_only_what_an_agency_had_certainly_recorded_itself() {
        var made = chronology.begin();
        for (var sent : List.of(
                "GP|01/03/2016,Sore throat",
                "Police|01/02/2016,He threatened to kill her\n01/05/2016,Strangled",
                "School|01/07/2016,Told of threats to kill",
                "Refuge|2016,Speaks of threats to kill")) {
            chronology.sends(
                    made,
                    chronology.agency(made, "Invented " + sent.substring(0, sent.indexOf('|'))),
                    "Date,Event\n" + sent.substring(sent.indexOf('|') + 1) + "\n");
        }
        chronology.entries(made);
        var known = gaps.whoKnew(
                made.chair(), made.review().id(), LocalDate.of(2016, 4, 1), Gaps.Fact.SIGN, "THREATS_TO_KILL");
        assertThat(known)
                .extracting(WhoKnew::state, WhoKnew::contacts)
                .containsExactly(
                        tuple("Had contact, had not recorded it", 1),
                        tuple("Had recorded it", 1),
                        tuple("May have recorded it: the date is not sure", 0),
                        tuple("No contact recorded yet", 0));
        assertThat(known.getLast().later()).isNotNull();
        assertThat(gaps.whoKnew(made.chair(), made.review().id(), LocalDate.of(2016, 4, 1), Gaps.Fact.WORDS, "Throat"))
                .extracting(WhoKnew::state)
                .startsWith("Had recorded it", "Had contact, had not recorded it");
        assertThat(chronology.open(made.chair(), made.here() + "/gaps?on-day=1&on-month=4&on-year=2016&words=throat"))
                .contains("Had recorded it", "throat”");
    }

    @Test
    void a_flag_set_afterwards_counts_at_once() {
        var made = chronology.begin();
        chronology.sends(made, chronology.agency(made, "Invented Police"), """
                Date,Event
                03/03/2016,Keys taken
                09/09/2016,Keys given back
                """);
        var entry = chronology.entry(made, "taken").toString();
        assertThat(chronology.open(made.chair(), made.here() + "/gaps")).contains("No silence of that length follows");
        desk.send(made.chair(), made.here() + "/marks", "entry", entry, "mark", "FLAG:RISK", "act", "on");
        assertThat(chronology.open(made.chair(), made.here() + "/gaps")).contains("Flagged", "190 days");
    }

    @Test
    void one_contact_of_two_agencies_is_one_line_that_names_both_until_a_person_says_they_are_two() {
        var made = chronology.begin();
        chronology.sends(made, chronology.agency(made, "Invented Police"), """
                Date,Time,Event,Outcome
                03/03/2016,10:15,Joint home visit with health visitor to check on her. Partner present throughout.,No further action
                """);
        chronology.sends(made, chronology.agency(made, "Invented Health Visiting"), """
                Date,Time,Event,Outcome
                03/03/2016,10:15,Joint home visit with police. Not seen alone: partner would not leave.,Will try again
                """);
        var visit = chronology.entry(made, "with health visitor");
        var other = chronology.entry(made, "with police").toString();
        if (chronology.entries(made).getFirst().sameEvent() == null) {
            desk.send(made.chair(), made.here() + "/entries/" + visit + "/join", "other", other);
            chronology.entries(made);
        }
        assertThat(gaps.notSeen(made.chair(), made.review().id(), 10).first())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.who()).isEqualTo(NotSeen.Who.NOT_ALONE);
                    assertThat(line.also()).hasSize(1);
                });
        assertThat(chronology.open(made.chair(), made.here() + "/gaps"))
                .contains("1 contact", "Also recorded by", "No further action", "Will try again");
        assertThat(chronology.open(made.chair(), made.here() + "/gaps.csv"))
                .containsPattern("Visit,.*Visiting.*; .*Police");
        desk.send(made.chair(), made.here() + "/entries/" + visit + "/split");
        chronology.entries(made);
        assertThat(gaps.notSeen(made.chair(), made.review().id(), 10).total()).isEqualTo(2);
    }

    @Test
    void many_entries_are_combined_while_nobody_waits_and_the_page_says_how_far_it_is() throws InterruptedException {
        var made = chronology.begin();
        var day = LocalDate.of(2012, 1, 1);
        var csv = new StringBuilder("Date,Event\n");
        for (int i = 0; i <= CatchingUp.AT_ONCE; i++) {
            csv.append(day.plusDays(i)).append(",Call number ").append(i).append('\n');
        }
        chronology.sends(made, chronology.agency(made, "Invented Police"), csv.toString());
        var response = desk.open(made.chair(), made.here());
        for (int i = 0; i < 600 && response.getStatus() == 202; i++) {
            assertThat(response.getHeader("Refresh")).endsWith(made.here());
            assertThat(new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("The chronology is being combined")
                    .containsPattern("of 2,001");
            TimeUnit.MILLISECONDS.sleep(50);
            response = desk.open(made.chair(), made.here());
        }
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("2,001 entries");
    }
}
