package org.throughline.documents;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.documents.Content.Block;

/** Reads the text and tables of .odt and .ods files in reading order, tracked deletions left out (OASIS OpenDocument 1.3, part 3). */
final class OpenDocument {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static final int MOST_SPACES = 1_000;

    private static final Set<String> PASSED_OVER = Set.of(
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "forms",
            "ruby-text",
            "desc",
            "shapes",
            "content-validations",
            "index-title-template",
            "table-of-content-source");

    private final Xml xml;
    private final Allowance allowance;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private OpenDocument(Xml xml, Allowance allowance) {
        this.xml = xml;
        this.allowance = allowance;
    }

    static List<Block> read(OfficePackage pack, List<String> notes, Allowance allowance)
            throws IOException, UnreadableFile {
        try (var xml = pack.xml("content.xml")) {
            var document = new OpenDocument(xml, allowance);
            var story = new Gathering();
            while (xml.next()) {
                if (xml.is("automatic-styles")) document.styles();
                else if (xml.is("body")) document.story(story);
            }
            notes.addAll(document.notes);
            return story.asBlocks();
        }
    }

    /** Finds the table styles that hide a sheet. */
    private void styles() throws UnreadableFile {
        int outer = xml.depth();
        String style = "";
        while (xml.nextWithin(outer)) {
            if (xml.is("style")) style = xml.attribute("name", "");
            else if (xml.is("table-properties") && !xml.on("display", true)) hiddenStyles.add(style);
        }
    }

    private void story(Gathering into) throws UnreadableFile {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.isStart() && !passed()) block(into);
        }
    }

    private void block(Gathering into) throws UnreadableFile {
        switch (xml.name()) {
            case "p", "h" -> {
                if (xml.space().equals(TEXT)) paragraph(into);
            }
            case "table" -> {
                String name = xml.attribute("name", "");
                if (hiddenStyles.contains(xml.attribute("style-name", ""))) {
                    notes.add("A sheet is hidden in this file. It was read with the rest.");
                }
                var grid = new OpenDocumentTable(xml, allowance, this).read();
                into.table(name, grid);
            }
            default -> {}
        }
    }

    /** Deals with what may stand anywhere; true when the element just opened needs no more. */
    boolean passed() throws UnreadableFile {
        switch (xml.name()) {
            case "tracked-changes" ->
                notes.add("This file has tracked changes: words added are read, words deleted are left out.");
            case "annotation" -> notes.add("Comments in the margin were left out.");
            case "note" -> notes.add("Footnotes were left out.");
            case "image" -> notes.add("Pictures were left out.");
            default -> {
                boolean caption = xml.name().equals("title") && !xml.space().equals(TEXT);
                if (!caption && !PASSED_OVER.contains(xml.name())) return false;
            }
        }
        xml.skip();
        return true;
    }

    void hiddenRows() {
        notes.add("Some rows are hidden in this file. They were read with the rest.");
    }

    /** What one cell holds, the element just opened. */
    Gathering cell() throws UnreadableFile {
        var words = new Gathering();
        story(words);
        return words;
    }

    private void paragraph(Gathering into) throws UnreadableFile {
        int outer = xml.depth();
        int level = xml.name().equals("h") ? Math.max(1, xml.number("outline-level", 1, 6)) : 0;
        var words = new StringBuilder();
        var boxes = new Gathering();
        boolean afterSpace = true;
        while (xml.nextWithin(outer)) {
            if (xml.isText()) {
                afterSpace = collapse(words, afterSpace);
            } else if (xml.isStart() && !passed()) {
                String mark = mark();
                if (!mark.isEmpty()) {
                    words.append(mark);
                    afterSpace = false;
                } else if (xml.space().equals(DRAW) && !xml.name().equals("a")) {
                    story(boxes);
                } else if (!xml.space().equals(TEXT)
                        || xml.name().equals("p")
                        || xml.name().equals("h")) {
                    block(boxes);
                }
            }
        }
        allowance.characters(words.length());
        into.paragraph(words.toString(), level);
        into.addAll(boxes);
    }

    private String mark() {
        if (!xml.space().equals(TEXT)) return "";
        return switch (xml.name()) {
            case "s" -> " ".repeat(Math.max(1, xml.number("c", 1, MOST_SPACES)));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }

    /** White space in the XML counts as one space (OpenDocument 1.3 part 3, 6.1.2); a no-break space is a letter like any other. */
    private boolean collapse(StringBuilder words, boolean afterSpace) {
        int from = words.length();
        xml.appendTo(words);
        int to = from;
        boolean space = afterSpace;
        for (int i = from; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!white) words.setCharAt(to++, c);
            else if (!space) words.setCharAt(to++, ' ');
            space = white;
        }
        words.setLength(to);
        return space;
    }
}
