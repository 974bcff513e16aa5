package org.throughline.chronology.out;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;

/** The template an agency may fill in if it has no chronology of its own: the columns that are read, with what can be chosen. */
public final class OwnTemplate {

    /** Read by heading, so that a filled template needs nothing said about its columns. */
    public static final List<String> HEADINGS = List.of(
            "Date",
            "Time",
            "What happened",
            "Where it is recorded",
            "Response or outcome",
            "Victim seen? Alone?",
            "Comment");

    /** What can be chosen for who was seen; anything else may be written instead. */
    public static final List<String> SEEN = List.of("Yes alone", "Yes not alone", "No", "Not recorded");

    private static final int ROWS = 1_000;
    private static final int[] WIDTHS = {16, 8, 70, 24, 40, 18, 40};
    private static final int WORD_ROWS = 40;

    private OwnTemplate() {}

    /** As .xlsx: a sheet to fill and one that explains. Warnings, never a refusal: a date may be "about March 2016". */
    public static void workbook(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Throughline", "1.0")) {
            var sheet = workbook.newWorksheet("Chronology");
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(0, i, HEADINGS.get(i));
                sheet.width(i, WIDTHS[i]);
            }
            sheet.range(0, 0, 0, HEADINGS.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, 1);
            sheet.range(1, 0, ROWS, 0).style().format("dd/mm/yyyy").set();
            sheet.range(1, 1, ROWS, 1).style().format("hh:mm").set();
            sheet.range(1, 2, ROWS, 6).style().wrapText(true).set();
            sheet.range(1, 0, ROWS, 0)
                    .validateWithFormula("OR(ISTEXT(A2),AND(ISNUMBER(A2),A2>=DATE(1950,1,1),TODAY()>=A2))")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle("Is this the day?")
                    .error(
                            "This day is before 1950 or still to come. If it is right, keep it. A date that is not certain may be written in words, such as about March 2016.");
            sheet.range(1, 1, ROWS, 1)
                    .validateWithFormula("OR(ISTEXT(B2),AND(ISNUMBER(B2),1>B2))")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle("Is this the time?")
                    .error(
                            "Write a time like 21:40, or words such as about 9pm. Leave it empty if it is not recorded.");
            sheet.range(1, 2, ROWS, 2)
                    .validateWithFormula("LEN(C2)>0")
                    .allowBlank(false)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle("What happened")
                    .error("Say what the record says, in its words.");
            sheet.range(1, 5, ROWS, 5)
                    .validateWithListByFormula("\"" + String.join(",", SEEN) + "\"")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.INFORMATION)
                    .errorTitle("Who was seen")
                    .error("Another answer than those to choose from is kept as you write it.");
            explain(workbook);
        }
    }

    private static void explain(Workbook workbook) {
        var sheet = workbook.newWorksheet("How to fill it in");
        var words = List.of(
                "One row for each contact. Write what the record says, in its words.",
                "Date: as the record has it. 03/03/2016, March 2016, about 2016, 3 to 9 May 2018 and the like are all understood.",
                "Say roles, never the names of staff.",
                "Comment: your own view, apart from the record.",
                "Nothing is final: you see what was understood before it is kept, and may send a newer file.");
        for (int i = 0; i < words.size(); i++) {
            sheet.value(i, 0, words.get(i));
        }
        sheet.width(0, 110);
    }

    /** As .docx: a table with a calendar for each date and a list for who was seen. */
    public static void document(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        part(zip, "_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
        var body = new StringBuilder();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\"/>");
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        int[] twips = {1_500, 800, 5_000, 1_800, 2_600, 1_400, 1_900};
        for (int width : twips) {
            body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        body.append("</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
        HEADINGS.forEach(
                heading -> body.append(cell("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + heading + "</w:t></w:r></w:p>")));
        body.append("</w:tr>");
        for (int i = 0; i < WORD_ROWS; i++) {
            body.append("<w:tr>")
                    .append(cell(date()))
                    .append(cell("<w:p/>").repeat(4))
                    .append(cell(seen()))
                    .append(cell("<w:p/>"))
                    .append("</w:tr>");
        }
        body.append("</w:tbl>");
        part(zip, "word/document.xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s<w:p/>\
                <w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="900" w:right="900" w:bottom="900" w:left="900"/></w:sectPr>\
                </w:body></w:document>""".formatted(body));
        zip.finish();
    }

    private static String cell(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    private static String date() {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"Date\"/><w:showingPlcHdr/><w:date><w:dateFormat w:val=\"dd/MM/yyyy\"/><w:lid w:val=\"en-GB\"/></w:date></w:sdtPr>"
                + "<w:sdtContent><w:p><w:r><w:rPr><w:color w:val=\"6B6B6B\"/></w:rPr><w:t>Choose or write</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    }

    private static String seen() {
        var items = new StringBuilder();
        SEEN.forEach(each -> items.append("<w:listItem w:displayText=\"")
                .append(each)
                .append("\" w:value=\"")
                .append(each)
                .append("\"/>"));
        return "<w:sdt><w:sdtPr><w:alias w:val=\"Victim seen\"/><w:showingPlcHdr/><w:comboBox>" + items
                + "</w:comboBox></w:sdtPr><w:sdtContent><w:p><w:r><w:rPr><w:color w:val=\"6B6B6B\"/></w:rPr><w:t>Choose</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
