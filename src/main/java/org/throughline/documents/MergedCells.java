package org.throughline.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.documents.Content.Row;

/** The merged cells of a sheet, which a workbook lists after its rows. */
final class MergedCells {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    private record Range(int left, int top, int right, int bottom) {}

    private final Allowance allowance;
    private final List<Range> ranges = new ArrayList<>();

    MergedCells(Allowance allowance) {
        this.allowance = allowance;
    }

    void add(String reference) throws UnreadableFile {
        var match = RANGE.matcher(reference);
        if (!match.matches()) return;
        int left = Sheet.column(match.group(1), 0);
        int right = Sheet.column(match.group(3), 0);
        add(left, Integer.parseInt(match.group(2)), right, Integer.parseInt(match.group(4)));
    }

    /** @param left, right columns from 0; top, bottom row numbers from 1 */
    void add(int left, int top, int right, int bottom) throws UnreadableFile {
        allowance.cells(1);
        ranges.add(new Range(left, top, right, bottom));
    }

    /** The same rows with covered places marked, no further right than the sheet has words. */
    List<Row> apply(List<Row> rows) throws UnreadableFile {
        if (ranges.isEmpty() || rows.isEmpty()) return rows;
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var marked = new ArrayList<>(rows);
        for (Range range : ranges) {
            int first = Collections.binarySearch(
                    rows, new Row(range.top(), List.of()), Comparator.comparingInt(Row::number));
            for (int i = first < 0 ? -first - 1 : first;
                    i < rows.size() && rows.get(i).number() <= range.bottom();
                    i++) {
                marked.set(i, mark(marked.get(i), range, width));
            }
        }
        return marked;
    }

    private Row mark(Row row, Range range, int width) throws UnreadableFile {
        int right = Math.min(range.right(), width - 1);
        if (right < range.left()) return row;
        boolean fromAbove = row.number() > range.top();
        int span = right - range.left() + 1;
        var cells = new ArrayList<>(row.cells());
        allowance.cells(Math.max(cells.size(), right + 1));
        while (cells.size() <= right) cells.add(Cell.EMPTY);
        Cell corner = cells.get(range.left());
        cells.set(range.left(), new Cell(corner.text(), corner.moment(), span, fromAbove));
        for (int i = range.left() + 1; i <= right; i++) {
            if (cells.get(i).isBlank()) cells.set(i, Cell.covered());
        }
        return new Row(row.number(), List.copyOf(cells));
    }
}
