package org.throughline.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.documents.PrintedPage.Glyph;

/** Puts the letters of a page together into lines and words, by where they stand. */
final class TypedLines {

    /** @param afterGap whether more than a space or two stands before it */
    record Word(String text, float left, float right, boolean afterGap) {}

    /**
     * @param y its baseline
     * @param size the height of its largest letters
     * @param words left to right
     */
    record Line(float y, float size, List<Word> words) {
        String text() {
            return String.join(" ", words.stream().map(Word::text).toList());
        }

        boolean hasGap() {
            return words.stream().skip(1).anyMatch(Word::afterGap);
        }
    }

    private TypedLines() {}

    /** The lines top to bottom; blank ones are left out. */
    static List<Line> of(List<Glyph> glyphs) {
        var lines = new ArrayList<Line>();
        for (var letters : byLine(glyphs)) {
            var words = words(letters);
            if (words.isEmpty()) continue;
            float size = 0;
            for (Glyph letter : letters) size = Math.max(size, letter.size());
            lines.add(new Line(letters.getFirst().y(), size, words));
        }
        return lines;
    }

    /** All the words in one line of text, as they wrap within a cell. */
    static String text(List<Glyph> glyphs) {
        return String.join(" ", of(glyphs).stream().map(Line::text).toList());
    }

    private static List<List<Glyph>> byLine(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        var lines = new ArrayList<List<Glyph>>();
        float y = 0;
        for (Glyph glyph : sorted) {
            // a raised letter, as in 1st, is still on its line
            if (lines.isEmpty() || glyph.y() - y > glyph.size() * 0.4f) {
                lines.add(new ArrayList<>());
                y = glyph.y();
            }
            lines.getLast().add(glyph);
        }
        return lines;
    }

    private static List<Word> words(List<Glyph> letters) {
        letters.sort(Comparator.comparingDouble(Glyph::x));
        var words = new ArrayList<Word>();
        var word = new StringBuilder();
        float left = 0;
        float right = 0;
        boolean afterGap = true;
        Glyph before = null;
        for (Glyph letter : letters) {
            if (letter.text().isBlank()) continue;
            // bold is sometimes the same letter drawn twice
            if (before != null
                    && before.text().equals(letter.text())
                    && letter.x() - before.x() < letter.width() * 0.3f) continue;
            float gap = letter.x() - right;
            if (before != null && gap > narrow(letter)) {
                words.add(new Word(word.toString(), left, right, afterGap));
                word.setLength(0);
                afterGap = gap > wide(letter);
            }
            if (word.isEmpty()) left = letter.x();
            word.append(letter.text().strip());
            right = letter.right();
            before = letter;
        }
        if (!word.isEmpty()) words.add(new Word(word.toString(), left, right, afterGap));
        return words;
    }

    /** More than this between two letters is a space. */
    private static float narrow(Glyph letter) {
        float space = letter.space() > 0 ? letter.space() : letter.size() * 0.28f;
        return Math.clamp(space * 0.5f, letter.size() * 0.08f, letter.size() * 0.3f);
    }

    /** More than this is a gap between columns. */
    private static float wide(Glyph letter) {
        return Math.max(letter.size() * 0.9f, letter.space() * 2.2f);
    }
}
