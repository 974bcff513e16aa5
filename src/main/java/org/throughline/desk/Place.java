package org.throughline.desk;

import java.util.Arrays;
import java.util.Locale;

/**
 * A page that can be found by its name.
 *
 * @param name its title, or nearly
 * @param more other words people look for it by; "" for none
 * @param href its address
 * @param where whose it is: "Elaine, NORTHMERE-2026-01"; "" for a page of the service
 */
public record Place(String name, String more, String href, String where) {

    /** Whether each of the words begins a word of its name, or of what else it is looked for by. */
    boolean answersTo(String words) {
        var own = words(name + " " + more);
        var asked = words(words);
        return asked.length > 0
                && Arrays.stream(asked).allMatch(each -> Arrays.stream(own).anyMatch(word -> word.startsWith(each)));
    }

    /** How far the words are from its name: 0 where they are the name, 3 where only other words for it answer. */
    int distance(String words) {
        var asked = words.strip();
        if (name.equalsIgnoreCase(asked)) {
            return 0;
        }
        if (name.toLowerCase(Locale.UK).startsWith(asked.toLowerCase(Locale.UK))) {
            return 1;
        }
        return new Place(name, "", href, where).answersTo(words) ? 2 : 3;
    }

    private static String[] words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
