package org.throughline.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.TypedLines.Line;
import org.throughline.documents.TypedLines.Word;

/** Finds the tables that have no ruled lines: lines of text with gaps in them, below which no word crosses where a column begins. */
final class AlignedTable {

    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 1_000;
    /** Words that begin nearer than this, in points, begin together. */
    private static final float NEAR = 3;

    /** Some lines of a page: a table where {@code table} is not null, else running text. */
    record Part(List<Line> lines, @Nullable PageTable table) {}

    private AlignedTable() {}

    /** The lines in parts, top to bottom. */
    static List<Part> parts(List<Line> lines) {
        var parts = new ArrayList<Part>();
        var text = new ArrayList<Line>();
        int at = 0;
        while (at < lines.size()) {
            var table = lines.size() < MOST_LINES && lines.get(at).hasGap() ? startingAt(lines, at) : List.<Line>of();
            if (table.isEmpty()) {
                text.add(lines.get(at++));
                continue;
            }
            if (!text.isEmpty()) parts.add(new Part(List.copyOf(text), null));
            text.clear();
            parts.add(new Part(table, table(table)));
            at += table.size();
        }
        if (!text.isEmpty()) parts.add(new Part(List.copyOf(text), null));
        return parts;
    }

    /** The lines of the table that begins with one line; none if it begins none. */
    private static List<Line> startingAt(List<Line> lines, int from) {
        var columns = columns(List.of(), lines, from, from);
        int most = columns.size();
        int withGaps = 1;
        int end = from + 1;
        for (; end < lines.size(); end++) {
            var line = lines.get(end);
            if (!line.hasGap() && line.y() - lines.get(end - 1).y() > line.size() * 3.5f) break;
            var more = columns(columns, lines, from, end);
            if (more.size() < Math.max(2, most - 1)) break;
            most = Math.max(most, more.size());
            columns = more;
            if (line.hasGap()) withGaps++;
        }
        return withGaps < FEWEST_LINES ? List.of() : lines.subList(from, end);
    }

    /** Where columns begin once one more line is taken in: where none of its words crosses, and where it has a gap that no line above crosses. */
    private static List<Float> columns(List<Float> above, List<Line> lines, int from, int at) {
        var line = lines.get(at);
        var columns = new ArrayList<Float>();
        for (float column : above) {
            if (!crosses(line, column)) columns.add(column);
        }
        if (!line.hasGap()) return columns;
        for (Word word : line.words()) {
            if (!word.afterGap() || columns.stream().anyMatch(column -> Math.abs(column - word.left()) <= NEAR))
                continue;
            if (lines.subList(from, at).stream().noneMatch(other -> crosses(other, word.left())))
                columns.add(word.left());
        }
        columns.sort(null);
        return columns;
    }

    private static boolean crosses(Line line, float column) {
        for (Word word : line.words()) {
            if (word.left() < column - NEAR && word.right() > column + 1) return true;
        }
        return false;
    }

    private static PageTable table(List<Line> lines) {
        var columns = List.<Float>of();
        for (int i = 0; i < lines.size(); i++) columns = columns(columns, lines, 0, i);
        columns = together(columns, lines);
        var grid = new ArrayList<List<StringBuilder>>();
        float right = 0;
        for (Line line : lines) {
            grid.add(cells(line, columns));
            right = Math.max(right, line.words().getLast().right());
        }
        var rows = new ArrayList<List<Cell>>();
        var starts = starts(lines, grid);
        for (int i = 0; i < lines.size(); i++) {
            if (!starts[i]) continue;
            int end = i + 1;
            while (end < lines.size() && !starts[end]) end++;
            rows.add(together(grid.subList(i, end)));
        }
        var edges = new ArrayList<>(columns);
        edges.add(right);
        var first = lines.getFirst();
        return new PageTable(first.y() - first.size(), lines.getLast().y(), edges, rows);
    }

    /** Two columns never filled on the same line are one, whose words begin here and there, as numbers set to the right do. */
    private static List<Float> together(List<Float> columns, List<Line> lines) {
        var kept = new ArrayList<>(columns);
        for (int i = kept.size() - 1; i > 0; i--) {
            int column = i;
            boolean both = lines.stream()
                    .map(line -> cells(line, kept))
                    .anyMatch(cells -> !cells.get(column).isEmpty()
                            && !cells.get(column - 1).isEmpty());
            if (!both) kept.remove(i);
        }
        return kept;
    }

    private static List<StringBuilder> cells(Line line, List<Float> columns) {
        var cells = new ArrayList<StringBuilder>();
        for (int i = 0; i < columns.size(); i++) cells.add(new StringBuilder());
        int column = 0;
        for (Word word : line.words()) {
            while (column + 1 < columns.size() && word.left() >= columns.get(column + 1) - NEAR) column++;
            var cell = cells.get(column);
            if (!cell.isEmpty()) cell.append(' ');
            cell.append(word.text());
        }
        return cells;
    }

    private static List<Cell> together(List<List<StringBuilder>> lines) {
        var row = new ArrayList<Cell>();
        for (int column = 0; column < lines.getFirst().size(); column++) {
            var words = new StringBuilder();
            for (var line : lines) {
                var more = line.get(column);
                if (more.isEmpty()) continue;
                if (!words.isEmpty()) words.append(' ');
                words.append(more);
            }
            row.add(Cell.of(words.toString()));
        }
        return row;
    }

    /**
     * Which lines start a row. Rows stand further apart than the lines inside them, or else each row has words in its first column, on its
     * first line or, where cells are filled from below, on its last.
     */
    private static boolean[] starts(List<Line> lines, List<List<StringBuilder>> grid) {
        int count = lines.size();
        var starts = new boolean[count];
        starts[0] = true;
        float least = Float.MAX_VALUE;
        for (int i = 1; i < count; i++)
            least = Math.min(least, lines.get(i).y() - lines.get(i - 1).y());
        int wide = 0;
        for (int i = 1; i < count; i++) {
            starts[i] = lines.get(i).y() - lines.get(i - 1).y() > least * 1.3f;
            if (starts[i]) wide++;
        }
        if (wide > 1) {
            // titles may stand close above the first row
            long filled = grid.get(1).stream().filter(cell -> !cell.isEmpty()).count();
            starts[1] |= !grid.get(1).getFirst().isEmpty() && filled > 2;
            return starts;
        }
        boolean fromBelow =
                grid.get(1).getFirst().isEmpty() && !grid.getLast().getFirst().isEmpty();
        for (int i = 1; i < count; i++) {
            boolean filled = !grid.get(fromBelow ? i - 1 : i).getFirst().isEmpty();
            starts[i] = filled;
        }
        return starts;
    }
}
