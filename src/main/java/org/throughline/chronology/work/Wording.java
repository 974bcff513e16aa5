package org.throughline.chronology.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text cut at its abbreviations, so that a page can say what each stands for. */
public final class Wording {

    private static final Pattern LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}&])(?:[A-Z]{2,7}|[A-Z]&[A-Z])(?![\\p{L}\\p{N}&])");

    private Wording() {}

    /** @param meaning of an abbreviation; null for other words */
    public record Piece(String text, @Nullable String meaning) {}

    /** Its pieces in order; together they are the text, word for word. */
    public static List<Piece> pieces(String text, Map<String, String> meanings) {
        if (meanings.isEmpty()) {
            return List.of(new Piece(text, null));
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        var letters = LETTERS.matcher(text);
        while (letters.find()) {
            var meaning = meanings.get(letters.group());
            if (meaning != null) {
                if (letters.start() > from) {
                    pieces.add(new Piece(text.substring(from, letters.start()), null));
                }
                pieces.add(new Piece(letters.group(), meaning));
                from = letters.end();
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), null));
        }
        return pieces;
    }
}
