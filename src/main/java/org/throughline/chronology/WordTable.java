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

    /**
     * The word these letters are.
     *
     * @param key as {@link Words#key} has it
     */
    Word get(char[] letters, int from, int to, long key) {
        @Nullable Word[] table = places;
        Word found = table[place(table, letters, from, to, key)];
        return found == null ? add(letters, from, to, key) : found;
    }

    private synchronized Word add(char[] letters, int from, int to, long key) {
        if (2 * ++count > places.length) {
            grow();
        }
        @Nullable Word[] table = places;
        int place = place(table, letters, from, to, key);
        Word found = table[place];
        if (found == null) {
            found = make.apply(new String(letters, from, to - from));
            table[place] = found;
        }
        return found;
    }

    private void grow() {
        @Nullable Word[] larger = new @Nullable Word[places.length * 4];
        int last = larger.length - 1;
        for (Word word : places) {
            if (word != null) {
                int place = first(word.letters, 0, word.letters.length, word.key) & last;
                while (larger[place] != null) {
                    place = place + 1 & last;
                }
                larger[place] = word;
            }
        }
        places = larger;
    }

    /** Where the word stands, or would stand. */
    private static int place(@Nullable Word[] table, char[] letters, int from, int to, long key) {
        int last = table.length - 1;
        int place = first(letters, from, to, key) & last;
        Word word = table[place];
        while (word != null && !(word.key == key && (key != 0 || word.isWritten(letters, from, to)))) {
            place = place + 1 & last;
            word = table[place];
        }
        return place;
    }

    private static int first(char[] letters, int from, int to, long key) {
        long mixed = key;
        if (key == 0) {
            for (int i = from; i < to; i++) {
                mixed = 31 * mixed + letters[i];
            }
        }
        return (int) (mixed * 0x9E3779B97F4A7C15L >>> 32);
    }
}
