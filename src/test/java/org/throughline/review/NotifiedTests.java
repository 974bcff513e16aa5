package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/** A notification is read whole, corrected and completed; the history says which facts changed, never what they say. */
@ThroughlineTest
class NotifiedTests {

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Notifications notifications;

    @Autowired
    Reviews reviews;

    Reader coordinator;
    Review review;
    String page;

    @BeforeEach
    void cast() {
        var partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = invented.review(coordinator, partnership);
        page = review.href() + "/notification";
    }

    private java.util.List<Notification.Alike> alike(String name, LocalDate died) {
        return notifications.alike(coordinator, Invented.peopleOf(name), died).stream()
                .filter(each -> each.reference().equals(review.reference()))
                .toList();
    }

    @Test
    void a_name_written_wrongly_beside_a_day_that_lies_close_looks_alike() {
        var name = reviews.people(coordinator, review.id()).getFirst().name();
        var died = java.util.Objects.requireNonNull(
                notifications.get(coordinator, review.id()).diedOn());
        assertThat(alike(name.toUpperCase(java.util.Locale.UK), died.plusDays(400)))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("the same name"));
        assertThat(alike("Invented Misspeling", died.plusDays(1)))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).startsWith("part of the name"));
        assertThat(alike("Invented Misspeling", died.plusDays(30))).isEmpty();
        assertThat(alike("Somebody Else", died))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).startsWith("the same date of birth"));
        assertThat(alike("Somebody Else", died.plusDays(1))).isEmpty();
    }

    @Test
    void an_initial_in_common_does_not_make_two_names_alike() {
        var died = LocalDate.of(2026, 2, 27);
        var other = notifications.record(
                coordinator, review.partnershipId(), Invented.notification(), Invented.peopleOf("Odalys Q Farfetched"));
        var unlike = notifications.alike(coordinator, Invented.peopleOf("Tamsin Q Makebelieve"), died.plusDays(1));
        assertThat(unlike).extracting(Notification.Alike::reference).doesNotContain(other.reference());
        var like = notifications.alike(coordinator, Invented.peopleOf("Odalys Makebelieve"), died.plusDays(1));
        assertThat(like).extracting(Notification.Alike::reference).contains(other.reference());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse change(int version, String facts, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "version",
                String.valueOf(version),
                "received-day",
                "2",
                "received-month",
                "3",
                "received-year",
                "2026",
                "heardFrom",
                "PROFESSIONAL",
                "notifiedBy",
                "A ward sister",
                "whyDomestic",
                "They lived together.",
                "briefFacts",
                facts));
        fields.addAll(java.util.List.of(more));
        return desk.send(coordinator, page + "/change", fields.toArray(String[]::new));
    }

    @Test
    void it_is_completed_and_the_trail_names_the_facts_but_not_what_they_say() throws Exception {
        assertThat(text(desk.open(coordinator, page + "/change"))).contains("An invented death.");
        var version = notifications.get(coordinator, review.id()).version();
        change(
                version,
                "A fall that was none.",
                "died-day",
                "1",
                "died-month",
                "3",
                "died-year",
                "2026",
                "media",
                "None yet");
        assertThat(text(desk.open(coordinator, page)))
                .contains("A fall that was none.", "A professional or agency", "1 March 2026", "Not recorded");
        assertThat(text(desk.open(coordinator, review.href() + "/history")))
                .contains("changed in the notification: heard from, told by, died on,")
                .contains("media interest")
                .doesNotContain("A fall that was none.");
    }

    @Test
    void a_day_that_is_still_to_come_is_not_one_on_which_something_happened() throws Exception {
        assertThat(text(desk.send(
                        coordinator,
                        "/reviews/new",
                        "received-day",
                        "4",
                        "received-month",
                        "3",
                        "received-year",
                        "2096",
                        "suspect-name",
                        "Tobiah Fernsby",
                        "suspect-born-day",
                        "4",
                        "suspect-born-month",
                        "3",
                        "suspect-born-year",
                        "2097")))
                .contains("The day you heard of the death, 4 March 2096, is still to come. Check it")
                .contains("The date of birth of the suspect, 4 March 2097, is still to come. Check it")
                .contains("Tobiah Fernsby");
    }

    @Test
    void what_is_typed_of_somebody_without_a_name_is_never_left_out() throws Exception {
        var typed = new java.util.ArrayList<>(java.util.List.of(
                "received-day",
                "4",
                "received-month",
                "3",
                "received-year",
                "2026",
                "heardFrom",
                "POLICE",
                "notifiedBy",
                "Invented Constabulary",
                "inWriting",
                "YES",
                "victim-name",
                "Ottilie Fernsby",
                "suspect-relationship",
                "A former partner",
                "child2-born-day",
                "1",
                "household-name",
                "A lodger",
                "household-details",
                "Moved in last year.",
                "whyDomestic",
                "Invented reasons.",
                "briefFacts",
                "Invented facts."));
        assertThat(text(desk.send(coordinator, "/reviews/new", typed.toArray(String[]::new))))
                .contains("Give the name of the suspect, or write how they are called")
                .contains("Give the name of the second child")
                .contains("Check the date of birth of the second child")
                .contains("A former partner", "Moved in last year.");
        typed.removeAll(java.util.List.of("child2-born-day", "1"));
        typed.addAll(java.util.List.of("suspect-name", "A former partner"));
        var recorded = desk.send(coordinator, "/reviews/new", typed.toArray(String[]::new));
        assertThat(text(desk.open(coordinator, recorded.getRedirectedUrl() + "/notification")))
                .contains("In writing", "A lodger, lived in the household", "Moved in last year.")
                .contains("A former partner, suspect or perpetrator");
    }

    @Test
    void what_is_wrong_is_listed_in_the_order_of_the_page() throws Exception {
        var page = Jsoup.parse(text(desk.send(
                coordinator,
                "/reviews/new",
                "died-day",
                "31",
                "victim2-died-day",
                "31",
                "suspect-relationship",
                "A former partner",
                "child2-born-month",
                "5")));
        var listed = page.select(".govuk-error-summary__list a").eachAttr("href").stream()
                .map(anchor -> anchor.substring(1))
                .toList();
        assertThat(listed)
                .hasSizeGreaterThan(8)
                .startsWith("received-day", "heardFrom", "notifiedBy", "victim-name", "died-month")
                .contains("victim2-name", "victim2-died-month", "suspect-name", "child2-born-day")
                .endsWith("whyDomestic", "briefFacts");
        var onThePage = page.select("main [id]").eachAttr("id");
        assertThat(listed).isSortedAccordingTo(Comparator.comparing(onThePage::indexOf));
    }

    @Test
    void each_who_died_has_a_day_of_their_own_or_why_it_is_not_known() throws Exception {
        var typed = new java.util.ArrayList<>(java.util.List.of(
                "received-day",
                "4",
                "received-month",
                "3",
                "received-year",
                "2026",
                "heardFrom",
                "CORONER",
                "notifiedBy",
                "Invented coroner",
                "victim-name",
                "Sidony Fernsby",
                "victim-dayUnknown",
                "She was found after some weeks.",
                "victim2-name",
                "Lucan Fernsby",
                "victim2-died-day",
                "2",
                "victim2-died-month",
                "3",
                "victim2-died-year",
                "2026",
                "victim2-dayUnknown",
                "It is known.",
                "whyDomestic",
                "Invented reasons.",
                "briefFacts",
                "Invented facts."));
        assertThat(text(desk.send(coordinator, "/reviews/new", typed.toArray(String[]::new))))
                .contains("The day of the death is given and said not to be known. Take out one of the two")
                .contains("She was found after some weeks.");
        typed.set(typed.indexOf("It is known."), "");
        var home = Objects.requireNonNull(desk.send(coordinator, "/reviews/new", typed.toArray(String[]::new))
                .getRedirectedUrl());
        assertThat(text(desk.open(coordinator, home + "/notification")))
                .contains("She was found after some weeks.", "2 March 2026");
        var other = reviews.people(
                        coordinator,
                        reviews.get(coordinator, home.replaceAll(".*/", "")).id())
                .get(1);
        assertThat(other.diedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        desk.send(
                coordinator,
                home + "/people/" + other.id(),
                "version",
                String.valueOf(other.version()),
                "person-name",
                other.name(),
                "person-dayUnknown",
                "The doctors could not say.");
        assertThat(text(desk.open(coordinator, home + "/notification")))
                .contains("The doctors could not say.")
                .doesNotContain("2 March 2026");
        assertThat(text(desk.open(coordinator, home + "/history")))
                .contains("died on, why the day of death is not known")
                .doesNotContain("The doctors could not say.");
        assertThat(text(desk.send(
                        coordinator,
                        home + "/people/new",
                        "part",
                        "CHILD",
                        "person-name",
                        "Wren Fernsby",
                        "person-died-day",
                        "2",
                        "person-died-month",
                        "3",
                        "person-died-year",
                        "2026")))
                .contains("A day of death is kept only of a person who died");
    }

    @Test
    void nobody_died_before_they_were_born() throws Exception {
        var typed = new String[] {
            "received-day",
            "4",
            "received-month",
            "3",
            "received-year",
            "2026",
            "heardFrom",
            "CORONER",
            "notifiedBy",
            "Invented coroner",
            "victim-name",
            "Sidony Fernsby",
            "victim-born-day",
            "2",
            "victim-born-month",
            "3",
            "victim-born-year",
            "2020",
            "died-day",
            "1",
            "died-month",
            "3",
            "died-year",
            "2019",
            "victim2-name",
            "Lucan Fernsby",
            "victim2-born-day",
            "2",
            "victim2-born-month",
            "3",
            "victim2-born-year",
            "2020",
            "victim2-died-day",
            "1",
            "victim2-died-month",
            "3",
            "victim2-died-year",
            "2019",
            "whyDomestic",
            "Invented reasons.",
            "briefFacts",
            "Invented facts."
        };
        assertThat(text(desk.send(coordinator, "/reviews/new", typed)))
                .contains("The day of the death of the other person who died is before the day of birth. Check both");
        typed[Arrays.asList(typed).indexOf("victim2-died-year") + 1] = "2021";
        assertThat(text(desk.send(coordinator, "/reviews/new", typed)))
                .contains("The day of the death is before the day of birth. Check both", "Sidony Fernsby");
    }

    @Test
    void what_is_refused_is_kept_as_typed() throws Exception {
        var version = notifications.get(coordinator, review.id()).version();
        assertThat(text(change(version, "Kept words", "died-day", "9", "died-month", "3", "died-year", "2026")))
                .contains("The day of the death is after the day you heard of it", "Kept words");
        assertThat(notifications.get(coordinator, review.id()).briefFacts()).isEqualTo("An invented death.");
    }

    @Test
    void the_second_of_two_who_change_it_sees_both_texts() throws Exception {
        var version = notifications.get(coordinator, review.id()).version();
        change(version, "What the first wrote");
        var refused = change(version, "What the second wrote");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("What the first wrote", "What the second wrote");
        assertThat(notifications.get(coordinator, review.id()).briefFacts()).isEqualTo("What the first wrote");
    }

    @Test
    void a_person_is_corrected_and_the_register_knows_the_name() throws Exception {
        var person = reviews.people(coordinator, review.id()).getFirst();
        var there = review.href() + "/people/" + person.id();
        assertThat(text(desk.open(coordinator, there))).contains(person.name(), "Religion or belief");
        desk.send(
                coordinator,
                there,
                "version",
                String.valueOf(person.version()),
                "person-name",
                "Ottilie Corrected",
                "person-born-day",
                "4",
                "person-born-month",
                "5",
                "person-born-year",
                "1980",
                "person-religion",
                "None");
        var now = reviews.people(coordinator, review.id()).getFirst();
        assertThat(now.name()).isEqualTo("Ottilie Corrected");
        assertThat(now.born()).isEqualTo(LocalDate.of(1980, 5, 4));
        assertThat(now.religion()).isEqualTo("None");
        assertThat(reviews.get(coordinator, review.id()).knownAs()).isEqualTo("Ottilie Corrected");
        var stale = desk.send(
                coordinator, there, "version", String.valueOf(person.version()), "person-name", "Somebody else");
        assertThat(stale.getStatus()).isEqualTo(409);
    }

    @Test
    void neither_an_agency_nor_the_panel_reads_it() {
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        for (var path : new String[] {"", "/change"}) {
            assertThat(desk.open(member, page + path).getStatus()).isEqualTo(404);
        }
    }
}
