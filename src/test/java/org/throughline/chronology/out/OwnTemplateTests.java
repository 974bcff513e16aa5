package org.throughline.chronology.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.Entries;
import org.throughline.chronology.InventedChronology;
import org.throughline.chronology.InventedChronology.Agency;
import org.throughline.chronology.InventedChronology.Case;
import org.throughline.chronology.RecordedEntry;

/** An agency without a chronology of its own fills in ours; and what it said of its columns is known the next time. */
@ThroughlineTest
class OwnTemplateTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Entries entries;

    Case made;
    Agency housing;
    String page = "";

    @BeforeEach
    void cast() {
        made = chronology.begin();
        housing = chronology.agency(made, "Invented Housing");
        page = made.review().href() + "/agencies/" + housing.organisation().id() + "/chronology";
    }

    private void keep(String name, byte[] bytes) {
        assertThat(desk.attach(housing.lead(), page, name, bytes).getRedirectedUrl())
                .isEqualTo(page + "/check");
        assertThat(desk.send(housing.lead(), page + "/check").getRedirectedUrl())
                .isEqualTo(page);
    }

    private RecordedEntry only() {
        var all = entries.of(
                housing.lead(), made.review().id(), housing.organisation().id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void a_filled_spreadsheet_is_read_without_asking_about_columns() throws IOException {
        var template = desk.open(housing.lead(), "/chronology-template.xlsx").getContentAsByteArray();
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getDataValidations()).hasSize(4);
            var row = sheet.getRow(1) == null ? sheet.createRow(1) : sheet.getRow(1);
            row.createCell(0).setCellValue("about March 2016");
            row.createCell(2).setCellValue("Asked to move house");
            row.createCell(4).setCellValue("Form given");
            row.createCell(5).setCellValue("Yes not alone");
            row.createCell(6).setCellValue("Nobody asked why");
            workbook.write(out);
        }
        keep("filled.xlsx", out.toByteArray());
        var entry = only();
        assertThat(entry.earliest()).isEqualTo(LocalDate.of(2016, 3, 1));
        assertThat(entry.event()).isEqualTo("Asked to move house");
        assertThat(entry.outcome()).isEqualTo("Form given");
        assertThat(entry.seen()).isEqualTo("Yes not alone");
        assertThat(entry.comment()).contains("Nobody asked why");
    }

    @Test
    void a_filled_word_table_is_read_and_empty_rows_are_not_entries() throws IOException {
        var template = desk.open(housing.lead(), "/chronology-template.docx").getContentAsByteArray();
        try (var opened = new XWPFDocument(new ByteArrayInputStream(template))) {
            assertThat(opened.getTables()).hasSize(1);
        }
        var filled = filled(template);
        keep("filled.docx", filled);
        assertThat(only().earliest()).isEqualTo(LocalDate.of(2016, 3, 3));
        assertThat(only().event()).isEqualTo("Asked to move house");
    }

    /** As Word leaves it when the first row is filled in. */
    private static byte[] filled(byte[] template) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(template));
                var zip = new java.util.zip.ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                text = text.replaceFirst("<w:showingPlcHdr/><w:date>", "<w:date>")
                        .replaceFirst("Choose or write", "03/03/2016")
                        .replaceFirst(
                                "(03/03/2016.*?)<w:tc><w:p/></w:tc><w:tc><w:p/></w:tc>",
                                "$1<w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Asked to move house</w:t></w:r></w:p></w:tc>");
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void columns_an_agency_confirmed_are_known_for_its_next_file_and_only_for_its_own() {
        var first = """
                Contact,Wording,Result
                03/03/2016,Neighbour reported shouting,Visit made
                """;
        desk.attach(housing.lead(), page, "first.csv", first.getBytes(StandardCharsets.UTF_8));
        var chosen = desk.send(
                housing.lead(),
                page + "/check",
                "t0-header",
                "1",
                "t0-c0",
                "DATE",
                "t0-c1",
                "OUTCOME",
                "t0-c2",
                "EVENT");
        assertThat(chosen.getRedirectedUrl()).isEqualTo(page + "/check");
        desk.send(housing.lead(), page + "/check");
        assertThat(only().event()).isEqualTo("Visit made");

        desk.attach(
                housing.lead(),
                page,
                "second.csv",
                first.replace("Visit made", "Letter sent").getBytes(StandardCharsets.UTF_8));
        desk.send(housing.lead(), page + "/check", "place", "1");
        desk.send(housing.lead(), page + "/check", "place", "1");
        assertThat(only().event()).isEqualTo("Letter sent");
        var hospital = chronology.agency(made, "Invented Hospital");
        var theirs =
                made.review().href() + "/agencies/" + hospital.organisation().id() + "/chronology";
        desk.attach(hospital.lead(), theirs, "first.csv", first.getBytes(StandardCharsets.UTF_8));
        assertThat(chronology.open(hospital.lead(), theirs + "/check")).contains("option value=\"EVENT\"");
        assertThat(entries.of(
                        hospital.lead(),
                        made.review().id(),
                        hospital.organisation().id()))
                .isEmpty();
    }
}
