package org.throughline.chronology;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.Content;

/**
 * Where an entry stands among what its agency sent.
 *
 * @param number which of the agency's files, from 1
 * @param sheet its name where the workbook has several, or ""
 * @param sheetRow the row as the spreadsheet itself numbers it; null where the file is none, or came before rows were kept
 */
public record InFile(int number, String sheet, @Nullable Integer sheetRow) {

    /** In an agency's only file, on no row that is known. */
    public static final InFile FIRST = new InFile(1, "", null);

    private static final Set<String> SPREADSHEETS = Set.of("xlsx", "xlsm", "xls", "ods", "csv", "tsv");

    /** "row 15", "row 15 of sheet “Calls”", or "" where the file has no rows. */
    public String rowWords() {
        return sheetRow == null ? "" : "row " + sheetRow + (sheet.isEmpty() ? "" : " of sheet “" + sheet + "”");
    }

    /** " of file 2" for a further file of an agency, else "". */
    public String fileWords() {
        return number == 1 ? "" : " of file " + number;
    }

    /** Where entries of a file just read stand, as the agency's file of this number. */
    static Function<Entry, InFile> in(Content content, int number) {
        var name = content.fileName().toLowerCase(Locale.ROOT);
        var tables = content.tables();
        // where sheets were joined into one table, its rows are no longer those of a sheet
        boolean rows = SPREADSHEETS.contains(name.substring(name.lastIndexOf('.') + 1))
                && PlainTables.of(content).tables().size() == tables.size();
        return entry -> rows && entry.table() >= 0
                ? new InFile(
                        number,
                        tables.size() == 1 ? "" : tables.get(entry.table()).name(),
                        entry.tableRow())
                : new InFile(number, "", null);
    }
}
