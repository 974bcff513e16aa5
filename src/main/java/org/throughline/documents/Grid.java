package org.throughline.documents;

import java.util.ArrayList;
import java.util.List;
import org.throughline.documents.Content.Row;

/** A table while it is being read, row by row. */
final class Grid {

    private final Allowance allowance;
    private final List<Row> rows = new ArrayList<>();
    private final List<Gathering> framed = new ArrayList<>();
    private final List<Cell> row = new ArrayList<>();
    private int number = 1;
    private boolean holdsTable;
    private boolean holdsWideRow;

    Grid(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Adds the next cell of the row, and the places it covers to its right. */
    void cell(Gathering words, int columnSpan, boolean fromAbove) throws UnreadableFile {
        String text = words.asCell();
        add(columnSpan == 1 && !fromAbove ? Cell.of(text) : new Cell(text, null, columnSpan, fromAbove));
        if (!text.isEmpty() && !holdsWideRow) {
            framed.add(words);
            holdsTable |= words.holdsTable();
        }
    }

    void empty(int places) throws UnreadableFile {
        for (int i = 0; i < places; i++) row.add(Cell.EMPTY);
        allowance.cells(places);
    }

    /** Adds a finished cell, and the places it covers to its right. */
    void add(Cell cell) throws UnreadableFile {
        allowance.cells(Math.max(1, cell.columnSpan()));
        allowance.characters(cell.text().length());
        row.add(cell);
        for (int i = 1; i < cell.columnSpan(); i++) row.add(Cell.covered());
    }

    /** Puts words that the file hides under a merged cell into their place. */
    void replace(int column, Cell cell) throws UnreadableFile {
        allowance.characters(cell.text().length());
        row.set(column, cell);
    }

    int width() {
        return row.size();
    }

    /** Ends the row; one without any text is counted but not kept. */
    void endRow(int times) throws UnreadableFile {
        long filled = row.stream().filter(cell -> !cell.isBlank()).count();
        if (filled > 0) {
            if (filled > 1) {
                holdsWideRow = true;
                framed.clear();
            }
            var cells = List.copyOf(row);
            allowance.cells((times - 1L) * cells.size());
            for (int i = 0; i < times; i++) rows.add(new Row(number + i, cells));
        }
        number += times;
        row.clear();
    }

    void forgetRow() {
        row.clear();
    }

    /** Whether this is a frame drawn round other tables, not a table of its own. */
    boolean onlyFrames() {
        return holdsTable && !holdsWideRow;
    }

    List<Gathering> framed() {
        return framed;
    }

    List<Row> rows() {
        return rows;
    }
}
