package org.throughline.chronology;

import java.util.List;
import org.throughline.documents.Cell;
import org.throughline.documents.Content;

/**
 * What was understood of a file before it is kept, for a person to confirm.
 *
 * @param tables every table that is read as a chronology, or might be one
 * @param agency the agency the file's own heading names, or ""
 * @param place whether it takes the place of a file of the agency, or is a further one
 * @param differences from the file whose place it takes; everything is added where there is none
 * @param number which of the agency's files it would be, from 1
 * @param version the version of that file it would become
 */
public record Understood(
        PendingFile file,
        List<Table> tables,
        List<Entry> entries,
        List<Reading.Skipped> skipped,
        List<String> notes,
        String agency,
        FilePlace place,
        Differences differences,
        int number,
        int version) {

    /** First rows shown of a table, to know its columns by. */
    private static final int SHOWN = 4;

    /**
     * One table and how its columns are read.
     *
     * @param firstRows the words of its first rows below the headings
     * @param withoutDates whether no column of dates was found: a person must choose, or say that there is none
     */
    public record Table(String name, Columns columns, int rows, List<List<String>> firstRows, boolean withoutDates) {}

    public long attention() {
        return entries.stream().filter(Entry::needsAttention).count();
    }

    /** Whether a table waits for a person to say which columns are which. */
    public boolean needsColumns() {
        return tables.stream().anyMatch(Table::withoutDates);
    }

    static List<Table> tables(Content read, Reading reading) {
        var content = PlainTables.of(read);
        var tables = new java.util.ArrayList<Table>();
        reading.columns().forEach(columns -> tables.add(table(content, columns, false)));
        reading.needsColumns().forEach(needs -> tables.add(table(content, needs.guess(), true)));
        tables.sort(java.util.Comparator.comparingInt(table -> table.columns().table()));
        return List.copyOf(tables);
    }

    private static Table table(Content content, Columns columns, boolean withoutDates) {
        var table = content.tables().get(columns.table());
        var below = table.rows().stream()
                .filter(row -> row.number() > columns.headerRow())
                .toList();
        int width = columns.columns().size();
        var first = below.stream()
                .limit(SHOWN)
                .map(row -> java.util.stream.IntStream.range(0, width)
                        .mapToObj(row::at)
                        .map(Cell::text)
                        .toList())
                .toList();
        return new Table(table.name(), columns, below.size(), first, withoutDates);
    }
}
