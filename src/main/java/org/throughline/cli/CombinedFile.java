package org.throughline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.throughline.chronology.CombinedChronology;
import org.throughline.chronology.CombinedTable;

/** Writes the combined chronology as the kind of file its name asks for. */
final class CombinedFile {

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
        try (Writer out = Files.newBufferedWriter(to)) {
            line(out, CombinedTable.HEADINGS);
            CombinedTable.rows(combined).forEachOrdered(row -> line(out, row));
        }
    }

    private static void line(Writer out, List<String> values) {
        try {
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                out.write(quoted(values.get(i)));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
                && value.equals(value.strip());
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static void writeWorkbook(CombinedChronology combined, Path to) throws IOException {
        try (Workbook workbook = new Workbook(Files.newOutputStream(to), "Throughline", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Combined chronology");
            int[] widths = {24, 6, 28, 18, 18, 12, 12, 12, 8, 70, 20, 30, 14, 40, 12, 40};
            for (int i = 0; i < CombinedTable.HEADINGS.size(); i++) {
                sheet.value(0, i, CombinedTable.HEADINGS.get(i));
                sheet.width(i, widths[i]);
            }
            sheet.range(0, 0, 0, CombinedTable.HEADINGS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            Iterator<List<String>> rows = CombinedTable.rows(combined).iterator();
            for (int r = 1; rows.hasNext(); r++) {
                List<String> row = rows.next();
                for (int i = 0; i < row.size(); i++) {
                    if (!row.get(i).isEmpty()) {
                        sheet.value(r, i, row.get(i));
                    }
                }
            }
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
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
