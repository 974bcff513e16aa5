package org.throughline.chronology;

import java.util.Arrays;

/**
 * Words that together name a kind of contact, or an agency.
 *
 * @param parts numbers of its stems, as {@link EventLexicon} numbers them
 * @param gaps whether other words may stand between its own
 * @param kinds bits of {@link EventKind}, or 0
 * @param agencies bits of the sectors and agencies it names, or 0
 * @param bits of its stems, as {@link #bit} gives them
 */
record Phrase(int[] parts, boolean gaps, long kinds, long agencies, long bits) {

    private static final int WITHIN = 5;

    Phrase(int[] parts, boolean gaps, long kinds, long agencies) {
        this(
                parts,
                gaps,
                kinds,
                agencies,
                Arrays.stream(parts).mapToLong(Phrase::bit).reduce(0, (one, other) -> one | other));
    }

    /** A bit of a stem that phrases are made of; many share one. */
    static long bit(int part) {
        return part == 0 ? 0 : 1L << (part * 0x9E3779B9 >>> 26);
    }

    /** @param all bits of all the stems of a text */
    boolean mayStandAmong(long all) {
        return (bits & ~all) == 0;
    }

    /** Where the phrase ends that begins with the word at this place, exclusive, or -1 if it does not stand there; of the words the first so many. */
    int end(Word[] words, int count, int at) {
        int reach = gaps ? WITHIN : 1;
        int next = at + 1;
        for (int i = 1; i < parts.length; i++) {
            int last = Math.min(count, next + reach);
            while (next < last && words[next].part != parts[i]) {
                next++;
            }
            if (next >= last) {
                return -1;
            }
            next++;
        }
        return next;
    }
}
