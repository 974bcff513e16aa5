package org.throughline.chronology;

import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.Attention;
import org.throughline.chronology.dates.Dates;
import org.throughline.chronology.dates.Dates.Context;
import org.throughline.chronology.dates.WrittenDate;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Dates the rows of one table, from the top down: by their own cell, by a heading over them, by a cell merged downwards, by the row above. */
final class RowDates {

    private static final Pattern DAY_ONLY =
            Pattern.compile("(?i)((mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}[.,]? )?\\d{1,2}(st|nd|rd|th)?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(?i)\\p{L}{3,9}\\.?,? ?(19|20)\\d\\d");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /** One row for days apart may be one event or several. */
    private static final String SEVERAL_DAYS = "several days named";

    private final boolean yearsStandAbove;
    private String period = "";
    private @Nullable Cell dayHeading;
    /** What a cell merged downwards goes on saying. */
    private Cell dateAbove = Cell.of("");

    private @Nullable WrittenDate above;

    /**
     * @param headerRow the number of the row that holds the headings, or 0
     * @param date the column of dates, or -1
     */
    RowDates(Table table, int headerRow, int date) {
        yearsStandAbove = yearsStandAbove(table, headerRow, date);
    }

    /** The rows below stand under the heading of a year or month. */
    void underPeriod(String heading) {
        period = heading;
        dayHeading = null;
    }

    /** The rows below that have no date of their own stand under that of a day. */
    void underDay(Cell heading) {
        dayHeading = heading;
    }

    /**
     * The date of the next row.
     *
     * @param written its own cell
     * @param to the cell that says until when, or an empty one
     */
    WrittenDate of(Cell written, Cell to) {
        Cell from = written;
        if (from.isBlank() && to.isBlank() && from.fromAbove()) {
            from = dateAbove;
        } else if (from.isBlank() && to.isBlank() && dayHeading != null) {
            from = dayHeading;
        } else if (!from.isBlank()) {
            dayHeading = null;
            dateAbove = from;
        }
        above = dated(from, to);
        return above;
    }

    /** What a person must look at in this row, with the heading it stands under where that may help; empty for nothing. */
    String attention(WrittenDate when, String reason) {
        if (when.attention().isEmpty()) {
            return when.edtf() == null || !when.edtf().startsWith("{")
                    ? reason
                    : SEVERAL_DAYS + (reason.isEmpty() ? "" : "; " + reason);
        }
        String under =
                period.isEmpty() || when.earliest() != null ? "" : " (it stands under the heading " + period + ")";
        return when.attention() + under + (reason.isEmpty() ? "" : "; " + reason);
    }

    /** A day alone under the heading of a month belongs to that month. */
    private WrittenDate dated(Cell from, Cell to) {
        String text = from.text().strip();
        if (!period.isEmpty()
                && to.isBlank()
                && from.moment() == null
                && DAY_ONLY.matcher(text).matches()
                && MONTH_AND_YEAR.matcher(period.strip()).matches()) {
            WrittenDate whole = Dates.read(text + " " + period.strip());
            return new WrittenDate(
                    from.text(),
                    whole.edtf(),
                    whole.earliest(),
                    whole.latest(),
                    whole.certainty(),
                    whole.time(),
                    whole.attention());
        }
        return EntryDates.date(from, to, new Context(yearsStandAbove ? year(period) : null, above));
    }

    private static @Nullable Year year(String heading) {
        Matcher matcher = YEAR.matcher(heading);
        Year year = matcher.find() ? Year.parse(matcher.group()) : null;
        return year == null || matcher.find() ? null : year;
    }

    /**
     * Whether this table leaves its years to headings over the rows: most dates below such headings have none, and none that has one is of
     * another year. Where dates usually have their year, one without is left for a person: rows are moved.
     */
    private static boolean yearsStandAbove(Table table, int headerRow, int date) {
        Year over = null;
        int bare = 0;
        int whole = 0;
        for (Row row : table.rows()) {
            Cell written = TableReader.cell(row, date);
            if (CellLooks.onlyOneFilled(row.cells()) && CellLooks.periodHeading(TableReader.firstText(row))) {
                over = year(TableReader.firstText(row));
            } else if (over != null && !written.isBlank() && row.number() != headerRow) {
                WrittenDate read = EntryDates.date(written, Cell.of(""), Context.NONE);
                if (read.earliest() != null && read.earliest().getYear() != over.getValue()) {
                    return false;
                }
                bare += read.attention().equals(Attention.NO_YEAR.words()) ? 1 : 0;
                whole += read.earliest() != null ? 1 : 0;
            }
        }
        return bare >= 3 && bare > 3 * whole;
    }
}
