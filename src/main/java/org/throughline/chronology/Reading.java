package org.throughline.chronology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of one file.
 *
 * @param file its name
 * @param agency the agency its own heading names, or null
 * @param columns how each table that holds entries was read, for a person to confirm
 * @param entries in the file's order; their agency is the row's own, the heading's, or the one the file's name suggests
 * @param skipped rows that are not entries, with the reason
 * @param needsColumns tables that may hold entries but have no column of dates: a person must say which columns are which
 * @param notes sentences about what was passed over
 */
public record Reading(
        String file,
        @Nullable String agency,
        List<Columns> columns,
        List<Entry> entries,
        List<Skipped> skipped,
        List<NeedsColumns> needsColumns,
        List<String> notes) {

    /**
     * A row that is not an entry.
     *
     * @param table which table, from 0
     * @param row its number there, from 1
     * @param reason why, as a short sentence
     * @param text its words
     */
    public record Skipped(int table, int row, String reason, String text) {}

    /**
     * A table whose columns a person must name.
     *
     * @param guess what could be guessed; correct it and pass it to {@link ChronologyReader#read(org.throughline.documents.Content, Columns)}
     * @param name the sheet's name, or empty
     * @param rows how many rows it has below its headings
     * @param firstRows the words of its first rows, up to five, to choose by
     */
    public record NeedsColumns(Columns guess, String name, int rows, List<List<String>> firstRows) {}
}
