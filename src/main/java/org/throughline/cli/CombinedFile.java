package org.throughline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.throughline.chronology.CombinedChronology;
import org.throughline.chronology.CombinedTable;
import org.throughline.documents.Cell;
import org.throughline.documents.CommaSeparated;
import org.throughline.documents.Spreadsheet;

/** Writes the combined chronology as the kind of file its name asks for. */
final class CombinedFile {

    private static final int[] WIDTHS = {24, 6, 28, 18, 18, 12, 12, 12, 8, 70, 20, 30, 14, 40, 12, 40};

    private CombinedFile() {}

    static void write(CombinedChronology combined, Path to) throws IOException {
        String name = to.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            writeWorkbook(combined, to);
        } else if (name.endsWith(".html")) {
            writePage(combined, to);
        } else {
            writeCsv(combined, to);
        }
    }

    private static void writeCsv(CombinedChronology combined, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            CommaSeparated.wordForWord(
                    () -> Stream.concat(Stream.of(CombinedTable.HEADINGS), CombinedTable.rows(combined))
                            .iterator(),
                    out);
        }
    }

    private static void writeWorkbook(CombinedChronology combined, Path to) throws IOException {
        List<Spreadsheet.Column> columns = new ArrayList<>();
        for (int i = 0; i < CombinedTable.HEADINGS.size(); i++) {
            columns.add(new Spreadsheet.Column(CombinedTable.HEADINGS.get(i), WIDTHS[i]));
        }
        List<List<Cell>> rows = CombinedTable.rows(combined)
                .map(row -> row.stream().map(Cell::of).toList())
                .toList();
        try (OutputStream out = Files.newOutputStream(to)) {
            Spreadsheet.write(List.of(new Spreadsheet.Sheet("Combined chronology", columns, rows)), out);
        }
    }

    private static void writePage(CombinedChronology combined, Path to) throws IOException {
        try (Writer out = Files.newBufferedWriter(to)) {
            out.write("""
                    <!doctype html>
                    <html lang="en-GB"><head><meta charset="utf-8"><title>Combined chronology</title>
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <style>
                    body{font:16px/1.4 system-ui,sans-serif;margin:1.5rem;color:#1d2b2b}
                    table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:.5rem 0}
                    th,td{border-bottom:1px solid #b8b3a8;padding:.35rem .5rem;text-align:left;vertical-align:top;white-space:pre-line}
                    th{position:sticky;top:0;background:#e4efee}.attention{background:#fdf1d3}
                    @media print{th{position:static}body{margin:0;font-size:11px}}
                    </style></head><body><h1>Combined chronology</h1>
                    """);
            out.write("<table><caption>" + combined.entries().size() + " entries</caption><thead><tr>");
            for (String heading : CombinedTable.HEADINGS) {
                out.write("<th scope=\"col\">" + escaped(heading.replace('_', ' ')) + "</th>");
            }
            out.write("</tr></thead><tbody>\n");
            Iterator<List<String>> rows = CombinedTable.rows(combined).iterator();
            while (rows.hasNext()) {
                List<String> row = rows.next();
                out.write(row.getLast().isEmpty() ? "<tr>" : "<tr class=\"attention\">");
                for (String value : row) {
                    out.write("<td>" + escaped(value) + "</td>");
                }
                out.write("</tr>\n");
            }
            out.write("</tbody></table></body></html>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
