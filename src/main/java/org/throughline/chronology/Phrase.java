package org.throughline.chronology;

/**
 * Words that together name a kind of contact, or an agency.
 *
 * @param parts numbers of its stems, as {@link EventLexicon} numbers them
 * @param gaps whether other words may stand between its own
 * @param kinds bits of {@link EventKind}, or 0
 * @param agencies bits of the sectors and agencies it names, or 0
 */
record Phrase(int[] parts, boolean gaps, long kinds, long agencies) {

    private static final int WITHIN = 5;

    /** Where the phrase ends that begins with the word at this place, exclusive, or -1 if it does not stand there. */
    int end(Word[] words, int at) {
        int reach = gaps ? WITHIN : 1;
        int next = at + 1;
        for (int i = 1; i < parts.length; i++) {
            int last = Math.min(words.length, next + reach);
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
