package org.throughline.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.throughline.documents.Content.Row;

/** Reads the rows of one sheet of an .xls, record by record ([MS-XLS] 2.4). */
final class OldSheet {

    static final int BEGIN = 0x809;
    static final int END = 0x0a;
    private static final int ROW = 0x208;
    private static final int COLUMNS = 0x7d;
    private static final int SHARED_WORDS = 0xfd;
    private static final int WORDS = 0x204;
    private static final int RICH_WORDS = 0xd6;
    private static final int NUMBER = 0x203;
    private static final int SHORT_NUMBER = 0x27e;
    private static final int SHORT_NUMBERS = 0xbd;
    private static final int TRUTH_OR_ERROR = 0x205;
    private static final int FORMULA = 0x06;
    private static final int FORMULA_WORDS = 0x207;
    private static final int MERGED = 0xe5;
    private static final int COMMENT = 0x1c;
    private static final int OBJECT = 0x5d;
    private static final int PICTURE = 8;
    private static final int MOST_COLUMNS = 256;

    private final RecordInputStream records;
    private final List<String> strings;
    private final NumberFormats formats;
    private final Allowance allowance;
    private final Set<String> notes;
    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final MergedCells merges;
    private final Set<Integer> hidden = new HashSet<>();
    private int formulaRow;
    private int formulaColumn;

    OldSheet(
            RecordInputStream records,
            List<String> strings,
            NumberFormats formats,
            Allowance allowance,
            Set<String> notes) {
        this.records = records;
        this.strings = strings;
        this.formats = formats;
        this.allowance = allowance;
        this.notes = notes;
        this.merges = new MergedCells(allowance);
    }

    /** Reads up to the sheet's end. */
    List<Row> read() throws UnreadableFile {
        int charts = 0;
        while (records.hasNextRecord()) {
            records.nextRecord();
            int kind = records.getSid();
            if (kind == END && charts == 0) return finished();
            if (kind == BEGIN) charts++;
            else if (kind == END) charts--;
            else if (charts == 0) record(kind);
            records.readRemainder();
        }
        throw Xml.damaged();
    }

    /** Goes past a sheet that holds no cells, such as a chart. */
    void passOver() {
        int open = 1;
        while (open > 0 && records.hasNextRecord()) {
            records.nextRecord();
            if (records.getSid() == BEGIN) open++;
            if (records.getSid() == END) open--;
            records.readRemainder();
        }
    }

    private void record(int kind) throws UnreadableFile {
        switch (kind) {
            case SHARED_WORDS -> {
                int row = records.readUShort();
                int column = records.readUShort();
                records.readUShort();
                int at = records.readInt();
                if (at < 0 || at >= strings.size()) throw Xml.damaged();
                put(row, column, Cell.of(strings.get(at)));
            }
            case WORDS, RICH_WORDS -> {
                int row = records.readUShort();
                int column = records.readUShort();
                records.readUShort();
                put(row, column, words(records.readString()));
            }
            case NUMBER -> {
                int row = records.readUShort();
                int column = records.readUShort();
                int style = records.readUShort();
                put(row, column, formats.show(records.readDouble(), style));
            }
            case SHORT_NUMBER -> {
                int row = records.readUShort();
                shortNumber(row, records.readUShort());
            }
            case SHORT_NUMBERS -> {
                int row = records.readUShort();
                int column = records.readUShort();
                while (records.remaining() >= 8) shortNumber(row, column++);
            }
            case TRUTH_OR_ERROR -> {
                int row = records.readUShort();
                int column = records.readUShort();
                records.readUShort();
                int value = records.readUByte();
                put(row, column, records.readUByte() == 0 ? truth(value) : error(value));
            }
            case FORMULA -> formula();
            case FORMULA_WORDS -> put(formulaRow, formulaColumn, words(records.readString()));
            case MERGED -> merged();
            case ROW -> {
                int row = records.readUShort();
                records.readLong();
                records.readUShort();
                if ((records.readUShort() & 0x20) != 0) hidden.add(row);
            }
            case COLUMNS -> {
                records.readLong();
                if ((records.readUShort() & 1) != 0)
                    notes.add("Some columns are hidden in this file. They were read with the rest.");
            }
            case COMMENT -> notes.add("Comments in the margin were left out.");
            case OBJECT -> {
                records.readInt();
                if (records.readUShort() == PICTURE) notes.add("Pictures were left out.");
            }
            default -> {}
        }
    }

    private void shortNumber(int row, int column) throws UnreadableFile {
        int style = records.readUShort();
        put(row, column, formats.show(RKUtil.decodeNumber(records.readInt()), style));
    }

    /** A formula keeps its last result; one of words follows in a record of its own. */
    private void formula() throws UnreadableFile {
        formulaRow = records.readUShort();
        formulaColumn = records.readUShort();
        int style = records.readUShort();
        long result = records.readLong();
        if (result >>> 48 != 0xffff) {
            put(formulaRow, formulaColumn, formats.show(Double.longBitsToDouble(result), style));
            return;
        }
        int value = (int) (result >>> 16) & 0xff;
        if ((result & 0xff) == 1) put(formulaRow, formulaColumn, truth(value));
        if ((result & 0xff) == 2) put(formulaRow, formulaColumn, error(value));
    }

    private void merged() throws UnreadableFile {
        int count = records.readUShort();
        for (int i = 0; i < count && records.remaining() >= 8; i++) {
            int top = records.readUShort() + 1;
            int bottom = records.readUShort() + 1;
            int left = records.readUShort();
            merges.add(left, top, records.readUShort(), bottom);
        }
    }

    private static Cell truth(int value) {
        return Cell.of(value == 1 ? "TRUE" : "FALSE");
    }

    private static Cell error(int value) {
        return Cell.of(
                FormulaError.isValidCode(value)
                        ? FormulaError.forInt((byte) value).getString()
                        : "#ERROR");
    }

    private Cell words(String words) throws UnreadableFile {
        allowance.characters(words.length());
        return Cell.of(OldWorkbook.plain(words));
    }

    private void put(int row, int column, Cell cell) throws UnreadableFile {
        if (column >= MOST_COLUMNS) throw Xml.damaged();
        if (cell.text().isEmpty()) return;
        var cells = rows.computeIfAbsent(row, number -> new ArrayList<>());
        allowance.cells(Math.max(1, column + 1L - cells.size()));
        while (cells.size() <= column) cells.add(Cell.EMPTY);
        cells.set(column, cell);
    }

    private List<Row> finished() throws UnreadableFile {
        var finished = new ArrayList<Row>();
        for (var row : rows.entrySet()) {
            if (row.getValue().stream().allMatch(Cell::isBlank)) continue;
            if (hidden.contains(row.getKey()))
                notes.add("Some rows are hidden in this file. They were read with the rest.");
            finished.add(new Row(row.getKey() + 1, List.copyOf(row.getValue())));
        }
        return merges.apply(finished);
    }
}
