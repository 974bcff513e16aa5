package org.throughline.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts tables together from paragraphs with a mark after each cell and each row, as .doc and .rtf keep them. Nothing but the places of its
 * cells' right edges tells which columns a cell covers.
 */
final class MarkedTables {

    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_LEVELS = 50;
    /** Edges nearer than this, in twentieths of a point, are the same edge. */
    private static final int SAME_EDGE = 40;

    /**
     * What a row says of one of its cells.
     *
     * @param right where it ends, in twentieths of a point from the margin
     * @param toTheLeft whether it is merged into the cell before it
     * @param fromAbove whether it is merged into the cell above it
     */
    record Shape(int right, boolean toTheLeft, boolean fromAbove) {}

    private record MarkedRow(int left, List<Gathering> cells, List<Shape> shapes) {
        int right(int cell, int otherwise) {
            return cell < shapes.size() ? Math.max(shapes.get(cell).right(), otherwise) : otherwise;
        }
    }

    private static final class Open {
        private final List<MarkedRow> rows = new ArrayList<>();
        private List<Gathering> cells = new ArrayList<>();
        private Gathering cell = new Gathering();
    }

    private final Allowance allowance;
    private final Gathering story = new Gathering();
    private final List<Open> open = new ArrayList<>();

    MarkedTables(Allowance allowance) {
        this.allowance = allowance;
    }

    /** @param level 0 outside tables, 1 in a table, 2 in a table inside a cell, and so on */
    void paragraph(int level, String words, int headingLevel) throws UnreadableFile {
        allowance.characters(words.length());
        allowance.cells(1);
        into(level).paragraph(words, headingLevel);
    }

    void endCell(int level) throws UnreadableFile {
        into(level);
        var table = open.getLast();
        if (table.cells.size() >= MOST_COLUMNS) throw Xml.damaged();
        allowance.cells(1);
        table.cells.add(table.cell);
        table.cell = new Gathering();
    }

    /** @param left where the row begins, in twentieths of a point from the margin */
    void endRow(int level, int left, List<Shape> shapes) throws UnreadableFile {
        into(level);
        var table = open.getLast();
        if (!table.cell.isEmpty() && !table.cell.asCell().isEmpty()) endCell(level);
        table.cell = new Gathering();
        table.rows.add(new MarkedRow(left, table.cells, List.copyOf(shapes)));
        table.cells = new ArrayList<>();
    }

    /** Closes what is still open. */
    Gathering finish() throws UnreadableFile {
        return into(0);
    }

    private Gathering into(int level) throws UnreadableFile {
        if (level > MOST_LEVELS) throw Xml.damaged();
        while (open.size() > level) close();
        while (open.size() < level) open.add(new Open());
        return open.isEmpty() ? story : open.getLast().cell;
    }

    private void close() throws UnreadableFile {
        var table = open.removeLast();
        if (!table.cell.isEmpty() && !table.cell.asCell().isEmpty()) table.cells.add(table.cell);
        if (!table.cells.isEmpty()) table.rows.add(new MarkedRow(0, table.cells, List.of()));
        var parent = open.isEmpty() ? story : open.getLast().cell;
        parent.table("", grid(table.rows));
    }

    private Grid grid(List<MarkedRow> rows) throws UnreadableFile {
        var edges = edges(rows);
        var grid = new Grid(allowance);
        for (MarkedRow row : rows) {
            int left = row.shapes().isEmpty() ? 0 : row.left();
            grid.empty(row.shapes().isEmpty() ? 0 : column(edges, left));
            for (int i = 0; i < row.cells().size(); i++) {
                int last = i;
                while (last + 1 < row.cells().size() && toTheLeft(row, last + 1)) last++;
                var words = row.cells().get(i);
                for (int joined = i + 1; joined <= last; joined++)
                    words.addAll(row.cells().get(joined));
                int right = row.right(last, left);
                boolean known = i < row.shapes().size();
                int span = known ? Math.max(1, column(edges, right) - column(edges, left)) : 1;
                grid.cell(words, span, known && row.shapes().get(i).fromAbove());
                left = right;
                i = last;
            }
            grid.endRow(1);
        }
        return grid;
    }

    private static boolean toTheLeft(MarkedRow row, int cell) {
        return cell < row.shapes().size() && row.shapes().get(cell).toTheLeft();
    }

    /** The places where columns begin, nearly equal ones taken as one. */
    private static List<Integer> edges(List<MarkedRow> rows) {
        var places = new TreeSet<Integer>();
        for (MarkedRow row : rows) {
            if (row.shapes().isEmpty()) continue;
            places.add(row.left());
            int right = row.left();
            for (int i = 0; i < row.cells().size(); i++) {
                right = row.right(i, right);
                if (!toTheLeft(row, i + 1)) places.add(right);
            }
        }
        var edges = new ArrayList<Integer>();
        for (int place : places) {
            if (edges.isEmpty() || place - edges.getLast() > SAME_EDGE) edges.add(place);
        }
        return edges;
    }

    /** How many columns begin before a place. */
    private static int column(List<Integer> edges, int place) {
        int low = 0;
        int high = edges.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (edges.get(middle) < place - SAME_EDGE) low = middle + 1;
            else high = middle;
        }
        return Math.min(low, MOST_COLUMNS);
    }
}
