package org.throughline.chronology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A word as written, and all that depends on nothing else; worked out once, however often it is written. */
final class Word {

    static final Word[] NONE = {};
    private static final char[] NO_LETTERS = {};

    // What a word may be a sign of.
    static final int COMMON = 1;
    static final int PAPER = 1 << 1;
    static final int ARRIVAL = 1 << 2;
    static final int NEGATION = 1 << 3;
    static final int FROM = 1 << 4;
    static final int TO = 1 << 5;
    static final int TURNED = 1 << 6;
    /** That the meeting was held, not only asked for. */
    static final int HELD = 1 << 7;

    static final int OF_A_DAY = 1 << 8;
    /** That the agency saw to something itself some time later. */
    static final int AFTERWARDS = 1 << 9;
    /** A paper only where it says that they arrived: every agency has notes of its own. */
    static final int NOTES = 1 << 10;
    /** What a paper does, or does not. */
    static final int COME = 1 << 11;

    /** Part of what {@link EventLexicon} takes for another word than is written: "Millrace Court", "heart attack". */
    static final int SPELT_LIKE_ANOTHER = 1 << 12;
    /** That phrases begin with it. */
    static final int BEGINS = 1 << 13;

    private static final List<String> LIKE_OTHERS = List.of("court", "sat", "attack", "chest", "role");
    private static final Map<String, Integer> SIGNS_OF_STEMS = new HashMap<>();
    private static final Map<String, Integer> SIGNS_AS_WRITTEN = new HashMap<>();

    static {
        stems(
                PAPER,
                "letter minutes summary notification correspondence copy email report information informed notified alert"
                        + " discharge ppn merlin outcome fax notice form referral result");
        stems(
                ARRIVAL,
                "received receipt from arrived informed notified uploaded filed scanned opened read mail email e-mail");
        stems(AFTERWARDS, "review check followup supervision removed boarded repaired denied chased");
        stems(FROM, "from by via");
        stems(TO, "to with informed notified contacted alerted advised asked requested rang");
        stems(
                TURNED,
                "informed notified contacted alerted advised asked rang phoned called told shared reported requested passed sent referred emailed");
        asWritten(NOTES, "notes");
        asWritten(COME, "received arrived come seen");
        asWritten(NEGATION, "no without denied denies never not nil");
        asWritten(
                HELD,
                "heard minutes discussed attended held presented present item listing chair chaired action actions");
    }

    final String written;
    /** As {@link Words#key} has it. */
    final long key;

    /** Those of a word without a key; else none. */
    final char[] letters;

    final String stem;
    /** The number of its stem among those that phrases are made of, or 0. */
    final int part;
    /** As {@link Phrase#bit} gives it for that number. */
    final long partBit;
    /** Its bits among the words that only say something together, wherever they stand ("neck + mark"). */
    final long pairs;
    /** Those that begin with it. */
    final Phrase[] phrases;

    /** {@link #COMMON} and the like, as bits. */
    final int signs;
    /** Of its stem, from 0; given when the first entry uses it. */
    int number = -1;

    Word(String written, String stem, int part, long pairs, Phrase[] phrases) {
        this.written = written;
        key = Words.key(written);
        letters = key == 0 ? written.toCharArray() : NO_LETTERS;
        this.stem = stem;
        this.part = part;
        partBit = Phrase.bit(part);
        this.pairs = pairs;
        this.phrases = phrases;
        signs = SIGNS_OF_STEMS.getOrDefault(stem, 0)
                | SIGNS_AS_WRITTEN.getOrDefault(written, 0)
                | (Words.common(written, stem) ? COMMON : 0)
                | (phrases.length > 0 ? BEGINS : 0)
                | (DaysNamed.mayName(written) ? OF_A_DAY : 0)
                | (isSpeltLikeAnother(written) ? SPELT_LIKE_ANOTHER : 0);
    }

    private static boolean isSpeltLikeAnother(String written) {
        for (String other : LIKE_OTHERS) {
            if (written.contains(other)) {
                return true;
            }
        }
        return false;
    }

    boolean isWritten(char[] text, int from, int to) {
        return Arrays.equals(letters, 0, letters.length, text, from, to);
    }

    boolean is(int anyOf) {
        return (signs & anyOf) != 0;
    }

    private static void stems(int sign, String words) {
        Words.of(words).forEach(word -> SIGNS_OF_STEMS.merge(Words.stem(word), sign, (one, other) -> one | other));
    }

    private static void asWritten(int sign, String words) {
        Words.of(words).forEach(word -> SIGNS_AS_WRITTEN.merge(word, sign, (one, other) -> one | other));
    }
}
