package org.throughline.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A list as a spreadsheet: RFC 4180, UTF-8 with a byte order mark so that Excel reads it, one row at a time. */
public final class Csv {

    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Csv() {}

    /**
     * Sends a list to be saved.
     *
     * @param kind what the list is, in small letters and hyphens; becomes the file's name and so must never come from a case
     * @param rows closed at the end
     */
    public static void response(
            HttpServletResponse response, String kind, List<String> headings, Stream<List<String>> rows)
            throws IOException {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("The name of a list is small letters and hyphens");
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind + ".csv\"");
        write(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), headings, rows);
    }

    /** Writes the same to any place; flushes, does not close it. */
    static void write(Writer to, List<String> headings, Stream<List<String>> rows) throws IOException {
        to.write('\uFEFF');
        // Not closed: the server closes its own stream.
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(headings.stream().map(Csv::harmless).toList());
        try (rows) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
        }
        csv.flush();
    }

    /** A cell that a spreadsheet would run as a formula gets a leading apostrophe; plain numbers stay numbers. */
    static String harmless(String cell) {
        if (cell.isEmpty() || NUMBER.matcher(cell).matches()) {
            return cell;
        }
        return "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
