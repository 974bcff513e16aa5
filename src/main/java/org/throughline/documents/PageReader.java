package org.throughline.documents;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.throughline.documents.OfficePackage.Refused;
import org.throughline.documents.PrintedPage.Glyph;
import org.throughline.documents.PrintedPage.Letters;
import org.throughline.documents.PrintedPage.Rule;

/** Gathers the letters and ruled lines of a PDF's pages (ISO 32000-1, 8.5 and 9.4). */
final class PageReader extends PDFTextStripper {

    private static final int MOST_OPERATORS = 20_000_000;
    private static final int MOST_RULES = 20_000;
    /** A filled box no thicker than this is a line. */
    private static final float THICKEST_RULE = 3.5f;

    private static final float SHORTEST_RULE = 4;

    private final Allowance allowance;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    /** The path being drawn: straight pieces, each four numbers, and boxes, each a piece from corner to corner. */
    private final List<float[]> pieces = new ArrayList<>();

    private final List<float[]> boxes = new ArrayList<>();
    private Point2D.Float start = new Point2D.Float();
    private Point2D.Float at = new Point2D.Float();
    private float width;
    private float height;
    private float left;
    private float bottom;
    private int rotation;
    private int operators;
    private int unseen;
    private int unnamed;

    PageReader(Allowance allowance) {
        this.allowance = allowance;
    }

    PrintedPage read(PDPage page) throws IOException {
        glyphs.clear();
        rules.clear();
        unseen = 0;
        unnamed = 0;
        var box = page.getCropBox();
        width = box.getWidth();
        height = box.getHeight();
        left = box.getLowerLeftX();
        bottom = box.getLowerLeftY();
        rotation = page.getRotation();
        processPage(page);
        var letters = unnamed > 0 ? Letters.UNNAMED : unseen * 2 > glyphs.size() ? Letters.UNSEEN : Letters.SHOWN;
        float tall = rotation % 180 == 0 ? height : width;
        return new PrintedPage(
                tall, List.copyOf(glyphs), List.copyOf(rules), holdsPicture(page.getResources()), letters);
    }

    private static boolean holdsPicture(PDResources resources) {
        if (resources == null) return false;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) return true;
        }
        return false;
    }

    /** The text stripper's own gathering is not wanted. */
    @Override
    protected void writePage() {}

    @Override
    protected void processTextPosition(TextPosition text) {
        String letters = text.getUnicode();
        if (letters == null || letters.isEmpty()) return;
        if (letters.chars().anyMatch(c -> c >= 0xfb00 && c <= 0xfb4f))
            letters = Normalizer.normalize(letters, Normalizer.Form.NFKC);
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) unseen++;
        float size = Math.max(1, Math.abs(text.getFontSizeInPt()));
        glyphs.add(new Glyph(letters, text.getX(), text.getY(), text.getWidth(), size, text.getWidthOfSpace()));
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String letters = font.toUnicode(code);
        if (letters == null || letters.equals("\ufffd")) unnamed++;
        try {
            allowance.characters(1);
            if (glyphs.size() % 8 == 0) allowance.cells(1);
        } catch (UnreadableFile e) {
            throw new Refused(e);
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) throw new Refused(Allowance.tooMuch());
        super.processOperator(operator, operands);
    }

    /** The text stripper knows nothing of lines: what draws them comes here. */
    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        var numbers = new float[operands.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (operands.get(i) instanceof COSNumber number) numbers[i] = number.floatValue();
        }
        switch (operator.getName()) {
            case "m" -> {
                if (numbers.length >= 2) {
                    start = place(numbers[0], numbers[1]);
                    at = start;
                }
            }
            case "l" -> {
                if (numbers.length >= 2) lineTo(place(numbers[0], numbers[1]));
            }
            case "c" -> {
                if (numbers.length >= 6) at = place(numbers[4], numbers[5]);
            }
            case "v", "y" -> {
                if (numbers.length >= 4) at = place(numbers[2], numbers[3]);
            }
            case "h" -> lineTo(start);
            case "re" -> {
                if (numbers.length >= 4)
                    box(place(numbers[0], numbers[1]), place(numbers[0] + numbers[2], numbers[1] + numbers[3]));
            }
            case "S", "s" -> stroke();
            case "f", "F", "f*" -> fill();
            case "B", "B*", "b", "b*" -> {
                fill();
                stroke();
            }
            case "n" -> forget();
            default -> {}
        }
    }

    /** Where a point of the page's own coordinates is seen, as {@link TextPosition} turns it. */
    private Point2D.Float place(float x, float y) {
        var point = transformedPoint(x, y);
        float across = point.x - left;
        float up = point.y - bottom;
        return switch (rotation) {
            case 90 -> new Point2D.Float(up, across);
            case 180 -> new Point2D.Float(width - across, up);
            case 270 -> new Point2D.Float(height - up, width - across);
            default -> new Point2D.Float(across, height - up);
        };
    }

    private void lineTo(Point2D.Float to) {
        if (pieces.size() < MOST_RULES) pieces.add(new float[] {at.x, at.y, to.x, to.y});
        at = to;
    }

    private void box(Point2D.Float one, Point2D.Float other) {
        if (boxes.size() < MOST_RULES) boxes.add(new float[] {one.x, one.y, other.x, other.y});
        start = one;
        at = one;
    }

    private void stroke() {
        for (float[] piece : pieces) piece(piece[0], piece[1], piece[2], piece[3]);
        for (float[] box : boxes) {
            piece(box[0], box[1], box[2], box[1]);
            piece(box[0], box[3], box[2], box[3]);
            piece(box[0], box[1], box[0], box[3]);
            piece(box[2], box[1], box[2], box[3]);
        }
        forget();
    }

    /** Many writers draw a line as a long thin box; a thick one is shading. */
    private void fill() {
        for (float[] box : boxes) thin(box[0], box[1], box[2], box[3]);
        if (!pieces.isEmpty()) {
            var box = pieces.getFirst().clone();
            for (float[] piece : pieces) {
                box[0] = Math.min(box[0], Math.min(piece[0], piece[2]));
                box[1] = Math.min(box[1], Math.min(piece[1], piece[3]));
                box[2] = Math.max(box[2], Math.max(piece[0], piece[2]));
                box[3] = Math.max(box[3], Math.max(piece[1], piece[3]));
            }
            thin(box[0], box[1], box[2], box[3]);
        }
    }

    private void thin(float x1, float y1, float x2, float y2) {
        float middleX = (x1 + x2) / 2;
        float middleY = (y1 + y2) / 2;
        if (Math.abs(y2 - y1) <= THICKEST_RULE) piece(x1, middleY, x2, middleY);
        else if (Math.abs(x2 - x1) <= THICKEST_RULE) piece(middleX, y1, middleX, y2);
    }

    private void piece(float x1, float y1, float x2, float y2) {
        if (rules.size() >= MOST_RULES) return;
        float across = Math.abs(x2 - x1);
        float down = Math.abs(y2 - y1);
        if (down < 1 && across >= SHORTEST_RULE)
            rules.add(new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        else if (across < 1 && down >= SHORTEST_RULE)
            rules.add(new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
    }

    private void forget() {
        pieces.clear();
        boxes.clear();
    }
}
