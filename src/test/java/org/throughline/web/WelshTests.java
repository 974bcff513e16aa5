package org.throughline.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say has its Welsh, and the Welsh fits it. */
class WelshTests {

    private static final Pattern SAID = Pattern.compile("(?:\\bsay|page\\.write|\\bSentence\\.of)\\(");
    private static final Pattern TITLED = Pattern.compile("\\.titled\\(");
    private static final Pattern COUNTED = Pattern.compile("many = (?=\")|page\\.count\\([^\"]*\"[^\"]*\", (?=\")");
    private static final Pattern LITERAL = Pattern.compile("(\\.equals\\()?\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final Map<Path, String> SOURCES = sources();

    @Test
    void every_sentence_of_a_page_in_two_tongues_has_a_line() {
        var without = new TreeSet<String>();
        SOURCES.forEach((path, text) -> {
            said(SAID, text).forEach(without::add);
            if (path.toString().endsWith(".jte") && text.contains("page.say(")) {
                said(TITLED, text).forEach(without::add);
                said(COUNTED, text).forEach(without::add);
            }
        });
        assertThat(without).hasSizeGreaterThan(100);
        without.removeIf(
                sentence -> sentence.isBlank() || !Words.welsh(sentence).equals(sentence));
        without.removeIf(sentence -> lines().anyMatch(line -> line.getFirst().equals(sentence)));
        assertThat(without).as("sentences without a line in words/cy").isEmpty();
    }

    @Test
    void every_line_is_said_somewhere() {
        assertThat(lines().map(List::getFirst)
                        .filter(english ->
                                SOURCES.values().stream().noneMatch(text -> text.contains("\"" + english + "\""))))
                .as("lines that no page says")
                .isEmpty();
    }

    @Test
    void every_line_has_two_cells_one_key_and_the_same_places() {
        assertThat(lines().filter(line -> line.size() != 2
                        || line.get(1).isBlank()
                        || !places(line.get(0)).equals(places(line.get(1)))))
                .as("lines that do not fit")
                .isEmpty();
        assertThat(lines().map(List::getFirst).toList()).as("English sentences").doesNotHaveDuplicates();
    }

    @Test
    void what_has_no_welsh_comes_out_in_english_and_values_stand_in_their_places() {
        assertThat(Tongue.WELSH.say("Nobody has put {0} into Welsh", "this"))
                .isEqualTo("Nobody has put this into Welsh");
        assertThat(Tongue.WELSH.say("Page {0}", "{1}")).isEqualTo("Tudalen {1}");
        assertThat(Tongue.ENGLISH.say("Page {0}")).isEqualTo("Page {0}");
        assertThat(Tongue.WELSH.say(Sentence.of("{0}. Use a whole number, such as 12", Sentence.of("Add the day"))))
                .isEqualTo("Ychwanegwch y diwrnod. Defnyddiwch rif cyfan, fel 12");
    }

    @Test
    void days_and_counts_are_welsh() {
        var day = LocalDate.of(2026, 3, 3);
        assertThat(Tongue.WELSH.date(day)).isEqualTo("3 Mawrth 2026");
        assertThat(Tongue.ENGLISH.date(day)).isEqualTo("3 March 2026");
        assertThat(Tongue.WELSH.say(Sentence.of("Published {0}.", day))).contains("3 Mawrth 2026");
        assertThat(Tongue.WELSH.count(2, "published review", "published reviews"))
                .endsWith(": 2");
        assertThat(Tongue.ENGLISH.count(2, "published review", "published reviews"))
                .isEqualTo("2 published reviews");
    }

    @Test
    void a_month_may_be_typed_in_welsh() {
        var form =
                Form.empty().with("day-day", "3").with("day-month", "Chwefror").with("day-year", "2026");
        assertThat(form.date("day", "Say which day")).isEqualTo(LocalDate.of(2026, 2, 3));
    }

    @Test
    void a_page_for_work_is_english_whatever_was_chosen() {
        var page =
                new Page("Sign in", Frame.STAFF, Tongue.WELSH, "/work", null, null, List.of(), null, null, false, null);
        assertThat(page.say("Sign in")).isEqualTo("Sign in");
        assertThat(page.inOtherTongue()).isNull();
        assertThat(page.framed(Frame.FAMILY).say("Sign in")).isEqualTo("Sign in");
    }

    private static Stream<List<String>> lines() {
        return Words.FILES.stream().flatMap(file -> Words.lines(file).stream());
    }

    private static TreeSet<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(place -> place.group()).collect(toCollection(TreeSet::new));
    }

    /** The literals of the first argument wherever the words are said. */
    private static Stream<String> said(Pattern where, String text) {
        return where.matcher(text)
                .results()
                .map(found -> text.substring(found.end(), firstArgument(text, found.end())))
                .flatMap(argument -> LITERAL.matcher(argument).results())
                .filter(literal -> literal.group(1) == null)
                .map(literal -> literal.group(2))
                .filter(words -> PLACE.matcher(words).replaceAll("").matches("(?s).*\\p{L}.*"));
    }

    private static int firstArgument(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && sign == '(') {
                depth++;
            } else if (!quoted && (sign == ')' && depth-- == 0 || sign == ',' && depth == 0)) {
                return i;
            }
        }
        return text.length();
    }

    private static Map<Path, String> sources() {
        var sources = new TreeMap<Path, String>();
        for (var folder : List.of("src/main/jte", "src/main/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    sources.put(file, Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
                }
            } catch (IOException problem) {
                throw new java.io.UncheckedIOException(problem);
            }
        }
        return sources;
    }
}
