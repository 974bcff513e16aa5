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
        assertThat(Sign.STRANGULATION.in(entry("A", "1 March 2016", "She denied being strangled")))
                .isFalse();
        assertThat(Sign.THREATS_TO_KILL.in(entry("A", "1 March 2016", "No threats to kill were made")))
                .isFalse();
        assertThat(Sign.THREATS_TO_KILL.in(entry("A", "1 March 2016", "He threatened to kill her")))
                .isTrue();
        assertThat(Sign.WEAPON.in(entry("A", "1 March 2016", "The shotgunned beer can")))
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
    void who_knew_on_a_day_counts_only_what_an_agency_had_certainly_recorded_itself() {
        entry("GP", "1 March 2016", "Sore throat");
        entry("Police", "1 February 2016", "He threatened to kill her");
        entry("Police", "1 May 2016", "Strangled");
        entry("School", "1 July 2016", "Told of threats to kill");
        entry("Refuge", "in 2016", "Speaks of threats to kill");
        var known = WhoKnew.on(entries, LocalDate.of(2016, 4, 1), Sign.THREATS_TO_KILL::in);
        assertThat(known)
                .extracting(WhoKnew::agency, WhoKnew::state, WhoKnew::contacts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("GP", "Had contact, had not recorded it", 1),
                        org.assertj.core.groups.Tuple.tuple("Police", "Had recorded it", 1),
                        org.assertj.core.groups.Tuple.tuple("Refuge", "May have recorded it: the date is not sure", 0),
                        org.assertj.core.groups.Tuple.tuple("School", "No contact recorded yet", 0));
        assertThat(known.getLast().later()).isNotNull();
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
}
