package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology.Agency;
import org.throughline.chronology.InventedChronology.Case;

/** A revised file changes the entries it changes, and no other; what it takes out is seen before it goes. */
@ThroughlineTest
class RevisedFileTests {

    private static final String HEAD = "Date,Time,Event,Outcome\n";
    private static final String FIRST = HEAD + """
            10.04/18,,Rent arrears; he said that he keeps the money.,
            19.04/18,,Repair order: shed door “kicked in”. No enquiry made.,Letter sent
            02-May-2018,0900hrs,Came about the keys,None
            03-Aug-2018,1300hrs,Repair order: shed door “kicked in”. No enquiry made.,
            """;
    private static final String REVISED = HEAD + """
            10.04/18,,Rent arrears; he said that he keeps the money. She was silent.,
            02-May-2018,0900hrs,Came about the keys,None
            05-Aug-2018,1300hrs,Repair order: shed door “kicked in”. No enquiry made.,
            """;

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Entries entries;

    @Autowired
    ChronologyFiles files;

    Case made;
    Agency housing;
    String page;

    @BeforeEach
    void aFirstFile() {
        made = chronology.begin();
        housing = chronology.agency(made, "Invented Housing");
        page = made.review().href() + "/agencies/" + housing.organisation().id() + "/chronology";
    }

    private void send(String csv) {
        desk.attach(housing.lead(), page, "sent.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String check() {
        return chronology.open(housing.lead(), page + "/check");
    }

    private List<String> kept() {
        return chronology.entries(made).stream()
                .map(entry -> entry.written() + " " + entry.event())
                .toList();
    }

    private UUID written(String date) {
        return entries.combined(made.coordinator(), made.review().id()).stream()
                .filter(entry -> entry.written().equals(date))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> ticks(String name, String page) {
        return Pattern.compile("name=\"" + name + "\" type=\"checkbox\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    @Test
    void a_row_is_paired_with_the_nearest_date_and_the_same_time_not_with_the_first_of_the_same_words() {
        chronology.sends(made, housing, FIRST);
        var april = written("19.04/18");
        var august = written("03-Aug-2018");
        send(REVISED);
        assertThat(text(check()))
                .contains("2 entries changed, 0 added, 1 no longer there")
                .contains("Changed Date 03-Aug-2018", "No longer there Date 19.04/18");
        desk.send(housing.lead(), page + "/check");
        chronology.entries(made);
        var now = entries.now(made.coordinator(), made.review().id(), List.of(april, august));
        assertThat(now).containsOnlyKeys(august).containsEntry(august, written("05-Aug-2018"));
    }

    @Test
    void a_flag_and_a_comment_go_with_their_own_event() {
        chronology.sends(made, housing, FIRST);
        var april = made.here() + "/entries/" + written("19.04/18");
        var august = made.here() + "/entries/" + written("03-Aug-2018");
        desk.send(made.chair(), april + "/comments", "comment", "Said of April.");
        desk.send(made.chair(), august + "/comments", "comment", "Said of August.");
        chronology.sends(made, housing, REVISED);
        assertThat(chronology.open(made.chair(), made.here()))
                .contains("Said of August.")
                .doesNotContain("Said of April.");
        assertThat(chronology.open(made.chair(), april)).contains("Said of April.");
    }

    @Test
    void the_page_shows_time_and_outcome_and_marks_the_words_that_changed() {
        chronology.sends(made, housing, FIRST);
        send(REVISED);
        var shown = check();
        assertThat(shown)
                .contains("<ins>05</ins>", "<del>03</del>", "<ins>She was silent.</ins>")
                .contains("13:00", "Letter sent", "These are two different entries");
    }

    @Test
    void other_words_on_a_far_day_are_one_removed_and_one_added() {
        chronology.sends(made, housing, HEAD + """
                03/03/2016,,Rang about the dog,None
                05/03/2016,10:00,Called at the office,None
                """);
        send(HEAD + """
                03/03/2016,,Rang about the dog,None
                09/11/2017,15:00,Called at the counter,Sent home
                """);
        assertThat(text(check())).contains("no entries changed, 1 added, 1 no longer there");
    }

    @Test
    void of_a_pair_a_person_says_that_they_are_two_entries() {
        chronology.sends(made, housing, FIRST);
        var august = written("03-Aug-2018");
        send(REVISED);
        assertThat(ticks("apart", check())).contains(august.toString());
        assertThat(desk.send(housing.lead(), page + "/check", "apart", "nothing such")
                        .getStatus())
                .isEqualTo(200);
        var said = desk.said(housing.lead(), page + "/check", "apart", august.toString());
        assertThat(said).contains("1 entry added, 1 changed, 2 taken out");
        assertThat(entries.now(made.coordinator(), made.review().id(), List.of(august)))
                .isEmpty();
        assertThat(kept()).contains("05-Aug-2018 Repair order: shed door “kicked in”. No enquiry made.");
    }

    @Test
    void both_of_a_pair_stand_if_the_earlier_is_kept_too_and_the_answer_counts_both_kinds() {
        chronology.sends(made, housing, FIRST);
        var august = written("03-Aug-2018").toString();
        send(REVISED);
        var said = desk.said(housing.lead(), page + "/check", "apart", august, "leave", august);
        assertThat(said).contains("Version 2 is kept: 3 entries of this file and 1 kept from earlier ones, 4 in all.");
        assertThat(kept()).hasSize(4).anyMatch(each -> each.startsWith("03-Aug-2018"));
    }

    @Test
    void ticks_stay_when_the_file_is_read_again_with_other_columns() {
        chronology.sends(made, housing, FIRST);
        var april = written("19.04/18").toString();
        send(REVISED);
        var result = desk.afterwards(
                housing.lead(), page + "/check", "act", "again", "leave", april, "t0-header", "1", "t0-c3", "COMMENT");
        assertThat(result).contains("read again with the columns you chose");
        assertThat(result).containsPattern("value=\"" + april + "\" checked");
    }

    @Test
    void much_that_goes_is_not_ticked_and_the_answer_says_how_much_went() {
        chronology.sends(made, housing, FIRST);
        send(HEAD + "02-May-2018,0900hrs,Came about the keys,None\n");
        var here = made.here() + "/files";
        var shown = chronology.open(made.coordinator(), here);
        assertThat(shown).contains("takes out or changes much of what is kept").doesNotContain(" checked");
        var file = ticks("file", shown).getFirst();
        assertThat(desk.said(made.coordinator(), here + "/kept", "file", file))
                .contains("1 file is kept, with 1 entry")
                .contains(housing.organisation().name() + ", version 2: no entries added, none changed, 3 taken out.");
    }

    @Test
    void little_that_changes_is_ticked() {
        var rows = Stream.iterate(1, day -> day + 1)
                .limit(20)
                .map(day -> "%02d/03/2016,,Contact number %d about thing %d,None\n".formatted(day, day, day))
                .toList();
        chronology.sends(made, housing, HEAD + String.join("", rows));
        send(HEAD + String.join("", rows.subList(0, 19)));
        assertThat(chronology.open(made.coordinator(), made.here() + "/files"))
                .contains(" checked")
                .doesNotContain("takes out or changes much");
    }

    @Test
    void the_earlier_file_again_goes_back_to_it_but_not_the_one_in_force() {
        chronology.sends(made, housing, FIRST);
        chronology.sends(made, housing, REVISED);
        var same = desk.attach(housing.lead(), page, "again.csv", REVISED.getBytes(StandardCharsets.UTF_8));
        assertThat(same.getRedirectedUrl()).isNull();
        send(FIRST);
        assertThat(check()).contains("very same file as version 1", "becomes version 3");
        desk.send(housing.lead(), page + "/check");
        assertThat(files.of(
                        housing.lead(),
                        made.review().id(),
                        housing.organisation().id()))
                .extracting(ChronologyFile::version)
                .containsExactly(3, 2, 1);
        assertThat(kept())
                .containsExactlyElementsOf(Arrays.stream(FIRST.split("\n"))
                        .skip(1)
                        .map(line -> line.split(",")[0] + " " + Objects.requireNonNull(line.split(",")[2]))
                        .toList());
    }
}
