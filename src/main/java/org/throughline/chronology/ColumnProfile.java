package org.throughline.chronology;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.Dates.Context;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/**
 * What stands in one column, looked at once. Blanks do not count, nor do rows with words in one cell only: those are headings between entries.
 *
 * @param cells the first cells with words in them, {@value #SAMPLED} rows at most
 * @param dates the share of cells that look like a date, or like a word for its absence
 * @param realDates the share that look like a day, month, season or year
 * @param times the share that look like a time; a bare number may
 * @param clockTimes the share that can be nothing but a time
 * @param meanLength characters in the mean
 */
record ColumnProfile(
        List<Cell> cells, double dates, double realDates, double times, double clockTimes, double meanLength) {

    static final int SAMPLED = 400;

    /** One profile for each column of the table, from a row on. */
    static List<ColumnProfile> of(Table table, int width, int firstRow) {
        List<List<Cell>> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(new ArrayList<>());
        }
        for (Row row : table.rows()
                .subList(
                        Math.min(firstRow, table.rows().size()),
                        Math.min(table.rows().size(), firstRow + SAMPLED))) {
            if (CellLooks.filled(row.cells()) < Math.min(2, width)) {
                continue;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cells().get(i).isBlank()) {
                    columns.get(i).add(row.cells().get(i));
                }
            }
        }
        return columns.stream().map(ColumnProfile::of).toList();
    }

    private static ColumnProfile of(List<Cell> cells) {
        List<Cell> dates = cells.stream().filter(CellLooks::date).toList();
        List<Cell> times = cells.stream().filter(CellLooks::time).toList();
        double all = Math.max(1, cells.size());
        return new ColumnProfile(
                List.copyOf(cells),
                dates.size() / all,
                dates.stream().filter(CellLooks::saysWhen).count() / all,
                times.size() / all,
                times.stream().filter(CellLooks::clockTime).count() / all,
                cells.stream().mapToInt(cell -> cell.text().length()).average().orElse(0));
    }

    private static double share(List<Cell> cells, Predicate<Cell> look) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(look).count() / cells.size();
    }

    int filled() {
        return cells.size();
    }

    /** Whether it holds dates, whatever its heading says: most cells do, and they are no prose with dates in it. */
    boolean holdsDates() {
        return realDates >= 0.5 && meanLength <= 45;
    }

    boolean holdsTimes() {
        return filled() >= 2 && times >= 0.95 && clockTimes >= 0.5;
    }

    double yesOrNo() {
        return share(cells, cell -> CellLooks.yesNo(cell.text()));
    }

    int distinct() {
        Set<String> texts = new HashSet<>();
        cells.forEach(cell -> texts.add(cell.text()));
        return texts.size();
    }

    /** A few codes again and again. */
    boolean holdsCodes(int longest) {
        return filled() >= 4 && meanLength < longest && distinct() <= 0.5 * filled();
    }

    boolean runningNumber() {
        int last = -1;
        for (Cell cell : cells) {
            String text = cell.text().strip();
            if (!text.matches("\\d{1,5}[.)]?")) {
                return false;
            }
            int value = Integer.parseInt(text.replaceAll("\\D", ""));
            if (value <= last) {
                return false;
            }
            last = value;
        }
        return cells.size() >= 2;
    }

    /** Whether the days here are mostly the same as in another column of as many, never later, and sometimes earlier: what happened comes before its record. */
    boolean comesBefore(ColumnProfile other) {
        if (filled() != other.filled()) {
            return false;
        }
        int earlier = 0;
        int later = 0;
        for (int i = 0; i < filled(); i++) {
            LocalDateTime one = moment(cells.get(i));
            LocalDateTime two = moment(other.cells.get(i));
            if (one != null && two != null) {
                earlier += one.isBefore(two) ? 1 : 0;
                later += one.isAfter(two) ? 1 : 0;
            }
        }
        return earlier > 0 && later <= 0.1 * earlier;
    }

    private static @Nullable LocalDateTime moment(Cell cell) {
        if (cell.moment() != null) {
            return cell.moment();
        }
        var read = EntryDates.date(cell, Cell.of(""), Context.NONE);
        return read.earliest() == null ? null : read.earliest().atStartOfDay();
    }
}
