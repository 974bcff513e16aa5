package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology.Agency;
import org.throughline.chronology.InventedChronology.Case;
import org.throughline.chronology.out.ChronologyJson;

/** An agency with two systems sends a table of each; what is done with one touches nothing of the other. */
@ThroughlineTest
class FurtherFileTests {

    private static final String CRIMES = """
            Date,Event,Outcome
            03/03/2016,Assault recorded at the invented address,No further action
            09/04/2016,Harassment recorded after messages,Suspect spoken to
            """;
    private static final String CALLS = """
            Logged,Call,Grade
            03/03/2016,Neighbour rang about a quarrel heard through the wall,Immediate
            01/02/2016,Silent call from a mobile,Prompt
            """;
    private static final String CALLS_REVISED = CALLS + "17/06/2016,Caller hung up twice,Prompt\n";

    @Autowired
    InventedChronology chronology;

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    PendingFiles pending;

    @Autowired
    ChronologyFiles files;

    @Autowired
    Entries entries;

    Case made;
    Agency police;
    String page;

    @BeforeEach
    void aFirstFile() {
        made = chronology.begin();
        police = chronology.agency(made, "Parish Police");
        page = made.review().href() + "/agencies/" + police.organisation().id() + "/chronology";
        send("crimes.csv", CRIMES);
        desk.send(police.lead(), page + "/check");
    }

    private void send(String name, String csv) {
        desk.attach(police.lead(), page, name, csv.getBytes(StandardCharsets.UTF_8));
    }

    private String check() {
        return chronology.open(police.lead(), page + "/check");
    }

    private void keepAs(int place) {
        desk.send(police.lead(), page + "/check", "place", String.valueOf(place));
        if (pending.of(police.lead(), made.review(), police.organisation().id()).isPresent()) {
            desk.send(police.lead(), page + "/check", "place", String.valueOf(place));
        }
    }

    private void callsToo() {
        send("calls.csv", CALLS);
        keepAs(FilePlace.FURTHER);
    }

    private List<String> words() {
        return chronology.entries(made).stream().map(RecordedEntry::event).toList();
    }

    private UUID entry(String words) {
        return chronology.entry(made, words);
    }

    @Test
    void a_second_file_of_other_entries_asks_and_proposes_nothing() {
        send("calls.csv", CALLS);
        assertThat(check())
                .contains("Does this replace the earlier file, or is it a further file of this agency?")
                .contains(
                        "It replaces “crimes.csv”",
                        "It is a further file of " + police.organisation().name(),
                        "Go on")
                .doesNotContain("What is different from version", " checked");
        var unanswered = desk.send(police.lead(), page + "/check");
        assertThat(text(unanswered)).contains("Say whether this file replaces an earlier one, or is a further file");
        assertThat(text(desk.send(police.lead(), page + "/check", "place", "7")))
                .contains("Say whether this file");
        assertThat(words()).hasSize(2);
    }

    @Test
    void a_further_file_stands_beside_the_first_as_one_agency() {
        callsToo();
        assertThat(words()).hasSize(4).contains("Silent call from a mobile", "Harassment recorded after messages");
        assertThat(chronology.entries(made))
                .extracting(RecordedEntry::agency)
                .containsOnly(police.organisation().name());
        assertThat(files.newest(
                        police.lead(), made.review().id(), police.organisation().id()))
                .extracting(ChronologyFile::number, ChronologyFile::version, ChronologyFile::fileName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 1, "crimes.csv"),
                        org.assertj.core.groups.Tuple.tuple(2, 1, "calls.csv"));
        assertThat(chronology.open(police.lead(), page))
                .contains("File 1, “crimes.csv”", "File 2, “calls.csv”", "2 of file 2");
        assertThat(chronology.open(made.coordinator(), made.review().href() + "/history"))
                .contains("kept a further file, number 2, of "
                        + police.organisation().name());
        assertThat(desk.open(police.lead(), page + "/1/file?file=2").getContentAsByteArray())
                .isEqualTo(CALLS.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_said_of_one_file_stays_when_the_other_is_revised() {
        callsToo();
        var assault = entry("Assault");
        desk.send(made.chair(), made.here() + "/entries/" + assault + "/comments", "comment", "Of the assault.");
        send("calls-2.csv", CALLS_REVISED);
        // plainly a newer version of the calls, and said so
        assertThat(check())
                .contains("plainly a newer version of “calls.csv”", "What is different from version 1", "17/06/2016")
                .doesNotContain("No longer there</th>");
        desk.send(police.lead(), page + "/check", "place", "2");
        assertThat(words()).hasSize(5);
        assertThat(entry("Assault")).isEqualTo(assault);
        assertThat(chronology.open(made.chair(), made.here())).contains("Of the assault.");
        assertThat(chronology.open(police.lead(), page)).contains("2 (in force)", "1 (in force)");
    }

    @Test
    void a_plain_revision_can_still_be_said_to_be_a_further_file() {
        send("crimes-2.csv", CRIMES + "01/09/2016,Burglary recorded,None\n");
        assertThat(check()).contains("plainly a newer version of “crimes.csv”");
        keepAs(FilePlace.FURTHER);
        assertThat(words()).hasSize(5);
    }

    @Test
    void going_back_to_an_earlier_version_is_of_its_own_file() {
        callsToo();
        send("calls-2.csv", CALLS_REVISED);
        desk.send(police.lead(), page + "/check");
        send("calls.csv", CALLS);
        assertThat(check()).contains("very same file as version 1", "becomes version 3");
        desk.send(police.lead(), page + "/check");
        assertThat(words()).hasSize(4).contains("Assault recorded at the invented address");
        // the very file in force, of either
        assertThat(text(desk.attach(police.lead(), page, "x.csv", CRIMES.getBytes(StandardCharsets.UTF_8))))
                .contains("very same file as version 1");
    }

    @Test
    void a_file_is_taken_out_with_a_reason_and_comes_back_when_it_is_sent_again() {
        callsToo();
        var silent = entry("Silent call");
        assertThat(text(desk.send(police.lead(), page + "/out", "file", "2")))
                .contains("Say why the file is taken out");
        assertThat(desk.send(made.chair(), page + "/out", "file", "2", "why-2", "Mine")
                        .getStatus())
                .isEqualTo(403);
        var stranger =
                invented.agencyLead(chronology.agency(made, "Invented Housing").organisation());
        assertThat(desk.send(stranger, page + "/out", "file", "2", "why-2", "Mine")
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.said(police.lead(), page + "/out", "file", "2", "why-2", "It is of another family."))
                .contains("2 entries are no longer in the chronology");
        assertThat(words()).hasSize(2);
        assertThat(chronology.open(police.lead(), page)).contains("Taken out by", "It is of another family.");
        assertThat(chronology.open(made.chair(), made.here() + "/entries/" + silent))
                .contains("The file this entry came in was taken out of the chronology");
        assertThat(chronology.open(made.coordinator(), made.review().href() + "/history"))
                .contains("took a file of the chronology of");
        assertThat(desk.send(police.lead(), page + "/out", "file", "2", "why-2", "Once more")
                        .getStatus())
                .isEqualTo(403);
        send("calls.csv", CALLS);
        desk.send(police.lead(), page + "/check");
        assertThat(words()).hasSize(4);
        assertThat(chronology.open(police.lead(), page)).contains("2 (in force)");
    }

    @Test
    void each_file_keeps_the_columns_that_were_said_of_it() {
        send("calls.csv", CALLS);
        desk.send(police.lead(), page + "/check", "place", "0", "t0-header", "1", "t0-c2", "OUTCOME");
        desk.send(police.lead(), page + "/check", "place", "0");
        send("calls-2.csv", CALLS_REVISED);
        desk.send(police.lead(), page + "/check");
        assertThat(chronology.entries(made))
                .filteredOn(entry -> entry.event().startsWith("Caller hung"))
                .extracting(RecordedEntry::outcome)
                .containsExactly("Prompt");
        assertThat(chronology.entries(made))
                .filteredOn(entry -> entry.event().startsWith("Assault"))
                .extracting(RecordedEntry::outcome)
                .containsExactly("No further action");
    }

    @Test
    void the_co_ordinator_is_asked_too_and_sends_two_files_of_one_agency_at_once() {
        var here = made.here() + "/files";
        desk.attach(
                made.coordinator(),
                here + "?agency=" + police.organisation().id(),
                "files",
                "calls.csv",
                CALLS.getBytes(StandardCharsets.UTF_8));
        assertThat(chronology.open(made.coordinator(), here))
                .contains("This agency has a file already", "Say whether this one replaces it, or is a further file")
                .doesNotContain("type=\"checkbox\"");
        var waiting = pending.of(
                        made.coordinator(), made.review(), police.organisation().id())
                .orElseThrow();
        assertThat(text(desk.send(
                        made.coordinator(), here + "/kept", "file", waiting.id().toString())))
                .contains("Tick the files");
        desk.send(made.coordinator(), page + "/check", "place", "0");
        assertThat(chronology.open(made.coordinator(), here)).contains("would be a further file", "type=\"checkbox\"");
        desk.send(made.coordinator(), here + "/kept", "file", waiting.id().toString());
        assertThat(words()).hasSize(4);
    }

    @Test
    void two_that_wait_are_kept_at_once_only_if_the_newer_is_plainly_a_form_of_the_other() {
        var housing = chronology.agency(made, "Invented Housing");
        var theirs =
                made.review().href() + "/agencies/" + housing.organisation().id() + "/chronology";
        desk.attach(housing.lead(), theirs, "a.csv", CRIMES.getBytes(StandardCharsets.UTF_8));
        desk.attach(housing.lead(), theirs, "b.csv", CALLS.getBytes(StandardCharsets.UTF_8));
        var both = pending.all(
                housing.lead(), made.review(), housing.organisation().id());
        var said = desk.said(
                made.coordinator(),
                made.here() + "/files/kept",
                "file",
                both.get(0).id().toString(),
                "file",
                both.get(1).id().toString());
        assertThat(said).contains("1 file is kept", "“b.csv” still waits: say whether it replaces the file of");
    }

    @Test
    void rows_of_a_spreadsheet_are_said_as_the_agency_knows_them() {
        callsToo();
        assertThat(chronology.open(made.chair(), made.here() + "/entries/" + entry("Silent")))
                .contains("Row 3 of calls.csv");
        var csv = chronology.open(made.coordinator(), made.here() + ".csv");
        assertThat(csv).contains("Row of its spreadsheet", "2 of file 2", "row 3");
        assertThat(chronology.open(
                        made.coordinator(), made.here() + "/narrative?entry=" + entry("Silent") + "&names=AS_IS"))
                .contains(police.organisation().name() + ", row 3 of file 2");
    }

    @Test
    void both_files_go_out_as_json_and_come_in_again() {
        callsToo();
        var json = desk.open(made.coordinator(), made.here() + ".json").getContentAsByteArray();
        assertThat(ChronologyJson.read(json).entries())
                .extracting(item -> item.file() == null ? 1 : item.file())
                .containsExactlyInAnyOrder(1, 1, 2, 2);
        var other = invented.review(made.coordinator(), made.partnership());
        desk.attach(made.coordinator(), other.href() + "/chronology/import", "chronology.json", json);
        assertThat(files.newest(
                        made.coordinator(), other.id(), police.organisation().id()))
                .extracting(ChronologyFile::number, ChronologyFile::entries)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 2), org.assertj.core.groups.Tuple.tuple(2, 2));
        assertThat(entries.combined(made.coordinator(), other.id()))
                .extracting(RecordedEntry::reference)
                .contains("row 3 of file 2", "row 2");
    }

    @Test
    void the_panel_reads_which_file_an_entry_is_of() {
        callsToo();
        desk.send(made.chair(), made.here() + "/versions", "why", "To read", "words", "names");
        assertThat(chronology.open(made.member(), made.here() + "/versions/1/entries/" + entry("Silent")))
                .contains("Row 3 of the agency's file 2");
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
