package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.chronology.out.OwnTemplate;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;

/** The template the service gives out is one the service understands. */
class OwnTemplateReadTests {

    private static final Map<String, Meaning> MEANT = Map.of(
            "Date", Meaning.DATE,
            "Time", Meaning.TIME,
            "What happened", Meaning.EVENT,
            "Where it is recorded", Meaning.SOURCE,
            "Response or outcome", Meaning.OUTCOME,
            "Victim seen? Alone?", Meaning.SEEN,
            "Comment", Meaning.COMMENT);

    private static byte[] template(String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        if (kind.equals("xlsx")) {
            OwnTemplate.workbook(out);
        } else {
            OwnTemplate.document(out);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx"})
    void every_heading_of_the_template_is_recognised(String kind) throws IOException, UnreadableFile {
        var table =
                OfficeFiles.read("template." + kind, template(kind)).tables().getFirst();
        var found = new HashMap<String, Meaning>();
        ColumnRecognition.of(table, 0, null).columns().forEach(column -> found.put(column.heading(), column.meaning()));
        assertThat(found).isEqualTo(MEANT);
        assertThat(found).containsOnlyKeys(OwnTemplate.HEADINGS);
    }

    @Test
    void a_filled_row_comes_to_one_entry_with_every_column_in_its_place() throws IOException, UnreadableFile {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template("xlsx")))) {
            var sheet = workbook.getSheetAt(0);
            var row = sheet.getRow(1) == null ? sheet.createRow(1) : sheet.getRow(1);
            var words = List.of("about March 2016", "21:40", "She asked to move", "Tenancy file", "Form", "No", "Late");
            for (int i = 0; i < words.size(); i++) {
                row.createCell(i).setCellValue(words.get(i));
            }
            workbook.write(out);
        }
        var entries = ChronologyReader.read(OfficeFiles.read("filled.xlsx", out.toByteArray()))
                .entries();
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().source()).isEqualTo("Tenancy file");
        assertThat(entries.getFirst().comment()).isEqualTo("Late");
        assertThat(entries.getFirst().seen()).isEqualTo("No");
    }

    @Test
    void the_spreadsheet_asks_before_it_takes_a_doubtful_day_and_never_refuses_one() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template("xlsx")))) {
            var asks = workbook.getSheetAt(0).getDataValidations();
            assertThat(asks).hasSize(4).allMatch(DataValidation::getShowErrorBox);
            assertThat(asks).allSatisfy(ask -> {
                assertThat(ask.getErrorStyle()).isNotEqualTo(DataValidation.ErrorStyle.STOP);
                assertThat(ask.getErrorBoxTitle()).isNotBlank().hasSizeLessThanOrEqualTo(32);
                assertThat(ask.getErrorBoxText()).isNotBlank().hasSizeLessThanOrEqualTo(225);
            });
        }
    }

    @Test
    void the_word_table_has_a_list_and_a_calendar() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(template("docx")))) {
            var parts = new HashMap<String, String>();
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(parts.get("word/document.xml")).contains("<w:comboBox>", "<w:date>");
        }
    }
}
