package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14|General|41700|02/03/2014|2014-03-02T00:00",
                "22|General|41700.75|02/03/2014 18:00|2014-03-02T18:00",
                "164|yyyy-mm-dd hh:mm:ss|42092.0625|2015-03-29 01:30:00|2015-03-29T01:30",
                "164|ddd d mmmm yyyy;@|41883|Mon 1 September 2014|2014-09-01T00:00",
                "164|dd-mmm-yy|41883|01-Sep-14|2014-09-01T00:00",
                "164|[$-809]dd mmmm yyyy|1|01 January 1900|1900-01-01T00:00",
                "164|[$-F800]dddd, mmmm dd, yyyy|41700|02 March 2014|2014-03-02T00:00",
                "164|h:mm AM/PM|0.8125|7:30 PM|1899-12-31T19:30",
                "20|General|0.7916666666|19:00|1899-12-31T19:00",
                "164|[h]:mm|1.5|36:00|",
                "0|General|41700|41700|",
                "0|General|1|1|",
                "0|General|0.1|0.1|",
                "0|General|0.30000000000000004|0.3|",
                "0|General|123456789012|123456789012|",
                "49|General|7700900123|7700900123|",
                "164|00000000000|7700900123|07700900123|",
                "9|General|0.25|25%|",
                "164|\"£\"#,##0.00|1234.5|£1,234.50|",
            })
    void numbers_are_shown_as_excel_shows_them(int id, String code, String number, String shown, LocalDateTime moment)
            throws Exception {
        var bytes = Parts.xlsx("<sheetData><row><c s='1'><v>" + number + "</v></c></row></sheetData>")
                .styles("<numFmt numFmtId='164' formatCode='" + code.replace("\"", "&quot;") + "'/>", 0, id)
                .zip();
        var cell = only(bytes).getFirst();
        assertThat(cell.text()).isEqualTo(shown);
        assertThat(cell.moment()).isEqualTo(moment);
    }

    @Test
    void a_workbook_may_count_from_1904() throws Exception {
        var bytes = Parts.xlsx(
                        "<workbookPr date1904='1'/><sheets><sheet name='Log' r:id='rId1'/></sheets>",
                        "<sheetData><row><c s='0'><v>40238</v></c></row></sheetData>")
                .styles("", 14)
                .zip();
        assertThat(only(bytes)).containsExactly(new Cell("02/03/2014", LocalDateTime.of(2014, 3, 2, 0, 0), 1));
    }

    @Test
    void every_kind_of_cell_is_read() throws Exception {
        var bytes = Parts.xlsx(
                        "<sheetData><row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                                + "<c r='D3' t='str'><f>1+1</f><v>cached</v></c><c r='E3' t='b'><v>1</v></c><c r='F3' t='e'><v>#N/A</v></c>"
                                + "<c r='G3'><f>SUM(A1)</f><v>2</v></c></row></sheetData>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>no</t></si><si><r><t xml:space='preserve'>rich </t></r><r><t>text_x000D_\nnext</t></r><rPh><t>x</t></rPh></si></sst>")
                .zip();
        var content = OfficeFiles.read("a.xlsx", bytes);
        var row = content.tables().getFirst().rows().getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells().stream().map(Cell::text))
                .containsExactly("rich text\nnext", "inline", "", "cached", "TRUE", "#N/A", "2");
        assertThat(content.tables().getFirst().name()).isEqualTo("Log");
    }

    @Test
    void merged_cells_are_marked() throws Exception {
        var bytes = Parts.xlsx(
                        "<sheetData><row r='1'><c r='A1'><v>5</v></c><c r='C1'><v>6</v></c></row><row r='2'><c r='C2'><v>7</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='A9:XFD1048576'/></mergeCells>")
                .zip();
        var rows = OfficeFiles.read("a.xlsx", bytes).tables().getFirst().rows();
        assertThat(rows.get(0).cells()).containsExactly(new Cell("5", null, 2), Cell.covered(), Cell.of("6"));
        assertThat(rows.get(1).cells()).containsExactly(new Cell("", null, 2, true), Cell.covered(), Cell.of("7"));
    }

    @Test
    void hidden_sheets_rows_and_columns_are_read_with_a_note() throws Exception {
        var bytes = Parts.xlsx(
                        "<sheets><sheet name='Log' state='veryHidden' r:id='rId1'/></sheets>",
                        "<cols><col min='1' max='1' hidden='1'/></cols><sheetData><row hidden='1'><c><v>1</v></c></row></sheetData>")
                .zip();
        var content = OfficeFiles.read("a.xlsx", bytes);
        assertThat(content.tables()).hasSize(1);
        assertThat(content.notes())
                .hasSize(3)
                .anyMatch(note -> note.contains("sheet is hidden"))
                .anyMatch(note -> note.contains("rows are hidden"))
                .anyMatch(note -> note.contains("columns are hidden"));
    }

    private static List<Cell> only(byte[] bytes) throws UnreadableFile {
        return OfficeFiles.read("a.xlsx", bytes)
                .tables()
                .getFirst()
                .rows()
                .getFirst()
                .cells();
    }
}
