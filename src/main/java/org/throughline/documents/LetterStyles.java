package org.throughline.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The few styles a letter needs, so that headings are real headings for screen readers and for Word's own contents list. */
final class LetterStyles {

    static final String TITLE = "Title";
    private static final int[] HEADING_POINTS = {16, 14, 12, 12, 12, 12};

    private LetterStyles() {}

    /** The style of a heading level; empty for running text. */
    static String heading(int level) {
        return level < 1 ? "" : "Heading" + Math.min(level, 6);
    }

    static void addTo(XWPFDocument document) {
        var styles = document.createStyles();
        styles.setSpellingLanguage("en-GB");
        styles.addStyle(style("Normal", "Normal", 12, 0, false));
        styles.addStyle(style(TITLE, "Title", 20, 0, true));
        for (int level = 1; level <= HEADING_POINTS.length; level++) {
            styles.addStyle(style(heading(level), "heading " + level, HEADING_POINTS[level - 1], level, true));
        }
    }

    private static XWPFStyle style(String id, String name, int points, int outline, boolean bold) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (!id.equals("Normal")) style.addNewBasedOn().setVal("Normal");
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setAfter(BigInteger.valueOf(160));
        if (bold) style.getPPr().addNewKeepNext();
        if (outline > 0) style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline - 1L));
        var run = style.addNewRPr();
        var font = run.addNewRFonts();
        font.setAscii("Arial");
        font.setHAnsi("Arial");
        font.setCs("Arial");
        if (bold) run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(points * 2L));
        return new XWPFStyle(style);
    }
}
