package org.throughline.chronology;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words met so far, found by their letters where they stand in a text, so that a word written a thousand times is cut out and understood
 * once. Many threads may look words up at once; only a new word waits for the others.
 */
final class WordTable {

    private final Function<String, Word> make;
    /** Open addressing: a word stands at the place its letters give, or at the next free one. Never more than half full. */
    private volatile @Nullable Word[] places = new @Nullable Word[1 << 12];

    private int count;

    /** @param make understands a word met for the first time */
    WordTable(Function<String, Word> make) {
        this.make = make;
    }

    /** The word these letters of a text are. */
    Word get(String text, int from, int to) {
        @Nullable Word[] table = places;
        Word found = table[place(table, text, from, to)];
        return found == null ? add(text, from, to) : found;
    }

    private synchronized Word add(String text, int from, int to) {
        if (2 * ++count > places.length) {
            grow();
        }
        @Nullable Word[] table = places;
        int place = place(table, text, from, to);
        Word found = table[place];
        if (found == null) {
            found = make.apply(text.substring(from, to));
            table[place] = found;
        }
        return found;
    }

    private void grow() {
        @Nullable Word[] larger = new @Nullable Word[places.length * 4];
        for (Word word : places) {
            if (word != null) {
                larger[place(larger, word.written, 0, word.written.length())] = word;
            }
        }
        places = larger;
    }

    /** Where the word stands, or would stand. */
    private static int place(@Nullable Word[] table, String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int last = table.length - 1;
        int place = (hash ^ hash >>> 15) & last;
        Word word = table[place];
        while (word != null && (word.written.length() != to - from || !text.startsWith(word.written, from))) {
            place = place + 1 & last;
            word = table[place];
        }
        return place;
    }
}
