package org.throughline.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.throughline.bench.FuzzFiles.Seed;

/** The samples with a few rows each, and without the parts no reader opens, so that ten million of them can be tried. */
final class SmallFiles {

    private static final int ROWS = 4;
    private static final Pattern TEXT_ROW = Pattern.compile("<w:tr[ >].*?</w:tr>", Pattern.DOTALL);
    private static final Pattern SHEET_ROW = Pattern.compile("<row .*?</row>", Pattern.DOTALL);
    private static final Pattern OPEN_ROW = Pattern.compile("<table:table-row.*?</table:table-row>", Pattern.DOTALL);
    private static final Pattern NOT_READ = Pattern.compile(
            "docProps/.*|customXml/.*|Thumbnails/.*|Configurations2/.*|.*theme.*|.*stylesWithEffects.*|.*fontTable.*|.*ettings.xml|meta.xml|manifest.rdf");
    private static final List<List<String>> WORDS = List.of(
            List.of("Date", "Time", "Source", "Event"),
            List.of("12/03/2019", "14:05", "Invented log", "Called about a loud quarrel next door"),
            List.of("c. June 2019", "", "Invented file", "Seen alone; asked about home"));

    private SmallFiles() {}

    static List<Seed> of(List<Seed> whole) throws IOException {
        var small = new ArrayList<Seed>();
        for (var seed : whole) {
            byte[] bytes = seed.bytes();
            if (bytes[0] == 'P' && bytes[1] == 'K') {
                small.add(new Seed(seed.name(), cut(bytes)));
            } else if (seed.name().endsWith(".csv") || seed.name().endsWith(".txt")) {
                small.add(new Seed(seed.name(), firstLines(bytes)));
            }
        }
        for (int i = 0; i < 4; i++) {
            small.add(new Seed("small.pdf", pdf()));
            small.add(new Seed("small.xls", oldWorkbook()));
            small.add(new Seed("small.rtf", richText()));
        }
        return small;
    }

    private static byte[] cut(byte[] zip) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = entry.getName();
                byte[] part = in.readAllBytes();
                boolean large = name.endsWith("styles.xml") && part.length > 5_000;
                if (entry.isDirectory() || large || NOT_READ.matcher(name).matches()) continue;
                to.putNextEntry(new ZipEntry(name));
                to.write(name.endsWith(".xml") ? cutRows(part) : part);
            }
        }
        return out.toByteArray();
    }

    private static byte[] cutRows(byte[] part) {
        var text = new String(part, StandardCharsets.UTF_8);
        for (var row : List.of(TEXT_ROW, SHEET_ROW, OPEN_ROW)) {
            var seen = new int[1];
            text = row.matcher(text)
                    .replaceAll(found -> seen[0]++ < ROWS ? Matcher.quoteReplacement(found.group()) : "");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] firstLines(byte[] bytes) {
        int end = 0;
        for (int lines = 0; end < bytes.length && lines < ROWS + 2; end++) if (bytes[end] == '\n') lines++;
        return Arrays.copyOf(bytes, end);
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                for (int row = 0; row < WORDS.size(); row++) {
                    for (int column = 0; column < 4; column++) {
                        int x = 40 + column * 90;
                        int y = 780 - row * 20;
                        content.addRect(x, y - 5, column == 3 ? 250 : 90, 20);
                        content.stroke();
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), 9);
                        content.newLineAtOffset(x + 2, y);
                        content.showText(WORDS.get(row).get(column));
                        content.endText();
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] oldWorkbook() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Log");
            for (int row = 0; row < WORDS.size(); row++) {
                var made = sheet.createRow(row);
                for (int column = 0; column < 4; column++) {
                    made.createCell(column).setCellValue(WORDS.get(row).get(column));
                }
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] richText() {
        var text = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}");
        for (var row : WORDS) {
            text.append("\\trowd\\cellx1500\\cellx2500\\cellx4000\\cellx9000\n");
            for (var cell : row) text.append("\\pard\\intbl ").append(cell).append("\\cell");
            text.append("\\row\n");
        }
        return text.append("\\pard The end\\'85\\par}").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
