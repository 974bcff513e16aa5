package org.throughline.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds office files part by part, as exactly as a test needs. */
final class Parts {

    static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Parts with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Parts with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] zip() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A .docx with this inside its body. */
    static Parts docx(String body) {
        return new Parts()
                .with("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")))
                .with("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    }

    /** An .xlsx with one sheet, this inside its worksheet element. */
    static Parts xlsx(String worksheet) {
        return xlsx("<sheets><sheet name='Log' sheetId='1' r:id='rId1'/></sheets>", worksheet);
    }

    static Parts xlsx(String workbook, String worksheet) {
        String main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
        return new Parts()
                .with("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")))
                .with(
                        "xl/workbook.xml",
                        "<workbook " + main + " xmlns:r='" + RELATIONS + "'>" + workbook + "</workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", "styles", "styles.xml")
                                + relation("rId3", "sharedStrings", "sharedStrings.xml")))
                .with("xl/worksheets/sheet1.xml", "<worksheet " + main + ">" + worksheet + "</worksheet>");
    }

    Parts styles(String formats, int... cells) {
        var xml = new StringBuilder("<styleSheet><numFmts>" + formats
                + "</numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs>");
        for (int format : cells) xml.append("<xf numFmtId='").append(format).append("'/>");
        return with("xl/styles.xml", xml + "</cellXfs></styleSheet>");
    }

    static Parts odt(String text) {
        return openDocument("text", "<office:body><office:text>" + text + "</office:text></office:body>");
    }

    static Parts ods(String sheets) {
        return openDocument(
                "spreadsheet", "<office:body><office:spreadsheet>" + sheets + "</office:spreadsheet></office:body>");
    }

    static Parts openDocument(String kind, String content) {
        return new Parts()
                .with("mimetype", "application/vnd.oasis.opendocument." + kind)
                .with("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest='" + ODF + "manifest:1.0'/>")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office='" + ODF + "office:1.0' xmlns:text='" + ODF + "text:1.0'"
                                + " xmlns:table='" + ODF + "table:1.0' xmlns:draw='" + ODF
                                + "drawing:1.0' xmlns:style='"
                                + ODF + "style:1.0'>" + content + "</office:document-content>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>";
    }

    private static String relations(String inside) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inside
                + "</Relationships>";
    }
}
