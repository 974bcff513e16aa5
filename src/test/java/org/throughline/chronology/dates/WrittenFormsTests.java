package org.throughline.chronology.dates;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every written form of {@code written.csv} and {@code times.csv} means what a person worked out that it means. */
class WrittenFormsTests {

    @TestFactory
    Stream<DynamicTest> eachDateMeansWhatItSays() throws IOException {
        return rows("/dates/written.csv").stream()
                .map(row -> DynamicTest.dynamicTest("date: " + row.getField("written"), () -> {
                    String written = row.getField("written");
                    WrittenDate above = row.getField("above").isEmpty() ? null : Dates.read(row.getField("above"));
                    WrittenDate expected = new WrittenDate(
                            written,
                            orNull(row.getField("edtf")),
                            day(row.getField("earliest")),
                            day(row.getField("latest")),
                            Certainty.valueOf(row.getField("certainty")),
                            time(row.getField("time")),
                            row.getField("attention"));
                    assertThat(Dates.read(written, new Dates.Context(null, above)))
                            .isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachTimeMeansWhatItSays() throws IOException {
        return rows("/dates/times.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        "time: " + row.getField("written"),
                        () -> assertThat(Dates.readTime(row.getField("written")).orElse(null))
                                .isEqualTo(time(row.getField("time")))));
    }

    @Test
    void thereAreAtLeastFourHundredDifferentForms() throws IOException {
        assertThat(rows("/dates/written.csv").stream()
                        .map(row -> row.getField("written"))
                        .distinct())
                .hasSizeGreaterThan(400);
    }

    @Test
    void aYearThatTheTableLeavesToItsHeadingsCompletesADate() {
        WrittenDate read = Dates.read("3-5 May", new Dates.Context(java.time.Year.of(2014), null));
        assertThat(read.written()).isEqualTo("3-5 May");
        assertThat(read.edtf()).isEqualTo("2014-05-03/2014-05-05");
        assertThat(read.attention()).isEmpty();
    }

    @Test
    void itDoesNotMakeAnImpossibleDateOrOverruleAWrittenYear() {
        Dates.Context under = new Dates.Context(java.time.Year.of(2015), null);
        assertThat(Dates.read("29 February", under).attention()).isEqualTo("no year");
        assertThat(Dates.read("1 May 2014", under).edtf()).isEqualTo("2014-05-01");
    }

    private static List<NamedCsvRecord> rows(String resource) throws IOException {
        var stream = Objects.requireNonNull(WrittenFormsTests.class.getResourceAsStream(resource));
        try (var csv = CsvReader.builder()
                .skipEmptyLines(false)
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }

    private static @Nullable LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }

    private static @Nullable LocalTime time(String field) {
        return field.isEmpty() ? null : LocalTime.parse(field);
    }
}
