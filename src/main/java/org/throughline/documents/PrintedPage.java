package org.throughline.documents;

import java.util.List;

/**
 * What stands on one page of a PDF. Places are in points (1/72 inch) from the page's top left corner, as a person sees it turned.
 *
 * @param height the page's height
 * @param words whether its words are shown, or lie unseen over a picture
 */
record PrintedPage(float height, List<Glyph> glyphs, List<Rule> rules, boolean holdsPicture, Letters words) {

    /** How far the letters can be trusted. */
    enum Letters {
        SHOWN,
        /** Laid unseen over a picture by a machine that read it. */
        UNSEEN,
        /** Some are shapes that the file does not name. */
        UNNAMED
    }

    /**
     * One letter, or a few that are drawn as one.
     *
     * @param y its baseline
     * @param size the height of its font
     * @param space how wide a space is in its font
     */
    record Glyph(String text, float x, float y, float width, float size, float space) {
        float right() {
            return x + width;
        }

        float middle() {
            return x + width / 2;
        }
    }

    /** A ruled line: across the page at a height, or down it at a distance from the left. */
    record Rule(boolean across, float at, float from, float to) {}
}
