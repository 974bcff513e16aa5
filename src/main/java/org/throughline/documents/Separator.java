package org.throughline.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The mark that separates a text's columns, found by trying each: the right one cuts most lines into equally many pieces, whatever stands
 * in titles above them or between quotation marks.
 *
 * @param sure whether the text plainly has columns
 * @param named whether the first line only names the separator, as Excel writes it ({@code sep=;})
 */
record Separator(char mark, boolean sure, boolean named) {

    private static final List<Character> CANDIDATES = List.of('\t', ';', ',', '|');

    /** @param start the beginning of the text; its last line may be cut short */
    static Separator of(String start) {
        if (start.startsWith("sep=") && start.length() > 5 && (start.charAt(5) == '\n' || start.charAt(5) == '\r')) {
            return new Separator(start.charAt(4), true, true);
        }
        var best = new Separator(',', false, false);
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            var widths = widths(start, candidate);
            var counts = new HashMap<Integer, Integer>();
            for (int width : widths) {
                if (width > 1) counts.merge(width, 1, Integer::sum);
            }
            int commonest = 0;
            int lines = 0;
            for (var count : counts.entrySet()) {
                if (count.getValue() > lines || count.getValue() == lines && count.getKey() > commonest) {
                    commonest = count.getKey();
                    lines = count.getValue();
                }
            }
            // a line more in agreement counts for most; of two that agree alike, the one with more columns
            double score = lines + commonest / 1_000.0;
            if (score > bestScore) {
                bestScore = score;
                boolean columns = commonest >= 3 || candidate == '\t' || candidate == '|';
                best = new Separator(candidate, columns && lines >= 2 && lines * 10 >= widths.size() * 8, false);
            }
        }
        return best;
    }

    /** How many pieces each line that is not empty has, line breaks between quotation marks not counting. */
    private static List<Integer> widths(String text, char separator) {
        var widths = new ArrayList<Integer>();
        int pieces = 1;
        boolean quoted = false;
        boolean fieldStart = true;
        boolean empty = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '"';
                continue;
            }
            if (c == '"' && (fieldStart || text.charAt(i - 1) == '"')) {
                quoted = true;
                fieldStart = false;
                empty = false;
            } else if (c == '\n' || c == '\r') {
                if (!empty) widths.add(pieces);
                pieces = 1;
                fieldStart = true;
                empty = true;
            } else {
                fieldStart = c == separator;
                if (fieldStart) pieces++;
                empty = false;
            }
        }
        if (!empty) widths.add(pieces);
        return widths;
    }
}
