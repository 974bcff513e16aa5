package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;

/** Whole cases, against their answers. Prints the figures. */
class CombineSamplesTests {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    /** What a case's answers say of one entry. */
    private record Answer(
            String agency, String earliest, String latest, boolean certain, String time, String group, String event) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chronology",
                "invented-harbour",
                "invented-moor",
                "invented-westmarsh",
                "invented-dunmoor",
                "invented-saltmarsh",
                "invented-carrowby",
                "invented-aldmoor",
                "invented-quillborough",
                "invented-wolddale",
                "invented-lindrick",
                "invented-brannock",
                "invented-aldersey",
                "invented-skerwith",
                "invented-thornmere",
                "invented-mossford",
                "invented-saltby",
                "invented-moorland",
                "invented-ullerdale",
                "invented-saltbeck",
                "invented-thornbeck"
            })
    void aCaseIsReadWholeDatedAndLinked(String name) throws IOException, UnreadableFile {
        var links = read(name);
        assertThat(links.precision()).as("precision").isGreaterThanOrEqualTo(0.9);
        assertThat(links.recall()).as("recall").isGreaterThanOrEqualTo(0.9);
    }

    private record Links(double precision, double recall) {}

    /** Reads a case and holds it to its answers; how its links compare with them is for the caller to judge. */
    private static Links read(String name) throws IOException, UnreadableFile {
        Path folder = SAMPLES.resolve(name);
        Map<String, Answer> answers = answers(folder);
        Map<String, Entry> entries = new TreeMap<>();
        List<Entry> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("case.txt"))
                    .toList()) {
                String fileName = Objects.requireNonNull(file.getFileName()).toString();
                all.addAll(
                        ChronologyReader.read(OfficeFiles.read(fileName, file)).entries());
            }
        }
        all.forEach(entry -> entries.put(key(entry), entry));
        CombinedChronology combined = CombinedChronology.of(all);

        List<String> differing = new ArrayList<>();
        int dates = 0;
        for (Map.Entry<String, Answer> each : answers.entrySet()) {
            Entry entry = entries.get(each.getKey());
            Answer answer = each.getValue();
            if (entry == null
                    || !entry.event().equals(answer.event())
                    || !entry.agency().equals(answer.agency())) {
                differing.add(each.getKey() + " " + (entry == null ? "" : entry.agency()));
            } else if (text(entry.earliest()).equals(answer.earliest())
                    && text(entry.latest()).equals(answer.latest())) {
                dates++;
            } else {
                System.out.println("  date differs: " + entry.date() + ", answer " + answer.earliest());
            }
        }
        Set<String> marked = new HashSet<>();
        entries.forEach((key, entry) -> {
            if (entry.needsAttention()) {
                marked.add(key);
            }
        });
        Set<String> true_ = pairs(groups(answers));
        Set<String> found = pairs(groups(combined));
        Set<String> right = new HashSet<>(found);
        right.retainAll(true_);
        double precision = (double) right.size() / found.size();
        double recall = (double) right.size() / true_.size();
        System.out.printf(
                "%s: %d of %d entries, %d dates as in the answers, %d marked; same-event links precision %.3f, recall %.3f%n",
                name, entries.size(), answers.size(), dates, marked.size(), precision, recall);

        assertThat(differing).as("entries word for word, with their agency").isEmpty();
        assertThat(entries.keySet()).as("no extras").isEqualTo(answers.keySet());
        assertThat((double) dates / answers.size()).as("share of dates").isGreaterThanOrEqualTo(0.99);
        assertThat(marked).as("attention").isEqualTo(attention(folder));
        assertThat(combined.entries()).hasSize(answers.size());
        return new Links(precision, recall);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String key(Entry entry) {
        return entry.file() + " " + entry.row();
    }

    private static Map<String, Answer> answers(Path folder) throws IOException {
        Map<String, Answer> answers = new TreeMap<>();
        for (NamedCsvRecord row : rows(folder.resolve("answers/entries.csv"))) {
            answers.put(
                    row.getField("file") + " " + row.getField("row"),
                    new Answer(
                            row.getField("agency"),
                            row.getField("earliest"),
                            row.getField("latest"),
                            row.getField("certain").equals("yes"),
                            row.getField("time"),
                            row.getField("group"),
                            row.getField("event")));
        }
        return answers;
    }

    private static Set<String> attention(Path folder) throws IOException {
        Set<String> attention = new HashSet<>();
        rows(folder.resolve("answers/attention.csv"))
                .forEach(row -> attention.add(row.getField("file") + " " + row.getField("row")));
        return attention;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static Map<String, List<String>> groups(Map<String, Answer> answers) {
        Map<String, List<String>> groups = new HashMap<>();
        answers.forEach((key, answer) -> {
            if (!answer.group().isEmpty()) {
                groups.computeIfAbsent(answer.group(), group -> new ArrayList<>())
                        .add(key);
            }
        });
        return groups;
    }

    private static Map<String, List<String>> groups(CombinedChronology combined) {
        Map<String, List<String>> groups = new HashMap<>();
        combined.sameEvents()
                .forEach(event -> groups.put(
                        event.id(),
                        event.entries().stream().map(CombineSamplesTests::key).toList()));
        return groups;
    }

    private static Set<String> pairs(Map<String, List<String>> groups) {
        Set<String> pairs = new HashSet<>();
        for (List<String> keys : groups.values()) {
            for (String one : keys) {
                for (String other : keys) {
                    if (one.compareTo(other) < 0) {
                        pairs.add(one + " | " + other);
                    }
                }
            }
        }
        return pairs;
    }
}
