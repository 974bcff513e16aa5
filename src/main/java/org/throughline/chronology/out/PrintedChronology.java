package org.throughline.chronology.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The combined chronology as PDF: A4 lying, a real table's columns, headings on every page. Lengths are in points. */
public final class PrintedChronology {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float MARGIN = 36;
    private static final float SIZE = 8.5f;
    private static final float LEADING = 11;
    private static final float GAP = 8;
    private static final float[] WIDTHS = {96, 46, 96, 262, 122, 64, 83.8f};

    private final PDDocument document;
    private final PDType0Font font;
    private final java.util.function.IntPredicate known;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final String title;
    private final String what;
    private @org.jspecify.annotations.Nullable PDPageContentStream open;
    private float y;
    private int number;

    private PrintedChronology(PDDocument document, String title, String what) throws IOException {
        this.document = document;
        this.title = title;
        this.what = what;
        try (var stream = PDDocument.class.getResourceAsStream(FONT)) {
            if (stream == null) {
                throw new IllegalStateException("PDFBox without its font");
            }
            var bytes = stream.readAllBytes();
            var letters =
                    new TTFParser().parse(new RandomAccessReadBuffer(bytes)).getUnicodeCmapLookup();
            known = letter -> letters.getGlyphId(letter) != 0;
            font = PDType0Font.load(document, new java.io.ByteArrayInputStream(bytes), true);
        }
        begin();
    }

    /**
     * Writes all lines; the stream is left open.
     *
     * @param what which state of the chronology it is, below the title
     */
    public static void write(String reference, String what, List<Line> lines, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var title = "Combined chronology " + reference;
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("en-GB");
            var printed = new PrintedChronology(document, title, what);
            for (var line : OnPaper.of(lines)) {
                printed.row(line.cells());
            }
            printed.page().close();
            document.save(out);
        }
    }

    private PDPageContentStream page() {
        return java.util.Objects.requireNonNull(open);
    }

    private void begin() throws IOException {
        var sheet = new PDPage(PAGE);
        document.addPage(sheet);
        open = new PDPageContentStream(document, sheet);
        number++;
        y = PAGE.getHeight() - MARGIN;
        bold(MARGIN, y, title + ", page " + number);
        y -= LEADING;
        if (number == 1) {
            for (var line : wrap(what, PAGE.getWidth() - 2 * MARGIN)) {
                text(MARGIN, y, line);
                y -= LEADING;
            }
        }
        y -= LEADING * 0.6f;
        float x = MARGIN;
        for (int i = 0; i < OnPaper.HEADINGS.size(); i++) {
            bold(x, y, OnPaper.HEADINGS.get(i));
            x += WIDTHS[i];
        }
        y -= 4;
        rule(1);
        y -= LEADING;
    }

    private void rule(float width) throws IOException {
        page().setLineWidth(width);
        page().moveTo(MARGIN, y);
        page().lineTo(PAGE.getWidth() - MARGIN, y);
        page().stroke();
    }

    /** A row goes on the next page if it does not fit, and over several if it is longer than one. */
    private void row(List<String> cells) throws IOException {
        var wrapped = new ArrayList<List<String>>();
        int height = 0;
        for (int i = 0; i < cells.size(); i++) {
            var lines = wrap(cells.get(i), WIDTHS[i] - GAP);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        if (y - height * LEADING < MARGIN && y < PAGE.getHeight() - 3 * MARGIN) {
            next();
        }
        for (int at = 0; at < height; at++) {
            if (y < MARGIN) {
                next();
            }
            float x = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                if (at < wrapped.get(i).size()) {
                    text(x, y, wrapped.get(i).get(at));
                }
                x += WIDTHS[i];
            }
            y -= LEADING;
        }
        y += LEADING - 4;
        rule(0.3f);
        y -= LEADING;
    }

    private void next() throws IOException {
        page().close();
        begin();
    }

    /** The font comes in one weight: letters are drawn round as well. */
    private void bold(float x, float at, String words) throws IOException {
        page().saveGraphicsState();
        page().setLineWidth(0.35f);
        page().setRenderingMode(RenderingMode.FILL_STROKE);
        text(x, at, words);
        page().restoreGraphicsState();
    }

    private void text(float x, float at, String words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        page().beginText();
        page().setFont(font, SIZE);
        page().newLineAtOffset(x, at);
        page().showText(words);
        page().endText();
    }

    private List<String> wrap(String text, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : printable(text).split("\n")) {
            var line = new StringBuilder();
            float used = 0;
            for (var word : paragraph.split("(?<= )")) {
                float wide = width(word);
                if (used > 0 && used + wide > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                for (int i = 0; wide > width && i < word.length(); i++) {
                    // a word longer than its column is cut
                    float letter = width(word.substring(i, i + 1));
                    if (used + letter > width) {
                        lines.add(line.toString());
                        line.setLength(0);
                        used = 0;
                    }
                    line.append(word.charAt(i));
                    used += letter;
                }
                if (wide <= width) {
                    line.append(word);
                    used += wide;
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Letters the font does not have become a question mark, so that it is seen that something stood there. */
    private String printable(String text) {
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\t', ' ').codePoints().forEach(letter -> {
            if (letter == '\n' || known.test(letter) && letter < 0x10000) {
                out.appendCodePoint(letter);
            } else if (!Character.isISOControl(letter)) {
                out.append('?');
            }
        });
        return out.toString();
    }

    private float width(String words) throws IOException {
        float width = 0;
        for (int i = 0; i < words.length(); i++) {
            int letter = words.charAt(i);
            var known = widths.get(letter);
            if (known == null) {
                known = font.getStringWidth(Character.toString(letter)) / 1000 * SIZE;
                widths.put(letter, known);
            }
            width += known;
        }
        return width;
    }
}
