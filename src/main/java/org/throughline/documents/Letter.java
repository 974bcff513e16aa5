package org.throughline.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/**
 * A letter or other simple document, written as .docx on A4. It carries no author, company or other hidden data.
 *
 * @param title printed first, and the document's own title for screen readers; empty for none
 * @param blocks paragraphs, headings and tables, in order; the first row of a table is its heading and is repeated on every page; a line
 *     feed in a text is a new line
 */
public record Letter(String title, List<Block> blocks, Page page) {

    /** Which way up the paper is. */
    public enum Page {
        PORTRAIT,
        LANDSCAPE
    }

    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 1_134;

    /** Writes the document; the stream is left open. */
    public void write(OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            LetterStyles.addTo(document);
            paper(document);
            document.getProperties().getCoreProperties().setCreator("");
            if (!title.isEmpty()) {
                document.getProperties().getCoreProperties().setTitle(title);
                paragraph(document.createParagraph(), new Paragraph(title, 0), LetterStyles.TITLE);
            }
            for (Block block : blocks) {
                switch (block) {
                    case Paragraph paragraph -> {
                        String style = LetterStyles.heading(paragraph.headingLevel());
                        paragraph(document.createParagraph(), paragraph, style);
                    }
                    case Table table -> table(document, table);
                }
            }
            document.write(new Unclosed(out));
        }
    }

    private void paper(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        boolean wide = page == Page.LANDSCAPE;
        size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
        if (wide) size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        var width = BigInteger.valueOf(MARGIN);
        margins.setTop(width);
        margins.setBottom(width);
        margins.setLeft(width);
        margins.setRight(width);
    }

    private static void paragraph(XWPFParagraph into, Paragraph paragraph, String style) {
        if (!style.isEmpty()) into.setStyle(style);
        into.setAlignment(ParagraphAlignment.LEFT);
        words(into.createRun(), paragraph.text());
    }

    private static void words(XWPFRun run, String text) {
        boolean first = true;
        for (String line : printable(text).split("\n", -1)) {
            if (!first) run.addBreak();
            run.setText(line);
            first = false;
        }
    }

    /** Control characters, which XML cannot hold, are left out. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }

    private void table(XWPFDocument document, Table table) {
        if (table.rows().isEmpty()) return;
        int columns =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        XWPFTable grid = document.createTable(1, Math.max(1, columns));
        grid.setWidth("100%");
        boolean first = true;
        for (Row row : table.rows()) {
            XWPFTableRow line = first ? grid.getRow(0) : grid.createRow();
            line.setCantSplitRow(false);
            if (first) line.setRepeatHeader(true);
            for (int i = 0; i < columns; i++) {
                XWPFTableCell cell = line.getCell(i);
                XWPFRun run = cell.getParagraphs().isEmpty()
                        ? cell.addParagraph().createRun()
                        : cell.getParagraphs().getFirst().createRun();
                run.setBold(first);
                words(run, row.at(i).text());
            }
            first = false;
        }
        document.createParagraph();
    }
}
