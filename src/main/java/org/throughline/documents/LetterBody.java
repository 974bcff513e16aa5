package org.throughline.documents;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Writes a letter's text as WordprocessingML, in one pass. Lengths are in twentieths of a point. */
final class LetterBody {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 1_134;
    /** A character of a table's text, on the whole. */
    private static final int CHARACTER = 105;
    /** Left and right of a cell's text, as {@link LetterParts#STYLES} has it. */
    private static final int INSIDE = 85;
    /** What XML cannot hold. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|\\p{Cs}");

    private final XMLStreamWriter xml;
    private final int width;

    private LetterBody(XMLStreamWriter xml, int width) {
        this.xml = xml;
        this.width = width;
    }

    /** The document's title, and nothing about who wrote it or when. */
    static void properties(String title, OutputStream out) throws XMLStreamException {
        var xml = writer(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("coreProperties");
        xml.writeDefaultNamespace("http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.writeStartElement("dc:title");
        xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.writeCharacters(printable(title));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.flush();
    }

    static void write(Letter letter, OutputStream out) throws XMLStreamException {
        boolean wide = letter.page() == Letter.Page.LANDSCAPE;
        var xml = writer(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", W);
        xml.writeAttribute("xmlns:r", R);
        xml.writeStartElement("w:body");
        var body = new LetterBody(xml, (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN);
        if (!letter.title().isEmpty()) body.paragraph(letter.title(), "Title", false);
        for (Block block : letter.blocks()) {
            switch (block) {
                case Paragraph paragraph -> body.paragraph(paragraph.text(), style(paragraph.headingLevel()), false);
                case Table table -> body.table(table);
            }
        }
        body.paper(wide, !letter.footer().isEmpty());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.flush();
    }

    /** What stands at the foot of every page, and "Page 2 of 7", which Word counts. */
    static void footer(Letter letter, OutputStream out) throws XMLStreamException {
        boolean wide = letter.page() == Letter.Page.LANDSCAPE;
        var xml = writer(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w:ftr");
        xml.writeAttribute("xmlns:w", W);
        var body = new LetterBody(xml, (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN);
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        body.value("pStyle", "Footer");
        xml.writeStartElement("w:tabs");
        xml.writeEmptyElement("w:tab");
        xml.writeAttribute("w:val", "right");
        body.attribute("pos", body.width);
        xml.writeEndElement();
        xml.writeEndElement();
        body.run(printable(letter.footer()) + "\tPage ", false);
        body.field("PAGE");
        body.run(" of ", false);
        body.field("NUMPAGES");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.flush();
    }

    /** A number that Word fills in. */
    private void field(String name) throws XMLStreamException {
        xml.writeStartElement("w:fldSimple");
        xml.writeAttribute("w:instr", " " + name + " ");
        run("1", false);
        xml.writeEndElement();
    }

    /** Buffered: the JDK's XML writer hands on a few characters at a time, which is slow to pack. */
    private static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        var buffered = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered);
    }

    private static String style(int level) {
        return level < 1 ? "" : "Heading" + Math.min(level, 6);
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }

    private void paper(boolean wide, boolean footer) throws XMLStreamException {
        xml.writeStartElement("w:sectPr");
        if (footer) {
            xml.writeEmptyElement("w:footerReference");
            xml.writeAttribute("w:type", "default");
            xml.writeAttribute("r:id", "rId2");
        }
        xml.writeEmptyElement("w:pgSz");
        attribute("w", wide ? LONG_SIDE : SHORT_SIDE);
        attribute("h", wide ? SHORT_SIDE : LONG_SIDE);
        if (wide) xml.writeAttribute("w:orient", "landscape");
        xml.writeEmptyElement("w:pgMar");
        for (String side : List.of("top", "right", "bottom", "left")) attribute(side, MARGIN);
        for (String edge : List.of("header", "footer")) attribute(edge, MARGIN / 2);
        attribute("gutter", 0);
        xml.writeEndElement();
    }

    private void attribute(String name, int value) throws XMLStreamException {
        xml.writeAttribute("w:" + name, Integer.toString(value));
    }

    private void value(String element, String value) throws XMLStreamException {
        xml.writeEmptyElement("w:" + element);
        xml.writeAttribute("w:val", value);
    }

    private void paragraph(String text, String style, boolean bold) throws XMLStreamException {
        xml.writeStartElement("w:p");
        if (!style.isEmpty()) {
            xml.writeStartElement("w:pPr");
            value("pStyle", style);
            xml.writeEndElement();
        }
        if (!text.isEmpty()) run(printable(text), bold);
        xml.writeEndElement();
    }

    private void run(String text, boolean bold) throws XMLStreamException {
        xml.writeStartElement("w:r");
        if (bold) {
            xml.writeStartElement("w:rPr");
            xml.writeEmptyElement("w:b");
            xml.writeEndElement();
        }
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c != '\n' && c != '\t' && c != '\r') continue;
            if (i > from) {
                xml.writeStartElement("w:t");
                xml.writeAttribute("xml:space", "preserve");
                xml.writeCharacters(text.substring(from, i));
                xml.writeEndElement();
            }
            if (i < text.length() && c != '\r') xml.writeEmptyElement(c == '\t' ? "w:tab" : "w:br");
            from = i + 1;
        }
        xml.writeEndElement();
    }

    private void table(Table table) throws XMLStreamException {
        if (table.rows().isEmpty()) return;
        int[] widths = widths(table);
        xml.writeStartElement("w:tbl");
        xml.writeStartElement("w:tblPr");
        value("tblStyle", "TableGrid");
        xml.writeEmptyElement("w:tblW");
        xml.writeAttribute("w:w", "5000");
        xml.writeAttribute("w:type", "pct");
        xml.writeEmptyElement("w:tblLayout");
        xml.writeAttribute("w:type", "fixed");
        xml.writeEndElement();
        xml.writeStartElement("w:tblGrid");
        for (int column : widths) {
            xml.writeEmptyElement("w:gridCol");
            attribute("w", column);
        }
        xml.writeEndElement();
        boolean first = true;
        for (Row row : table.rows()) {
            row(row, widths, first);
            first = false;
        }
        xml.writeEndElement();
        paragraph("", "", false);
    }

    private void row(Row row, int[] widths, boolean heading) throws XMLStreamException {
        xml.writeStartElement("w:tr");
        if (heading) {
            xml.writeStartElement("w:trPr");
            xml.writeEmptyElement("w:cantSplit");
            xml.writeEmptyElement("w:tblHeader");
            xml.writeEndElement();
        }
        for (int i = 0; i < widths.length; i++) {
            xml.writeStartElement("w:tc");
            xml.writeStartElement("w:tcPr");
            xml.writeEmptyElement("w:tcW");
            attribute("w", widths[i]);
            xml.writeAttribute("w:type", "dxa");
            xml.writeEndElement();
            paragraph(row.at(i).text(), "TableText", heading);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Room for the longest word of each column, and the rest shared out by how much the columns hold: a date is narrow and an event wide. */
    private int[] widths(Table table) {
        int columns =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        int[] widths = new int[Math.max(1, columns)];
        double[] holds = new double[widths.length];
        int taken = 0;
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int word = 0;
            double length = 0;
            var cells = table.rows().stream()
                    .limit(200)
                    .map(row -> row.at(column).text())
                    .toList();
            for (String cell : cells) {
                for (String each : cell.split("\\s+")) word = Math.max(word, each.length());
                for (String line : cell.split("\n")) length = Math.max(length, Math.min(line.length(), 200));
            }
            widths[i] = (Math.clamp(word, 3, 16) + 2) * CHARACTER + 2 * INSIDE;
            holds[i] = Math.max(0, length - word);
            taken += widths[i];
            all += holds[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = taken >= width || all == 0
                    ? (int) ((long) width * widths[i] / taken)
                    : widths[i] + (int) ((width - taken) * holds[i] / all);
        }
        return widths;
    }
}
