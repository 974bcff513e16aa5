package org.throughline.chronology;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.documents.Cell;
import org.throughline.documents.Content;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Writes invented chronologies as office files, the barest that office programs open. For tests and benches. */
public final class MadeFile {

    private MadeFile() {}

    /** Writes as the kind of file the path's ending names. */
    public static void write(Path path, List<? extends Block> blocks) throws IOException {
        String name = path.toString();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx" -> docx(path, blocks);
            case "xlsx" -> xlsx(path, blocks);
            case "odt", "ods" -> openDocument(path, blocks, name.endsWith("odt"));
            default -> csv(path, blocks, ',', StandardCharsets.UTF_8);
        }
    }

    public static Table table(String name, List<List<String>> rows) {
        return new Table(
                name,
                rows.stream()
                        .map(row -> new Row(0, row.stream().map(Cell::of).toList()))
                        .toList());
    }

    public static Paragraph paragraph(String text) {
        return new Paragraph(text, 0);
    }

    /** The same as the reader would see it, without writing a file. */
    public static Content content(String fileName, Block... blocks) {
        List<Block> numbered = java.util.Arrays.stream(blocks)
                .map(block -> block instanceof Table table ? numbered(table) : block)
                .toList();
        return new Content(fileName, numbered, List.of());
    }

    private static Block numbered(Table table) {
        List<Row> rows = new java.util.ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(new Row(rows.size() + 1, row.cells()));
        }
        return new Table(table.name(), rows);
    }

    static void csv(Path path, List<? extends Block> blocks, char separator, Charset charset) throws IOException {
        try (Writer out = Files.newBufferedWriter(path, charset)) {
            for (Block block : blocks) {
                if (block instanceof Table table) {
                    for (Row row : table.rows()) {
                        String line = String.join(
                                String.valueOf(separator),
                                row.cells().stream()
                                        .map(cell -> quoted(cell.text(), separator))
                                        .toList());
                        out.write(line + "\r\n");
                    }
                }
            }
        }
    }

    private static String quoted(String text, char separator) {
        return text.indexOf(separator) >= 0 || text.contains("\"") || text.contains("\n")
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static void docx(Path path, List<? extends Block> blocks) throws IOException {
        try (Zip zip = new Zip(path)) {
            zip.add("[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            zip.add("_rels/.rels", relationships("officeDocument", "word/document.xml"));
            Writer out = zip.open("word/document.xml");
            out.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            for (Block block : blocks) {
                switch (block) {
                    case Paragraph paragraph -> out.write(word(paragraph.text()));
                    case Table table -> {
                        out.write("<w:tbl>");
                        for (Row row : table.rows()) {
                            out.write("<w:tr>");
                            for (Cell cell : row.cells()) {
                                String span = cell.columnSpan() > 1
                                        ? "<w:gridSpan w:val=\"" + cell.columnSpan() + "\"/>"
                                        : "";
                                if (cell.columnSpan() > 0) {
                                    out.write("<w:tc><w:tcPr>" + span + "</w:tcPr>" + word(cell.text()) + "</w:tc>");
                                }
                            }
                            out.write("</w:tr>");
                        }
                        out.write("</w:tbl><w:p/>");
                    }
                }
            }
            out.write("</w:body></w:document>");
            out.flush();
        }
    }

    private static String word(String text) {
        StringBuilder paragraphs = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            paragraphs
                    .append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(escaped(line))
                    .append("</w:t></w:r></w:p>");
        }
        return paragraphs.toString();
    }

    private static void xlsx(Path path, List<? extends Block> blocks) throws IOException {
        List<Table> sheets = blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            types.append(
                    "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            .formatted(i));
            names.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(escaped(sheets.get(i - 1).name()), i, i));
            relations.append(
                    "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(i, i));
        }
        try (Zip zip = new Zip(path)) {
            zip.add(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + types + "</Types>");
            zip.add("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
            zip.add(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + names + "</sheets></workbook>");
            zip.add(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                            + "</Relationships>");
            for (int i = 0; i < sheets.size(); i++) {
                Writer out = zip.open("xl/worksheets/sheet" + (i + 1) + ".xml");
                out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
                List<Row> rows = sheets.get(i).rows();
                for (int r = 0; r < rows.size(); r++) {
                    out.write("<row r=\"" + (r + 1) + "\">");
                    List<Cell> cells = rows.get(r).cells();
                    for (int c = 0; c < cells.size(); c++) {
                        if (!cells.get(c).text().isEmpty()) {
                            out.write("<c r=\"" + (char) ('A' + c) + (r + 1)
                                    + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                                    + escaped(cells.get(c).text()) + "</t></is></c>");
                        }
                    }
                    out.write("</row>");
                }
                out.write("</sheetData></worksheet>");
                out.flush();
            }
        }
    }

    private static void openDocument(Path path, List<? extends Block> blocks, boolean text) throws IOException {
        String kind = text ? "text" : "spreadsheet";
        try (Zip zip = new Zip(path)) {
            zip.add("mimetype", "application/vnd.oasis.opendocument." + kind);
            zip.add(
                    "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument."
                            + kind + "\"/></manifest:manifest>");
            Writer out = zip.open("content.xml");
            out.write(
                    "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:"
                            + kind + ">");
            for (Block block : blocks) {
                switch (block) {
                    case Paragraph paragraph -> out.write("<text:p>" + escaped(paragraph.text()) + "</text:p>");
                    case Table table -> {
                        out.write("<table:table table:name=\"" + escaped(table.name()) + "\">");
                        for (Row row : table.rows()) {
                            out.write("<table:table-row>");
                            for (Cell cell : row.cells()) {
                                out.write("<table:table-cell office:value-type=\"string\"><text:p>"
                                        + escaped(cell.text()).replace("\n", "</text:p><text:p>")
                                        + "</text:p></table:table-cell>");
                            }
                            out.write("</table:table-row>");
                        }
                        out.write("</table:table>");
                    }
                }
            }
            out.write("</office:" + kind + "></office:body></office:document-content>");
            out.flush();
        }
    }

    private static String relationships(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>"
                .formatted(type, target);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A zip of text parts, one open at a time. */
    private static final class Zip implements AutoCloseable {
        private final ZipOutputStream zip;
        private final Writer writer;

        Zip(Path path) throws IOException {
            OutputStream file = Files.newOutputStream(path);
            zip = new ZipOutputStream(file);
            writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        }

        Writer open(String name) throws IOException {
            writer.flush();
            zip.putNextEntry(new ZipEntry(name));
            return writer;
        }

        void add(String name, String text) throws IOException {
            open(name).write(text);
            writer.flush();
        }

        @Override
        public void close() throws IOException {
            writer.flush();
            zip.close();
        }
    }
}
