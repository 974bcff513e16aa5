package org.throughline.documents;

import java.util.List;

/**
 * A table, or the part of one, that stands on one page of a PDF.
 *
 * @param edges where its columns begin and the last one ends, in points from the left
 * @param rows each with a cell or a covered place for every column
 */
record PageTable(float top, float bottom, List<Float> edges, List<List<Cell>> rows) {

    private static final float SAME_EDGE = 6;

    boolean holds(float x, float y) {
        return y >= top && y <= bottom && x >= edges.getFirst() && x <= edges.getLast();
    }

    boolean isBlank() {
        return rows.stream().allMatch(row -> row.stream().allMatch(Cell::isBlank));
    }

    /** Whether both have the same columns, as the parts of a table have that goes over a page. */
    boolean sameColumns(PageTable other) {
        if (edges.size() != other.edges.size()) return false;
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (Math.abs(edges.get(i) - other.edges.get(i)) > SAME_EDGE) return false;
        }
        return true;
    }

    static List<String> words(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }
}
