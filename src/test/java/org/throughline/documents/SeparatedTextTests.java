package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.documents.Content.Paragraph;

class SeparatedTextTests {

    private static final String TEXT = "Date,Event\n02/03/2014,“Help”, she said – twice\n03/03/2014,Left\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_found_in_spite_of_titles_and_commas(String mark) throws Exception {
        String text = "Chronology of contact, prepared for the panel, by the agency\n\n"
                + String.join(mark, "Date", "Time", "Event") + "\n"
                + String.join(mark, "02/03/2014", "", "\"one, two; three | four\nfive\"") + "\n"
                + String.join(mark, "03/03/2014", "10:00", "\"said \"\"no\"\"\"") + "\n"
                + String.join(mark, "04/03/2014", "11:00", "nothing") + "\n";
        var rows = rows("a.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.subList(1, 5))
                .containsExactly(
                        List.of("Date", "Time", "Event"),
                        List.of("02/03/2014", "", "one, two; three | four\nfive"),
                        List.of("03/03/2014", "10:00", "said \"no\""),
                        List.of("04/03/2014", "11:00", "nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void the_characters_are_known_without_a_mark(String charset) throws Exception {
        assertThat(rows("a.csv", TEXT.getBytes(Charset.forName(charset))).get(1).get(1))
                .isEqualTo("“Help”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_not_part_of_the_text(String charset) throws Exception {
        assertThat(rows("a.csv", ("\ufeff" + TEXT).getBytes(Charset.forName(charset)))
                        .get(0)
                        .get(0))
                .isEqualTo("Date");
    }

    @Test
    void a_first_line_that_names_the_separator_is_obeyed_and_left_out() throws Exception {
        assertThat(rows("a.csv", "sep=|\na,b|c\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a,b", "c"));
    }

    @Test
    void words_after_a_closing_quotation_mark_are_kept() throws Exception {
        var rows = rows("a.csv", "2014,\"I am afraid\" she said\n2015,x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(String.join("", rows.get(0))).contains("I am afraid").contains("she said");
    }

    @Test
    void a_quotation_mark_never_closed_loses_no_words() throws Exception {
        var content = OfficeFiles.read("a.csv", "2014,x\n2015,\"I am\n2016,y\n".getBytes(StandardCharsets.UTF_8));
        var rows = content.tables().getFirst().rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).at(1).text()).contains("I am").contains("2016,y");
        assertThat(content.notes()).singleElement().asString().contains("never closed");
    }

    @Test
    void a_text_without_columns_becomes_paragraphs() throws Exception {
        var content =
                OfficeFiles.read("a.txt", "First, a line.\n\n  Second; line, here \n".getBytes(StandardCharsets.UTF_8));
        assertThat(content.blocks())
                .containsExactly(new Paragraph("First, a line.", 0), new Paragraph("Second; line, here", 0));
    }

    @Test
    void a_text_with_columns_becomes_a_table() throws Exception {
        assertThat(rows("a.txt", "Date\tEvent\n2014\tx\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Date", "Event"), List.of("2014", "x"));
    }

    private static List<List<String>> rows(String name, byte[] bytes) throws UnreadableFile {
        return OfficeFiles.read(name, bytes).tables().getFirst().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
