package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.Identity;
import org.throughline.report.InventedReport.Case;
import org.throughline.review.Stage;
import org.throughline.web.Obstacle;

/** Nothing is published that a check has not been through to the end, and a person through every place of it. */
@ThroughlineTest
class IdentityChecksTests {

    @Autowired
    InventedReport invented;

    @Autowired
    Identities identities;

    @Autowired
    IdentityChecks checks;

    @Autowired
    AtTheDesk desk;

    private List<String> obstacles(Case made, Version version) {
        return checks.obstacles(made.chair(), made.review(), version).stream()
                .map(Obstacle::words)
                .toList();
    }

    @Test
    void a_version_that_was_not_checked_does_not_pass() {
        var made = invented.at(Stage.DRAFTING);
        var version = invented.upload(made, InventedReport.docx("# Conclusions", "Nothing to see."));
        assertThat(obstacles(made, version)).containsExactly("The identity check was not run on version 1");
        checks.run(made.chair(), made.review(), version);
        assertThat(obstacles(made, version)).isEmpty();
    }

    @Test
    void places_block_until_a_person_decides_and_a_place_to_remove_until_it_is_gone() {
        var made = invented.at(Stage.DRAFTING);
        var name = invented.trueName(made);
        var version = invented.upload(
                made,
                InventedReport.docx("# Conclusions", "The panel thanks " + name + "'s family for what they gave."));
        var run = checks.run(made.chair(), made.review(), version);
        assertThat(run.places()).isNotEmpty();
        assertThat(run.places().getFirst().words()).contains("Invented Victim");
        assertThat(obstacles(made, version)).anyMatch(words -> words.contains("not decided"));

        var ids = run.places().stream().map(CheckRun.Found::id).toList();
        assertThatThrownBy(() -> checks.decide(made.chair(), made.review(), ids, PlaceDecision.KEEP, " "))
                .isInstanceOf(IllegalArgumentException.class);
        checks.decide(made.chair(), made.review(), ids, PlaceDecision.REMOVE, null);
        assertThat(obstacles(made, version)).singleElement().asString().contains("must be removed");

        var corrected = invented.upload(
                made, InventedReport.docx("# Conclusions", "The panel thanks her family for what they gave."));
        checks.run(made.chair(), made.review(), corrected);
        assertThat(obstacles(made, corrected)).isEmpty();
    }

    @Test
    void a_reason_to_keep_holds_for_the_same_words_and_a_new_identity_makes_the_check_stale() {
        var made = invented.at(Stage.DRAFTING);
        identities.add(
                made.chair(),
                made.review(),
                new Identity("her employer", "[work]", Identity.Kind.EMPLOYER, "Brackwater Mills"));
        var docx = InventedReport.docx("# Background", "She had worked at Brackwater Mills for years.");
        var version = invented.upload(made, docx);
        var run = checks.run(made.chair(), made.review(), version);
        assertThat(run.places())
                .singleElement()
                .satisfies(place -> assertThat(place.words()).contains("Brackwater"));
        checks.decide(
                made.chair(),
                made.review(),
                List.of(run.places().getFirst().id()),
                PlaceDecision.KEEP,
                "The family asked for it");
        assertThat(obstacles(made, version)).isEmpty();

        identities.add(
                made.chair(),
                made.review(),
                new Identity("her sister", "[sister]", Identity.Kind.NAME, "Odette Farthing"));
        assertThat(obstacles(made, version)).singleElement().asString().startsWith("Run the identity check again");
        var again = checks.run(made.chair(), made.review(), version);
        assertThat(again.places()).singleElement().satisfies(place -> {
            assertThat(place.decision()).isEqualTo(PlaceDecision.KEEP);
            assertThat(place.reason()).isEqualTo("The family asked for it");
        });
        assertThat(obstacles(made, version)).isEmpty();
    }

    @Test
    void those_who_do_not_write_the_report_do_not_decide() {
        var made = invented.at(Stage.DRAFTING);
        var version = invented.upload(made, InventedReport.docx("# A", "B."));
        assertThatThrownBy(() -> checks.run(made.cspChair(), made.review(), version))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_leaky_report_shows_every_planted_leak_and_passes_nothing() throws Exception {
        var made = invented.at(Stage.DRAFTING);
        rows(
                "identities.csv",
                row -> identities.add(
                        made.chair(),
                        made.review(),
                        new Identity(
                                row.getField("role"),
                                row.getField("pseudonym"),
                                Identity.Kind.of(row.getField("kind")),
                                row.getField("value"))));
        var version = invented.upload(made, InventedReport.leaky());
        var run = checks.run(made.chair(), made.review(), version);
        assertThat(run.unfinished()).isNull();
        rows("answers/leaks.csv", row -> {
            var leak = row.getField("text").replace("’s", "").replace(" is", "").strip();
            assertThat(run.places())
                    .as(row.getField("id"))
                    .anyMatch(place -> place.words().contains(leak) || leak.contains(place.words()));
        });
        assertThat(run.undecided()).isGreaterThanOrEqualTo(35);
        assertThat(obstacles(made, version)).isNotEmpty();
    }

    private static void rows(String name, java.util.function.Consumer<de.siegmar.fastcsv.reader.NamedCsvRecord> each)
            throws Exception {
        try (Reader in = new InputStreamReader(
                        Objects.requireNonNull(
                                IdentityChecksTests.class.getResourceAsStream("/samples/leaky-report/" + name)),
                        StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            csv.forEach(each);
        }
    }

    @Test
    void who_decides_about_a_place_that_another_has_just_decided_about_is_shown_both() throws Exception {
        var made = invented.at(Stage.DRAFTING);
        var version = invented.upload(
                made,
                InventedReport.docx("# Conclusions", "The panel thanks " + invented.trueName(made) + "'s family."));
        var run = checks.run(made.chair(), made.review(), version);
        var place = run.places().getFirst();
        var there = made.review().href() + version.path() + "/identities";
        assertThat(desk.open(made.chair(), there).getContentAsString())
                .contains("name=\"shown\" value=\"" + place.id());
        String[] sent = {"shown", place.shown(), "place", place.id().toString(), "decision", "REMOVE"};
        assertThat(desk.send(made.coordinator(), there, sent).getStatus()).isEqualTo(302);

        var refused = desk.send(
                made.chair(), there, "shown", place.shown(), "place", place.id().toString(), "decision", "LEFT_OUT");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains(PlaceDecision.REMOVE.words(), PlaceDecision.LEFT_OUT.words());
        assertThat(checks.latest(made.chair(), version)
                        .orElseThrow()
                        .places()
                        .getFirst()
                        .decision())
                .isEqualTo(PlaceDecision.REMOVE);
    }
}
