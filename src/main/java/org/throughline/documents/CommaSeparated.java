package org.throughline.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as .csv, in UTF-8 with commas. The stream is left open. */
public final class CommaSeparated {

    private CommaSeparated() {}

    /** Every field word for word, for programs and for keeping. */
    public static void wordForWord(Iterable<List<String>> rows, OutputStream out) throws IOException {
        write(rows, out, false);
    }

    /**
     * For people who will open it in Excel: marked as UTF-8, and a field that Excel would run as a formula (one that begins with {@code =},
     * {@code +}, {@code -}, {@code @}, a tab or a line break) gets an apostrophe in front (OWASP, CSV injection).
     */
    public static void forExcel(Iterable<List<String>> rows, OutputStream out) throws IOException {
        write(rows, out, true);
    }

    private static void write(Iterable<List<String>> rows, OutputStream out, boolean forExcel) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (forExcel) writer.write('\ufeff');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        for (List<String> row : rows) {
            csv.writeRecord(
                    forExcel ? row.stream().map(CommaSeparated::disarmed).toList() : row);
        }
        csv.flush();
        writer.flush();
    }

    private static String disarmed(String field) {
        return !field.isEmpty() && "=+-@\t\r\n".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
