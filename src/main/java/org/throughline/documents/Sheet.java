package org.throughline.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.Content.Row;

/** Reads the rows of one sheet of an .xlsx. */
final class Sheet {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Xml xml;
    private final List<String> strings;
    private final NumberFormats formats;
    private final Allowance allowance;
    private final Set<String> notes;
    private final List<Row> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int rowNumber;

    Sheet(Xml xml, List<String> strings, NumberFormats formats, Allowance allowance, Set<String> notes) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.allowance = allowance;
        this.notes = notes;
    }

    List<Row> read() throws UnreadableFile {
        var merges = new MergedCells(allowance);
        while (xml.next()) {
            if (xml.is("row")) row();
            else if (xml.is("mergeCell")) merges.add(xml.attribute("ref", ""));
            else if (xml.is("col") && xml.on("hidden", false)) {
                notes.add("Some columns are hidden in this file. They were read with the rest.");
            }
        }
        return merges.apply(rows);
    }

    private void row() throws UnreadableFile {
        int outer = xml.depth();
        rowNumber = Math.max(rowNumber + 1, xml.number("r", rowNumber + 1, MOST_ROWS));
        boolean hidden = xml.on("hidden", false);
        boolean filled = false;
        cells.clear();
        while (xml.nextWithin(outer)) {
            if (!xml.is("c")) continue;
            int column = Math.max(cells.size(), column(xml.attribute("r", ""), cells.size()));
            Cell cell = cell();
            if (cell.text().isEmpty()) continue;
            filled |= !cell.isBlank();
            allowance.cells(column + 1L - cells.size());
            while (cells.size() < column) cells.add(Cell.EMPTY);
            cells.add(cell);
        }
        if (!filled) return;
        if (hidden) notes.add("Some rows are hidden in this file. They were read with the rest.");
        rows.add(new Row(rowNumber, List.copyOf(cells)));
    }

    /** The column of a reference such as "AB12", from 0; where there is none, the one that follows. */
    static int column(String reference, int otherwise) throws UnreadableFile {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            if (column > MOST_COLUMNS) throw Xml.damaged();
        }
        return column == 0 ? otherwise : column - 1;
    }

    private Cell cell() throws UnreadableFile {
        int outer = xml.depth();
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0, Integer.MAX_VALUE);
        value.setLength(0);
        @Nullable String inline = null;
        while (xml.nextWithin(outer)) {
            if (xml.is("v")) xml.appendAllTo(value);
            else if (xml.is("is")) inline = words(xml);
            else if (xml.is("f")) xml.skip();
        }
        if (inline != null) return counted(inline);
        if (value.isEmpty()) return Cell.EMPTY;
        return switch (type) {
            case "s" -> shared(value.toString());
            case "str" -> counted(plain(value.toString()));
            case "inlineStr", "e" -> counted(value.toString());
            case "b" -> Cell.of(value.toString().strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> formats.isoDate(value.toString(), style);
            default -> number(style);
        };
    }

    private Cell number(int style) throws UnreadableFile {
        String written = value.toString().strip();
        try {
            return formats.show(Double.parseDouble(written), style);
        } catch (NumberFormatException e) {
            return counted(written);
        }
    }

    private Cell shared(String index) throws UnreadableFile {
        try {
            return Cell.of(strings.get(Integer.parseInt(index.strip())));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Xml.damaged();
        }
    }

    private Cell counted(String words) throws UnreadableFile {
        allowance.characters(words.length());
        return Cell.of(words);
    }

    /** The words of a string, its runs put together and its reading aids left out; the element has just been opened. */
    static String words(Xml xml) throws UnreadableFile {
        int outer = xml.depth();
        var words = new StringBuilder();
        while (xml.nextWithin(outer)) {
            if (xml.is("t")) xml.appendAllTo(words);
            else if (xml.is("rPh")) xml.skip();
        }
        return plain(words.toString());
    }

    /** Undoes the file format's own escapes ({@code _x000D_}); every line break becomes a line feed. */
    private static String plain(String words) {
        String text = words;
        if (text.contains("_x")) {
            text = ESCAPED.matcher(text).replaceAll(found -> {
                char c = (char) Integer.parseInt(found.group(1), 16);
                return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
            });
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
