package org.throughline.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;
import org.throughline.documents.TypedLines.Line;

/** Puts the parts of a PDF's pages together: paragraphs, and tables that go on over pages with their headings repeated. */
final class PageFlow {

    private final Allowance allowance;
    private final Set<String> notes;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable PageTable open;
    private final List<List<Cell>> rows = new ArrayList<>();
    /** The first row of each page but the table's first: only there can a row have been cut in two. */
    private final List<Integer> pageStarts = new ArrayList<>();

    private boolean pageHasBegun;

    PageFlow(Allowance allowance, Set<String> notes) {
        this.allowance = allowance;
        this.notes = notes;
    }

    void newPage() {
        pageHasBegun = false;
    }

    void text(List<Line> lines) throws UnreadableFile {
        close();
        pageHasBegun = true;
        var words = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            if (before != null && !goesOn(before, line)) paragraph(words);
            if (!words.isEmpty()) words.append(' ');
            words.append(line.text());
            before = line;
        }
        paragraph(words);
    }

    private static boolean goesOn(Line before, Line line) {
        return line.y() - before.y() < before.size() * 1.6f
                && Math.abs(line.size() - before.size()) < before.size() * 0.1f;
    }

    private void paragraph(StringBuilder words) throws UnreadableFile {
        allowance.cells(1);
        if (!words.toString().isBlank())
            blocks.add(new Paragraph(words.toString().strip(), 0));
        words.setLength(0);
    }

    void table(PageTable table) throws UnreadableFile {
        if (table.isBlank()) return;
        boolean goesOn = open != null && !pageHasBegun && table.sameColumns(open);
        pageHasBegun = true;
        if (!goesOn) {
            close();
            open = table;
        }
        var more = new ArrayList<>(table.rows());
        if (goesOn) {
            int repeated = repeated(more);
            more.subList(0, repeated).clear();
            pageStarts.add(rows.size());
        }
        for (var row : more) allowance.cells(row.size());
        rows.addAll(more);
    }

    /** How many of a page's first rows are the table's own first rows once more. */
    private int repeated(List<List<Cell>> more) {
        int same = 0;
        while (same < Math.min(more.size(), rows.size())
                && PageTable.words(more.get(same)).equals(PageTable.words(rows.get(same)))) same++;
        return same;
    }

    List<Block> finish() throws UnreadableFile {
        close();
        return blocks;
    }

    private void close() throws UnreadableFile {
        if (open == null) return;
        var cut = new ArrayList<Integer>();
        for (int start : pageStarts) {
            if (start > 0 && start < rows.size() && cutInTwo(start)) cut.add(start);
        }
        var kept = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            if (cut.contains(i)) continue;
            var row = rows.get(i);
            if (cut.contains(i + 1)) {
                row = joined(row, rows.get(i + 1));
                notes.add("A row that goes over a page was put together.");
            }
            if (row.stream().allMatch(Cell::isBlank)) continue;
            kept.add(new Row(kept.size() + 1, List.copyOf(row)));
        }
        if (!kept.isEmpty()) blocks.add(new Table("", kept));
        open = null;
        rows.clear();
        pageStarts.clear();
    }

    /**
     * Whether a page's first row goes on from the page before. It has words only where the row before has, and either a sentence visibly
     * goes on, or its first column is empty where every other row's is filled.
     */
    private boolean cutInTwo(int start) {
        var before = rows.get(start - 1);
        var row = rows.get(start);
        boolean sentenceGoesOn = false;
        boolean lacks = false;
        for (int i = 0; i < row.size(); i++) {
            String upper = before.get(i).text();
            String lower = row.get(i).text();
            if (!lower.isBlank() && upper.isBlank()) return false;
            lacks |= lower.isBlank() && !upper.isBlank();
            boolean ended = upper.endsWith(".") || upper.endsWith("?") || upper.endsWith("!");
            sentenceGoesOn |= !lower.isBlank() && !ended && Character.isLowerCase(lower.codePointAt(0));
        }
        if (!lacks) return false;
        if (sentenceGoesOn || !row.getFirst().isBlank()) return sentenceGoesOn;
        for (int i = 0; i < rows.size(); i++) {
            if (!pageStarts.contains(i) && rows.get(i).getFirst().isBlank()) return false;
        }
        return true;
    }

    private static List<Cell> joined(List<Cell> upper, List<Cell> lower) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < upper.size(); i++) {
            var cell = upper.get(i);
            String more = lower.get(i).text();
            if (more.isEmpty()) cells.add(cell);
            else cells.add(new Cell((cell.text() + " " + more).strip(), null, cell.columnSpan(), cell.fromAbove()));
        }
        return cells;
    }
}
