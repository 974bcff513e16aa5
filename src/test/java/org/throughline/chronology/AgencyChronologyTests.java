package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Review;

/** Agencies send their chronologies as they have them; each sees its own; all of them make one. */
@ThroughlineTest
class AgencyChronologyTests {

    private static final String THREE = """
            Date,Event,Outcome
            03/03/2016,Neighbour reported shouting,Visit made
            05/03/2016,Called about the rent,Advice given
            99/99/2016,Seen at the counter,None
            """;

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Entries entries;

    @Autowired
    ChronologyFiles files;

    @Autowired
    PendingFiles pending;

    @Autowired
    Judgements judgements;

    @Autowired
    JdbcClient app;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;
    Review review;
    Organisation housing;
    Reader officer;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = invented.review(coordinator, partnership);
        housing = invented.agency(partnership, "Invented Housing");
        invented.involve(review, housing);
        officer = invented.agencyLead(housing);
    }

    private String page(Organisation agency) {
        return review.href() + "/agencies/" + agency.id() + "/chronology";
    }

    /** Sends, looks at what was understood, and keeps it. */
    private void keep(Reader reader, Organisation agency, String fileName, byte[] bytes) {
        var sent = desk.attach(reader, page(agency), fileName, bytes);
        assertThat(sent.getRedirectedUrl()).as(fileName).isEqualTo(page(agency) + "/check");
        assertThat(text(desk.open(reader, page(agency) + "/check"))).contains(fileName);
        var kept = desk.send(reader, page(agency) + "/check");
        assertThat(kept.getRedirectedUrl()).as(fileName).isEqualTo(page(agency));
    }

    /** Comes back once so many entries are combined. */
    private void combined(String path) throws InterruptedException {
        for (int i = 0; i < 600 && desk.open(coordinator, path).getStatus() == 202; i++) {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void eight_agencies_files_make_one_chronology_of_226_entries_and_nobody_sees_anothers() {
        var leads = new java.util.ArrayList<Reader>();
        var agencies = new java.util.ArrayList<Organisation>();
        for (var file : Samples.FILES) {
            var agency = invented.agency(partnership, file.replaceFirst("\\..*", ""));
            invented.involve(review, agency);
            var lead = invented.agencyLead(agency);
            keep(lead, agency, file, Samples.bytes(file));
            agencies.add(agency);
            leads.add(lead);
        }
        assertThat(text(desk.open(coordinator, review.href() + "/chronology"))).contains("226 entries");
        var combined = entries.combined(coordinator, review.id());
        assertThat(combined).hasSize(226);
        assertThat(combined).extracting(RecordedEntry::position).doesNotHaveDuplicates();
        assertThat(combined).filteredOn(entry -> entry.sameEvent() != null).isNotEmpty();
        assertThat(judgements.reasons(coordinator, review.id())).isNotEmpty();

        for (int i = 0; i < leads.size(); i++) {
            var agency = agencies.get(i);
            var mine = entries.combined(leads.get(i), review.id());
            assertThat(mine)
                    .isNotEmpty()
                    .allMatch(entry -> entry.organisationId().equals(agency.id()));
            var other = agencies.get((i + 1) % agencies.size());
            assertThat(desk.open(leads.get(i), page(other)).getStatus()).isEqualTo(404);
            assertThat(desk.open(leads.get(i), page(other) + "/1/file").getStatus())
                    .isEqualTo(404);
            assertThat(desk.open(leads.get(i), review.href() + "/chronology").getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_store_itself_shows_an_agency_nothing_of_another() {
        keep(officer, housing, "housing.csv", bytes(THREE));
        desk.attach(officer, page(housing), "housing.csv", bytes(THREE + "06/03/2016,Another call,None\n"));
        var hospital = invented.agency(partnership, "Invented Hospital");
        invented.involve(review, hospital);
        var sister = invented.agencyLead(hospital);
        for (var table : new String[] {"entry", "chronology_file", "pending_file", "date_correction", "same_event"}) {
            assertThat(count(table, sister)).as(table).isZero();
        }
        assertThat(count("entry", officer)).isEqualTo(3);
        assertThat(count("pending_file", officer)).isEqualTo(1);
    }

    private int count(String table, Reader reader) {
        return Objects.requireNonNull(transaction.execute(status -> {
            app.sql("select set_config('throughline.reader', :reader, true)")
                    .param("reader", String.valueOf(reader.person()))
                    .query(String.class)
                    .single();
            return app.sql("select count(*) from chronology." + table)
                    .query(Integer.class)
                    .single();
        }));
    }

    @Test
    void the_same_file_again_says_so_and_changes_nothing() {
        keep(officer, housing, "housing.csv", bytes(THREE));
        var again = desk.attach(officer, page(housing), "renamed.csv", bytes(THREE));
        assertThat(text(again)).contains("very same file as version 1");
        assertThat(files.of(officer, review.id(), housing.id())).hasSize(1);
    }

    @Test
    void a_newer_version_shows_what_is_different_and_unchanged_entries_keep_their_ids() {
        keep(officer, housing, "housing.csv", bytes(THREE));
        var before = entries.of(officer, review.id(), housing.id());
        var newer = """
                Date,Event,Outcome
                01/03/2016,Keys handed over,None
                03/03/2016,Neighbour reported shouting,Visit made
                05/03/2016,Called about the rent,Complaint opened
                """;
        desk.attach(officer, page(housing), "housing-2.csv", bytes(newer));
        assertThat(text(desk.open(officer, page(housing) + "/check")))
                .contains("What is different from version 1", "1 entry stays", "Changed", "Added", "No longer there");
        assertThat(desk.send(officer, page(housing) + "/check").getRedirectedUrl())
                .isEqualTo(page(housing));
        var after = entries.of(officer, review.id(), housing.id());
        assertThat(after)
                .extracting(RecordedEntry::event)
                .containsExactly("Keys handed over", "Neighbour reported shouting", "Called about the rent");
        assertThat(after.get(1).id()).isEqualTo(before.get(0).id());
        assertThat(after.get(1).row()).isEqualTo(2);
        assertThat(after.get(2).id()).isNotEqualTo(before.get(1).id());
        // withdrawn, not deleted
        assertThat(entries.find(officer, review.id(), before.get(2).id())).isPresent();
        assertThat(files.of(officer, review.id(), housing.id()))
                .extracting(ChronologyFile::version)
                .containsExactly(2, 1);
    }

    @Test
    void a_table_without_dates_asks_which_columns_are_which_and_waits_for_the_answer() {
        var file = """
                Contact,Wording,Result
                first,Neighbour reported shouting,Visit made
                second,Called about the rent,Advice given
                third,Seen at the counter,None
                """;
        desk.attach(officer, page(housing), "contacts.csv", bytes(file));
        assertThat(text(desk.open(officer, page(housing) + "/check"))).contains("Which columns are which?");
        var columns = pending.of(officer, review, housing.id()).orElseThrow();
        assertThat(columns.columns()).isEmpty();
        // nothing chosen: told what is missing, and the file still waits
        var refused =
                desk.send(officer, page(housing) + "/check", "t0-c0", "OTHER", "t0-c1", "EVENT", "t0-c2", "OUTCOME");
        assertThat(text(refused)).contains("Say which column holds the date, or tick that there is none");
        var chosen = desk.send(
                officer,
                page(housing) + "/check",
                "t0-header",
                "1",
                "t0-c0",
                "OTHER",
                "t0-c1",
                "EVENT",
                "t0-c2",
                "OUTCOME",
                "undated",
                "yes");
        assertThat(chosen.getRedirectedUrl()).isEqualTo(page(housing) + "/check");
        assertThat(text(desk.open(officer, page(housing) + "/check"))).contains("<strong>3</strong> entries");
        desk.send(officer, page(housing) + "/check", "undated", "yes");
        assertThat(entries.of(officer, review.id(), housing.id()))
                .extracting(RecordedEntry::event, RecordedEntry::outcome)
                .contains(org.assertj.core.groups.Tuple.tuple("Seen at the counter", "None"))
                .hasSize(3);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_a_sentence_and_nothing_kept_is_lost() throws IOException {
        keep(officer, housing, "housing.csv", bytes(THREE));
        var docx = Samples.bytes("larchfield-surgery.docx");
        refused("empty.csv", new byte[0], "This file is empty");
        refused("cut.docx", Arrays.copyOf(docx, docx.length / 2), "damaged");
        refused("picture.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}, "");
        refused("packed.docx", zip(List.of("a.txt"), 10), "packed");
        refused("bomb.docx", bomb(), "");
        refused("words.csv", bytes("nothing here is a table\nof entries\n"), "");
        assertThat(text(desk.attach(officer, page(housing), "", new byte[0])))
                .contains("Choose the file that holds your chronology");
        assertThat(entries.of(officer, review.id(), housing.id())).hasSize(3);
        assertThat(pending.of(officer, review, housing.id())).isEmpty();
    }

    private void refused(String name, byte[] bytes, String because) {
        var response = desk.attach(officer, page(housing), name, bytes);
        assertThat(text(response)).as(name).contains("govuk-error-message", "Some answers need another look", because);
    }

    private static byte[] zip(List<String> names, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[size]);
            }
        }
        return out.toByteArray();
    }

    /** Unpacks to far more than it is. */
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(bytes("application/vnd.oasis.opendocument.text"));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(
                    bytes(
                            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:body><office:text>"));
            var spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) 'x');
            for (int i = 0; i < 600; i++) {
                zip.write(spaces);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_person_says_what_a_date_means_and_the_words_stay() {
        keep(officer, housing, "housing.csv", bytes(THREE));
        var entry = entries.of(officer, review.id(), housing.id()).get(2);
        assertThat(entry.attention()).isNotEmpty();
        var there = review.href() + "/chronology/entries/" + entry.id();
        assertThat(text(desk.send(officer, there + "/date", "meant", "some day", "reason", "The diary")))
                .contains("We cannot read that as a date");
        desk.send(officer, there + "/date", "meant", "about 9 March 2016", "reason", "The diary says so");
        var now = entries.find(officer, review.id(), entry.id()).orElseThrow();
        assertThat(now.written()).isEqualTo("99/99/2016");
        assertThat(now.earliest()).isEqualTo("2016-03-09");
        assertThat(now.attention()).isEmpty();
        assertThat(text(desk.open(coordinator, there))).contains("The diary says so");
    }

    @Test
    void a_panel_member_reads_it_only_once_the_chair_has_shared_it() {
        keep(officer, housing, "housing.csv", bytes(THREE));
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        var chair = invented.appointed(Role.INDEPENDENT_CHAIR, review);
        assertThat(text(desk.open(member, review.href() + "/chronology")))
                .contains("not shared with the panel yet")
                .doesNotContain("Neighbour");
        assertThat(desk.open(member, review.href() + "/chronology.csv").getStatus())
                .isEqualTo(404);
        var share = review.href() + "/chronology/versions";
        assertThat(desk.send(member, share, "why", "Early", "words", "names").getStatus())
                .isEqualTo(403);
        desk.send(chair, share, "why", "For the first meeting", "words", "names");
        assertThat(text(desk.open(member, review.href() + "/chronology"))).contains("Neighbour reported shouting");
        assertThat(text(desk.open(member, review.href() + "/chronology/timeline")))
                .contains("<circle");
        assertThat(desk.open(officer, review.href() + "/chronology").getStatus())
                .isEqualTo(404);
    }

    @Test
    void people_confirm_that_entries_are_one_contact_or_take_one_out() {
        var police = invented.agency(partnership, "Invented Police");
        invented.involve(review, police);
        keep(officer, housing, "housing.csv", bytes(THREE));
        keep(invented.agencyLead(police), police, "police.csv", bytes("""
                Date,Event
                04/03/2016,Officers attended a dispute between neighbours
                05/03/2016,Nothing alike at all
                """));
        var one = entries.of(coordinator, review.id(), housing.id()).getFirst();
        var other = entries.of(coordinator, review.id(), police.id()).getFirst();
        var there = review.href() + "/chronology/entries/" + one.id();
        desk.send(coordinator, there + "/join", "other", other.id().toString());
        var linked =
                entries.find(coordinator, review.id(), one.id()).orElseThrow().sameEvent();
        assertThat(linked).isNotNull();
        assertThat(entries.find(coordinator, review.id(), other.id())
                        .orElseThrow()
                        .sameEvent())
                .isEqualTo(linked);
        assertThat(text(desk.open(coordinator, review.href() + "/chronology")))
                .contains("Also recorded by", police.name());
        assertThat(text(desk.open(coordinator, review.href() + "/chronology/conflicts")))
                .contains("Confirmed", "dates it 03/03/2016");
        desk.send(coordinator, there + "/split");
        assertThat(entries.find(coordinator, review.id(), one.id())
                        .orElseThrow()
                        .sameEvent())
                .isNull();
        assertThat(desk.send(
                                officer,
                                there + "/join",
                                "other",
                                UUID.randomUUID().toString())
                        .getStatus())
                .isIn(403, 404);
    }

    @Test
    void it_is_found_by_agency_words_and_days_and_taken_away_as_files() {
        keep(officer, housing, "housing.csv", bytes(THREE));
        var here = review.href() + "/chronology";
        assertThat(text(desk.open(coordinator, here + "?words=RENT called")))
                .contains("1 entry")
                .doesNotContain("Neighbour");
        assertThat(text(desk.open(coordinator, here + "?from=2016-03-04&to=2016")))
                .contains("1 entry");
        assertThat(text(desk.open(coordinator, here + "?attention=yes"))).contains("1 entry", "Seen at the counter");
        assertThat(text(desk.open(coordinator, here + ".csv"))).contains("Called about the rent", "99/99/2016");
        assertThat(desk.open(coordinator, here + ".xlsx").getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(desk.open(coordinator, here + ".docx").getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void a_page_of_five_thousand_entries_is_drawn_quickly() throws InterruptedException {
        var file = new StringBuilder("Date,Event,Outcome\n");
        var day = java.time.LocalDate.of(2005, 1, 1);
        for (int i = 0; i < 5_000; i++) {
            file.append(day.plusDays(i)).append(",Contact number ").append(i).append(",None\n");
        }
        keep(officer, housing, "large.csv", bytes(file.toString()));
        for (var path : new String[] {
            "/chronology", "/chronology?page=80", "/chronology/timeline", "/chronology/timeline?year=2010"
        }) {
            combined(review.href() + path);
            long start = System.nanoTime();
            var shown = text(desk.open(coordinator, review.href() + path));
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(path + " of 5,000 entries: " + millis + " ms, " + shown.length() / 1024 + " KB");
            assertThat(millis).as(path).isLessThan(2_000);
        }
        assertThat(text(desk.open(coordinator, review.href() + "/chronology"))).contains("5,000 entries");
    }

    @Test
    void each_difference_of_a_newer_version_is_accepted_or_left_as_it_was() {
        keep(officer, housing, "housing.csv", bytes(THREE));
        var before = entries.of(officer, review.id(), housing.id());
        var newer = """
                Date,Event,Outcome
                01/03/2016,Keys handed over,None
                03/03/2016,Neighbour reported shouting,Visit made
                05/03/2016,Called about the rent,Complaint opened
                """;
        desk.attach(officer, page(housing), "housing-2.csv", bytes(newer));
        var check = text(desk.open(officer, page(housing) + "/check"));
        assertThat(check).contains("Keep the earlier words", "Leave it out", "Keep it", "Do not accept");
        var keys = java.util.regex.Pattern.compile("name=\"leave\" type=\"checkbox\" value=\"([^\"]+)\"")
                .matcher(check)
                .results()
                .map(found -> found.group(1))
                .toList();
        var refused = keys.stream()
                .flatMap(key -> java.util.stream.Stream.of("leave", key))
                .toList();
        assertThat(desk.send(officer, page(housing) + "/check", "leave", "something else")
                        .getStatus())
                .isEqualTo(200);
        desk.send(officer, page(housing) + "/check", refused.toArray(String[]::new));
        assertThat(entries.of(officer, review.id(), housing.id()))
                .extracting(RecordedEntry::id, RecordedEntry::event)
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .map(entry -> org.assertj.core.groups.Tuple.tuple(entry.id(), entry.event()))
                        .toList());
        // asked again with the next version, and accepted one by one
        desk.attach(officer, page(housing), "housing-3.csv", bytes(newer + "\n"));
        assertThat(text(desk.open(officer, page(housing) + "/check"))).contains("What is different from version 2");
        desk.send(officer, page(housing) + "/check", "leave", refused.get(1));
        assertThat(entries.of(officer, review.id(), housing.id()).size()).isBetween(3, 4);
        assertThat(text(desk.open(coordinator, review.href() + "/history"))).contains("did not accept 1 difference");
    }

    @Test
    void the_coordinator_sends_several_agencies_files_at_once() {
        var here = review.href() + "/chronology/files";
        var parish = invented.agency(partnership, "Parish Police");
        var school = invented.agency(partnership, "Hillside School");
        assertThat(desk.attach(coordinator, here, "files", "parish-police.csv", bytes(THREE))
                        .getRedirectedUrl())
                .isEqualTo(here);
        desk.attach(
                coordinator, here, "files", "Hillside School chronology.csv", bytes("What,When\nPlay,1 May 2016\n"));
        assertThat(text(desk.attach(coordinator, here, "files", "notes.csv", bytes(THREE))))
                .contains("We cannot see whose chronology");
        var page = text(desk.open(coordinator, here));
        assertThat(page).contains("2 files", parish.name(), school.name(), "“When”: date, or first day");
        assertThat(entries.combined(coordinator, review.id())).isEmpty();
        assertThat(text(desk.send(coordinator, here + "/kept"))).contains("Tick the files");
        var ticked = java.util.regex.Pattern.compile("name=\"file\" type=\"checkbox\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .flatMap(found -> java.util.stream.Stream.of("file", found.group(1)))
                .toArray(String[]::new);
        assertThat(desk.send(coordinator, here + "/kept", ticked).getRedirectedUrl())
                .isEqualTo(review.href() + "/chronology");
        assertThat(entries.combined(coordinator, review.id())).hasSize(4);
        assertThat(text(desk.open(coordinator, here))).contains("No file waits");
        assertThat(desk.open(officer, here).getStatus()).isEqualTo(404);
        assertThat(desk.open(invented.agencyLead(school), here).getStatus()).isEqualTo(404);
    }
}
