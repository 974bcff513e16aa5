package org.throughline.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words to find entries by. All of them must stand somewhere in an entry: each in any of its forms ("visited" finds "visit") or, from four
 * letters on, as the beginning of a word; what is put in quotes as those very words, one after the other.
 *
 * @param forms each word; one written with a hyphen or a stroke is several in a row
 * @param exact each phrase in quotes
 * @param signs what is written without a letter or figure
 */
public record WordsSought(List<List<String>> forms, List<List<String>> exact, List<String> signs) {

    private static final Pattern PIECE = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]|[^\\s\"“”]+");
    private static final int BEGINNING = 4;

    /** As a person types them. */
    public static WordsSought of(String typed) {
        var forms = new ArrayList<List<String>>();
        var exact = new ArrayList<List<String>>();
        var signs = new ArrayList<String>();
        var pieces = PIECE.matcher(typed.toLowerCase(Locale.UK));
        while (pieces.find()) {
            var quoted = pieces.group(1);
            var words = Stream.of((quoted == null ? pieces.group() : quoted).split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.isEmpty()) {
                signs.add((quoted == null ? pieces.group() : quoted).strip());
            } else {
                (quoted == null ? forms : exact).add(words);
            }
        }
        signs.removeIf(String::isEmpty);
        return new WordsSought(List.copyOf(forms), List.copyOf(exact), List.copyOf(signs));
    }

    /** Conditions on columns of an entry, each beginning with " and "; "" for no words. */
    public String where() {
        var where = new StringBuilder();
        if (!forms.isEmpty() || !exact.isEmpty()) {
            where.append(" and forms @@ to_tsquery('chronology.words', :forms)");
        }
        for (int i = 0; i < exact.size(); i++) {
            // between two blanks it needs no closer look, which takes ten times as long
            where.append(" and (position(:plain")
                    .append(i)
                    .append(" in words) > 0 or words ~ :exact")
                    .append(i)
                    .append(')');
        }
        for (int i = 0; i < signs.size(); i++) {
            where.append(" and position(:sign").append(i).append(" in words) > 0");
        }
        return where.toString();
    }

    /** What the names in {@link #where} stand for. */
    public Map<String, String> params() {
        var params = new TreeMap<String, String>();
        params.put(
                "forms",
                Stream.concat(
                                forms.stream().map(words -> inARow(words, beginning(words.getLast()) ? ":*" : "")),
                                exact.stream().map(words -> inARow(words, "")))
                        .collect(Collectors.joining(" & ")));
        for (int i = 0; i < exact.size(); i++) {
            params.put("plain" + i, " " + String.join(" ", exact.get(i)) + " ");
            params.put("exact" + i, "\\m" + String.join("[^[:alnum:]]+", exact.get(i)) + "\\M");
        }
        for (int i = 0; i < signs.size(); i++) {
            params.put("sign" + i, signs.get(i));
        }
        return params;
    }

    private static boolean beginning(String word) {
        return word.length() >= BEGINNING && word.chars().allMatch(Character::isLetter);
    }

    /** Words are of letters and figures alone, and so need no care in a query. */
    private static String inARow(List<String> words, String end) {
        return "('" + String.join("' <-> '", words) + "'" + end + ")";
    }
}
