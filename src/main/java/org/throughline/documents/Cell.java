package org.throughline.documents;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param text what a person sees in it, word for word; paragraphs inside a cell are joined by a line feed; a real date cell as the file's
 *     own format shows it
 * @param moment for a real date or time cell, its value (a time alone has the date 1899-12-31); else null
 * @param columnSpan how many columns it covers, 1 or more; 0 for a place covered by the cell to its left
 * @param fromAbove true where a cell merged downwards from a row above reaches into this place; its own text is then empty, unless the
 *     file hides words there
 */
public record Cell(String text, @Nullable LocalDateTime moment, int columnSpan, boolean fromAbove) {

    static final Cell EMPTY = new Cell("", null, 1);
    private static final Cell COVERED = new Cell("", null, 0);

    public Cell(String text, @Nullable LocalDateTime moment, int columnSpan) {
        this(text, moment, columnSpan, false);
    }

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null, 1);
    }

    public static Cell covered() {
        return COVERED;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
