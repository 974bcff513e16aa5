package org.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import picocli.CommandLine;

class CombineCommandTests {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/chronology");

    @TempDir
    private Path folder = Path.of("target");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path to = folder;

    @BeforeEach
    void nameTheOutput() {
        to = folder.resolve("combined.csv");
    }

    private int run(Object... arguments) {
        CommandLine commands = Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commands.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private int combine(Object... files) {
        List<Object> arguments = new ArrayList<>(List.of("combine"));
        arguments.addAll(List.of(files));
        arguments.addAll(List.of("--to", to));
        return run(arguments.toArray());
    }

    private List<NamedCsvRecord> written() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(to)) {
            return reader.stream().toList();
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theSamplesBecomeOneFileInOrderWithTheColumnsPromised() throws IOException {
        List<Object> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(SAMPLES)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        assertThat(combine(files.toArray())).isZero();
        assertThat(Files.readString(to).lines().findFirst())
                .hasValue(
                        "file,row,agency,written,date,earliest,latest,certainty,time,event,source,outcome,seen,comment,same_event,attention");
        List<NamedCsvRecord> rows = written();
        assertThat(rows).hasSize(226);
        assertThat(rows.stream().map(row -> row.getField("earliest")).filter(day -> !day.isEmpty()))
                .isSorted();
        assertThat(rows.stream().filter(row -> !row.getField("attention").isEmpty()))
                .hasSize(8);
        assertThat(out.toString())
                .contains("Read: 226 entries from 8 files.")
                .contains("Linked: 44 entries that seem to record 14 contacts")
                .contains("Need attention: 8 entries.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUndatedEntryStaysAfterItsNeighbour() throws IOException {
        Path one =
                file("one.csv", "Date,Event\n01/02/2019,First thing\nNot known,Second thing\n01/02/2017,Third thing\n");
        Path two = file("two.csv", "Date,Event\n02/02/2019,Other thing\n");
        assertThat(combine(one, two)).isZero();
        assertThat(written().stream().map(row -> row.getField("event")))
                .containsExactly("Third thing", "First thing", "Second thing", "Other thing");
    }

    @Test
    void theAgencyMayBeGivenWithTheFile() throws IOException {
        Path one = file("one.csv", "Date,Event\n01/02/2019,First thing\n");
        assertThat(combine(one + "=Haven Refuge")).isZero();
        assertThat(written().getFirst().getField("agency")).isEqualTo("Haven Refuge");
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndTheOthersAreStillCombined() throws IOException {
        Path good = file("good.csv", "Date,Event\n01/02/2019,First thing\n");
        Path bad = file("bad.docx", "This is no office file.");
        assertThat(combine(bad, good, folder.resolve("absent.xlsx"))).isEqualTo(1);
        assertThat(written()).hasSize(1);
        assertThat(err.toString()).contains("bad.docx: ").contains("absent.xlsx: There is no such file.");
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @Test
    void ofATableWithoutDatesNothingIsWrittenButWhatToDo() throws IOException {
        Path good = file("good.csv", "Date,Event\n01/02/2019,First thing\n");
        Path one = file("one.csv", "Worker,Event,Outcome\nJo,Something else happened here,None\n");
        assertThat(combine(one, good)).isEqualTo(1);
        assertThat(written().stream().map(row -> row.getField("event"))).containsExactly("First thing");
        assertThat(err.toString())
                .contains("one.csv: No column of dates was found in a table of 1 rows, so none of it was written.")
                .contains("Worker = kept in the comment; Event = event; Outcome = outcome.")
                .contains("Write \"Date\" above the column of dates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "locked.xlsx  | locked with a password",
                "locked.docx  | locked with a password",
                "empty.docx   | empty",
                "cut.docx     | damaged or incomplete",
                "cut.xlsx     | damaged or incomplete",
            })
    void aFileThatCannotBeReadIsSaidWithWhatToDo(String name, String words) throws Exception {
        Path bad = Unusual.file(folder, name);
        byte[] before = Files.readAllBytes(bad);
        assertThat(combine(bad, file("good.csv", "Date,Event\n01/02/2019,First thing\n")))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith(name + ": ").contains(words).contains("send ");
        assertThat(written()).hasSize(1);
        assertThat(Files.readAllBytes(bad)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "macros.xlsm  | 60 | carries macros, which were left out",
                "macros.docm  | 44 | carries macros, which were left out",
                "macros.xls   |  2 | carries macros, which were left out",
                "renamed.xlsx | 44 | name ends in .xlsx but the file is a Word document",
                "renamed.csv  | 60 | name ends in .csv but the file is an Excel workbook",
            })
    void anUnusualFileIsReadWholeAndSaid(String name, int entries, String words) throws Exception {
        assertThat(combine(Unusual.file(folder, name))).isZero();
        assertThat(written()).hasSize(entries);
        assertThat(out.toString()).contains(words);
    }

    @Test
    void nothingIsWrittenWhenNothingIsFound() throws IOException {
        Path one = file("one.csv", "Term,Meaning\nNFA,No further action\n");
        assertThat(combine(one)).isEqualTo(1);
        assertThat(to).doesNotExist();
        assertThat(err.toString()).contains("no entries of a chronology");
    }

    @Test
    void wordsAreKeptAsTheyAreAlsoWhereTheyLookLikeFormulasOrMarkup() throws IOException {
        Path one = file("one.csv", "Date,Event\n01/02/2019,\"=1+1, said <b>\"\"stop\"\"</b>\nand left\"\n");
        assertThat(combine(one)).isZero();
        assertThat(written().getFirst().getField("event")).isEqualTo("=1+1, said <b>\"stop\"</b>\nand left");
        to = folder.resolve("combined.html");
        assertThat(combine(one)).isZero();
        assertThat(Files.readString(to, StandardCharsets.UTF_8))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aWorkbookHoldsTheSameTable() throws IOException, UnreadableFile {
        Path one = file("one.csv", "Date,Event\n01/02/2019,First thing\n");
        to = folder.resolve("combined.xlsx");
        assertThat(combine(one)).isZero();
        Content content = OfficeFiles.read("combined.xlsx", to);
        assertThat(content.tables().getFirst().rows()).hasSize(2);
        assertThat(content.tables().getFirst().rows().get(1).at(9).text()).isEqualTo("First thing");
    }

    @Test
    void aMistakenCommandIsAnsweredWithASentence() throws IOException {
        Path one = file("one.csv", "Date,Event\n01/02/2019,First thing\n");
        assertThat(run("combine", one, "--to", folder.resolve("out.pdf"))).isEqualTo(2);
        assertThat(err.toString()).contains("--to must end in .csv, .xlsx or .html");
        assertThat(run("combine", one, "--to", one)).isEqualTo(2);
        assertThat(run("combine", one, one, "--to", to)).isEqualTo(2);
        assertThat(run("combine", one)).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(Files.readString(one)).contains("First thing");
    }

    @Test
    void helpExplains() {
        assertThat(run("combine", "--help")).isZero();
        assertThat(out.toString())
                .contains("FILE[=AGENCY]")
                .contains("--to=OUT")
                .contains("Exit codes");
    }

    @Test
    void explainSaysWhyEntriesAreLinkedAndHowColumnsWereRead() throws IOException {
        Path one = file("police.csv", "Date,Event\n01/02/2019,Case heard at MARAC\n");
        Path two = file("housing.csv", "When,What happened\n02/02/2019,Attended MARAC\n");
        assertThat(combine(one, two, "--explain")).isZero();
        assertThat(out.toString()).contains("When = date").contains("Both record a MARAC, within 1 day");
    }
}
