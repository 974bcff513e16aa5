package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Tells which column of a table is which: by the meaning of its headings first, by what stands below them second. */
final class ColumnRecognition {

    private static final int ROWS_SEARCHED_FOR_HEADINGS = 20;
    private static final int ROWS_SAMPLED = 400;
    /** The mean length of a column of prose, and of one of codes. */
    private static final int PROSE = 30;

    private static final int SHORT = 14;
    private static final List<Meaning> HOLDING_PROSE =
            List.of(Meaning.EVENT, Meaning.OTHER, Meaning.OUTCOME, Meaning.SOURCE);

    /** Meanings that version tables, signature tables and lists of people do not have. */
    private static final Set<Meaning> OF_CHRONOLOGIES =
            Set.of(Meaning.TIME, Meaning.SOURCE, Meaning.OUTCOME, Meaning.SEEN);

    private final Table table;
    private final int number;
    private final int width;
    /** The sampled cells of each column, by the first row looked at. */
    private final Map<Integer, List<List<Cell>>> sampled = new HashMap<>();

    private ColumnRecognition(Table table, int number) {
        this.table = table;
        this.number = number;
        this.width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /**
     * @param table any table
     * @param number which of the file's tables it is
     * @param before how the chronology table before it was read, or null: a table without headings may go on from it
     * @return its columns; {@link Columns#headerRow()} 0 without headings
     */
    static Columns of(Table table, int number, @Nullable Columns before) {
        return new ColumnRecognition(table, number).columns(before);
    }

    /** Whether the headings, or the two columns of words, show a table of something else: versions, signatures, abbreviations, people. */
    static boolean ofSomethingElse(Table table, Columns columns) {
        long foreign = columns.columns().stream()
                .filter(column -> Headings.ofAnotherTable(column.heading()))
                .count();
        if (foreign > 0) {
            boolean chronologyToo = columns.indexOf(Meaning.DATE) >= 0
                    && Headings.eventStrength(heading(columns, Meaning.EVENT)) >= 3
                    && OF_CHRONOLOGIES.stream().anyMatch(meaning -> columns.indexOf(meaning) >= 0);
            return foreign > 1 || !chronologyToo;
        }
        return columns.headerRow() == 0
                && !table.rows().isEmpty()
                && table.rows().getFirst().cells().stream().anyMatch(cell -> Headings.ofAnotherTable(cell.text()));
    }

    private static String heading(Columns columns, Meaning meaning) {
        int index = columns.indexOf(meaning);
        return index < 0 ? "" : columns.columns().get(index).heading();
    }

    private Columns columns(@Nullable Columns before) {
        int header = headerIndex();
        if (header >= 0) {
            return byHeadings(header);
        }
        if (before != null && before.columns().size() == width && continues(before)) {
            return before.continuedIn(number);
        }
        return byContent();
    }

    private boolean continues(Columns before) {
        int date = before.indexOf(Meaning.DATE);
        return date >= 0
                && (share(date, 0, CellLooks::date) >= 0.5 || table.rows().size() <= 2);
    }

    /** The row that reads most like headings, or -1. */
    private int headerIndex() {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < Math.min(ROWS_SEARCHED_FOR_HEADINGS, table.rows().size()); i++) {
            int score = headingScore(table.rows().get(i));
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private static int headingScore(Row row) {
        Set<Meaning> meanings = new HashSet<>();
        int foreign = 0;
        int filled = 0;
        int known = 0;
        for (Cell cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            filled++;
            if (cell.text().length() > 70 || CellLooks.realDate(cell) || CellLooks.time(cell)) {
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

    private Columns byHeadings(int header) {
        List<String> headings = new ArrayList<>(Collections.nCopies(width, ""));
        List<Cell> cells = table.rows().get(header).cells();
        for (int i = 0; i < cells.size(); i++) {
            headings.set(i, cells.get(i).text().strip());
        }
        List<Meaning> meanings = new ArrayList<>(Collections.nCopies(width, Meaning.OTHER));
        int first = header + 1;
        int date = strongest(i -> true, i -> Headings.dateStrength(headings.get(i)) + share(i, first, CellLooks::date));
        if (date >= 0 && Headings.dateStrength(headings.get(date)) == 0) {
            date = -1;
        }
        if (date < 0 || (share(date, first, CellLooks::date) < 0.3 && filled(date, first) >= 3)) {
            int byContent = dateByContent(first, i -> Headings.meaning(headings.get(i)) == Meaning.OTHER);
            date = byContent >= 0 ? byContent : date;
        }
        int chosenDate = date;
        int event = strongest(
                i -> i != chosenDate && Headings.meaning(headings.get(i)) == Meaning.EVENT
                        || (Headings.meaning(headings.get(i)) == Meaning.SOURCE
                                && Headings.eventStrength(headings.get(i)) == 1),
                i -> Headings.eventStrength(headings.get(i)) + Math.min(0.9, meanLength(i, first) / 200));
        if (event < 0) {
            event = strongest(
                    i -> i != chosenDate
                            && Headings.meaning(headings.get(i)) == Meaning.OTHER
                            && !Headings.ofAnotherTable(headings.get(i))
                            && meanLength(i, first) >= 12,
                    i -> meanLength(i, first));
        }
        event = proseInstead(event, chosenDate, first, headings);
        for (int i = 0; i < width; i++) {
            Meaning meaning = Headings.meaning(headings.get(i));
            if (i == date) {
                meaning = Meaning.DATE;
            } else if (i == event) {
                meaning = Meaning.EVENT;
            } else if (meaning == Meaning.DATE
                    || meaning == Meaning.EVENT
                    || (meaning != Meaning.OTHER && meanings.contains(meaning))) {
                meaning = Meaning.OTHER;
            } else if (meaning == Meaning.DATE_TO && date < 0) {
                meaning = Meaning.OTHER;
            }
            meanings.set(i, meaning);
        }
        if (!meanings.contains(Meaning.TIME)) {
            give(meanings, Meaning.TIME, i -> headings.get(i).isEmpty() && share(i, first, CellLooks::time) >= 0.6);
        }
        if (!meanings.contains(Meaning.TIME)) {
            give(
                    meanings,
                    Meaning.TIME,
                    i -> filled(i, first) >= 2
                            && share(i, first, CellLooks::time) >= 0.95
                            && share(i, first, CellLooks::clockTime) >= 0.5);
        }
        return columns(table.rows().get(header).number(), headings, meanings);
    }

    /**
     * What happened is told in prose. A column of short words is not it when a column with a like heading, or with one nobody could have
     * foreseen, holds the prose; a column of a few codes again and again is not it when any column does but the author's comment.
     */
    private int proseInstead(int event, int date, int first, List<String> headings) {
        boolean codes = event < 0
                || (filled(event, first) >= 4
                        && meanLength(event, first) < PROSE
                        && distinct(event, first) <= 0.5 * filled(event, first));
        if (!codes && (filled(event, first) < 3 || meanLength(event, first) >= SHORT)) {
            return event;
        }
        for (Meaning meaning : codes ? HOLDING_PROSE : HOLDING_PROSE.subList(0, 2)) {
            int prose = strongest(
                    i -> i != date
                            && i != event
                            && Headings.meaning(headings.get(i)) == meaning
                            && (meaning != Meaning.OTHER || !Headings.known(headings.get(i)))
                            && !Headings.ofAnotherTable(headings.get(i))
                            && filled(i, first) >= 3
                            && meanLength(i, first) >= PROSE,
                    i -> meanLength(i, first));
            if (prose >= 0) {
                return prose;
            }
        }
        return event;
    }

    private Columns byContent() {
        List<String> headings = new ArrayList<>(Collections.nCopies(width, ""));
        List<Meaning> meanings = new ArrayList<>(Collections.nCopies(width, Meaning.OTHER));
        int date = dateByContent(0, i -> true);
        int header = 0;
        int first = 0;
        if (date >= 0 && !table.rows().isEmpty() && oddHeadings(table.rows().getFirst(), date)) {
            Row row = table.rows().getFirst();
            header = row.number();
            first = 1;
            for (int i = 0; i < row.cells().size(); i++) {
                headings.set(i, row.cells().get(i).text().strip());
            }
        }
        int below = first;
        if (date >= 0) {
            meanings.set(date, Meaning.DATE);
        }
        give(
                meanings,
                Meaning.TIME,
                i -> filled(i, below) > 0 && share(i, below, CellLooks::time) >= 0.7 && !runningNumber(i, below));
        give(meanings, Meaning.NUMBER, i -> runningNumber(i, below));
        int event = strongest(
                i -> meanings.get(i) == Meaning.OTHER && meanLength(i, below) >= 12, i -> meanLength(i, below));
        if (event >= 0) {
            meanings.set(event, Meaning.EVENT);
        }
        give(
                meanings,
                Meaning.SEEN,
                i -> filled(i, below) >= 2 && share(i, below, cell -> CellLooks.yesNo(cell.text())) >= 0.8);
        give(
                meanings,
                Meaning.SOURCE,
                i -> filled(i, below) >= 0.7 * (table.rows().size() - below)
                        && meanLength(i, below) <= 30
                        && distinct(i, below) <= Math.max(2, 0.4 * filled(i, below)));
        return columns(header, headings, meanings);
    }

    /** Short words above a column of dates, and nothing else: headings nobody could have foreseen. */
    private boolean oddHeadings(Row row, int date) {
        return row.cells().size() > date
                && !row.cells().get(date).isBlank()
                && !CellLooks.date(row.cells().get(date))
                && row.cells().stream().filter(cell -> !cell.isBlank()).count() >= 2
                && row.cells().stream().allMatch(cell -> cell.text().length() <= 40 && !CellLooks.date(cell));
    }

    private Columns columns(int headerRow, List<String> headings, List<Meaning> meanings) {
        List<Columns.Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(new Columns.Column(headings.get(i), meanings.get(i)));
        }
        return new Columns(number, headerRow, List.copyOf(columns));
    }

    private void give(List<Meaning> meanings, Meaning meaning, IntPredicate fits) {
        for (int i = 0; i < width; i++) {
            if (meanings.get(i) == Meaning.OTHER && fits.test(i)) {
                meanings.set(i, meaning);
                return;
            }
        }
    }

    private int dateByContent(int first, IntPredicate allowed) {
        int best = strongest(i -> allowed.test(i) && filled(i, first) > 0, i -> share(i, first, CellLooks::realDate));
        return best >= 0 && share(best, first, CellLooks::realDate) >= 0.5 ? best : -1;
    }

    private interface Weight {
        double of(int column);
    }

    private interface Look {
        boolean fits(Cell cell);
    }

    private int strongest(IntPredicate allowed, Weight weight) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < width; i++) {
            if (allowed.test(i)) {
                double its = weight.of(i);
                if (best < 0 || its > most) {
                    best = i;
                    most = its;
                }
            }
        }
        return best;
    }

    /** Cells of a column from a row on, leaving out blanks and rows that hold one cell only: those are headings between the entries. */
    private List<Cell> cells(int column, int firstRow) {
        return sampled.computeIfAbsent(firstRow, this::sample).get(column);
    }

    private List<List<Cell>> sample(int firstRow) {
        List<List<Cell>> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            columns.add(new ArrayList<>());
        }
        for (int i = firstRow; i < Math.min(table.rows().size(), firstRow + ROWS_SAMPLED); i++) {
            List<Cell> row = table.rows().get(i).cells();
            if (width >= 2 && CellLooks.filled(row) <= 1) {
                continue;
            }
            for (int column = 0; column < row.size(); column++) {
                if (!row.get(column).isBlank()) {
                    columns.get(column).add(row.get(column));
                }
            }
        }
        return columns;
    }

    private double share(int column, int firstRow, Look look) {
        List<Cell> cells = cells(column, firstRow);
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(look::fits).count() / cells.size();
    }

    private int filled(int column, int firstRow) {
        return cells(column, firstRow).size();
    }

    private double meanLength(int column, int firstRow) {
        return cells(column, firstRow).stream()
                .mapToInt(cell -> cell.text().length())
                .average()
                .orElse(0);
    }

    private long distinct(int column, int firstRow) {
        return cells(column, firstRow).stream().map(Cell::text).distinct().count();
    }

    private boolean runningNumber(int column, int firstRow) {
        List<Cell> cells = cells(column, firstRow);
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
}
