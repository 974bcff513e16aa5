package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Decisions;
import org.throughline.review.HomeOffice;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.web.Show;

/** A partnership sets for itself what is its own to set, and every room does as it says from that day on. */
@ThroughlineTest
class SettingsTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    LocalPractices practices;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    HomeOffice homeOffice;

    Partnership partnership;
    Reader coordinator;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
    }

    private String href(Topic topic) {
        return LocalPractices.href(partnership, topic);
    }

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> day(String name, LocalDate day) {
        return List.of(
                name + "-day",
                "" + day.getDayOfMonth(),
                name + "-month",
                "" + day.getMonthValue(),
                name + "-year",
                "" + day.getYear());
    }

    private MockHttpServletResponse set(Topic topic, String path, LocalDate from, String... fields) {
        return desk.send(coordinator, href(topic) + path, with(topic, from, fields));
    }

    private String[] with(Topic topic, LocalDate from, String... fields) {
        var all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(day("from", from));
        all.addAll(List.of("version", "" + practices.of(partnership.id()).version(topic)));
        return all.toArray(String[]::new);
    }

    private void done(MockHttpServletResponse response, Topic topic) {
        assertThat(response.getRedirectedUrl()).isEqualTo(href(topic));
        assertThat(text(desk.open(coordinator, href(topic)))).contains(coordinator.name());
    }

    @Test
    void no_name_of_a_review_begins_before_there_were_reviews_whoever_asks() {
        var day = Names.REVIEWS_BEGAN.minusDays(1);
        assertThat(text(set(Topic.NAMES, "", day, "words", "Invented Review", "letters", "IR")))
                .contains("Domestic Homicide Reviews began on 13 April 2011", "Invented Review");
        var early = new Names(List.of(new Names.From(day, "Invented Review", "IR")));
        assertThatThrownBy(() -> practices.change(coordinator, partnership, early, 0, "set a name"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("13 April 2011");
        assertThat(practices.of(partnership.id()).names().names()).isEmpty();
        assertThat(early.refusal(early)).as("kept before this rule").isNull();
    }

    @Test
    void no_field_of_the_form_is_asked_a_second_time_as_one_of_a_partnerships_own() {
        var form = Jsoup.parse(text(desk.open(coordinator, "/reviews/new")));
        form.select(".govuk-radios, .govuk-checkboxes, .govuk-date-input").remove();
        var asked = form.select("main form label, main form legend").eachText().stream()
                .map(each -> each.replace(" (optional)", ""))
                .distinct()
                .toList();
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(asked).filteredOn(each -> !NationalFields.has(each)).isEmpty();
        var page = LocalPractices.href(partnership, null) + "/notification";
        assertThat(text(desk.send(coordinator, page, "label", "religion or belief", "kind", "WORDS", "version", "0")))
                .contains("is fixed nationally and is on the form already");
    }

    @Test
    void only_the_partnerships_own_staff_see_and_change_its_settings() {
        assertThat(desk.open(coordinator, "/settings").getRedirectedUrl())
                .isEqualTo(href(Topic.NAMES).replace("/names", ""));
        text(desk.open(coordinator, "/settings/" + partnership.code()));
        var neighbour = invented.coordinator(invented.partnership());
        assertThat(desk.open(neighbour, href(Topic.NAMES)).getStatus()).isEqualTo(404);
        assertThat(desk.open(invented.everywhere(Role.ADMINISTRATOR), "/settings")
                        .getStatus())
                .isEqualTo(404);
        for (var topic : Topic.values()) {
            text(desk.open(coordinator, href(topic)));
        }
    }

    @Test
    void the_name_follows_the_day_of_the_death() {
        var died = Objects.requireNonNull(Invented.notification().diedOn());
        done(set(Topic.NAMES, "", died.plusDays(1), "words", "Review of the Future", "letters", "ROF"), Topic.NAMES);
        assertThat(text(set(
                        Topic.NAMES, "", java.time.LocalDate.of(2011, 4, 12), "words", "Too early", "letters", "TE")))
                .contains("Domestic Homicide Reviews began on 13 April 2011");
        var review = decided.held(coordinator, partnership);
        assertThat(homeOffice.draft(coordinator, review).text()).contains("a Domestic Homicide Review is held");
        done(set(Topic.NAMES, "", died, "words", "Review of the Day", "letters", "ROD"), Topic.NAMES);
        assertThat(homeOffice.draft(coordinator, review).text())
                .contains("a Review of the Day is held")
                .contains("Review of the Days");
        assertThat(text(desk.open(coordinator, href(Topic.NAMES)))).contains("Review of the Future", "2 changes");
    }

    @Test
    void clocks_that_start_later_keep_to_the_new_numbers() {
        var heard = Invented.notification().receivedOn();
        var fields = new ArrayList<String>();
        for (var limit : TimeLimit.values()) {
            fields.addAll(List.of(
                    limit.name(),
                    "" + (limit == TimeLimit.DECIDE ? 2 : limit == TimeLimit.SCOPING ? 3 : limit.usual())));
        }
        done(set(Topic.TIME_LIMITS, "", heard, fields.toArray(String[]::new)), Topic.TIME_LIMITS);
        var review = invented.review(coordinator, partnership);
        assertThat(text(desk.open(coordinator, review.href())))
                .contains("The decision was due " + Show.date(heard.plusMonths(2)) + " and is ");
        assertThat(text(desk.open(coordinator, "/reviews")))
                .contains("The decision was due " + Show.date(heard.plusMonths(2)) + " and is ");
        var practice = practices.of(partnership.id());
        assertThat(practice.limit(TimeLimit.SCOPING, heard.minusDays(1))).isEqualTo(10);
        assertThat(practice.due(TimeLimit.SCOPING, heard)).isEqualTo(WorkingDays.ENGLAND_AND_WALES.after(heard, 3));
        assertThat(text(set(Topic.TIME_LIMITS, "", heard, "SCOPING", "0"))).contains("Give a number from 1 to 120");
    }

    @Test
    void days_the_partnership_is_closed_are_no_working_days() {
        var monday = LocalDate.of(2027, 3, 1);
        done(set(Topic.CLOSING_DAYS, "", monday.plusDays(1), "why", "Moving house"), Topic.CLOSING_DAYS);
        assertThat(practices.of(partnership.id()).workingDays().after(monday, 1))
                .isEqualTo(monday.plusDays(2));
        var gone = new ArrayList<>(day("gone", monday.plusDays(1)));
        gone.addAll(List.of("version", "1"));
        done(
                desk.send(coordinator, href(Topic.CLOSING_DAYS) + "/away", gone.toArray(String[]::new)),
                Topic.CLOSING_DAYS);
        assertThat(practices.of(partnership.id()).workingDays().after(monday, 1))
                .isEqualTo(monday.plusDays(1));
    }

    @Test
    void the_usual_agencies_are_ticked_already() {
        var surgery = invented.agency(partnership, "Invented Surgery");
        var police = invented.agency(partnership, "Invented Police");
        var review = invented.review(coordinator, partnership);
        done(
                set(
                        Topic.REQUEST_LISTS,
                        "",
                        LocalDate.now(),
                        "name",
                        "Usual agencies",
                        "agency",
                        surgery.id().toString(),
                        "usual",
                        "yes"),
                Topic.REQUEST_LISTS);
        assertThat(text(desk.open(coordinator, review.href() + "/agencies")))
                .contains("Usual agencies")
                .containsPattern("value=\"" + surgery.id() + "\"[^>]* checked")
                .doesNotContainPattern("value=\"" + police.id() + "\"[^>]* checked");
    }

    @Test
    void a_standing_panel_decides_where_the_partnership_has_one() {
        var review = decided.put(coordinator, partnership);
        assertThat(desk.open(coordinator, review.href() + "/decision/decide").getStatus())
                .isEqualTo(404);
        done(set(Topic.DECISION_ROUTE, "", Decided.ON, "who", "PANEL", "panel", "One Panel"), Topic.DECISION_ROUTE);
        assertThat(text(desk.open(coordinator, review.href() + "/decision/decide")))
                .contains("What did One Panel decide?");
        decisions.prepare(coordinator, review, Decided.grounds(), 1);
        assertThat(text(desk.open(coordinator, review.href() + "/history")))
                .contains("prepared the decision for One Panel");
        var held = decisions.hold(coordinator, review, "Invented reasons.", Decided.ON);
        assertThat(held.stage()).isEqualTo(Stage.COMMISSIONING);
        assertThat(homeOffice.draft(coordinator, held).text())
                .contains("One Panel decided that")
                .doesNotContain("its chair");
        assertThat(text(desk.open(coordinator, held.href() + "/history")))
                .contains("recorded that One Panel decided on " + Show.date(Decided.ON) + " that a review is held");
    }

    @Test
    void what_is_fixed_nationally_stays_and_ones_own_field_is_asked_kept_and_shown() {
        assertThat(text(set(Topic.OWN_FIELDS, "", LocalDate.now(), "label", "Date of Birth", "kind", "DATE")))
                .contains("is fixed nationally");
        done(
                set(Topic.OWN_FIELDS, "", LocalDate.now(), "label", "Ward of residence", "kind", "WORDS"),
                Topic.OWN_FIELDS);
        assertThat(text(desk.open(coordinator, "/reviews/new"))).contains("Ward of residence");
        var field = practices.of(partnership.id()).ownFields().fields().getFirst();
        var review = invented.review(coordinator, partnership);
        var page = review.href() + "/own-fields";
        assertThat(desk.send(coordinator, page, "own-" + field.id(), "Invented Ward")
                        .getRedirectedUrl())
                .isEqualTo(review.href());
        assertThat(text(desk.open(coordinator, review.href()))).contains("Ward of residence", "Invented Ward");
        var stale = desk.send(coordinator, page, "own-" + field.id(), "Another Ward");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(new String(stale.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Invented Ward", "Another Ward");
        set(Topic.OWN_FIELDS, "/" + field.id(), LocalDate.now());
        assertThat(text(desk.open(coordinator, "/reviews/new"))).doesNotContain("Ward of residence");
        assertThat(text(desk.open(coordinator, review.href()))).contains("Invented Ward");
    }

    @Test
    void a_stale_change_is_refused_and_shows_both() {
        done(
                set(Topic.PUBLISHING, "", LocalDate.now(), "way", "SHARED", "sharedWith", "Partners and family"),
                Topic.PUBLISHING);
        var all = new ArrayList<>(day("from", LocalDate.now()));
        all.addAll(List.of("version", "0", "way", "SHARED", "sharedWith", "Partners alone"));
        var stale = desk.send(coordinator, href(Topic.PUBLISHING), all.toArray(String[]::new));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(new String(stale.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Partners and family", "Partners alone");
        assertThat(practices.of(partnership.id()).publishing().sharedWith(LocalDate.now()))
                .isEqualTo("Partners and family");
        var review = decided.held(coordinator, partnership);
        assertThat(text(desk.open(coordinator, review.href() + "/publication"))).contains("Partners and family");
    }

    @Test
    void what_is_sent_unchanged_records_nothing_and_says_so() {
        var today = LocalDate.now();
        done(
                set(Topic.DECISION_ROUTE, "", today.minusDays(2), "who", "PANEL", "panel", "One Panel"),
                Topic.DECISION_ROUTE);
        unchanged(Topic.DECISION_ROUTE, 1, "", today, "who", "PANEL", "panel", "One Panel");
        done(set(Topic.DECISION_ROUTE, "", today, "who", "CHAIR"), Topic.DECISION_ROUTE);
        unchanged(Topic.DECISION_ROUTE, 2, "", today, "who", "CHAIR");
        unchanged(Topic.PUBLISHING, 0, "", today, "way", "FULL");
        done(set(Topic.PUBLISHING, "", today, "way", "SHARED", "sharedWith", "Partners"), Topic.PUBLISHING);
        unchanged(Topic.PUBLISHING, 1, "", today.plusDays(3), "way", "SHARED", "sharedWith", "Partners");
        unchanged(Topic.SCOPING_REVIEW, 0, "", today, "held", "NO");
        done(set(Topic.SCOPING_REVIEW, "", today, "held", "YES"), Topic.SCOPING_REVIEW);
        unchanged(Topic.SCOPING_REVIEW, 1, "", today, "held", "YES");
        done(set(Topic.NAMES, "", today, "words", "Review of the Day", "letters", "ROD"), Topic.NAMES);
        unchanged(Topic.NAMES, 1, "", today, "words", "Review of the Day", "letters", "ROD");
        done(set(Topic.CLOSING_DAYS, "", today, "why", "Moving house"), Topic.CLOSING_DAYS);
        unchanged(Topic.CLOSING_DAYS, 1, "", today, "why", "Moving house");
        var kind = LetterKind.HOME_OFFICE_DECISION;
        unchanged(Topic.WORDINGS, 0, "/" + kind, today, "text", kind.standard().replace("\n", "\r\n"));
        var agency = invented.agency(partnership, "Invented Surgery").id().toString();
        done(set(Topic.REQUEST_LISTS, "", today, "name", "Usual", "agency", agency), Topic.REQUEST_LISTS);
        var list =
                practices.of(partnership.id()).requestLists().lists().getFirst().id();
        unchanged(Topic.REQUEST_LISTS, 1, "", today, "list", "" + list, "name", "Usual", "agency", agency);
    }

    private void unchanged(Topic topic, int version, String path, LocalDate from, String... fields) {
        assertThat(desk.said(coordinator, href(topic) + path, with(topic, from, fields)))
                .as(topic.words())
                .startsWith("Nothing has changed: it was so already.");
        var practice = practices.of(partnership.id());
        assertThat(practice.version(topic)).as(topic.words()).isEqualTo(version);
        assertThat(practices.history(partnership, topic)).hasSize(version);
    }

    @Test
    void a_letter_has_the_partnerships_own_wording_and_can_go_back() {
        var kind = "/" + LetterKind.HOME_OFFICE_DECISION;
        assertThat(text(set(Topic.WORDINGS, kind, LocalDate.now(), "text", "Dear all, {surname} died.")))
                .contains("This letter cannot fill in {surname}");
        assertThat(text(set(Topic.WORDINGS, kind, LocalDate.now(), "text", "{Reference", "act", "keep")))
                .contains("without its }");
        assertThat(text(set(Topic.WORDINGS, kind, LocalDate.now(), "text", "Look: {reference}", "act", "preview")))
                .contains("Look: [your reference of the review]");
        assertThat(practices.of(partnership.id()).version(Topic.WORDINGS)).isZero();
        done(
                set(
                        Topic.WORDINGS,
                        kind,
                        LocalDate.now(),
                        "text",
                        "Of {reference}.\n\nInstead: {instead}\n\nYours: {their_reference}"),
                Topic.WORDINGS);
        var review = decided.held(coordinator, partnership);
        assertThat(homeOffice.draft(coordinator, review).text()).isEqualTo("Of " + review.reference() + ".");
        done(set(Topic.WORDINGS, kind + "/standard", LocalDate.now()), Topic.WORDINGS);
        assertThat(homeOffice.draft(coordinator, review).text()).contains("The test. ", "Invented reasons to hold.");
    }
}
