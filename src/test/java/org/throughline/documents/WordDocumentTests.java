package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Table;

class WordDocumentTests {

    @Test
    void tracked_insertions_are_read_and_deletions_are_not() throws Exception {
        var content = read(
                "<w:p><w:r><w:t xml:space='preserve'>She was </w:t></w:r><w:del><w:r><w:delText>calm</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>afraid</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom></w:p>");
        assertThat(content.paragraphs()).containsExactly(new Paragraph("She was afraid", 0));
        assertThat(content.notes()).anyMatch(note -> note.contains("tracked changes"));
    }

    @Test
    void a_deleted_paragraph_mark_joins_two_paragraphs() throws Exception {
        var content =
                read("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>" + p("sentence."));
        assertThat(content.paragraphs()).containsExactly(new Paragraph("One sentence.", 0));
    }

    @Test
    void a_deleted_row_is_left_out_but_counted() throws Exception {
        var content = read("<w:tbl><w:tr>" + tc(p("a")) + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + tc(p("b"))
                + "</w:tr><w:tr>" + tc(p("c")) + "</w:tr></w:tbl>");
        assertThat(rows(content)).containsExactly(List.of("a"), List.of("c"));
        assertThat(content.tables().getFirst().rows().getLast().number()).isEqualTo(3);
    }

    @Test
    void words_are_kept_as_they_are() throws Exception {
        var content = read("<w:p><w:r><w:t>“No”\u00a0– he</w:t><w:tab/><w:t>said</w:t><w:br/><w:t>twice, 16</w:t>"
                + "<w:noBreakHyphen/><w:t>year</w:t></w:r></w:p>");
        assertThat(content.paragraphs().getFirst().text()).isEqualTo("“No”\u00a0– he\tsaid\ntwice, 16\u2011year");
    }

    @Test
    void paragraphs_in_a_cell_are_joined_by_line_feeds() throws Exception {
        var content =
                read("<w:tbl><w:tr>" + tc(p("first") + p("") + p("second") + p("")) + tc(p("x")) + "</w:tr></w:tbl>");
        assertThat(rows(content)).containsExactly(List.of("first\n\nsecond", "x"));
    }

    @Test
    void merged_cells_keep_the_columns_in_line() throws Exception {
        var content = read("<w:tbl><w:tr>" + tc("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("wide")) + tc(p("c"))
                + "</w:tr><w:tr>"
                + tc("<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("day")) + tc(p("1")) + tc(p("2"))
                + "</w:tr><w:tr>"
                + tc("<w:tcPr><w:vMerge/></w:tcPr>" + p("")) + tc(p("3")) + tc(p("4")) + "</w:tr></w:tbl>");
        assertThat(rows(content))
                .containsExactly(List.of("wide", "", "c"), List.of("day", "1", "2"), List.of("", "3", "4"));
        var table = content.tables().getFirst();
        assertThat(table.rows().get(0).at(0).columnSpan()).isEqualTo(2);
        assertThat(table.rows().get(0).at(1)).isEqualTo(Cell.covered());
        assertThat(table.rows().get(1).at(0).fromAbove()).isFalse();
        assertThat(table.rows().get(2).at(0).fromAbove()).isTrue();
    }

    @Test
    void content_controls_around_tables_rows_and_cells_are_walked_through() throws Exception {
        var content = read(sdt("<w:tbl>"
                        + sdt("<w:tr>" + sdt(tc(sdt(p("a")))) + tc("<w:p>" + sdt("<w:r><w:t>b</w:t></w:r>") + "</w:p>")
                                + "</w:tr>")
                        + "</w:tbl>")
                + sdt(p("after")));
        assertThat(rows(content)).containsExactly(List.of("a", "b"));
        assertThat(content.paragraphs()).containsExactly(new Paragraph("after", 0));
    }

    @Test
    void a_forms_own_prompt_is_nobodys_words() throws Exception {
        var content = read("<w:tbl><w:tr><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + tc(p("Click to enter a date")) + "</w:sdtContent></w:sdt>" + tc(p("event")) + "</w:tr></w:tbl>");
        assertThat(rows(content)).containsExactly(List.of("", "event"));
    }

    @Test
    void text_boxes_are_read_once_after_their_paragraph() throws Exception {
        String box = "<w:txbxContent>" + p("in the box") + "</w:txbxContent>";
        var content = read("<w:p><w:r><w:t>text</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent><w:t> goes on</w:t></w:r></w:p>");
        assertThat(content.paragraphs())
                .containsExactly(new Paragraph("text goes on", 0), new Paragraph("in the box", 0));
    }

    @Test
    void a_table_in_a_cell_is_part_of_the_cell() throws Exception {
        String inner = "<w:tbl><w:tr>" + tc(p("x")) + tc(p("y")) + "</w:tr><w:tr>" + tc(p("z")) + tc(p(""))
                + "</w:tr></w:tbl>";
        var content = read("<w:tbl><w:tr>" + tc(p("date")) + tc(p("before") + inner + p("")) + "</w:tr></w:tbl>");
        assertThat(rows(content)).containsExactly(List.of("date", "before\nx\ty\nz\t"));
    }

    @Test
    void a_table_that_only_frames_another_gives_way_to_it() throws Exception {
        String inner = "<w:tbl><w:tr>" + tc(p("x")) + tc(p("y")) + "</w:tr></w:tbl>";
        var content = read("<w:tbl><w:tr>" + tc(p("Chronology") + inner + p("End")) + "</w:tr></w:tbl>");
        assertThat(rows(content)).containsExactly(List.of("x", "y"));
        assertThat(content.paragraphs()).containsExactly(new Paragraph("Chronology", 0), new Paragraph("End", 0));
    }

    @Test
    void headings_are_known_by_style_by_style_name_and_by_outline_level() throws Exception {
        var bytes = Parts.docx("<w:p><w:pPr><w:pStyle w:val='Heading2'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>c</w:t></w:r></w:p>")
                .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id='a' Type='x/styles' Target='styles.xml'/></Relationships>")
                .with(
                        "word/styles.xml",
                        "<w:styles " + Parts.W
                                + "><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style></w:styles>")
                .zip();
        assertThat(OfficeFiles.read("a.docx", bytes).paragraphs())
                .containsExactly(new Paragraph("a", 2), new Paragraph("b", 1), new Paragraph("c", 3));
    }

    @Test
    void very_many_escaped_characters_are_no_attack() throws Exception {
        var content = read(p("&amp;&#8217;".repeat(300_000)));
        assertThat(content.paragraphs().getFirst().text()).hasSize(600_000).startsWith("&’&’");
    }

    private static Content read(String body) throws Exception {
        return OfficeFiles.read("a.docx", Parts.docx(body).zip());
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    private static String tc(String inside) {
        return "<w:tc>" + inside + "</w:tc>";
    }

    private static String sdt(String inside) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
    }

    private static List<List<String>> rows(Content content) {
        assertThat(content.tables()).hasSize(1);
        Table table = content.tables().getFirst();
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
