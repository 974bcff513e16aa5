package org.throughline.chronology.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The combined chronology as PDF: A4 lying, a table tagged as such for screen readers, headings on every page. Lengths are in points.
 *
 * <p>What repeats on every page (title, state, headings, lines) is marked as an artifact, and is not read out again.
 */
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
    /** Every cell's tag is held until the end: more would need more memory than a small server has. */
    static final int MOST_TAGGED = 10_000;

    private final String title;
    private final String state;
    private final @org.jspecify.annotations.Nullable Tags tags;
    private @org.jspecify.annotations.Nullable PDStructureElement rows;
    private @org.jspecify.annotations.Nullable PDPageContentStream open;
    private float y;
    private int number;

    private PrintedChronology(PDDocument document, String title, String state, String what, boolean tagged)
            throws IOException {
        this.document = document;
        this.title = title;
        this.state = state;
        this.tags = tagged ? new Tags(document, title) : null;
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
        first(what);
    }

    /**
     * Writes all lines; the stream is left open.
     *
     * @param state which state of the chronology it is, in a few words at the top of every page
     * @param what the same and more, below the title
     */
    public static void write(String reference, String state, String what, List<Line> lines, OutputStream out)
            throws IOException {
        try (var document = new PDDocument()) {
            var title = "Combined chronology " + reference;
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("en-GB");
            boolean tagged = lines.size() <= MOST_TAGGED;
            var note =
                    tagged ? "" : " This file is too long to be tagged for screen readers: take the web page instead.";
            var printed = new PrintedChronology(document, title, state, what + note, tagged);
            for (var line : OnPaper.of(lines)) {
                printed.row(line.cells());
            }
            printed.page().close();
            if (printed.tags != null) {
                printed.tags.close();
            }
            document.save(out);
        }
    }

    private PDPageContentStream page() {
        return java.util.Objects.requireNonNull(open);
    }

    private void sheet() throws IOException {
        var sheet = new PDPage(PAGE);
        document.addPage(sheet);
        open = new PDPageContentStream(document, sheet);
        number++;
        y = PAGE.getHeight() - MARGIN;
    }

    private void first(String what) throws IOException {
        sheet();
        part(in(null, "H1"), () -> bold(MARGIN, y, title));
        artifact(() -> text(PAGE.getWidth() - MARGIN - width("page 1"), y, "page 1"));
        y -= LEADING;
        part(in(null, "P"), () -> {
            for (var line : wrap(what, PAGE.getWidth() - 2 * MARGIN)) {
                text(MARGIN, y, line);
                y -= LEADING;
            }
        });
        y -= LEADING * 0.6f;
        if (tags == null) {
            headings();
            return;
        }
        var table = tags.in(tags.whole(), "Table");
        var top = tags.in(tags.in(table, "THead"), "TR");
        rows = tags.in(table, "TBody");
        float x = MARGIN;
        for (int i = 0; i < OnPaper.HEADINGS.size(); i++) {
            float at = x;
            var words = OnPaper.HEADINGS.get(i);
            part(tags.heading(top, PDTableAttributeObject.SCOPE_COLUMN), () -> bold(at, y, words));
            x += WIDTHS[i];
        }
        belowHeadings();
    }

    private void begin() throws IOException {
        sheet();
        artifact(() -> bold(MARGIN, y, title + ", " + printable(state) + ", page " + number));
        y -= LEADING * 1.6f;
        headings();
    }

    private void headings() throws IOException {
        artifact(() -> {
            float x = MARGIN;
            for (int i = 0; i < OnPaper.HEADINGS.size(); i++) {
                bold(x, y, OnPaper.HEADINGS.get(i));
                x += WIDTHS[i];
            }
        });
        belowHeadings();
    }

    private void belowHeadings() throws IOException {
        y -= 4;
        rule(1);
        y -= LEADING;
    }

    private void rule(float width) throws IOException {
        artifact(() -> {
            page().setLineWidth(width);
            page().moveTo(MARGIN, y);
            page().lineTo(PAGE.getWidth() - MARGIN, y);
            page().stroke();
        });
    }

    /** Draws something. */
    private interface Drawing {
        void draw() throws IOException;
    }

    private @org.jspecify.annotations.Nullable PDStructureElement in(
            @org.jspecify.annotations.Nullable PDStructureElement parent, String type) {
        return tags == null ? null : tags.in(parent == null ? tags.whole() : parent, type);
    }

    /** Draws what belongs to an element; to nothing where the file is not tagged. */
    private void part(@org.jspecify.annotations.Nullable PDStructureElement element, Drawing drawing)
            throws IOException {
        if (tags == null || element == null) {
            drawing.draw();
            return;
        }
        var sheet = document.getPage(document.getNumberOfPages() - 1);
        page().beginMarkedContent(
                        COSName.getPDFName(element.getStructureType()), tags.part(element, sheet, number - 1));
        drawing.draw();
        page().endMarkedContent();
    }

    /** Draws what is not part of the text: lines, and what every page repeats. */
    private void artifact(Drawing drawing) throws IOException {
        if (tags != null) {
            page().beginMarkedContent(COSName.ARTIFACT);
        }
        drawing.draw();
        if (tags != null) {
            page().endMarkedContent();
        }
    }

    /** A row goes on the next page if it does not fit, and over several if it is longer than one. */
    private void row(List<String> cells) throws IOException {
        var wrapped = new ArrayList<List<String>>();
        var elements = new ArrayList<@org.jspecify.annotations.Nullable PDStructureElement>();
        var row = in(rows, "TR");
        int height = 0;
        for (int i = 0; i < cells.size(); i++) {
            var lines = wrap(cells.get(i), WIDTHS[i] - GAP);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
            elements.add(
                    tags == null || row == null
                            ? null
                            : i == 0 ? tags.heading(row, PDTableAttributeObject.SCOPE_ROW) : tags.in(row, "TD"));
        }
        if (y - height * LEADING < MARGIN && y < PAGE.getHeight() - 3 * MARGIN) {
            next();
        }
        for (int at = 0; at < height; ) {
            if (y < MARGIN) {
                next();
            }
            int fit = Math.min(height - at, (int) ((y - MARGIN) / LEADING) + 1);
            float x = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                var lines = wrapped.get(i);
                cell(elements.get(i), x, lines.subList(Math.min(at, lines.size()), Math.min(at + fit, lines.size())));
                x += WIDTHS[i];
            }
            at += fit;
            y -= fit * LEADING;
        }
        y += LEADING - 4;
        rule(0.3f);
        y -= LEADING;
    }

    private void cell(@org.jspecify.annotations.Nullable PDStructureElement element, float x, List<String> lines)
            throws IOException {
        if (lines.stream().allMatch(String::isEmpty)) {
            return;
        }
        part(element, () -> {
            float at = y;
            for (var line : lines) {
                text(x, at, line);
                at -= LEADING;
            }
        });
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
