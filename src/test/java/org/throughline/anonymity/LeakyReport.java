package org.throughline.anonymity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The invented report with 35 planted leaks, and its answers. */
final class LeakyReport {

    private static final String FOLDER = "/samples/leaky-report/";

    record Leak(String id, String where, String text) {}

    private LeakyReport() {}

    static List<Identity> identities() {
        return rows("identities.csv")
                .map(row -> new Identity(
                        row.getField("role"),
                        row.getField("pseudonym"),
                        Identity.Kind.of(row.getField("kind")),
                        row.getField("value")))
                .toList();
    }

    static List<Leak> leaks() {
        return rows("answers/leaks.csv")
                .map(row -> new Leak(row.getField("id"), row.getField("where"), row.getField("text")))
                .toList();
    }

    static List<String> clean() {
        return rows("answers/clean.csv").map(row -> row.getField("text")).toList();
    }

    static byte[] docx() {
        return bytes("draft-overview-report.docx");
    }

    private static Stream<NamedCsvRecord> rows(String name) {
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes(name), StandardCharsets.UTF_8)).stream();
    }

    private static byte[] bytes(String name) {
        try (var in = LeakyReport.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
