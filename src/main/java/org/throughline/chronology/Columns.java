package org.throughline.chronology;

import java.util.ArrayList;
import java.util.List;

/**
 * How the columns of one table are understood, for a person to confirm or to choose.
 *
 * @param table which table of the file, from 0
 * @param headerRow the {@link org.throughline.documents.Content.Row#number() number} of the row with the headings, or 0 if there is none
 * @param columns left to right
 */
public record Columns(int table, int headerRow, List<Column> columns) {

    /**
     * One column.
     *
     * @param heading its heading as written, or empty
     * @param meaning what it holds
     */
    public record Column(String heading, Meaning meaning) {}

    /** The first column with that meaning, from 0, or -1. */
    public int indexOf(Meaning meaning) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).meaning() == meaning) {
                return i;
            }
        }
        return -1;
    }

    /** The same columns, with one given another meaning; another column that had it becomes {@link Meaning#OTHER}. */
    public Columns with(int index, Meaning meaning) {
        List<Column> changed = new ArrayList<>(columns);
        int previous = indexOf(meaning);
        if (previous >= 0 && meaning != Meaning.OTHER) {
            changed.set(previous, new Column(columns.get(previous).heading(), Meaning.OTHER));
        }
        changed.set(index, new Column(columns.get(index).heading(), meaning));
        return new Columns(table, headerRow, List.copyOf(changed));
    }

    /** The same meanings for another table, one that goes on without headings of its own. */
    Columns continuedIn(int otherTable) {
        return new Columns(otherTable, 0, columns);
    }
}
