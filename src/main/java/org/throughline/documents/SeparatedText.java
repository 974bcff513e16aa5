package org.throughline.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Reads .csv, .tsv and .txt: finds out the characters and the separator, then the rows; a text without columns becomes paragraphs. */
final class SeparatedText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LONGEST_CELL = 16 << 20;

    private SeparatedText() {}

    static List<Block> read(Source source, String fileName, List<String> notes, Allowance allowance)
            throws IOException, UnreadableFile {
        var charset = charset(source);
        boolean table = !FileKind.ending(fileName).matches("txt|text|asc");
        Separator separator;
        try (var reader = reader(source, charset)) {
            char[] start = new char[1 << 17];
            int length = reader.read(start, 0, start.length);
            separator = Separator.of(new String(start, 0, Math.max(0, length)));
        }
        if (!table && !separator.sure()) {
            try (var reader = reader(source, charset)) {
                return paragraphs(reader, allowance);
            }
        }
        List<Row> rows;
        try (var reader = reader(source, charset)) {
            rows = rows(reader, separator, false, allowance);
        } catch (CsvParseException e) {
            notes.add("A quotation mark is opened and never closed. What follows it was read as one cell.");
            try (var reader = reader(source, charset)) {
                rows = rows(reader, separator, true, new Allowance());
            }
        }
        return rows.isEmpty() ? List.of() : List.of(new Table("", rows));
    }

    private static List<Row> rows(Reader reader, Separator separator, boolean unclosed, Allowance allowance)
            throws IOException, UnreadableFile {
        var rows = new ArrayList<Row>();
        var csv = CsvReader.builder()
                .fieldSeparator(separator.mark())
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(unclosed)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .maxBufferSize(LONGEST_CELL);
        int number = 0;
        try (var records = csv.ofCsvRecord(reader)) {
            for (var record : records) {
                number++;
                // Excel's own first line, which names the separator
                if (number == 1 && separator.named()) continue;
                var cells = new ArrayList<Cell>();
                boolean filled = false;
                for (String field : record.getFields()) {
                    String text = field.indexOf('\r') < 0
                            ? field
                            : field.replace("\r\n", "\n").replace('\r', '\n');
                    allowance.characters(text.length());
                    filled |= !text.isBlank();
                    cells.add(Cell.of(text));
                }
                allowance.cells(cells.size());
                if (filled) rows.add(new Row(number, List.copyOf(cells)));
            }
        }
        return rows;
    }

    private static List<Block> paragraphs(BufferedReader reader, Allowance allowance)
            throws IOException, UnreadableFile {
        var blocks = new ArrayList<Block>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            allowance.characters(line.length());
            if (line.isBlank()) continue;
            allowance.cells(1);
            blocks.add(new Paragraph(line.strip(), 0));
        }
        return blocks;
    }

    private static BufferedReader reader(Source source, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(source.stream(), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\ufeff') reader.reset();
        return reader;
    }

    private static Charset charset(Source source) throws IOException {
        byte[] head = source.head(1 << 12);
        if (isWide(head)) return wide(head);
        try (var stream = source.stream()) {
            return isUtf8(stream) ? StandardCharsets.UTF_8 : WESTERN;
        }
    }

    /** Whether these are 16-bit characters: by their mark, or by every other byte being nought. */
    static boolean isWide(byte[] head) {
        if (head.length < 4) return false;
        if (head[0] == (byte) 0xff && head[1] == (byte) 0xfe || head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return plausible(head);
        }
        int low = 0;
        int high = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            if (head[i] == 0) high++;
            if (head[i + 1] == 0) low++;
        }
        int pairs = head.length / 2;
        return (low == 0 ? high : high == 0 ? low : 0) * 10 > pairs * 8;
    }

    /** Real text has no noughts among its 16-bit characters. */
    private static boolean plausible(byte[] head) {
        for (int i = 2; i + 1 < head.length; i += 2) {
            if (head[i] == 0 && head[i + 1] == 0) return false;
        }
        return true;
    }

    private static Charset wide(byte[] head) {
        if (head[0] == (byte) 0xff) return StandardCharsets.UTF_16LE;
        if (head[0] == (byte) 0xfe) return StandardCharsets.UTF_16BE;
        return head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean isUtf8(InputStream stream) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var characters = CharBuffer.allocate(1 << 16);
        boolean more = true;
        while (more) {
            int got = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            more = got >= 0;
            bytes.position(bytes.position() + Math.max(0, got)).flip();
            if (decoder.decode(bytes, characters, !more).isError()) return false;
            bytes.compact();
            characters.clear();
        }
        return true;
    }
}
