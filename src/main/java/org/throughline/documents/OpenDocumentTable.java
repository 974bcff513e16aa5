package org.throughline.documents;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One table of an .odt or sheet of an .ods. Empty rows and cells are stored as "a million more of these", and are only counted. */
final class OpenDocumentTable {

    private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 31);
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    /** A cell merged downwards: how many more rows it reaches into, and how wide it is. */
    private record Reach(int rows, int columns) {}

    private final Xml xml;
    private final OpenDocument document;
    private final Grid grid;
    private final Map<Integer, Reach> reaches = new HashMap<>();
    private int emptyBefore;
    private int skipCovered;
    private int rowTimes = 1;

    OpenDocumentTable(Xml xml, Allowance allowance, OpenDocument document) {
        this.xml = xml;
        this.document = document;
        this.grid = new Grid(allowance);
    }

    /** Reads up to the end of the table just opened. */
    Grid read() throws UnreadableFile {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.isStart() && !document.passed() && xml.name().equals("table-row")) row();
        }
        return grid;
    }

    private void row() throws UnreadableFile {
        int outer = xml.depth();
        rowTimes = Math.max(1, xml.number("number-rows-repeated", 1, MOST_ROWS));
        boolean hidden = !xml.attribute("visibility", "visible").equals("visible");
        emptyBefore = 0;
        skipCovered = 0;
        while (xml.nextWithin(outer)) {
            if (!xml.isStart() || document.passed()) continue;
            if (xml.name().equals("table-cell")) cell(false);
            else if (xml.name().equals("covered-table-cell")) cell(true);
        }
        if (hidden && grid.width() > 0) document.hiddenRows();
        grid.endRow(rowTimes);
    }

    private void cell(boolean covered) throws UnreadableFile {
        int times = Math.max(1, xml.number("number-columns-repeated", 1, MOST_COLUMNS));
        int columns = Math.max(1, xml.number("number-columns-spanned", 1, MOST_COLUMNS));
        int rows = Math.max(1, xml.number("number-rows-spanned", 1, MOST_ROWS));
        String shown = xml.attribute(
                "string-value", xml.attribute("date-value", xml.attribute("time-value", xml.attribute("value", ""))));
        var moment = moment(xml.attribute("value-type", ""));
        var words = document.cell();
        if (words.isEmpty() && !shown.isEmpty()) words.paragraph(shown, 0);
        boolean blank = words.asCell().isEmpty();
        if (covered && blank) {
            for (int i = 0; i < times && grid.width() + emptyBefore < MOST_COLUMNS; i++) coveredPlace();
            return;
        }
        if (covered && skipCovered > 0) {
            grid.replace(grid.width() - skipCovered--, Cell.of(words.asCell()));
            return;
        }
        int column = grid.width() + emptyBefore;
        if (rows > 1) reaches.put(column, new Reach(rows - 1, columns));
        if (blank && columns == 1) {
            emptyBefore += times;
            return;
        }
        fill();
        if (moment != null) {
            for (int i = 0; i < times; i++) grid.add(new Cell(words.asCell(), moment, columns));
        } else {
            for (int i = 0; i < times; i++) grid.cell(words, columns, false);
        }
        // the places it covers follow as elements of their own; they are in the row already
        skipCovered = columns - 1;
    }

    private void coveredPlace() throws UnreadableFile {
        if (skipCovered > 0) {
            skipCovered--;
            return;
        }
        int column = grid.width() + emptyBefore;
        var reach = reaches.get(column);
        if (reach == null) {
            emptyBefore++;
            return;
        }
        fill();
        grid.add(new Cell("", null, reach.columns(), true));
        skipCovered = reach.columns() - 1;
        if (reach.rows() <= rowTimes) reaches.remove(column);
        else reaches.put(column, new Reach(reach.rows() - rowTimes, reach.columns()));
    }

    private void fill() throws UnreadableFile {
        grid.empty(emptyBefore);
        emptyBefore = 0;
    }

    private @Nullable LocalDateTime moment(String type) {
        try {
            return switch (type) {
                case "date" -> {
                    String value = xml.attribute("date-value", "");
                    yield value.length() == 10 ? LocalDate.parse(value).atStartOfDay() : LocalDateTime.parse(value);
                }
                case "time" -> {
                    var length = Duration.parse(xml.attribute("time-value", ""));
                    boolean ofDay = !length.isNegative() && length.toDays() == 0;
                    yield ofDay ? NO_DAY.atStartOfDay().plus(length) : null;
                }
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }
}
