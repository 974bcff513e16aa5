package org.throughline.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.documents.Content.Block;
import org.throughline.documents.MarkedTables.Shape;

/** Reads a rich text file in reading order, as it looks with every tracked change accepted (Rich Text Format 1.9.1). */
final class RichText {

    private static final int MOST_GROUPS = 2_000;
    private static final Pattern HEADING = Pattern.compile("(?i)heading ([1-9]);?");

    /** Groups that hold no text of the document, or the same text a second time. */
    private static final Set<String> PASSED_OVER = Set.of(
            "colortbl",
            "info",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "nonesttables",
            "listtext",
            "pntext",
            "fldinst",
            "xe",
            "tc",
            "sp",
            "shprslt",
            "nonshppict",
            "upr",
            "mmathPr",
            "objdata",
            "filetbl",
            "do",
            "nextfile",
            "template");

    /** Groups marked as fit to be ignored by a reader that does not know them. We do. */
    private static final Set<String> KNOWN =
            Set.of("shppict", "shpinst", "nesttableprops", "ud", "annotation", "footnote");

    private enum Place {
        TEXT,
        FONTS,
        STYLES,
        NESTED_ROW,
        NOWHERE
    }

    /** What a group inherits, and gives back when it ends. */
    private record Group(
            Place place, int font, int skip, boolean hidden, boolean deleted, boolean inTable, int depth, int heading) {
        Group at(Place other) {
            return new Group(other, font, skip, hidden, deleted, inTable, depth, heading);
        }

        Group font(int other) {
            return new Group(place, other, skip, hidden, deleted, inTable, depth, heading);
        }

        Group skip(int other) {
            return new Group(place, font, other, hidden, deleted, inTable, depth, heading);
        }

        Group marked(boolean nowHidden, boolean nowDeleted) {
            return new Group(place, font, skip, nowHidden, nowDeleted, inTable, depth, heading);
        }

        Group table(boolean nowIn, int nowDepth) {
            return new Group(place, font, skip, hidden, deleted, nowIn, nowDepth, heading);
        }

        Group heading(int level) {
            return new Group(place, font, skip, hidden, deleted, inTable, depth, level);
        }

        int level() {
            return inTable || depth > 0 ? Math.max(1, depth) : 0;
        }
    }

    /** A row's cells as they are announced before it. */
    private static final class RowShape {
        private int left;
        private boolean toTheLeft;
        private boolean fromAbove;
        private final List<Shape> shapes = new ArrayList<>();

        void clear() {
            left = 0;
            toTheLeft = false;
            fromAbove = false;
            shapes.clear();
        }

        void end(int right) {
            if (shapes.size() < MOST_GROUPS) shapes.add(new Shape(right, toTheLeft, fromAbove));
            toTheLeft = false;
            fromAbove = false;
        }
    }

    private final RichTextTokens tokens;
    private final RichTextCharacters characters = new RichTextCharacters();
    private final MarkedTables tables;
    private final Allowance allowance;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<Integer, Integer> headings = new HashMap<>();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private final RowShape row = new RowShape();
    private final RowShape nestedRow = new RowShape();
    private Group group = new Group(Place.TEXT, -1, 1, false, false, false, 0, 0);
    private boolean starred;
    private boolean starts;
    private int toSkip;
    private int style;

    private RichText(RichTextTokens tokens, Allowance allowance) {
        this.tokens = tokens;
        this.allowance = allowance;
        this.tables = new MarkedTables(allowance);
    }

    static List<Block> read(Source source, List<String> notes, Allowance allowance) throws IOException, UnreadableFile {
        try (var stream = source.stream()) {
            var text = new RichText(new RichTextTokens(stream), allowance);
            text.read();
            notes.addAll(text.notes);
            return text.tables.finish().asBlocks();
        }
    }

    private void read() throws IOException, UnreadableFile {
        do {
            switch (tokens.next()) {
                case OPEN -> {
                    flush();
                    if (outer.size() >= MOST_GROUPS) throw Xml.damaged();
                    outer.push(group);
                    starts = true;
                    starred = false;
                    toSkip = 0;
                }
                case CLOSE -> {
                    flush();
                    if (outer.isEmpty()) throw Xml.damaged();
                    group = outer.pop();
                    toSkip = 0;
                }
                case BYTE -> {
                    starts = false;
                    if (toSkip > 0) toSkip--;
                    else if (group.place() == Place.TEXT || group.place() == Place.STYLES)
                        characters.add(tokens.number(0));
                }
                case WORD -> {
                    flush();
                    word(tokens.word());
                }
                case END -> throw Xml.damaged();
            }
        } while (!outer.isEmpty());
        if (!words.isEmpty()) endParagraph(group.level());
    }

    private void flush() throws UnreadableFile {
        if (characters.isEmpty()) return;
        String text = characters.take(group.font());
        if (group.place() == Place.STYLES) styleName(text);
        else add(text);
    }

    private void add(String text) throws UnreadableFile {
        if (group.place() != Place.TEXT) return;
        if (group.deleted()) {
            notes.add("This file has tracked changes: words added are read, words deleted are left out.");
            return;
        }
        if (group.hidden()) notes.add("This file has hidden words. They were read with the rest.");
        if (words.length() > Allowance.CHARACTERS) allowance.characters(words.length());
        words.append(text);
    }

    private void word(String word) throws UnreadableFile {
        if (word.equals("*")) {
            starred = true;
            return;
        }
        boolean first = starts;
        starts = false;
        if (first && destination(word)) return;
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        switch (group.place()) {
            case TEXT -> {
                if (!mark(word) && !paragraph(word)) property(word, row);
            }
            case FONTS -> {
                if (word.equals("f")) group = group.font(tokens.number(0));
                else if (word.equals("fcharset")) characters.font(group.font(), tokens.number(0));
                else if (word.equals("cpg")) characters.fontPage(group.font(), tokens.number(0));
            }
            case STYLES -> {
                if (word.equals("s")) style = tokens.number(0);
                else if (word.equals("outlinelevel")) headings.put(style, headingLevel());
            }
            case NESTED_ROW -> {
                if (word.equals("nestrow")) tables.endRow(Math.max(2, group.depth()), nestedRow.left, nestedRow.shapes);
                else property(word, nestedRow);
            }
            case NOWHERE -> {}
        }
    }

    /** Deals with the word a group begins with, if it says what the group is for. */
    private boolean destination(String word) {
        switch (word) {
            case "annotation", "atnid" -> notes.add("Comments in the margin were left out.");
            case "footnote" -> notes.add("Footnotes were left out.");
            case "pict" -> notes.add("Pictures were left out.");
            default -> {}
        }
        var place = switch (word) {
            case "fonttbl" -> Place.FONTS;
            case "stylesheet" -> Place.STYLES;
            case "nesttableprops" -> Place.NESTED_ROW;
            case "ud" -> Place.TEXT;
            case "pict", "annotation", "footnote" -> Place.NOWHERE;
            default -> PASSED_OVER.contains(word) || starred && !KNOWN.contains(word) ? Place.NOWHERE : null;
        };
        boolean inside = group.place() == Place.NOWHERE && !word.equals("ud");
        boolean styleOrFont = group.place() == Place.STYLES || group.place() == Place.FONTS;
        if (place == null || inside || styleOrFont && !starred) return false;
        group = group.at(place);
        if (place == Place.STYLES) style = 0;
        return true;
    }

    /** A word that stands for a character. */
    private boolean mark(String word) throws UnreadableFile {
        String text = switch (word) {
            case "tab" -> "\t";
            case "line", "lbr" -> "\n";
            case "~" -> "\u00a0";
            case "_" -> "\u2011";
            case "emdash" -> "—";
            case "endash" -> "–";
            case "lquote" -> "‘";
            case "rquote" -> "’";
            case "ldblquote" -> "“";
            case "rdblquote" -> "”";
            case "bullet" -> "•";
            case "emspace" -> "\u2003";
            case "enspace" -> "\u2002";
            case "qmspace" -> "\u2005";
            case "u" -> {
                toSkip = group.skip();
                yield String.valueOf((char) tokens.number('?'));
            }
            default -> "";
        };
        if (!text.isEmpty()) add(text);
        return !text.isEmpty();
    }

    /** A word that ends a paragraph, a cell or a row. */
    private boolean paragraph(String word) throws UnreadableFile {
        switch (word) {
            case "par", "sect", "\n" -> endParagraph(group.level());
            case "cell" -> {
                endParagraph(1);
                tables.endCell(1);
            }
            case "nestcell" -> {
                int level = Math.max(2, group.depth());
                endParagraph(level);
                tables.endCell(level);
            }
            case "row" -> tables.endRow(1, row.left, row.shapes);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void endParagraph(int level) throws UnreadableFile {
        tables.paragraph(level, words.toString(), group.heading());
        words.setLength(0);
    }

    /** Some writers say only by its name that a style is for headings. */
    private void styleName(String text) {
        var name = HEADING.matcher(text.strip());
        if (name.matches()) headings.putIfAbsent(style, Math.clamp(Integer.parseInt(name.group(1)), 1, 6));
    }

    private int headingLevel() {
        int level = tokens.number(9);
        return level >= 0 && level < 9 ? Math.min(level + 1, 6) : 0;
    }

    private void property(String word, RowShape shape) {
        boolean on = tokens.number(1) != 0;
        switch (word) {
            case "trowd" -> shape.clear();
            case "trleft" -> shape.left = tokens.number(0);
            case "clmrg" -> shape.toTheLeft = true;
            case "clvmrg" -> shape.fromAbove = true;
            case "cellx" -> shape.end(tokens.number(0));
            case "pard" -> group = group.table(false, 0).heading(0);
            case "intbl" -> group = group.table(true, group.depth());
            case "itap" -> group = group.table(group.inTable(), Math.max(0, tokens.number(0)));
            case "s" -> group = group.heading(headings.getOrDefault(tokens.number(0), 0));
            case "outlinelevel" -> group = group.heading(headingLevel());
            case "plain" -> group = group.font(-1).marked(false, false);
            case "v" -> group = group.marked(on, group.deleted());
            case "deleted" -> group = group.marked(group.hidden(), on);
            case "f" -> group = group.font(tokens.number(0));
            case "uc" -> group = group.skip(Math.clamp(tokens.number(1), 0, 16));
            case "ansicpg" -> characters.page(tokens.number(1252));
            case "mac" -> characters.page(10_000);
            case "pc" -> characters.page(437);
            case "pca" -> characters.page(850);
            case "deff" -> characters.usual(tokens.number(0));
            default -> {}
        }
    }
}
