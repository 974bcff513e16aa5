package org.throughline.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.throughline.documents.Cell;
import org.throughline.documents.CommaSeparated;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;
import org.throughline.documents.Letter;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.Spreadsheet;

/** Makes an invented chronology of 2,500 rows ({@code make FOLDER}), or times reading each file of a folder ({@code time FOLDER}). */
public final class FormatTimes {

    private static final int ROWS = 2_500;
    private static final List<String> TITLES = List.of("Date", "Time", "Source", "Event", "Action", "Seen");

    private FormatTimes() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var folder = Path.of(arguments[1]);
        if (arguments[0].equals("make")) make(folder);
        else time(folder);
    }

    private static void make(Path folder) throws IOException {
        var rows = new ArrayList<List<Cell>>();
        var day = LocalDate.of(2010, 1, 1);
        for (int i = 0; i < ROWS; i++) {
            String date = day.plusDays(i).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
            String event = "Officers attended following a report of a disturbance. Both parties were spoken to apart; "
                    + "she said it was “nothing”, and no further action was taken – entry " + i;
            rows.add(List.of(
                    Cell.of(date),
                    Cell.of("10:" + (10 + i % 50)),
                    Cell.of("Log"),
                    Cell.of(event),
                    Cell.of("NFA"),
                    Cell.of("Yes")));
        }
        var titles = TITLES.stream().map(Cell::of).toList();
        var table = new ArrayList<Row>();
        table.add(new Row(1, titles));
        for (var row : rows) table.add(new Row(table.size() + 1, row));
        try (var out = Files.newOutputStream(folder.resolve("log.docx"))) {
            new Letter("Log", List.of(new Table("", table)), Letter.Page.LANDSCAPE).write(out);
        }
        var columns = new ArrayList<Spreadsheet.Column>();
        for (String title : TITLES) columns.add(new Spreadsheet.Column(title, title.equals("Event") ? 60 : 12));
        try (var out = Files.newOutputStream(folder.resolve("log.xlsx"))) {
            Spreadsheet.write(List.of(new Spreadsheet.Sheet("Log", columns, rows)), out);
        }
        var words = new ArrayList<List<String>>();
        words.add(TITLES);
        for (var row : rows) words.add(row.stream().map(Cell::text).toList());
        try (var out = Files.newOutputStream(folder.resolve("log.csv"))) {
            CommaSeparated.wordForWord(words, out);
        }
    }

    private static void time(Path folder) throws Exception {
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().startsWith("log."))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            long first = read(name, file);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) best = Math.min(best, read(name, file));
            int rows = OfficeFiles.read(name, file).tables().stream()
                    .mapToInt(table -> table.rows().size())
                    .sum();
            System.out.printf(
                    "%-9s %,6d KB  %,d rows  first %,5d ms  best of five %,5d ms%n",
                    name, Files.size(file) / 1_024, rows, first, best);
        }
    }

    private static long read(String name, Path file) throws Exception {
        long start = System.nanoTime();
        OfficeFiles.read(name, file);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
