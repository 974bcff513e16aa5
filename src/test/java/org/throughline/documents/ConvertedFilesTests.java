package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Table;

/** The same document, saved in another format by another program, says the same. */
class ConvertedFilesTests {

    private static final Path ORIGINALS = Path.of("src/test/resources/samples/chronology");
    private static final Path CONVERTED = Path.of("src/test/resources/samples/converted");

    @ParameterizedTest
    @MethodSource("converted")
    void says_the_same_row_by_row_and_word_for_word(Path file) throws Exception {
        assertThat(lines(read(file), false)).isEqualTo(lines(read(original(file)), false));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void a_pdf_has_the_same_words_in_the_same_cells(Path file) throws Exception {
        var content = read(file);
        var expected = lines(read(original(file)), true);
        var printed = lines(content, true);
        assertThat(printed).isNotEmpty().isEqualTo(expected.subList(0, printed.size()));
        assertThat(expected.subList(printed.size(), expected.size()))
                .as("only sheets that were not printed are missing")
                .allMatch(line -> file.endsWith("northmere-constabulary.pdf"));
        assertThat(content.tables()).hasSize(1);
        assertThat(content.notes()).anyMatch(note -> note.contains("Compare every row"));
    }

    static Stream<Path> converted() throws Exception {
        return files().filter(file -> !file.toString().endsWith(".pdf"));
    }

    static Stream<Path> printed() throws Exception {
        return files().filter(file -> file.toString().endsWith(".pdf"));
    }

    private static Stream<Path> files() throws Exception {
        try (var files = Files.list(CONVERTED)) {
            return files.filter(file -> !file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    private static Path original(Path converted) throws Exception {
        String stem = converted.getFileName().toString().replaceFirst("\\.[a-z]+$", ".");
        try (var files = Files.list(ORIGINALS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(stem))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Content read(Path file) throws Exception {
        return OfficeFiles.read(file.getFileName().toString(), file);
    }

    /** Every paragraph and every row; a cell with the columns it covers, a printed one with its line breaks as spaces. */
    private static List<String> lines(Content content, boolean printed) {
        var lines = new ArrayList<String>();
        for (var block : content.blocks()) {
            switch (block) {
                case Paragraph paragraph ->
                    lines.add((printed ? "" : paragraph.headingLevel() + " ") + paragraph.text());
                case Table table -> {
                    for (var row : table.rows())
                        lines.add((printed ? "" : row.number() + " ") + cells(row.cells(), printed));
                }
            }
        }
        return lines;
    }

    private static List<String> cells(List<Cell> cells, boolean printed) {
        var words = new ArrayList<String>();
        for (Cell cell : cells) {
            String text = printed ? cell.text().replaceAll("\\s+", " ").strip() : cell.text();
            words.add(printed ? text : text + "|" + cell.columnSpan() + "|" + cell.fromAbove());
        }
        while (!words.isEmpty() && (words.getLast().isEmpty() || words.getLast().equals("|1|false")))
            words.removeLast();
        return words;
    }
}
