package org.throughline.chronology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Finds the row of a table that holds its headings: by known words, or as the fullest row of short words above a column of dates. */
final class HeaderRow {

    private static final int SEARCHED = 20;
    private static final int LONGEST = 70;

    private HeaderRow() {}

    /**
     * The index of the row with the headings, or -1.
     *
     * @param profiles what stands in the columns of the whole table
     */
    static int of(Table table, List<ColumnProfile> profiles) {
        int known = byWords(table);
        int above = aboveDates(table, profiles);
        if (known < 0) {
            return above;
        }
        boolean groups = table.rows().get(known).cells().stream().anyMatch(cell -> cell.columnSpan() > 1);
        return above > known && (groups || score(table.rows().get(above)) > 0) ? above : known;
    }

    /** The row that reads most like headings, or -1. */
    private static int byWords(Table table) {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < Math.min(SEARCHED, table.rows().size()); i++) {
            int score = score(table.rows().get(i));
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    /** The row of headings nobody could have foreseen above a column of dates, or -1. */
    private static int aboveDates(Table table, List<ColumnProfile> profiles) {
        int date = -1;
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).holdsDates()
                    && (date < 0
                            || profiles.get(i).realDates() > profiles.get(date).realDates())) {
                date = i;
            }
        }
        if (date < 0) {
            return -1;
        }
        int found = -1;
        for (int i = 0; i < Math.min(SEARCHED, table.rows().size() - 1); i++) {
            Row row = table.rows().get(i);
            // details above the table ("Author", "Searched from") are two words side by side; the headings are the
            // fullest row of words
            if (words(row)
                    && !row.at(date).isBlank()
                    && (found < 0 || filled(row) > filled(table.rows().get(found)))) {
                found = i;
            }
        }
        return found;
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** At least two cells, all short, none a date or a time. */
    private static boolean words(Row row) {
        return filled(row) >= 2
                && row.cells().stream()
                        .allMatch(cell -> cell.text().strip().length() <= LONGEST
                                && cell.columnSpan() == 1
                                && !CellLooks.date(cell)
                                && (cell.isBlank() || !CellLooks.time(cell)));
    }

    private static int score(Row row) {
        Set<Meaning> meanings = new HashSet<>();
        int foreign = 0;
        int filled = 0;
        int known = 0;
        for (Cell cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            filled++;
            if (cell.text().length() > LONGEST || CellLooks.realDate(cell) || CellLooks.time(cell)) {
                return 0;
            }
            Meaning meaning = Headings.meaning(cell.text());
            if (Headings.ofAnotherTable(cell.text())) {
                foreign++;
            }
            if (Headings.known(cell.text())) {
                known++;
            }
            if (meaning != Meaning.OTHER) {
                meanings.add(meaning);
            }
        }
        boolean dated = meanings.contains(Meaning.DATE);
        boolean chronology = (meanings.size() >= 2 || known >= 2) && (dated || meanings.contains(Meaning.EVENT));
        boolean somethingElse = foreign >= 1 && known + foreign >= 2 && filled >= 2;
        if ((!chronology && !somethingElse) || 2 * Math.max(known, foreign) < filled) {
            return 0;
        }
        return 2 * meanings.size() + (dated ? 2 : 0) + known + foreign;
    }
}
