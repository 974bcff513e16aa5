package org.throughline.documents;

import java.util.List;

/**
 * What an office file says, in reading order.
 *
 * @param fileName the name the file came with
 * @param blocks paragraphs and tables in the order a reader meets them; each sheet of a workbook is one table
 * @param notes sentences about what was passed over (hidden sheets, macros, pictures), for the person who uploaded
 */
public record Content(String fileName, List<Block> blocks, List<String> notes) {

    /** One piece of a file: running text or a table. */
    public sealed interface Block permits Paragraph, Table {}

    /**
     * One paragraph or heading.
     *
     * @param text the words, white space kept inside, trimmed outside
     * @param headingLevel 1 to 6 for a heading, 0 for running text
     */
    public record Paragraph(String text, int headingLevel) implements Block {}

    /**
     * A table as the file has it, nothing interpreted.
     *
     * @param name the sheet's name, or empty
     * @param rows every row that holds any text, top to bottom
     */
    public record Table(String name, List<Row> rows) implements Block {}

    /**
     * @param number the row's number in its sheet or table, from 1, counting empty rows
     * @param cells left to right; a cell that spans columns is followed by {@link Cell#covered()} ones, so that columns line up; empty
     *     cells at the right end may be missing
     */
    public record Row(int number, List<Cell> cells) {

        /** The cell in a column, from 0; an empty one beyond the row's end. */
        public Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }
    }

    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    public List<Paragraph> paragraphs() {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }
}
