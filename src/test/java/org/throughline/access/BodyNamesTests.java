package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.BodyNames.Kind;
import org.throughline.chronology.InventedChronology;
import org.throughline.chronology.versions.SharedVersions;

/** An administrator corrects the name of a partnership or an organisation; what was made under the old one keeps it. */
@ThroughlineTest
class BodyNamesTests {

    private static final String BODIES = "/administration/bodies";

    @Autowired
    Invented invented;

    @Autowired
    InventedChronology chronology;

    @Autowired
    SharedVersions versions;

    @Autowired
    BodyNames names;

    @Autowired
    Bodies bodies;

    @Autowired
    AtTheDesk desk;

    Reader administrator;
    Partnership partnership;

    @BeforeEach
    void cast() {
        administrator = invented.everywhere(Role.ADMINISTRATOR);
        partnership = invented.partnership();
    }

    private static String text(MockHttpServletResponse page) {
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_partnership_is_called_otherwise_from_then_on_and_the_trail_says_so() {
        var page = "/administration/partnerships/" + partnership.id();
        assertThat(text(desk.open(administrator, BODIES))).contains("href=\"" + page + "\"");
        assertThat(text(desk.open(administrator, page)))
                .contains("Correct the name of " + partnership.name(), "value=\"" + partnership.name() + "\"");
        assertThat(text(desk.send(administrator, page, "name", " ", "version", "0")))
                .contains("Type the partnership’s name");
        var name = "Corrected " + partnership.name();
        assertThat(desk.said(administrator, page, "name", name, "version", "0"))
                .isEqualTo(partnership.name() + " is now called " + name + ".");
        assertThat(text(desk.open(administrator, BODIES))).contains(name);
        assertThat(text(desk.open(invented.everywhere(Role.AUDITOR), "/trail")))
                .contains("corrected the name of the partnership " + partnership.name() + " to " + name);
        var coordinator = invented.coordinator(partnership);
        assertThat(text(desk.open(coordinator, "/settings/" + partnership.code())))
                .contains(name);
    }

    @Test
    void the_second_of_two_who_correct_it_sees_both_and_changes_nothing() {
        var page = "/administration/partnerships/" + partnership.id();
        desk.send(administrator, page, "name", "What the first wrote " + partnership.code(), "version", "0");
        var refused = desk.send(administrator, page, "name", "What the second wrote", "version", "0");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("What the first wrote", "What the second wrote");
        assertThat(bodies.partnership(partnership.id()).orElseThrow().name()).startsWith("What the first wrote");
    }

    @Test
    void a_name_that_another_has_is_refused_also_in_other_letters() {
        var other = invented.partnership();
        var page = "/administration/partnerships/" + partnership.id();
        assertThat(text(desk.send(
                        administrator, page, "name", other.name().toUpperCase(java.util.Locale.UK), "version", "0")))
                .contains("Another partnership has this name. Write what tells the two apart");
        var body = names.get(administrator, Kind.PARTNERSHIP, partnership.id());
        assertThatThrownBy(() -> names.correct(administrator, body, other.name()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(text(desk.send(
                        administrator, "/administration/partnerships", "name", other.name(), "code", "UNUSED")))
                .contains("Another partnership has this name");
        var one = invented.agency(partnership, "Invented Housing");
        var two = invented.agency(partnership, "Invented Housing");
        assertThat(text(desk.send(
                        administrator,
                        "/administration/organisations/" + one.id(),
                        "name",
                        two.name(),
                        "version",
                        "0")))
                .contains("Another organisation has this name");
    }

    @Test
    void an_agencys_entries_follow_while_a_version_shared_before_keeps_the_old_name() {
        var made = chronology.begin();
        var police = chronology.agency(made, "Invented Police");
        chronology.sends(made, police, "Date,Event\n03/03/2016,A call about a quarrel\n");
        var old = police.organisation().name();
        chronology.open(made.chair(), made.here());
        versions.share(made.chair(), made.review(), "For the panel", false, false);
        var name = "Invented Constabulary " + made.review().reference();
        desk.send(
                administrator,
                "/administration/organisations/" + police.organisation().id(),
                "name",
                name,
                "version",
                "0");
        assertThat(chronology.open(made.chair(), made.here()))
                .contains(name, "A call about a quarrel")
                .doesNotContain(old);
        assertThat(chronology.open(made.chair(), made.here() + "/timeline"))
                .contains("<title>" + name + "</title>")
                .doesNotContain(old);
        assertThat(chronology.open(made.chair(), made.here() + "/versions/1")).contains(old);
    }

    @Test
    void nobody_but_an_administrator_corrects_a_name() {
        var coordinator = invented.coordinator(partnership);
        var page = "/administration/partnerships/" + partnership.id();
        assertThat(desk.open(coordinator, page).getStatus())
                .isEqualTo(desk.open(coordinator, BODIES).getStatus())
                .isNotEqualTo(200);
        desk.send(coordinator, page, "name", "Another name", "version", "0");
        assertThat(bodies.partnership(partnership.id())).hasValue(partnership);
        assertThatThrownBy(() -> names.get(coordinator, Kind.PARTNERSHIP, partnership.id()))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.open(administrator, "/administration/organisations/" + partnership.id())
                        .getStatus())
                .isEqualTo(404);
    }
}
