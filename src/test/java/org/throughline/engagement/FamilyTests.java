package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.audit.Trail;
import org.throughline.engagement.LogEntry.Outcome;
import org.throughline.review.Answer;
import org.throughline.review.Histories;
import org.throughline.review.Reviews;
import org.throughline.web.StaleWrite;

/** What is kept of everybody close to the person who died, and the five indicators that follow. */
@ThroughlineTest
class FamilyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 2);

    @Autowired
    Bereaved bereaved;

    @Autowired
    Family family;

    @Autowired
    FamilyLog log;

    @Autowired
    FamilyIndicators indicators;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Reviews reviews;

    @Test
    void nothing_recorded_is_never_a_no() {
        var held = bereaved.held();
        bereaved.contact(held, Contact.Kind.FAMILY, "Ursel Inventor");
        assertThat(indicators.of(held.coordinator(), held.review().id()))
                .hasSize(5)
                .allMatch(known ->
                        known.answer() == Answer.NOT_KNOWN && known.facts().isEmpty());
    }

    @Test
    void one_yes_makes_an_indicator_yes_and_only_a_no_of_everybody_makes_it_no() {
        var held = bereaved.held();
        var mother = bereaved.contact(held, Contact.Kind.FAMILY, "Ursel Inventor");
        var friend = bereaved.contact(held, Contact.Kind.FRIEND, "Wim Inventor");
        bereaved.contact(held, Contact.Kind.PERPETRATOR, "Invented Perpetrator");
        record(held, mother, LogKind.MET_PANEL, Outcome.NO);
        assertThat(answer(held, Indicator.ATTENDED_PANEL)).isEqualTo(Answer.NOT_KNOWN);
        record(held, friend, LogKind.MET_PANEL, Outcome.NO);
        assertThat(answer(held, Indicator.ATTENDED_PANEL)).isEqualTo(Answer.NO);
        record(held, friend, LogKind.MET_PANEL, Outcome.YES);
        assertThat(answer(held, Indicator.ATTENDED_PANEL)).isEqualTo(Answer.YES);
    }

    @Test
    void an_offer_of_support_is_no_support_until_it_is_taken() {
        var held = bereaved.held();
        var mother = bereaved.contact(held, Contact.Kind.FAMILY, "Ursel Inventor");
        record(held, mother, LogKind.ADVOCACY_OFFERED, Outcome.YES);
        assertThat(answer(held, Indicator.SUPPORTED)).isEqualTo(Answer.NOT_KNOWN);
        record(held, mother, LogKind.ADVOCACY_OFFERED, Outcome.NO);
        assertThat(answer(held, Indicator.SUPPORTED)).isEqualTo(Answer.NO);
        record(held, mother, LogKind.ADVOCATE_SUPPORTS, Outcome.YES);
        assertThat(answer(held, Indicator.SUPPORTED)).isEqualTo(Answer.YES);
    }

    @Test
    void what_a_perpetrator_or_a_child_says_makes_no_family_indicator() {
        var held = bereaved.held();
        record(held, bereaved.contact(held, Contact.Kind.PERPETRATOR, "Invented P"), LogKind.CONTRIBUTED, Outcome.YES);
        record(held, bereaved.contact(held, Contact.Kind.CHILD, "Invented C"), LogKind.CONTRIBUTED, Outcome.YES);
        assertThat(answer(held, Indicator.CONTRIBUTED)).isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void an_entry_that_was_wrong_stays_with_the_reason_and_no_longer_counts() {
        var held = bereaved.held();
        var mother = bereaved.contact(held, Contact.Kind.FAMILY, "Ursel Inventor");
        record(held, mother, LogKind.CONTRIBUTED, Outcome.YES);
        var entry = log.of(held.coordinator(), mother).getFirst();
        log.takeOut(held.coordinator(), held.review(), mother, entry.id(), "It was her cousin.");
        assertThat(answer(held, Indicator.CONTRIBUTED)).isEqualTo(Answer.NOT_KNOWN);
        assertThat(log.of(held.coordinator(), mother))
                .singleElement()
                .matches(kept -> "It was her cousin.".equals(kept.takenOutWhy()));
    }

    @Test
    void two_people_change_one_person_and_the_second_is_shown_both_texts() {
        var held = bereaved.held();
        var mother = bereaved.contact(held, Contact.Kind.FAMILY, "Ursel Inventor");
        var first = reachedBy(mother, "By letter");
        family.keep(held.coordinator(), held.review(), first);
        assertThatThrownBy(() -> family.keep(held.coordinator(), held.review(), reachedBy(mother, "By text")))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).contains("By letter");
                    assertThat(stale.yours()).contains("By text");
                });
    }

    @Test
    void the_perpetrator_has_no_page() {
        var held = bereaved.held();
        var perpetrator = bereaved.contact(held, Contact.Kind.PERPETRATOR, "Invented Perpetrator");
        assertThatThrownBy(() -> family.letIn(held.coordinator(), held.review(), perpetrator, "p@example.org"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_log_is_written_and_read_on_pages_and_leaves_as_a_list() throws Exception {
        var held = bereaved.held();
        var mother = bereaved.contact(held, Contact.Kind.FAMILY, "Ursel Inventor");
        var href = mother.href(held.review().reference());
        var refused = desk.send(held.coordinator(), href + "/log/new", "kind", "TRIBUTE", "words", "She loved rain.");
        assertThat(refused.getContentAsString()).contains("Give the day").contains("She loved rain.");
        desk.send(
                held.coordinator(),
                href + "/log/new",
                "kind",
                "TRIBUTE",
                "outcome",
                "YES",
                "on-day",
                "2",
                "on-month",
                "4",
                "on-year",
                "2026",
                "how",
                "A poem",
                "words",
                "She loved rain.");
        assertThat(desk.open(held.coordinator(), href).getContentAsString())
                .contains("1 entry")
                .contains("She loved rain.");
        assertThat(desk.open(held.coordinator(), href + "/log.csv").getContentAsString())
                .contains("2026-04-02,Tribute or pen portrait");
        assertThat(desk.open(held.coordinator(), held.review().href() + "/family/indicators.csv")
                        .getContentAsString())
                .contains("family contributed to dhr,Not known")
                .doesNotContain("Ursel");
        record(held, mother, LogKind.MET_PANEL, Outcome.YES);
        assertThat(desk.open(held.coordinator(), "/family-indicators.csv").getContentAsString())
                .contains(held.review().reference() + ",Not known,Not known,Not known,Not known,Yes");
        assertThat(new Histories(trail, reviews, transaction).of(held.coordinator(), held.review()))
                .contains("wrote in the log of someone close to the person who died: tribute or pen portrait");
    }

    private void record(Bereaved.Case held, Contact contact, LogKind kind, Outcome outcome) {
        log.record(held.coordinator(), held.review(), contact, LogEntry.of(kind, DAY, outcome, null));
    }

    private Answer answer(Bereaved.Case held, Indicator indicator) {
        return indicators.of(held.coordinator(), held.review().id()).stream()
                .filter(known -> known.indicator() == indicator)
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private static Contact reachedBy(Contact contact, String how) {
        return new Contact(
                contact.id(),
                contact.reviewId(),
                contact.personId(),
                contact.kind(),
                contact.name(),
                contact.relationship(),
                how,
                null,
                null,
                null,
                contact.version());
    }
}
