package org.throughline.chronology.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page {@code docs/dates.md} says what the code does, line by line. */
class FormsTableTests {
    private static final Path PAGE = Path.of("docs/dates.md");
    private static final String ABOVE = "Counted from the row above";
    private static final String TIMES = "## A time in a column of its own";

    private record Line(boolean counted, List<String> cells) {}

    @TestFactory
    Stream<DynamicTest> eachLineIsTrue() throws IOException {
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.cells().get(0) + ": " + line.cells().get(1), () -> assertTrue(line)));
    }

    @Test
    void thePageListsEveryAttention() throws IOException {
        List<String> listed =
                lines().stream().map(line -> line.cells().get(7)).distinct().toList();
        assertThat(listed)
                .containsAll(
                        Arrays.stream(Attention.values()).map(Attention::words).toList());
    }

    private static void assertTrue(Line line) {
        List<String> cells = line.cells();
        String written = cells.get(1);
        WrittenDate above = line.counted() ? Dates.read("4 May 2015") : null;
        assertThat(Dates.read(written, new Dates.Context(null, above)))
                .isEqualTo(new WrittenDate(
                        written,
                        cells.get(2).isEmpty() ? null : cells.get(2),
                        day(cells.get(3)),
                        day(cells.get(4)),
                        Certainty.valueOf(cells.get(5).toUpperCase(Locale.ROOT)),
                        cells.get(6).isEmpty() ? null : LocalTime.parse(cells.get(6)),
                        cells.get(7)));
    }

    @TestFactory
    Stream<DynamicTest> eachLineOfTimesIsTrue() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> lines = page.subList(page.indexOf(TIMES), page.size()).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| form "))
                .toList();
        assertThat(lines).hasSizeGreaterThan(10);
        return lines.stream()
                .map(FormsTableTests::cells)
                .map(cells -> DynamicTest.dynamicTest(
                        cells.get(0) + ": " + cells.get(1),
                        () -> assertThat(WrittenTime.read(cells.get(1)))
                                .isEqualTo(new WrittenTime(
                                        cells.get(2).isEmpty() ? null : LocalTime.parse(cells.get(2)),
                                        cells.get(3).isEmpty(),
                                        cells.get(4)))));
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        boolean counted = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.equals(TIMES)) {
                break;
            }
            if (line.startsWith("## ")) {
                counted = line.endsWith(ABOVE);
            }
            if (line.startsWith("| ") && !line.startsWith("| form ")) {
                lines.add(new Line(counted, cells(line)));
            }
        }
        assertThat(lines).hasSizeGreaterThan(100);
        return lines;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .limit(8)
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
