package org.throughline.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.documents.PrintedPage.Glyph;
import org.throughline.documents.PrintedPage.Rule;

/** Finds the tables that ruled lines draw on a page, and which of their cells are merged. */
final class RuledTable {

    /** Lines nearer than this, in points, are one line, and lines that miss each other by less meet. */
    private static final float NEAR = 3;

    private static final int MOST_LINES = 2_000;
    private static final int MOST_PLACES = 20_000;

    private final List<Float> columns;
    private final List<Float> rows;
    private final List<Rule> rules;

    private RuledTable(List<Float> columns, List<Float> rows, List<Rule> rules) {
        this.columns = columns;
        this.rows = rows;
        this.rules = rules;
    }

    /** The tables of a page, top to bottom, each with the letters inside it. */
    static List<PageTable> all(PrintedPage page) {
        var rules = joined(page.rules());
        if (rules.size() > MOST_LINES) return List.of();
        var found = new ArrayList<PageTable>();
        for (var group : groups(rules)) {
            var columns = lines(group, false);
            var rows = lines(group, true);
            if (columns.size() < 3 || rows.size() < 2 || columns.size() * rows.size() > MOST_PLACES) continue;
            var table = new RuledTable(columns, rows, group);
            found.add(table.filled(page.glyphs()));
        }
        found.sort(Comparator.comparingDouble(PageTable::top));
        return found;
    }

    /** The same lines, pieces of one line put together. */
    private static List<Rule> joined(List<Rule> rules) {
        var sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(Rule::across)
                .thenComparing(rule -> Math.round(rule.at() / 1.5f))
                .thenComparing(Rule::from));
        var joined = new ArrayList<Rule>();
        for (Rule rule : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.across() == rule.across()
                    && Math.abs(last.at() - rule.at()) < 2
                    && rule.from() <= last.to() + NEAR) {
                joined.set(
                        joined.size() - 1,
                        new Rule(rule.across(), last.at(), last.from(), Math.max(last.to(), rule.to())));
            } else {
                joined.add(rule);
            }
        }
        return joined;
    }

    /** Lines that meet, directly or through others. */
    private static List<List<Rule>> groups(List<Rule> rules) {
        var left = new ArrayList<>(rules);
        var groups = new ArrayList<List<Rule>>();
        while (!left.isEmpty()) {
            var group = new ArrayList<Rule>();
            var next = new ArrayDeque<Rule>();
            next.add(left.removeLast());
            while (!next.isEmpty()) {
                var rule = next.removeFirst();
                group.add(rule);
                left.removeIf(other -> meets(rule, other) && next.add(other));
            }
            groups.add(group);
        }
        return groups;
    }

    private static boolean meets(Rule one, Rule other) {
        if (one.across() == other.across()) return false;
        return reaches(one, other.at()) && reaches(other, one.at());
    }

    private static boolean reaches(Rule rule, float place) {
        return place >= rule.from() - NEAR && place <= rule.to() + NEAR;
    }

    /** Where the lines of one direction stand; the other direction's ends stand for an outer line that was not drawn. */
    private static List<Float> lines(List<Rule> rules, boolean across) {
        var places = new ArrayList<Float>();
        for (Rule rule : rules) {
            if (rule.across() == across) places.add(rule.at());
            else {
                places.add(rule.from());
                places.add(rule.to());
            }
        }
        places.sort(null);
        var lines = new ArrayList<Float>();
        for (float place : places) {
            if (lines.isEmpty() || place - lines.getLast() > NEAR) lines.add(place);
        }
        return lines;
    }

    private boolean lineBetween(boolean across, float at, float middle) {
        for (Rule rule : rules) {
            if (rule.across() == across
                    && Math.abs(rule.at() - at) <= NEAR
                    && middle >= rule.from()
                    && middle <= rule.to()) return true;
        }
        return false;
    }

    private PageTable filled(List<Glyph> glyphs) {
        int width = columns.size() - 1;
        int height = rows.size() - 1;
        var letters = new ArrayList<List<Glyph>>();
        for (int i = 0; i < width * height; i++) letters.add(new ArrayList<>());
        var owners = owners(width, height);
        for (Glyph glyph : glyphs) {
            int column = place(columns, glyph.middle());
            int row = place(rows, glyph.y() - glyph.size() * 0.3f);
            if (column >= 0 && row >= 0)
                letters.get(owners[row * width + column]).add(glyph);
        }
        var filled = new ArrayList<List<Cell>>();
        for (int row = 0; row < height; row++) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < width; column++) {
                int place = row * width + column;
                int owner = owners[place];
                boolean fromAbove = owner / width < row;
                if (owner % width < column) {
                    cells.add(Cell.covered());
                    continue;
                }
                int span = 1;
                while (column + span < width && owners[place + span] == owner) span++;
                cells.add(new Cell(fromAbove ? "" : TypedLines.text(letters.get(place)), null, span, fromAbove));
            }
            filled.add(cells);
        }
        return new PageTable(rows.getFirst(), rows.getLast(), columns, filled);
    }

    /** For each place, the place at the top left of the merged cell it belongs to. */
    private int[] owners(int width, int height) {
        var owners = new int[width * height];
        for (int row = 0; row < height; row++) {
            float middleY = (rows.get(row) + rows.get(row + 1)) / 2;
            for (int column = 0; column < width; column++) {
                int place = row * width + column;
                float middleX = (columns.get(column) + columns.get(column + 1)) / 2;
                owners[place] = place;
                if (column > 0 && !lineBetween(false, columns.get(column), middleY)) owners[place] = owners[place - 1];
                else if (row > 0 && !lineBetween(true, rows.get(row), middleX)) owners[place] = owners[place - width];
            }
        }
        return owners;
    }

    private static int place(List<Float> edges, float at) {
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (at >= edges.get(i) && at < edges.get(i + 1)) return i;
        }
        return -1;
    }
}
