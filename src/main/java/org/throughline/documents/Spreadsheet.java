package org.throughline.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables to an .xlsx, row by row. Text stays text, whatever it begins with: nothing becomes a formula. */
public final class Spreadsheet {

    private static final int LONGEST_CELL = 32_767;
    /** In points, for Calibri 11. */
    private static final double LINE_HEIGHT = 15;

    private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 31);

    private Spreadsheet() {}

    /**
     * One sheet.
     *
     * @param name shown on its tab; made short and unique where Excel asks for it
     * @param columns titles, in bold on the first row, which stays in view
     * @param rows a cell with a moment becomes a real date; covered cells are left empty; a text longer than Excel allows in one cell (32,767
     *     characters) goes on in the row below
     */
    public record Sheet(String name, List<Column> columns, List<List<Cell>> rows) {}

    /** @param width in characters, 1 to 255 */
    public record Column(String title, int width) {}

    /** Writes the workbook; the stream is left open. */
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        var names = new HashSet<String>();
        try (var workbook = new Workbook(new Unclosed(out), "Throughline", "1.0")) {
            for (Sheet sheet : sheets) write(sheet, workbook.newWorksheet(tabName(sheet.name(), names)));
        }
    }

    private static void write(Sheet sheet, Worksheet tab) throws IOException {
        for (int i = 0; i < sheet.columns().size(); i++) {
            tab.width(i, Math.clamp(sheet.columns().get(i).width(), 1, 255));
            tab.value(0, i, sheet.columns().get(i).title());
            tab.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
        }
        tab.freezePane(0, 1);
        tab.repeatRows(0);
        tab.pageOrientation("landscape");
        tab.setFitToPage(true);
        tab.fitToWidth((short) 1);
        tab.fitToHeight((short) 0);
        int at = 1;
        for (List<Cell> row : sheet.rows()) {
            for (List<Cell> part : parts(row)) {
                for (int i = 0; i < part.size(); i++) write(part.get(i), tab, at, i);
                int lines = lines(part, sheet.columns());
                if (lines > 1) tab.rowHeight(at, Math.min(lines * LINE_HEIGHT, Worksheet.MAX_ROW_HEIGHT));
                at++;
            }
            if (at % 500 == 0) tab.flush();
        }
        tab.finish();
    }

    /** How many lines a row's wrapped words will take. LibreOffice does not work this out when it opens a file. */
    private static int lines(List<Cell> row, List<Column> columns) {
        int most = 1;
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
            int width = Math.clamp(columns.get(i).width(), 1, 255);
            int lines = row.get(i)
                    .text()
                    .lines()
                    .mapToInt(line -> 1 + line.length() / width)
                    .sum();
            most = Math.max(most, lines);
        }
        return most;
    }

    private static void write(Cell cell, Worksheet tab, int row, int column) {
        LocalDateTime moment = cell.moment();
        if (moment != null) {
            boolean timeAlone = moment.toLocalDate().equals(NO_DAY);
            boolean dayAlone = moment.toLocalTime().toSecondOfDay() == 0;
            if (timeAlone) tab.value(row, column, moment.toLocalTime().toSecondOfDay() / 86_400.0);
            else tab.value(row, column, moment);
            String format = timeAlone ? "hh:mm" : dayAlone ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm";
            tab.style(row, column).format(format).verticalAlignment("top").set();
        } else if (!cell.text().isEmpty()) {
            tab.inlineString(row, column, cell.text());
            tab.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static List<List<Cell>> parts(List<Cell> row) {
        if (row.stream().allMatch(cell -> cell.text().length() <= LONGEST_CELL)) return List.of(row);
        var first = new ArrayList<Cell>();
        var rest = new ArrayList<Cell>();
        for (Cell cell : row) {
            String text = cell.text();
            int cut = Math.min(text.length(), LONGEST_CELL);
            if (cut < text.length() && Character.isHighSurrogate(text.charAt(cut - 1))) cut--;
            first.add(new Cell(text.substring(0, cut), cell.moment(), cell.columnSpan()));
            rest.add(Cell.of(text.substring(cut)));
        }
        var parts = new ArrayList<List<Cell>>();
        parts.add(first);
        parts.addAll(parts(rest));
        return parts;
    }

    /** Excel refuses some marks in a tab's name, more than 31 characters, and the same name twice. */
    private static String tabName(String wanted, Set<String> taken) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                .replaceAll("^'|'$", " ")
                .strip();
        if (plain.isEmpty()) plain = "Sheet";
        for (int i = 1; ; i++) {
            String ending = i == 1 ? "" : " " + i;
            String name = plain.substring(0, Math.min(plain.length(), 31 - ending.length())) + ending;
            if (taken.add(name.toLowerCase(Locale.ROOT))) return name;
        }
    }
}
