package org.throughline.chronology.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Certainty;
import org.throughline.chronology.dates.Dates;

/** What is not there is found by rules that can be told. Every entry here is invented. */
class GapsTests {

    private final List<RecordedEntry> entries = new ArrayList<>();

    private RecordedEntry entry(String agency, String written, String event, String seen) {
        var date = Dates.read(written);
        var entry = new RecordedEntry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                entries.size() + 1,
                agency,
                written,
                date.edtf(),
                date.earliest(),
                date.latest(),
                date.edtf() == null ? Certainty.UNSURE : date.certainty(),
                null,
                event,
                "",
                "",
                seen,
                "",
                "",
                null,
                entries.size() + 1);
        entries.add(entry);
        return entry;
    }

    private RecordedEntry entry(String agency, String written, String event) {
        return entry(agency, written, event, "");
    }

    @Test
    void a_silence_lasts_from_the_day_after_one_entry_to_the_day_before_the_next() {
        var before = entry("Police", "1 March 2016", "Called");
        entry("School", "20 February 2016", "Absent");
        var after = entry("Police", "1 June 2016", "Called");
        entry("School", "in 2016", "Poor attendance");
        assertThat(Silence.ofAll(entries, 91))
                .containsExactly(
                        new Silence("", LocalDate.of(2016, 3, 2), LocalDate.of(2016, 5, 31), before, after, 1));
        assertThat(Silence.ofAll(entries, 91).getFirst().days()).isEqualTo(91);
        assertThat(Silence.ofAll(entries, 92)).isEmpty();
        assertThat(Silence.ofEach(entries, 91)).extracting(Silence::agency).containsExactly("Police");
    }

    @Test
    void a_span_that_reaches_further_ends_a_silence_later() {
        entry("Police", "1 to 28 March 2016", "Bail");
        entry("Police", "3 March 2016", "Called");
        entry("Police", "10 April 2016", "Called");
        assertThat(Silence.ofAll(entries, 1)).extracting(Silence::from).containsExactly(LocalDate.of(2016, 3, 29));
    }

    @Test
    void silence_after_an_event_of_high_risk_is_found_by_words_or_by_a_flag() {
        var strangled = entry("Hospital", "1 March 2016", "She said he strangled her");
        var next = entry("Police", "20 May 2016", "Rang about a parking fine");
        var flagged = entry("Police", "20 June 2016", "Keys taken");
        entry("Police", "21 June 2016", "Keys given back, no threats to kill");
        entry("School", "1 December 2016", "School play");
        assertThat(AfterRisk.among(entries, Set.of(), 28))
                .containsExactly(new AfterRisk(strangled, "Strangulation", next, 80));
        assertThat(AfterRisk.among(entries, Set.of(flagged.id()), 1))
                .extracting(AfterRisk::why)
                .containsExactly("Strangulation", "Flagged");
    }

    @Test
    void an_event_of_high_risk_with_nothing_after_it_is_listed() {
        entry("Police", "1 March 2016", "Heard at MARAC");
        assertThat(AfterRisk.among(entries, Set.of(), 28))
                .extracting(AfterRisk::why, AfterRisk::next)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("MARAC", null));
    }

    @Test
    void what_is_denied_is_no_sign() {
        assertThat(Sign.STRANGULATION.isIn(entry("A", "1 March 2016", "She denied being strangled")))
                .isFalse();
        assertThat(Sign.THREATS_TO_KILL.isIn(entry("A", "1 March 2016", "No threats to kill were made")))
                .isFalse();
        assertThat(Sign.THREATS_TO_KILL.isIn(entry("A", "1 March 2016", "He threatened to kill her")))
                .isTrue();
        assertThat(Sign.WEAPON.isIn(entry("A", "1 March 2016", "The shotgunned beer can")))
                .isFalse();
    }

    @Test
    void visits_say_who_was_not_seen_alone_or_not_at_all() {
        entry("A", "1 March 2016", "Home visit. No reply, card left");
        entry("A", "2 March 2016", "Home visit. She was seen but her partner was present throughout");
        entry("A", "3 March 2016", "Home visit. Spoke with her at length. Children asleep");
        entry("A", "4 March 2016", "Home visit. Spoke with her alone", "Yes, alone");
        entry("A", "5 March 2016", "Home visit about the boiler", "No");
        entry("A", "6 March 2016", "Rang, no reply");
        assertThat(NotSeen.among(entries))
                .extracting(each -> each.entry().row(), NotSeen::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, NotSeen.Who.VICTIM),
                        org.assertj.core.groups.Tuple.tuple(2, NotSeen.Who.NOT_ALONE),
                        org.assertj.core.groups.Tuple.tuple(3, NotSeen.Who.CHILDREN),
                        org.assertj.core.groups.Tuple.tuple(5, NotSeen.Who.VICTIM));
    }

    @Test
    void a_referral_without_a_receipt_is_listed_and_one_with_a_receipt_is_not() {
        var lost = entry("Police", "1 March 2016", "Referral sent to Children's Social Care");
        entry("Police", "1 August 2016", "Referral made to children's services");
        entry("Borough Children's Services", "3 August 2016", "Referral received, no further action");
        entry("GP Surgery", "1 March 2016", "Referred to the fracture clinic");
        entry("GP Surgery", "2 March 2016", "Not referred to children's services");
        assertThat(Unreceived.among(entries))
                .extracting(Unreceived::sent, Unreceived::agency)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(lost, "Borough Children's Services"),
                        org.assertj.core.groups.Tuple.tuple(entries.get(3), ""));
    }

    @Test
    void a_referral_to_marac_is_received_once_anybody_records_the_conference() {
        var lost = entry("Police", "1 March 2016", "High risk. Referred to MARAC");
        entry("Police", "1 July 2016", "Referred to MARAC");
        entry("Housing", "20 July 2016", "Attended MARAC");
        assertThat(Unreceived.among(entries))
                .extracting(Unreceived::sent, Unreceived::agency)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(lost, Unreceived.CONFERENCE));
    }

    @Test
    void a_receipt_that_names_another_sender_is_none() {
        entry("Police", "1 March 2016", "PPN shared with Children's Social Care");
        entry("Borough Children's Services", "3 March 2016", "Referral received from school");
        assertThat(Unreceived.among(entries)).hasSize(1);
        entry("Borough Children's Services", "5 March 2016", "Contact from police");
        assertThat(Unreceived.among(entries)).isEmpty();
    }

    @Test
    void not_seen_alone_is_found_wherever_she_was_met() {
        entry("GP", "1 March 2016", "Telephone consultation. Dean was in the room and answered for Marian");
        entry("Hospital", "2 March 2016", "Dean present. Not seen alone.");
        entry("Hospital", "3 March 2016", "Seen alone. Sister present at the end");
        entry("School", "4 March 2016", "Police present at the conference");
        entry("Hospital", "5 March 2016", "MARAC alert: do not discuss abuse with partner present");
        assertThat(NotSeen.among(entries))
                .extracting(each -> each.entry().row(), NotSeen::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, NotSeen.Who.NOT_ALONE),
                        org.assertj.core.groups.Tuple.tuple(2, NotSeen.Who.NOT_ALONE));
    }

    @Test
    void a_visit_that_was_only_planned_is_none() {
        entry("Social care", "1 March 2016", "Strategy discussion. To visit jointly today", "N");
        entry("Social care", "2 March 2016", "Visit booked for Friday", "No");
        entry("Social care", "3 March 2016", "Gas safety check, no access, card left");
        assertThat(NotSeen.among(entries))
                .extracting(each -> each.entry().row())
                .containsExactly(3);
    }
}
