package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.documents.Content.Paragraph;

class OpenDocumentTests {

    @Test
    void text_is_read_as_a_person_sees_it() throws Exception {
        var content = OfficeFiles.read(
                "a.odt",
                Parts.odt(
                                "<text:tracked-changes><text:changed-region><text:deletion><text:p>struck out</text:p></text:deletion>"
                                        + "</text:changed-region></text:tracked-changes><text:h text:outline-level='2'>Title</text:h>"
                                        + "<text:p>\n  He  said<text:s text:c='2'/>“no”\u00a0–<text:span> <text:span>twice</text:span></text:span><text:tab/>"
                                        + "and<text:line-break/>left<office:annotation><text:p>note</text:p></office:annotation></text:p>"
                                        + "<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>"
                                        + "<text:p>round<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>")
                        .zip());
        assertThat(content.paragraphs())
                .containsExactly(
                        new Paragraph("Title", 2),
                        new Paragraph("He said  “no”\u00a0– twice\tand\nleft", 0),
                        new Paragraph("item", 0),
                        new Paragraph("round", 0),
                        new Paragraph("boxed", 0));
        assertThat(content.notes()).hasSize(2);
    }

    @Test
    void merged_and_repeated_cells_keep_the_columns_in_line() throws Exception {
        var rows = rows("<table:table-header-rows><table:table-row>"
                + cell(" table:number-columns-spanned='2' table:number-rows-spanned='2'", "a")
                + "<table:covered-table-cell/>" + cell("", "b")
                + "</table:table-row></table:table-header-rows><table:table-row>"
                + "<table:covered-table-cell table:number-columns-repeated='2'/>" + cell("", "c")
                + "</table:table-row><table:table-row>"
                + cell(" table:number-columns-repeated='2'", "d") + "<table:table-cell/>" + cell("", "e")
                + "</table:table-row>");
        assertThat(rows.get(0).cells()).containsExactly(new Cell("a", null, 2), Cell.covered(), Cell.of("b"));
        assertThat(rows.get(1).cells()).containsExactly(new Cell("", null, 2, true), Cell.covered(), Cell.of("c"));
        assertThat(rows.get(2).cells()).containsExactly(Cell.of("d"), Cell.of("d"), Cell.of(""), Cell.of("e"));
    }

    @Test
    void a_million_empty_rows_and_columns_are_only_counted() throws Exception {
        var rows = rows(
                "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
                        + "<table:table-row>" + cell("", "last")
                        + "<table:table-cell table:number-columns-repeated='16383'/></table:table-row>");
        assertThat(rows).containsExactly(new Content.Row(1_048_001, List.of(Cell.of("last"))));
    }

    @Test
    void real_dates_and_times_have_their_moment() throws Exception {
        var cells = rows("<table:table-row>"
                        + cell(" office:value-type='date' office:date-value='2014-03-02'", "02/03/2014")
                        + cell(" office:value-type='date' office:date-value='2014-03-02T19:05:00'", "02/03/14 19:05")
                        + cell(" office:value-type='time' office:time-value='PT19H05M00S'", "19:05")
                        + cell(" office:value-type='time' office:time-value='PT36H05M00S'", "36:05")
                        + cell(" office:value-type='float' office:value='41700'", "41700") + "</table:table-row>")
                .getFirst()
                .cells();
        assertThat(cells)
                .containsExactly(
                        new Cell("02/03/2014", LocalDateTime.of(2014, 3, 2, 0, 0), 1),
                        new Cell("02/03/14 19:05", LocalDateTime.of(2014, 3, 2, 19, 5), 1),
                        new Cell("19:05", LocalDateTime.of(1899, 12, 31, 19, 5), 1),
                        Cell.of("36:05"),
                        Cell.of("41700"));
    }

    @Test
    void a_hidden_sheet_is_read_with_a_note() throws Exception {
        var content = OfficeFiles.read(
                "a.ods",
                Parts.openDocument(
                                "spreadsheet",
                                "<office:automatic-styles><style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>"
                                        + "</office:automatic-styles><office:body><office:spreadsheet><table:table table:name='Old' table:style-name='ta2'>"
                                        + "<table:table-row>" + cell("", "x")
                                        + "</table:table-row></table:table></office:spreadsheet></office:body>")
                        .zip());
        assertThat(content.tables().getFirst().name()).isEqualTo("Old");
        assertThat(content.notes()).singleElement().asString().contains("hidden");
    }

    private static List<Content.Row> rows(String inside) throws Exception {
        var bytes = Parts.ods("<table:table table:name='Sheet1'>" + inside + "</table:table>")
                .zip();
        return OfficeFiles.read("a.ods", bytes).tables().getFirst().rows();
    }

    private static String cell(String attributes, String words) {
        return "<table:table-cell" + attributes + "><text:p>" + words + "</text:p></table:table-cell>";
    }
}
