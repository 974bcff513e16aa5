package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.documents.UnreadableFile.Reason;

class RichTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "caf\\'e9 \\'93safe\\'94|café “safe”",
                "caf\\u233?s|cafés",
                "{\\uc2 caf\\u233\\'c3\\'a9s}|cafés",
                "{\\uc0 caf\\u233 s}|cafés",
                "{\\f1 \\'cf\\'f0\\'e8}|При",
                "{\\f2 \\'83A}|ア",
                "\\u-10179?\\u-8704?|\ud83d\ude00",
                "one\\line two|`one\ntwo`",
                "a\\~b\\_c\\-d\\emdash e|a\u00a0b‑cd—e",
                "a\\{b\\}c\\\\d|a{b}c\\d",
                "{\\*\\unheard of this}kept|kept",
                "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt link}}|link",
                "{\\upr{ansi}{\\*\\ud{\\u233?}}}|é",
                "{\\info{\\author Somebody}}{\\header top}body|body",
                "{\\pict\\bin5 }}}{{}after|after",
            })
    void words_are_read_as_they_are_shown(String text, String shown) throws Exception {
        assertThat(read("{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Cyr;}{\\f2\\fcharset128 MS;}}" + text)
                        .paragraphs()
                        .getFirst()
                        .text())
                .isEqualTo(shown);
    }

    @Test
    void cells_are_lined_up_by_their_edges() throws Exception {
        var content = read(row("\\cellx1000\\cellx2000\\cellx3000", "a", "b", "c")
                + row("\\cellx2010\\clvmgf\\cellx3000", "wide", "tall")
                + row("\\cellx1000\\cellx2000\\clvmrg\\cellx3000", "d", "e", "")
                + row("\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000", "joined", "", "f")
                + "\\pard after\\par");
        var rows = content.tables().getFirst().rows();
        assertThat(rows.get(1).cells()).containsExactly(new Cell("wide", null, 2), Cell.covered(), Cell.of("tall"));
        assertThat(rows.get(2).cells()).containsExactly(Cell.of("d"), Cell.of("e"), new Cell("", null, 1, true));
        assertThat(rows.get(3).cells().getFirst()).isEqualTo(new Cell("joined", null, 2));
        assertThat(content.paragraphs().getFirst().text()).isEqualTo("after");
    }

    @Test
    void a_table_inside_a_cell_is_a_line_a_row() throws Exception {
        String nested = "\\pard\\intbl\\itap2 x\\nestcell y\\nestcell"
                + "{\\*\\nesttableprops\\trowd\\cellx400\\cellx800\\nestrow}{\\nonesttables\\par}";
        var rows = read("\\trowd\\cellx1000\\cellx2000\\pard\\intbl first\\cell before\\par " + nested
                        + "\\pard\\intbl after\\cell\\row")
                .tables()
                .getFirst()
                .rows();
        assertThat(rows.getFirst().cells()).containsExactly(Cell.of("first"), Cell.of("before\nx\ty\nafter"));
    }

    @Test
    void what_is_hidden_deleted_or_left_out_is_noted() throws Exception {
        var content = read(
                "kept{\\v  hidden}{\\deleted  gone}{\\footnote a foot}{\\*\\annotation a margin}{\\pict 00ff}\\par");
        assertThat(content.paragraphs().getFirst().text()).isEqualTo("kept hidden");
        assertThat(String.join(" ", content.notes()))
                .contains("hidden words", "tracked changes", "Footnotes", "Comments", "Pictures");
    }

    @Test
    void headings_are_known_by_their_style() throws Exception {
        var content = read("{\\stylesheet{\\s0 Normal;}{\\s2 heading 2;}{\\s3\\outlinelevel2 Own;}}"
                + "\\pard\\s2 two\\par\\pard\\s3 three\\par\\pard\\s0 text\\par");
        assertThat(content.paragraphs().stream().map(Content.Paragraph::headingLevel))
                .isEqualTo(List.of(2, 3, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\rtf1 words", "{\\rtf1 {\\b words}", "{\\rtf1 \\bin999 x}"})
    void a_file_cut_short_is_refused(String text) {
        assertThat(refusal(text)).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void groups_nested_without_end_are_refused() {
        assertThat(refusal("{\\rtf1 " + "{".repeat(100_000))).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal("{\\rtf1 \\intbl\\itap2000000 x\\par}")).isEqualTo(Reason.TRUNCATED);
    }

    private static String row(String shape, String... cells) {
        return "\\trowd" + shape + "\\pard\\intbl " + String.join("\\cell ", cells) + "\\cell\\row\n";
    }

    private static Content read(String text) throws Exception {
        return OfficeFiles.read(
                "a.rtf", ("{\\rtf1\\ansi\\ansicpg1252 " + text + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Reason refusal(String text) {
        return catchThrowableOfType(
                        UnreadableFile.class,
                        () -> OfficeFiles.read("a.rtf", text.getBytes(StandardCharsets.ISO_8859_1)))
                .reason();
    }
}
