package org.throughline.documents;

import java.util.ArrayList;
import java.util.List;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Blocks gathered in reading order, for a whole document or for one cell. */
final class Gathering {

    private final List<Block> blocks = new ArrayList<>();

    void paragraph(String words, int headingLevel) {
        blocks.add(new Paragraph(words, headingLevel));
    }

    void addAll(Gathering others) {
        blocks.addAll(others.blocks);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /**
     * Adds a table. One that only frames others, each row a single cell and one of them a whole table, is taken apart: what it frames
     * stands in its place.
     */
    void table(String name, Grid grid) {
        if (grid.onlyFrames()) grid.framed().forEach(this::addAll);
        else blocks.add(new Table(name, grid.rows()));
    }

    boolean holdsTable() {
        return blocks.stream().anyMatch(Table.class::isInstance);
    }

    /** As a document has it: paragraphs trimmed, empty ones and empty tables left out. */
    List<Block> asBlocks() {
        var kept = new ArrayList<Block>();
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> {
                    String text = paragraph.text().strip();
                    if (!text.isBlank()) kept.add(new Paragraph(text, paragraph.headingLevel()));
                }
                case Table table -> {
                    if (!table.rows().isEmpty()) kept.add(table);
                }
            }
        }
        return kept;
    }

    /** As one cell has it: paragraphs on lines of their own, a table inside it a line a row. */
    String asCell() {
        if (blocks.size() == 1 && blocks.getFirst() instanceof Paragraph only)
            return only.text().isBlank() ? "" : only.text();
        var lines = new ArrayList<String>();
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> lines.add(paragraph.text());
                case Table table -> {
                    for (Row row : table.rows()) lines.add(String.join("\t", words(row)));
                }
            }
        }
        while (!lines.isEmpty() && lines.getFirst().isBlank()) lines.removeFirst();
        while (!lines.isEmpty() && lines.getLast().isBlank()) lines.removeLast();
        return String.join("\n", lines);
    }

    private static List<String> words(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.columnSpan() > 0)
                .map(Cell::text)
                .toList();
    }
}
