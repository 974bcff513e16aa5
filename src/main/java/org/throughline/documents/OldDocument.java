package org.throughline.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.throughline.documents.Content.Block;
import org.throughline.documents.MarkedTables.Shape;
import org.throughline.documents.UnreadableFile.Reason;

/** Reads a .doc in reading order, as it looks with every tracked change accepted ([MS-DOC]). */
final class OldDocument {

    private static final int NOT_A_HEADING = 9;
    private static final char CELL_MARK = '\u0007';

    private final HWPFDocument document;
    private final MarkedTables tables;
    private final Set<String> notes = new LinkedHashSet<>();
    private final StringBuilder words = new StringBuilder();
    /** The fields open here, true while in the code of one, such as the address behind a link, which is not text. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private OldDocument(HWPFDocument document, Allowance allowance) {
        this.document = document;
        this.tables = new MarkedTables(allowance);
    }

    static List<Block> read(POIFSFileSystem box, List<String> notes, Allowance allowance)
            throws IOException, UnreadableFile {
        if (box.getRoot().hasEntryCaseInsensitive("Macros"))
            notes.add("This file carries macros, which were left out.");
        boolean locked = isLocked(box);
        try (var file = new HWPFDocument(box)) {
            var document = new OldDocument(file, allowance);
            document.story(file.getRange());
            document.story(file.getMainTextboxRange());
            if (file.getFootnoteRange().text().length()
                            + file.getEndnoteRange().text().length()
                    > 0) document.notes.add("Footnotes were left out.");
            if (!file.getCommentsRange().text().isEmpty()) document.notes.add("Comments in the margin were left out.");
            notes.addAll(document.notes);
            return document.tables.finish().asBlocks();
        } catch (EncryptedDocumentException e) {
            throw FileKind.locked();
        } catch (OldFileFormatException e) {
            throw new UnreadableFile(
                    Reason.UNKNOWN_KIND,
                    "This is a Word file from before 1997. Open it in Word, save it as .docx and send it again.");
        } catch (IOException | RuntimeException e) {
            // POI knows some ways of locking, and stumbles over others
            if (locked) throw FileKind.locked();
            throw e;
        }
    }

    /** The mark in the file's first bytes ([MS-DOC] 2.5.2, fEncrypted). */
    private static boolean isLocked(POIFSFileSystem box) throws IOException {
        try (var stream = box.createDocumentInputStream("WordDocument")) {
            byte[] start = stream.readNBytes(12);
            return start.length == 12 && (start[11] & 1) != 0;
        }
    }

    private void story(Range range) throws UnreadableFile {
        for (PAPX properties : document.getParagraphTable().getParagraphs()) {
            if (properties.getStart() < range.getStartOffset() || properties.getStart() >= range.getEndOffset())
                continue;
            var paragraph = Paragraph.newParagraph(range, properties);
            int level = paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
            if (level > 0 && paragraph.isTableRowEnd()) {
                words.setLength(0);
                endRow(level, properties);
                continue;
            }
            boolean endsCell = read(paragraph) && level == 1 || level > 1 && paragraph.isEmbeddedCellMark();
            int heading = paragraph.getLvl() >= 0 && paragraph.getLvl() < NOT_A_HEADING
                    ? Math.min(paragraph.getLvl() + 1, 6)
                    : 0;
            tables.paragraph(level, words.toString(), heading);
            words.setLength(0);
            if (endsCell) tables.endCell(level);
        }
    }

    private void endRow(int level, PAPX properties) throws UnreadableFile {
        var row = TableSprmUncompressor.uncompressTAP(properties.getSprmBuf());
        short[] edges = row.getRgdxaCenter();
        var cells = row.getRgtc();
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < row.getItcMac() && edges != null && i + 1 < edges.length; i++) {
            var cell = cells != null && i < cells.length ? cells[i] : null;
            boolean toTheLeft = cell != null && cell.isFMerged() && !cell.isFFirstMerged();
            boolean fromAbove = cell != null && cell.isFVertMerge() && !cell.isFVertRestart();
            shapes.add(new Shape(edges[i + 1], toTheLeft, fromAbove));
        }
        tables.endRow(level, shapes.isEmpty() ? 0 : edges[0], shapes);
    }

    /** Adds a paragraph's words; whether it ends with the mark of a cell. */
    private boolean read(Paragraph paragraph) {
        boolean cellMark = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (run == null) continue;
            String text = run.text();
            cellMark = text.endsWith(String.valueOf(CELL_MARK));
            if (run.isMarkedDeleted()) {
                notes.add("This file has tracked changes: words added are read, words deleted are left out.");
                continue;
            }
            if (run.isSymbol()) {
                words.append(run.getSymbolCharacter());
                continue;
            }
            boolean hidden = run.isVanished();
            for (int at = 0; at < text.length(); at++) character(text.charAt(at), hidden);
        }
        return cellMark;
    }

    private void character(char c, boolean hidden) {
        switch (c) {
            case '\u0013' -> fields.push(true);
            case '\u0014' -> {
                if (fields.poll() != null) fields.push(false);
            }
            case '\u0015' -> fields.poll();
            case '\u0001', '\u0008' -> notes.add("Pictures were left out.");
            case '\u000b' -> add("\n", hidden);
            case '\u001e' -> add("\u2011", hidden);
            case '\t' -> add("\t", hidden);
            default -> {
                if (c >= ' ') add(String.valueOf(c), hidden);
            }
        }
    }

    private void add(String character, boolean hidden) {
        if (fields.contains(true)) return;
        if (hidden) notes.add("This file has hidden words. They were read with the rest.");
        words.append(character);
    }
}
