package org.throughline.chronology;

import java.util.Set;
import java.util.stream.Collectors;

/** A word as written, and all that depends on nothing else; worked out once, however often it is written. */
final class Word {

    static final Word[] NONE = {};

    private static final Set<String> PAPERS = stems(
            "letter minutes summary notification correspondence copy email report information informed notified alert"
                    + " discharge ppn merlin outcome fax notice form referral result");
    private static final Set<String> ARRIVALS = stems(
            "received receipt from arrived informed notified uploaded filed scanned opened read mail email e-mail");
    private static final Set<String> NEGATIONS = Set.of("no", "without", "denied", "denies", "never", "not", "nil");
    private static final Set<String> FROM = stems("from by via");
    private static final Set<String> TO =
            stems("to with informed notified contacted alerted advised asked requested rang");
    private static final Set<String> TURNED = stems(
            "informed notified contacted alerted advised asked rang phoned called told shared reported requested passed sent referred emailed");
    /** That the meeting was held, not only asked for. */
    private static final Set<String> HELD =
            Set.of("heard", "minutes", "discussed", "attended", "held", "presented", "present");

    final String written;
    final String stem;
    /** The number of its stem among those that phrases are made of, or 0. */
    final int part;
    /** Its bits among the words that only say something together, wherever they stand ("neck + mark"). */
    final long pairs;
    /** Those that begin with it. */
    final Phrase[] phrases;

    final boolean common;
    final boolean paper;
    final boolean arrival;
    final boolean negation;
    final boolean from;
    final boolean to;
    final boolean turned;
    final boolean held;
    final boolean ofADay;
    /** Of its stem, from 0; given when the first entry uses it. */
    int number = -1;

    Word(String written, String stem, int part, long pairs, Phrase[] phrases) {
        this.written = written;
        this.stem = stem;
        this.part = part;
        this.pairs = pairs;
        this.phrases = phrases;
        common = Words.common(written, stem);
        paper = PAPERS.contains(stem);
        arrival = ARRIVALS.contains(stem);
        negation = NEGATIONS.contains(written);
        from = FROM.contains(stem);
        to = TO.contains(stem);
        turned = TURNED.contains(stem);
        held = HELD.contains(written);
        ofADay = DaysNamed.mayName(written);
    }

    private static Set<String> stems(String words) {
        return Words.of(words).stream().map(Words::stem).collect(Collectors.toUnmodifiableSet());
    }
}
