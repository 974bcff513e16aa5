package org.throughline.documents;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.documents.Content.Block;

/**
 * Reads a .docx in reading order, as it looks with every tracked change accepted (ECMA-376 part 1, chapter 17). Elements it has no word
 * for are walked through, so that text inside content controls, links and insertions is found wherever they stand.
 */
final class WordDocument {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final int MOST_COLUMNS = 1_000;

    /** Formatting, deleted words, and the codes behind fields: none of it is text. */
    private static final Set<String> PASSED_OVER = Set.of(
            "moveFrom",
            "rPr",
            "sectPr",
            "tblPr",
            "tblPrEx",
            "tblGrid",
            "sdtEndPr",
            "instrText",
            "delText",
            "delInstrText",
            "rt",
            "fldData");

    private final Xml xml;
    private final WordStyles styles;
    private final Allowance allowance;
    private final Set<String> notes = new LinkedHashSet<>();
    /** Words of a paragraph whose mark was deleted: they belong to the next one. */
    private String carried = "";

    private int placeholderDepth = Integer.MAX_VALUE;
    private boolean placeholderNext;

    private WordDocument(Xml xml, WordStyles styles, Allowance allowance) {
        this.xml = xml;
        this.styles = styles;
        this.allowance = allowance;
    }

    static List<Block> read(OfficePackage pack, List<String> notes, Allowance allowance)
            throws IOException, UnreadableFile {
        String main = pack.relationships("").values().stream()
                .filter(part -> part.is("officeDocument"))
                .findFirst()
                .orElseThrow(Xml::damaged)
                .target();
        try (var xml = pack.xml(main)) {
            var document = new WordDocument(xml, new WordStyles(pack, main), allowance);
            var story = new Gathering();
            while (xml.next()) {
                if (document.isWord() && xml.is("body")) document.story(story);
            }
            notes.addAll(document.notes);
            return story.asBlocks();
        }
    }

    private boolean isWord() {
        return xml.isStart() && (xml.space().equals(WORD) || xml.space().equals(STRICT));
    }

    /** Paragraphs and tables up to the end of the element just opened. */
    private void story(Gathering into) throws IOException, UnreadableFile {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.isStart() && !passed()) block(into);
        }
        endStory(into);
    }

    private void block(Gathering into) throws IOException, UnreadableFile {
        if (!isWord()) return;
        switch (xml.name()) {
            case "p" -> paragraph(into);
            case "tbl" -> into.table("", table());
            case "altChunk" -> notes.add("Another document is built into this one; its text was left out.");
            default -> {}
        }
    }

    private void endStory(Gathering into) {
        if (carried.isEmpty()) return;
        into.paragraph(carried, 0);
        carried = "";
    }

    /** Deals with what may stand anywhere; true when the element just opened needs no more. */
    private boolean passed() throws UnreadableFile {
        if (xml.depth() <= placeholderDepth) placeholderDepth = Integer.MAX_VALUE;
        String name = xml.name();
        if (name.equals("Fallback") || name.equals("pPrChange")) {
            xml.skip();
            return true;
        }
        if (name.equals("blip") || name.equals("imagedata")) notes.add("Pictures were left out.");
        if (!isWord()) return false;
        switch (name) {
            case "del", "moveFrom" -> {
                notes.add("This file has tracked changes: words added are read, words deleted are left out.");
                xml.skip();
                return true;
            }
            case "sdtPr" -> {
                placeholderNext = readProperties("showingPlcHdr");
                return true;
            }
            case "sdtContent" -> {
                // "Click here to enter a date" is the form's, not the writer's
                if (placeholderNext) placeholderDepth = xml.depth();
                placeholderNext = false;
                return false;
            }
            case "rPr" -> {
                if (readProperties("vanish")) notes.add("This file has hidden words. They were read with the rest.");
                return true;
            }
            default -> {
                if (!PASSED_OVER.contains(name)) return false;
                xml.skip();
                return true;
            }
        }
    }

    /** Passes over a list of properties; whether one of this name is switched on. */
    private boolean readProperties(String wanted) throws UnreadableFile {
        int outer = xml.depth();
        boolean found = false;
        while (xml.nextWithin(outer)) {
            if (xml.is(wanted)) found = xml.on("val", true);
        }
        return found;
    }

    private void paragraph(Gathering into) throws IOException, UnreadableFile {
        int outer = xml.depth();
        var words = new StringBuilder(carried);
        carried = "";
        var boxes = new Gathering();
        int level = 0;
        boolean joined = false;
        while (xml.nextWithin(outer)) {
            if (!xml.isStart()) continue;
            if (xml.name().equals("pPr") && isWord()) {
                int inner = xml.depth();
                while (xml.nextWithin(inner)) {
                    if (xml.is("pPrChange")) xml.skip();
                    else if (xml.is("pStyle")) level = styles.headingLevel(xml.attribute("val", ""));
                    else if (xml.is("outlineLvl")) level = WordStyles.level(xml);
                    else if (xml.is("del")) joined = true;
                }
            } else if (!passed()) {
                inline(words, boxes);
            }
        }
        allowance.characters(words.length());
        if (joined) {
            carried = words.toString();
        } else {
            into.paragraph(words.toString(), level);
        }
        into.addAll(boxes);
    }

    private void inline(StringBuilder words, Gathering boxes) throws IOException, UnreadableFile {
        switch (xml.name()) {
            case "t" -> {
                if (xml.depth() < placeholderDepth && (isWord() || xml.space().endsWith("/math")))
                    xml.appendAllTo(words);
            }
            case "txbxContent" -> {
                String before = carried;
                carried = "";
                story(boxes);
                carried = before;
            }
            case "p", "tbl" -> block(boxes);
            case "tab", "ptab" -> mark(words, "\t");
            case "br", "cr" -> mark(words, "\n");
            case "noBreakHyphen" -> mark(words, "\u2011");
            case "sym" -> symbol(words);
            case "footnoteReference", "endnoteReference" -> notes.add("Footnotes were left out.");
            case "commentReference" -> notes.add("Comments in the margin were left out.");
            default -> {}
        }
    }

    private void mark(StringBuilder words, String mark) {
        if (isWord() && xml.depth() < placeholderDepth) words.append(mark);
    }

    private void symbol(StringBuilder words) {
        if (!isWord()) return;
        try {
            int point = Integer.parseInt(xml.attribute("char", ""), 16);
            if (Character.isValidCodePoint(point)) words.appendCodePoint(point);
        } catch (NumberFormatException e) {
            notes.add("A symbol could not be read and was left out.");
        }
    }

    private Grid table() throws IOException, UnreadableFile {
        int outer = xml.depth();
        var grid = new Grid(allowance);
        while (xml.nextWithin(outer)) {
            if (xml.isStart() && !passed() && isWord() && xml.name().equals("tr")) row(grid);
        }
        return grid;
    }

    private void row(Grid grid) throws IOException, UnreadableFile {
        int outer = xml.depth();
        boolean deleted = false;
        while (xml.nextWithin(outer)) {
            if (!xml.isStart()) continue;
            if (xml.name().equals("trPr")) {
                int inner = xml.depth();
                while (xml.nextWithin(inner)) {
                    if (xml.is("trPrChange")) xml.skip();
                    else if (xml.is("gridBefore")) grid.empty(xml.number("val", 0, MOST_COLUMNS));
                    else if (xml.is("del")) deleted = true;
                }
            } else if (!passed() && isWord() && xml.name().equals("tc")) {
                cell(grid);
            }
        }
        if (deleted) {
            notes.add("This file has tracked changes: words added are read, words deleted are left out.");
            grid.forgetRow();
        }
        grid.endRow(1);
    }

    private void cell(Grid grid) throws IOException, UnreadableFile {
        int outer = xml.depth();
        var words = new Gathering();
        int span = 1;
        boolean fromAbove = false;
        boolean fromLeft = false;
        while (xml.nextWithin(outer)) {
            if (!xml.isStart()) continue;
            if (xml.name().equals("tcPr")) {
                int inner = xml.depth();
                while (xml.nextWithin(inner)) {
                    if (xml.is("tcPrChange")) xml.skip();
                    else if (xml.is("gridSpan")) span = Math.max(1, xml.number("val", 1, MOST_COLUMNS));
                    else if (xml.is("vMerge"))
                        fromAbove = xml.attribute("val", "continue").equals("continue");
                    else if (xml.is("hMerge"))
                        fromLeft = xml.attribute("val", "continue").equals("continue");
                }
            } else if (!passed()) {
                block(words);
            }
        }
        endStory(words);
        if (fromLeft && words.asCell().isEmpty()) grid.add(Cell.covered());
        else grid.cell(words, span, fromAbove);
    }
}
