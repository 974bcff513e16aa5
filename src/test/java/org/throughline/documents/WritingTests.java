package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;
import org.throughline.documents.Spreadsheet.Column;
import org.throughline.documents.Spreadsheet.Sheet;

/** What is written is what is read back. */
class WritingTests {

    private static final Cell DAY = new Cell("02/03/2014", LocalDateTime.of(2014, 3, 2, 0, 0), 1);
    private static final Cell MOMENT = new Cell("29/03/2015 01:30", LocalDateTime.of(2015, 3, 29, 1, 30), 1);
    private static final Cell TIME = new Cell("19:05", LocalDateTime.of(1899, 12, 31, 19, 5), 1);

    @Test
    void a_workbook_keeps_words_dates_and_what_looks_like_a_formula() throws Exception {
        var cells =
                List.of(DAY, MOMENT, TIME, Cell.of("=1+1"), Cell.of("“No”\u00a0–\nshe said "), Cell.of("07700900123"));
        var out = new ByteArrayOutputStream();
        Spreadsheet.write(List.of(sheet("Log", cells)), out);
        var content = OfficeFiles.read("a.xlsx", out.toByteArray());
        var table = content.tables().getFirst();
        assertThat(table.name()).isEqualTo("Log");
        assertThat(table.rows().getFirst().at(0).text()).isEqualTo("One");
        assertThat(table.rows().get(1).cells()).isEqualTo(cells);
    }

    @Test
    void a_workbook_opens_whatever_its_tabs_are_called_and_however_long_its_texts() throws Exception {
        var out = new ByteArrayOutputStream();
        String longText = "x".repeat(70_000);
        Spreadsheet.write(
                List.of(
                        sheet("Police: [all]/1", List.of(Cell.of(longText))),
                        sheet("Police: [all]/1", List.of()),
                        sheet("", List.of())),
                out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(0).getPaneInformation().isFreezePane())
                    .isTrue();
        }
        var rows = OfficeFiles.read("a.xlsx", out.toByteArray())
                .tables()
                .getFirst()
                .rows();
        assertThat(rows.stream().skip(1).map(row -> row.at(0).text()))
                .hasSize(3)
                .satisfies(parts -> assertThat(String.join("", parts)).isEqualTo(longText));
    }

    @Test
    void separated_text_is_word_for_word() throws Exception {
        var rows = List.of(List.of("=cmd", "a,\"b\"\nc", " x "), List.of("", "-", "“é”"));
        var out = new ByteArrayOutputStream();
        CommaSeparated.wordForWord(rows, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("=cmd,\"a,\"\"b\"\"\nc\", x \n,-,“é”\n");
    }

    @Test
    void separated_text_for_excel_runs_no_formula() throws Exception {
        var out = new ByteArrayOutputStream();
        CommaSeparated.forExcel(List.of(List.of("=1", "+44", "-1", "@x", "\tx", "a=1", "")), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff'=1,'+44,'-1,'@x,'\tx,a=1,\n");
    }

    @Test
    void a_letter_keeps_its_words_headings_and_tables() throws Exception {
        var table = new Table(
                "",
                List.of(
                        new Row(1, List.of(Cell.of("Date"), Cell.of("Event"))),
                        new Row(2, List.of(Cell.of("02/03/2014"), Cell.of("One\nTwo")))));
        var letter = new Letter(
                "Request for records",
                List.of(
                        new Paragraph("Dear colleague,\nthank you.", 0),
                        new Paragraph("What we ask", 1),
                        table,
                        new Paragraph("Yours\u0007", 0)),
                Letter.Page.LANDSCAPE);
        var out = new ByteArrayOutputStream();
        letter.write(out);
        var content = OfficeFiles.read("a.docx", out.toByteArray());
        assertThat(content.blocks())
                .containsExactly(
                        new Paragraph("Request for records", 1),
                        new Paragraph("Dear colleague,\nthank you.", 0),
                        new Paragraph("What we ask", 1),
                        table,
                        new Paragraph("Yours", 0));
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader())
                    .isTrue();
            assertThat(document.getTables().getFirst().getRow(1).isRepeatHeader())
                    .isFalse();
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Request for records");
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isNullOrEmpty();
        }
    }

    private static Sheet sheet(String name, List<Cell> row) {
        return new Sheet(name, List.of(new Column("One", 12), new Column("Two", 60)), List.of(row));
    }
}
