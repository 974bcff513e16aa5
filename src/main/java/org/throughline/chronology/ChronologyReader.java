package org.throughline.chronology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.Reading.NeedsColumns;
import org.throughline.chronology.Reading.Skipped;
import org.throughline.documents.Cell;
import org.throughline.documents.Content;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/**
 * Reads an agency's chronology out of an office file. Tables are read by what they are: by the meaning of their headings, or by what
 * stands in their columns. Nothing is lost: every row is an entry, or is listed as skipped with the reason.
 */
public final class ChronologyReader {

    private final Content content;
    private final List<Table> tables;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Columns> understood = new ArrayList<>();
    private final List<NeedsColumns> needsColumns = new ArrayList<>();

    private ChronologyReader(Content read) {
        this.content = PlainTables.of(read);
        this.tables = content.tables();
    }

    /** Reads a file, finding out by itself which columns are which. */
    public static Reading read(Content content) {
        return new ChronologyReader(content).reading(List.of());
    }

    /**
     * Reads a file with the columns of one table as a person chose them. A column of dates may be missing: the entries are then kept in
     * place, undated and marked.
     */
    public static Reading read(Content content, Columns chosen) {
        return read(content, List.of(chosen));
    }

    /** As {@link #read(Content, Columns)}, for several tables. */
    public static Reading read(Content content, List<Columns> chosen) {
        return new ChronologyReader(content).reading(chosen);
    }

    private Reading reading(List<Columns> chosen) {
        List<Columns> recognised = new ArrayList<>();
        Columns before = null;
        for (int i = 0; i < tables.size(); i++) {
            Columns columns = columns(i, before, chosen);
            recognised.add(columns);
            if (kind(columns, chosen) == Kind.CHRONOLOGY) {
                before = columns;
            }
        }
        String named = AgencyNames.inHeadings(content, recognised);
        String agency = named == null ? AgencyNames.fromFileName(content.fileName()) : named;
        boolean found = recognised.stream().anyMatch(columns -> kind(columns, chosen) == Kind.CHRONOLOGY);
        for (Columns columns : recognised) {
            Table table = tables.get(columns.table());
            Kind kind = kind(columns, chosen);
            if (kind == Kind.CHRONOLOGY) {
                understood.add(columns);
                new TableReader(content.fileName(), agency, table, columns, entries, skipped).read();
            } else if (kind == Kind.WITHOUT_DATES
                    && (!found || columns.indexOf(Meaning.EVENT) >= 0 && columns.headerRow() > 0)) {
                needsColumns.add(needsColumns(table, columns));
            } else {
                skip(table, columns.table());
            }
        }
        if (!found && needsColumns.isEmpty()) {
            TextReader.read(content, agency, entries);
        }
        return new Reading(
                content.fileName(),
                named,
                List.copyOf(understood),
                List.copyOf(entries),
                List.copyOf(skipped),
                List.copyOf(needsColumns),
                content.notes());
    }

    private Columns columns(int table, @Nullable Columns before, List<Columns> chosen) {
        return chosen.stream()
                .filter(columns -> columns.table() == table)
                .findFirst()
                .orElseGet(() -> ColumnRecognition.of(tables.get(table), table, before));
    }

    private enum Kind {
        CHRONOLOGY,
        WITHOUT_DATES,
        SOMETHING_ELSE
    }

    private Kind kind(Columns columns, List<Columns> chosen) {
        if (chosen.contains(columns)) {
            return Kind.CHRONOLOGY;
        }
        Table table = tables.get(columns.table());
        if (ColumnRecognition.ofSomethingElse(table, columns) || columns.indexOf(Meaning.EVENT) < 0) {
            return Kind.SOMETHING_ELSE;
        }
        if (columns.indexOf(Meaning.DATE) >= 0 || LeadingDates.in(table, columns)) {
            return Kind.CHRONOLOGY;
        }
        boolean headed = columns.headerRow() > 0;
        return headed || (columns.columns().size() >= 3 && table.rows().size() >= 3)
                ? Kind.WITHOUT_DATES
                : Kind.SOMETHING_ELSE;
    }

    private static NeedsColumns needsColumns(Table table, Columns columns) {
        List<Row> below = table.rows().stream()
                .filter(row -> row.number() > columns.headerRow())
                .toList();
        return new NeedsColumns(
                columns,
                table.name(),
                below.size(),
                below.stream()
                        .limit(5)
                        .map(row -> row.cells().stream().map(Cell::text).toList())
                        .toList());
    }

    private void skip(Table table, int number) {
        for (Row row : table.rows()) {
            String words = String.join(
                    " | ",
                    row.cells().stream()
                            .map(Cell::text)
                            .filter(text -> !text.isBlank())
                            .toList());
            skipped.add(new Skipped(number, row.number(), "Its table is not a chronology", words));
        }
    }
}
