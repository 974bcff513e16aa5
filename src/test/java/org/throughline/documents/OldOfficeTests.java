package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.documents.UnreadableFile.Reason;

/** .xls and .doc. */
class OldOfficeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m/d/yy|41700|02/03/2014|2014-03-02T00:00",
                "yyyy-mm-dd hh:mm:ss|42092.0625|2015-03-29 01:30:00|2015-03-29T01:30",
                "h:mm AM/PM|0.8125|7:30 PM|1899-12-31T19:30",
                "[h]:mm|1.5|36:00|",
                "General|0.30000000000000004|0.3|",
                "00000000000|7700900123|07700900123|",
                "\"£\"#,##0.00|1234.5|£1,234.50|",
            })
    void numbers_are_shown_as_in_a_new_workbook(String code, double number, String shown, LocalDateTime moment)
            throws Exception {
        try (var workbook = new HSSFWorkbook()) {
            var cell = cell(workbook);
            cell.setCellValue(number);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            cell.setCellStyle(style);
            assertThat(first(workbook)).isEqualTo(new Cell(shown, moment, 1));
        }
    }

    @Test
    void every_kind_of_cell_is_read() throws Exception {
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("Log").createRow(2);
            row.createCell(0).setCellValue("plain\r\nnext – “quoted”");
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellFormula("\"by \"&\"formula\"");
            row.createCell(4).setCellFormula("1/0");
            row.createCell(5).setCellFormula("6*7");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var table = read(workbook).tables().getFirst();
            assertThat(table.name()).isEqualTo("Log");
            assertThat(table.rows().getFirst().number()).isEqualTo(3);
            assertThat(table.rows().getFirst().cells().stream().map(Cell::text))
                    .containsExactly("plain\nnext – “quoted”", "", "TRUE", "by formula", "#DIV/0!", "42");
        }
    }

    @Test
    void words_that_go_on_over_many_records_are_whole() throws Exception {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 50; i++) sheet.createRow(i).createCell(0).setCellValue("é–".repeat(4_000) + i);
            var rows = read(workbook).tables().getFirst().rows();
            assertThat(rows)
                    .hasSize(50)
                    .allMatch(row -> row.at(0).text().equals("é–".repeat(4_000) + (row.number() - 1)));
        }
    }

    @Test
    void merged_cells_are_marked_and_what_is_hidden_is_noted() throws Exception {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Seen");
            sheet.createRow(0).createCell(0).setCellValue("wide");
            sheet.createRow(1).createCell(2).setCellValue("c");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            workbook.createSheet("Unseen").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetHidden(1, true);
            var content = read(workbook);
            var rows = content.tables().getFirst().rows();
            assertThat(rows.get(0).cells()).startsWith(new Cell("wide", null, 2), Cell.covered());
            assertThat(rows.get(1).cells()).containsExactly(new Cell("", null, 2, true), Cell.covered(), Cell.of("c"));
            assertThat(content.tables().stream().map(Content.Table::name)).containsExactly("Seen", "Unseen");
            assertThat(String.join(" ", content.notes()))
                    .contains("sheet is hidden", "rows are hidden", "columns are hidden");
        }
    }

    @Test
    void a_workbook_may_count_from_1904() throws Exception {
        try (var workbook = new HSSFWorkbook()) {
            for (var record : workbook.getInternalWorkbook().getRecords()) {
                if (record instanceof DateWindow1904Record window) window.setWindowing((short) 1);
            }
            var cell = cell(workbook);
            cell.setCellValue(40238);
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            assertThat(first(workbook)).isEqualTo(new Cell("02/03/2014", LocalDateTime.of(2014, 3, 2, 0, 0), 1));
        }
    }

    @Test
    void a_password_is_refused_but_not_the_one_everybody_knows() throws Exception {
        try (var workbook = new HSSFWorkbook()) {
            cell(workbook).setCellValue("not safe");
            assertThat(refusal("a.xls", locked(workbook, "invented"))).isEqualTo(Reason.PASSWORD);
            assertThat(OfficeFiles.read("a.xls", locked(workbook, Decryptor.DEFAULT_PASSWORD))
                            .tables()
                            .getFirst()
                            .rows()
                            .getFirst()
                            .at(0)
                            .text())
                    .isEqualTo("not safe");
        }
    }

    @Test
    void a_locked_document_is_refused() throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/samples/converted/larchfield-surgery.doc"));
        int start = 0;
        while (bytes[start] != (byte) 0xec || bytes[start + 1] != (byte) 0xa5) start++;
        bytes[start + 11] |= 1;
        assertThat(refusal("a.doc", bytes)).isEqualTo(Reason.PASSWORD);
    }

    @Test
    void macros_are_left_out_and_a_wrong_name_is_noted(@TempDir Path folder) throws Exception {
        try (var workbook = new HSSFWorkbook()) {
            cell(workbook).setCellValue("x");
            var out = new ByteArrayOutputStream();
            try (var box = new POIFSFileSystem(new ByteArrayInputStream(bytes(workbook)))) {
                box.createDirectory("_VBA_PROJECT_CUR");
                box.writeFilesystem(out);
            }
            var file = Files.write(folder.resolve("a"), out.toByteArray());
            assertThat(OfficeFiles.read("a.xlsx", file).notes())
                    .containsExactly(
                            "The name ends in .xlsx but the file is an old Excel workbook. It was read as that.",
                            "This file carries macros, which were left out.");
        }
    }

    @Test
    void older_and_other_files_in_the_same_container_are_refused() throws Exception {
        assertThat(sentence(container("Book"))).contains("before 1997");
        assertThat(sentence(container("PowerPoint Document"))).contains("without a document");
        assertThat(sentence(container("__substg1.0_0037001F"))).contains("e-mail");
        assertThat(sentence(container("WordDocument"))).contains("before 1997");
    }

    private static byte[] container(String name) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var box = new POIFSFileSystem()) {
            box.createDocument(new ByteArrayInputStream(new byte[5_000]), name);
            box.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static HSSFCell cell(HSSFWorkbook workbook) {
        return workbook.createSheet().createRow(0).createCell(0);
    }

    private static byte[] locked(HSSFWorkbook workbook, String password) throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return bytes(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws Exception {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static Content read(HSSFWorkbook workbook) throws Exception {
        return OfficeFiles.read("a.xls", bytes(workbook));
    }

    private static Cell first(HSSFWorkbook workbook) throws Exception {
        return read(workbook).tables().getFirst().rows().getFirst().at(0);
    }

    private static Reason refusal(String name, byte[] bytes) {
        return catchThrowableOfType(UnreadableFile.class, () -> OfficeFiles.read(name, bytes))
                .reason();
    }

    private static String sentence(byte[] bytes) {
        return catchThrowableOfType(UnreadableFile.class, () -> OfficeFiles.read("a.xls", bytes))
                .sentence();
    }
}
