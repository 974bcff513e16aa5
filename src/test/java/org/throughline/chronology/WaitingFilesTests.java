package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology.Agency;
import org.throughline.chronology.InventedChronology.Case;

/** A newer file of an agency waits beside an older one; a person says which counts, or keeps both. */
@ThroughlineTest
class WaitingFilesTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    PendingFiles pending;

    private Case made;
    private Agency housing;
    private String page;

    @BeforeEach
    void an_agency() {
        made = chronology.begin();
        housing = chronology.agency(made, "Invented Housing");
        page = made.review().href() + "/agencies/" + housing.organisation().id() + "/chronology";
    }

    private void send(String name, String event) {
        desk.attach(
                housing.lead(),
                page,
                name,
                ("Date,Event\n03/03/2016," + event + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private PendingFile waiting(String name) {
        return pending.all(housing.lead(), made.review(), housing.organisation().id()).stream()
                .filter(file -> file.fileName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void both_wait_and_each_page_says_so() {
        send("first.csv", "Rent was late");
        send("second.csv", "Rent was late again");
        assertThat(chronology.open(housing.lead(), page))
                .contains("2 files wait to be checked", "first.csv", "second.csv");
        assertThat(chronology.open(housing.lead(), page + "/check"))
                .contains("second.csv</strong>", "1 other file", "Earlier: ", "first.csv");
        assertThat(chronology.open(
                        housing.lead(),
                        page + "/check?file=" + waiting("first.csv").id()))
                .contains("first.csv</strong>", "Newer: ", "second.csv");
        assertThat(chronology.open(made.coordinator(), made.here() + "/files"))
                .contains(
                        "2 files", "An earlier file of this agency waits too", "A newer file of this agency waits too");
    }

    @Test
    void every_entry_can_be_read_before_it_is_kept_and_those_that_need_a_look_stand_first() {
        var lines = new StringBuilder("Date,Event\n");
        for (int i = 1; i <= 28; i++) {
            lines.append("%02d/02/2016,Rent was late %d\n".formatted(i, i));
        }
        lines.append("31/02/2016,Rent was not paid\n");
        desk.attach(housing.lead(), page, "rent.csv", lines.toString().getBytes(StandardCharsets.UTF_8));
        var first = chronology.open(housing.lead(), page + "/check");
        assertThat(first.indexOf("Rent was not paid")).isLessThan(first.lastIndexOf("Rent was late 1<"));
        assertThat(first).contains("The 1 entry that needs somebody to look stands first", "29 entries");
        assertThat(first).doesNotContain("Rent was late 28");
        var file = pending.all(
                        housing.lead(), made.review(), housing.organisation().id())
                .getFirst()
                .id();
        var second = page + "/check?file=" + file + "&page=2";
        assertThat(first).contains("name=\"turn\" value=\"2\"");
        assertThat(chronology.open(housing.lead(), second))
                .contains("Rent was late 25", "Rent was late 28")
                .doesNotContain("Rent was not paid");
    }

    @Test
    void what_is_ticked_and_chosen_goes_along_to_another_page_of_the_entries() throws java.io.IOException {
        var lines = new StringBuilder("Date,Event,Note\n");
        for (int i = 1; i <= 28; i++) {
            lines.append("%02d/02/2016,Rent was late %d,x\n".formatted(i, i));
        }
        chronology.sends(made, housing, lines.toString());
        desk.attach(
                housing.lead(),
                page,
                "rent.csv",
                (lines + "05/03/2016,Keys were lost,y\n").getBytes(StandardCharsets.UTF_8));
        var turned = desk.send(
                housing.lead(),
                page + "/check",
                "turn",
                "2",
                "leave",
                "added-0-29",
                "t0-header",
                "1",
                "t0-c2",
                "SOURCE");
        assertThat(turned.getContentAsString(StandardCharsets.UTF_8))
                .contains("Rent was late 28", "Keys were lost")
                .containsPattern("value=\"added-0-29\" checked")
                .containsPattern("<option value=\"SOURCE\" selected");
        assertThat(chronology.entries(made)).hasSize(28);
    }

    @Test
    void one_is_put_away_and_the_other_kept() {
        send("first.csv", "Rent was late");
        send("second.csv", "Rent was late again");
        var second = waiting("second.csv").id().toString();
        desk.send(housing.lead(), page + "/check", "act", "away", "file", second);
        desk.send(
                housing.lead(),
                page + "/check",
                "file",
                waiting("first.csv").id().toString());
        assertThat(chronology.entries(made)).extracting(RecordedEntry::event).containsExactly("Rent was late");
        assertThat(desk.said(housing.lead(), page + "/check", "file", second)).contains("already kept or put away");
        assertThat(chronology.open(made.coordinator(), made.review().href() + "/history"))
                .contains("put a waiting chronology of");
    }

    @Test
    void what_was_sent_before_the_version_in_force_says_so_before_it_is_kept() {
        send("first.csv", "Rent was late");
        send("second.csv", "Rent was late again");
        desk.send(
                housing.lead(),
                page + "/check",
                "file",
                waiting("second.csv").id().toString());
        assertThat(chronology.open(housing.lead(), page + "/check"))
                .contains("This file was sent before version 1 was kept")
                .contains("Keep it as version 2");
        assertThat(chronology.open(made.coordinator(), made.here() + "/files"))
                .contains("would be version 2", "Version 1 was kept after this file was sent")
                .doesNotContain("checked");
    }

    @Test
    void the_co_ordinator_keeps_both_the_older_first() {
        send("first.csv", "Rent was late");
        send("second.csv", "Rent was late again");
        desk.send(
                made.coordinator(),
                made.here() + "/files/kept",
                "file",
                waiting("second.csv").id().toString(),
                "file",
                waiting("first.csv").id().toString());
        assertThat(chronology.entries(made)).extracting(RecordedEntry::event).containsExactly("Rent was late again");
        assertThat(chronology.open(housing.lead(), page)).contains("2 (in force)");
    }

    @Test
    void the_very_same_file_waits_once() {
        send("first.csv", "Rent was late");
        send("first-again.csv", "Rent was late");
        assertThat(pending.all(
                        housing.lead(), made.review(), housing.organisation().id()))
                .extracting(PendingFile::fileName)
                .containsExactly("first-again.csv");
    }
}
