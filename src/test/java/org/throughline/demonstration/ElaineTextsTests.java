package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.throughline.anonymity.Identity;
import org.throughline.anonymity.IdentityCheck;

/** The texts of the demonstration's own review hang together, rest on its chronologies and name nobody. */
class ElaineTextsTests {

    @Test
    void every_reference_of_a_finding_is_an_entry_of_the_chronologies() {
        var entries = read("/samples/chronology/answers/entries.csv")
                .lines()
                .filter(line -> line.matches("[\\w-]+\\.(csv|docx|odt|xlsx),\\d+,.*"))
                .map(line -> line.split(",")[0] + ":" + line.split(",")[1])
                .collect(Collectors.toSet());
        var references = lines("findings.txt").stream()
                .filter(line -> !line.contains("|"))
                .flatMap(line -> Arrays.stream(
                                line.substring(line.indexOf(':') + 1).split(","))
                        .map(row -> line.substring(0, line.indexOf(':')) + ":" + row.strip()))
                .toList();
        assertThat(references).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(entries).containsAll(references);
    }

    @Test
    void findings_lessons_recommendations_and_actions_lead_to_one_another() {
        assertThat(numbers("key-lines.txt", 0)).containsExactlyElementsOf(upTo(6));
        assertThat(numbers("findings.txt", 0)).containsExactlyElementsOf(upTo(8));
        assertThat(Set.copyOf(numbers("findings.txt", 1))).hasSize(6).isSubsetOf(Set.copyOf(upTo(6)));
        assertThat(numbers("lessons.txt", 0)).containsExactlyElementsOf(upTo(6));
        assertThat(numbers("lessons.txt", 1)).hasSameElementsAs(upTo(8));
        assertThat(numbers("recommendations.txt", 0)).containsExactlyElementsOf(upTo(7));
        assertThat(numbers("recommendations.txt", 1)).hasSameElementsAs(upTo(6));
        assertThat(numbers("actions.txt", 0)).hasSize(14).containsAll(upTo(7));
    }

    @Test
    void the_texts_contain_no_identity() {
        var check = IdentityCheck.over(read("/samples/leaky-report/identities.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", 4))
                .map(cell -> new Identity(cell[0], cell[1], Identity.Kind.of(cell[2]), cell[3].replace("\"", "")))
                .toList());
        var texts = List.of(
                Jsoup.parseBodyFragment(read("/demonstration/elaine/overview-report.html"))
                        .text(),
                words("findings.txt"),
                words("key-lines.txt"),
                words("lessons.txt"),
                words("recommendations.txt"),
                words("actions.txt"),
                words("terms-of-reference.txt"));
        assertThat(texts).allSatisfy(text -> assertThat(check.text(text)).isEmpty());
    }

    private static String words(String file) {
        return String.join("\n", lines(file));
    }

    private static List<String> numbers(String file, int column) {
        return lines(file).stream()
                .filter(line -> line.contains("|"))
                .flatMap(line -> Arrays.stream(line.split("\\|")[column].split(",")))
                .map(String::strip)
                .toList();
    }

    private static List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    private static List<String> lines(String file) {
        return read("/demonstration/elaine/" + file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private static String read(String resource) {
        try (var in = ElaineTextsTests.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
