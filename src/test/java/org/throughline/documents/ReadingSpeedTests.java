package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Large chronologies are read quickly. The limits are wide, for slow machines; the figures are printed. */
class ReadingSpeedTests {

    private static final int ROWS = 2_500;
    private static final int MANY_ROWS = 50_000;
    private static final String EVENT =
            "Officers attended following a report of a disturbance. Both parties were spoken to apart; "
                    + "she said it was “nothing”, and no further action was taken – entry ";

    @Test
    void agency_sized_files() throws Exception {
        timed("xlsx", workbook(ROWS), ROWS, Duration.ofSeconds(5));
        timed("docx", document(ROWS), ROWS, Duration.ofSeconds(5));
        timed("csv", separated(ROWS), ROWS, Duration.ofSeconds(5));
    }

    @Test
    void a_sheet_and_a_table_of_fifty_thousand_rows() throws Exception {
        timed("xlsx", workbook(MANY_ROWS), MANY_ROWS, Duration.ofSeconds(20));
        timed("docx", document(MANY_ROWS), MANY_ROWS, Duration.ofSeconds(20));
        timed("csv", separated(MANY_ROWS), MANY_ROWS, Duration.ofSeconds(20));
    }

    private static void timed(String kind, byte[] bytes, int rows, Duration limit) throws Exception {
        long start = System.nanoTime();
        var content = OfficeFiles.read("a." + kind, bytes);
        var first = Duration.ofNanos(System.nanoTime() - start);
        for (int i = 0; i < 3; i++) OfficeFiles.read("a." + kind, bytes);
        start = System.nanoTime();
        OfficeFiles.read("a." + kind, bytes);
        var warm = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "%s, %,d rows, %,d KB: first %d ms, warm %d ms%n",
                kind, rows, bytes.length / 1_024, first.toMillis(), warm.toMillis());
        assertThat(content.tables().getFirst().rows()).hasSize(rows + 1);
        assertThat(first).isLessThan(limit);
    }

    private static List<List<Cell>> rows(int count) {
        var day = LocalDate.of(2010, 1, 1);
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < count; i++) {
            var moment = day.plusDays(i % 4_000).atStartOfDay();
            var date = new Cell(new DateFormat("dd/mm/yyyy").show(moment, 0), moment, 1);
            rows.add(List.of(
                    date,
                    Cell.of("10:" + (10 + i % 50)),
                    Cell.of("Niche"),
                    Cell.of(EVENT + i),
                    Cell.of("NFA"),
                    Cell.of("Yes, alone")));
        }
        return rows;
    }

    private static byte[] workbook(int count) throws Exception {
        var columns = new ArrayList<Spreadsheet.Column>();
        for (int i = 0; i < 6; i++) columns.add(new Spreadsheet.Column("Column " + i, 20));
        var out = new ByteArrayOutputStream();
        Spreadsheet.write(List.of(new Spreadsheet.Sheet("Log", columns, rows(count))), out);
        return out.toByteArray();
    }

    private static byte[] document(int count) throws Exception {
        var rows = new ArrayList<Row>();
        rows.add(new Row(1, List.of(Cell.of("Date"), Cell.of("Event"))));
        for (var cells : rows(count)) rows.add(new Row(rows.size() + 1, cells));
        var out = new ByteArrayOutputStream();
        long start = System.nanoTime();
        new Letter("Log", List.of(new Table("", rows)), Letter.Page.LANDSCAPE).write(out);
        System.out.printf("docx of %,d rows written in %d ms%n", count, (System.nanoTime() - start) / 1_000_000);
        return out.toByteArray();
    }

    private static byte[] separated(int count) throws Exception {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Date", "Event"));
        for (var cells : rows(count)) rows.add(cells.stream().map(Cell::text).toList());
        var out = new ByteArrayOutputStream();
        CommaSeparated.wordForWord(rows, out);
        return out.toByteArray();
    }
}
