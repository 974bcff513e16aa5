package org.throughline.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.Reading.Skipped;
import org.throughline.chronology.dates.WrittenDate;
import org.throughline.chronology.dates.WrittenTime;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Turns the rows of one table into entries, once its columns are known. Every row becomes an entry or is listed as skipped. */
final class TableReader {

    private static final int LONGEST_HEADING = 120;
    private static final int SHORT_LINE = 60;
    /** The share of cells that may differ from their headings where a row repeats them. */
    private static final double MOST_OTHERS = 0.3;

    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,6}[.)]?");

    private static final Pattern COLUMN_LABEL = Pattern.compile("[(\\[]?(\\p{L}|\\d{1,2}|[ivx]{1,4})[)\\].]?");

    private final String file;
    private final String agency;
    private final Table table;
    private final Columns columns;
    private final List<Entry> entries;
    private final List<Skipped> skipped;
    private final List<String> headings;
    private final int number;
    private final int date;
    private final int event;
    /** By meaning, which column has it, or -1. */
    private final int[] places = new int[Meaning.values().length];
    /** The place of the last row that holds any words. */
    private final int lastFilled;

    private final boolean datesLead;
    private final RowDates dates;
    /** What a cell merged downwards goes on saying. */
    private String agencyAbove = "";

    TableReader(String file, String agency, Table table, Columns columns, List<Entry> entries, List<Skipped> skipped) {
        this.file = file;
        this.agency = agency;
        this.table = table;
        this.columns = columns;
        this.entries = entries;
        this.skipped = skipped;
        this.headings = columns.columns().stream()
                .map(column -> Headings.plain(column.heading()))
                .toList();
        for (Meaning meaning : Meaning.values()) {
            places[meaning.ordinal()] = columns.indexOf(meaning);
        }
        this.number = place(Meaning.NUMBER);
        this.date = place(Meaning.DATE);
        this.event = place(Meaning.EVENT);
        this.lastFilled = lastFilled();
        this.datesLead = date < 0 && LeadingDates.in(table, columns);
        this.dates = new RowDates(table, columns.headerRow(), date);
    }

    private int place(Meaning meaning) {
        return places[meaning.ordinal()];
    }

    void read() {
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            if (columns.headerRow() > 0 && row.number() < columns.headerRow()) {
                skip(row, "It stands above the headings");
            } else if (row.number() == columns.headerRow()) {
                skip(row, "It holds the headings");
            } else if (i > 0 && table.rows().get(i - 1).number() == columns.headerRow() && numbersColumns(row)) {
                skip(row, "It numbers the columns");
            } else {
                Row next = i + 1 < table.rows().size() ? table.rows().get(i + 1) : null;
                if (closesApart(row, i)) {
                    skip(row, "It is a line after the end");
                } else {
                    read(row, next);
                }
            }
        }
    }

    /** "(a) (b) (c)" or "1 2 3" below the headings. */
    private static boolean numbersColumns(Row row) {
        return CellLooks.filled(row.cells()) >= 2
                && row.cells().stream()
                        .allMatch(cell -> cell.isBlank()
                                || COLUMN_LABEL.matcher(cell.text().strip()).matches());
    }

    /** "Nothing found before 2016": the last row, after an empty one, with a few words and no date. */
    private boolean closesApart(Row row, int index) {
        if (index == 0 || date < 0 || index < lastFilled || CellLooks.filled(row.cells()) != 1) {
            return false;
        }
        Row before = table.rows().get(index - 1);
        boolean apart = blank(before) || row.number() > before.number() + 1;
        return apart && firstText(row).length() <= SHORT_LINE && !CellLooks.realDate(cell(row, date));
    }

    private int lastFilled() {
        int last = table.rows().size() - 1;
        while (last >= 0 && blank(table.rows().get(last))) {
            last--;
        }
        return last;
    }

    private void read(Row row, @Nullable Row next) {
        int filled = 0;
        int only = -1;
        for (int i = 0; i < row.cells().size(); i++) {
            if (i != number && !row.cells().get(i).isBlank()) {
                filled++;
                only = i;
            }
        }
        if (filled == 0) {
            if (!blank(row)) {
                readNumberOnly(row);
            }
        } else if (repeatsHeadings(row)) {
            skip(row, "It repeats the headings");
        } else if (filled == 1) {
            readSingle(row, only, next);
        } else if (CellLooks.closing(firstText(row))
                && (date < 0
                        || !CellLooks.realDate(cell(row, date))
                        || CellLooks.closing(cell(row, date).text()))) {
            skip(row, "It is a total or an ending");
        } else {
            add(row, cell(row, date), "");
        }
    }

    private void readNumberOnly(Row row) {
        Cell cell = cell(row, number);
        if (CellLooks.periodHeading(cell.text())
                || !PLAIN_NUMBER.matcher(cell.text().strip()).matches()) {
            readSingle(row, number, null);
        } else {
            skip(row, "It is numbered and otherwise empty");
        }
    }

    /** A row with words in one cell only: a heading between entries, a note, or an entry whose other cells were left empty. */
    private void readSingle(Row row, int index, @Nullable Row next) {
        Cell cell = row.cells().get(index);
        String text = cell.text().strip();
        boolean wide = cell.columnSpan() > 1;
        if (CellLooks.periodHeading(text)) {
            dates.underPeriod(text);
            skip(row, "It is a heading over the rows below");
        } else if (CellLooks.dayHeading(text) && index != event && (wide || undated(next))) {
            dates.underDay(cell);
            skip(row, "It is a heading over the rows below");
        } else if (CellLooks.closing(text)) {
            skip(row, "It is a total or an ending");
        } else if (index == event && !wide) {
            add(row, cell(row, date), "");
        } else if (index == date && CellLooks.date(cell)) {
            add(row, cell, "nothing written beside this date");
        } else if (text.length() <= LONGEST_HEADING) {
            skip(row, "It is a heading or a note, not an entry");
        } else {
            addText(row, text);
        }
    }

    private boolean undated(@Nullable Row next) {
        return next != null && cell(next, date).isBlank() && !cell(next, event).isBlank();
    }

    private boolean repeatsHeadings(Row row) {
        int counted = 0;
        int others = 0;
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            String text = cell(row, i).text();
            if (text.length() > LONGEST_HEADING || others > MOST_OTHERS * headings.size()) {
                return false;
            }
            if (!heading.isEmpty() || !text.isBlank()) {
                counted++;
                others += Headings.repeats(heading, text) ? 0 : 1;
            }
        }
        return counted >= 2 && others <= MOST_OTHERS * counted;
    }

    private void add(Row row, Cell dateCell, String reason) {
        Cell to = cell(row, place(Meaning.DATE_TO));
        Cell from =
                datesLead ? Cell.of(LeadingDates.of(text(row, Meaning.EVENT)).orElse("")) : dateCell;
        WrittenDate when = dates.of(from, to);
        Cell timeCell = cell(row, place(Meaning.TIME));
        WrittenTime time = EntryDates.time(timeCell);
        Cell agencyCell = cell(row, place(Meaning.AGENCY));
        String whose = agencyCell.isBlank() && agencyCell.fromAbove()
                ? agencyAbove
                : agencyCell.text().strip();
        agencyAbove = whose;
        entries.add(new Entry(
                file,
                entries.size() + 1,
                whose.isEmpty() ? agency : whose,
                when,
                time.time() == null ? when.time() : time.time(),
                text(row, Meaning.EVENT),
                text(row, Meaning.SOURCE),
                text(row, Meaning.OUTCOME),
                text(row, Meaning.SEEN),
                comment(row, time.whole() ? "" : timeCell.text().strip()),
                columns.table(),
                row.number(),
                dates.attention(when, joined(reason, time.attention()))));
    }

    private static String joined(String one, String other) {
        return one + (one.isEmpty() || other.isEmpty() ? "" : "; ") + other;
    }

    private void addText(Row row, String text) {
        WrittenDate none = EntryDates.none();
        entries.add(new Entry(
                file,
                entries.size() + 1,
                agency,
                none,
                null,
                text,
                "",
                "",
                "",
                "",
                columns.table(),
                row.number(),
                dates.attention(none, "")));
    }

    /**
     * The author's comment, then whatever has no column of its own, each under its heading.
     *
     * @param wordsOfTime what stands in the column of times, where the time read says less
     */
    private String comment(Row row, String wordsOfTime) {
        List<String> parts = new ArrayList<>();
        String own = text(row, Meaning.COMMENT);
        if (!own.isEmpty()) {
            parts.add(own);
        }
        if (!wordsOfTime.isEmpty()) {
            parts.add("Time: " + wordsOfTime);
        }
        for (int i = 0; i < row.cells().size(); i++) {
            Meaning meaning =
                    i < columns.columns().size() ? columns.columns().get(i).meaning() : Meaning.OTHER;
            String text = row.cells().get(i).text().strip();
            boolean homeless = meaning == Meaning.OTHER
                    || (meaning == Meaning.NUMBER && !PLAIN_NUMBER.matcher(text).matches());
            if (homeless && !text.isEmpty()) {
                String heading =
                        i < columns.columns().size() ? columns.columns().get(i).heading() : "";
                parts.add(heading.isEmpty() ? text : heading.replaceFirst("\\s*:$", "") + ": " + text);
            }
        }
        return String.join("\n", parts);
    }

    private String text(Row row, Meaning meaning) {
        return cell(row, place(meaning)).text().strip();
    }

    static Cell cell(Row row, int index) {
        return index >= 0 && index < row.cells().size() ? row.cells().get(index) : Cell.covered();
    }

    static String firstText(Row row) {
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                return cell.text();
            }
        }
        return "";
    }

    private static boolean blank(Row row) {
        return CellLooks.filled(row.cells()) == 0;
    }

    private static String words(Row row) {
        return String.join(
                " | ",
                row.cells().stream()
                        .map(Cell::text)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private void skip(Row row, String reason) {
        skipped.add(new Skipped(columns.table(), row.number(), reason, words(row)));
    }
}
