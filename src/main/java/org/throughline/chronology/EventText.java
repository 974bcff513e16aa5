package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an entry's words say, reduced to what can be compared.
 *
 * @param kinds bits of {@link EventKind}
 * @param mentions bits of {@link Sector}: other agencies it speaks of
 * @param words numbers of its words, common ones left out, ascending
 * @param pointsBack days before it that it speaks of: bits 1 to 7 for the weekdays from Monday, bit 0 for yesterday or last night
 * @param arrived whether it records something that reached the agency: minutes, a letter, a notification. Such an entry may be days later
 */
record EventText(long kinds, int mentions, int[] words, int pointsBack, boolean arrived) {

    /** The same, with only the words worth comparing. */
    EventText withWords(IntPredicate worth) {
        return new EventText(kinds, mentions, IntStream.of(words).filter(worth).toArray(), pointsBack, arrived);
    }

    private static final Set<String> PAPERS = stems(
            "letter minutes summary notification correspondence copy email report information informed notified alert"
                    + " discharge ppn merlin outcome fax");
    private static final Set<String> ARRIVALS = stems(
            "received receipt from arrived informed notified uploaded filed scanned opened read mail email e-mail");
    private static final Set<String> NEGATIONS = Set.of("no", "without", "denied", "denies", "never", "not", "nil");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static Set<String> stems(String words) {
        return Words.of(words).stream().map(Words::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads texts of one chronology; the numbers of words are its own. */
    static final class Lexicon {

        private record Phrase(String[] stems, long kinds, int sectors) {}

        private record Word(String stem, int number, boolean common) {}

        private final Map<String, List<Phrase>> phrases = new HashMap<>();
        private final List<Phrase> pairs = new ArrayList<>();
        private final Map<String, Word> words = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> stems = new ArrayList<>();

        Lexicon() {
            for (EventKind kind : EventKind.values()) {
                kind.phrases().forEach(phrase -> add(phrase, kind.bit(), 0));
            }
            for (Sector sector : Sector.values()) {
                sector.phrases().forEach(phrase -> add(phrase, 0, sector.bit()));
            }
        }

        private void add(String phrase, long kinds, int sectors) {
            boolean pair = phrase.contains(" + ");
            String[] parts = Words.of(pair ? phrase.replace(" + ", " ") : phrase).stream()
                    .map(Words::stem)
                    .toArray(String[]::new);
            Phrase known = new Phrase(parts, kinds, sectors);
            if (pair) {
                pairs.add(known);
            } else {
                phrases.computeIfAbsent(parts[0], first -> new ArrayList<>(2)).add(known);
            }
        }

        int size() {
            return stems.size();
        }

        String stem(int number) {
            return stems.get(number);
        }

        private Word word(String written) {
            return words.computeIfAbsent(written, w -> {
                String stem = Words.stem(w);
                int number = numbers.computeIfAbsent(stem, s -> {
                    stems.add(s);
                    return stems.size() - 1;
                });
                return new Word(stem, number, Words.common(w, stem));
            });
        }

        EventText read(String text) {
            List<String> written = Words.of(text);
            Word[] found = new Word[written.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = word(written.get(i));
            }
            long kinds = 0;
            int mentions = 0;
            for (int i = 0; i < found.length; i++) {
                for (Phrase phrase : phrases.getOrDefault(found[i].stem(), List.of())) {
                    if (stands(phrase.stems(), found, i) && !(phrase.kinds() != 0 && denied(written, i))) {
                        kinds |= phrase.kinds();
                        mentions |= phrase.sectors();
                    }
                }
            }
            kinds = settle(kinds | pairs(found), written);
            return new EventText(kinds, mentions, numbers(found), pointsBack(written), arrived(found, mentions));
        }

        private long pairs(Word[] found) {
            long kinds = 0;
            Set<String> all = null;
            for (Phrase pair : pairs) {
                if (all == null) {
                    all = new HashSet<>();
                    for (Word word : found) {
                        all.add(word.stem());
                    }
                }
                if (all.containsAll(Arrays.asList(pair.stems()))) {
                    kinds |= pair.kinds();
                }
            }
            return kinds;
        }

        /** "Referral to MARAC made" is not the meeting, unless the entry also speaks of it as held. */
        private static long settle(long kinds, List<String> written) {
            boolean sat = written.stream()
                    .anyMatch(word -> word.equals("heard")
                            || word.equals("minutes")
                            || word.equals("discussed")
                            || word.equals("attended"));
            if ((kinds & EventKind.MARAC_REFERRAL.bit()) != 0) {
                return sat ? kinds & ~EventKind.MARAC_REFERRAL.bit() : kinds & ~EventKind.MARAC.bit();
            }
            return kinds;
        }

        private static boolean stands(String[] phrase, Word[] found, int at) {
            if (at + phrase.length > found.length) {
                return false;
            }
            for (int i = 1; i < phrase.length; i++) {
                if (!found[at + i].stem().equals(phrase[i])) {
                    return false;
                }
            }
            return true;
        }

        private static boolean denied(List<String> written, int at) {
            return (at > 0 && NEGATIONS.contains(written.get(at - 1)))
                    || (at > 1 && NEGATIONS.contains(written.get(at - 2)));
        }

        private static int[] numbers(Word[] found) {
            int[] numbers = new int[found.length];
            int count = 0;
            for (Word word : found) {
                if (!word.common()) {
                    numbers[count++] = word.number();
                }
            }
            int[] sorted = Arrays.copyOf(numbers, count);
            Arrays.sort(sorted);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[kept++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, kept);
        }

        private static int pointsBack(List<String> written) {
            int days = 0;
            for (int i = 0; i < written.size(); i++) {
                String word = written.get(i);
                int weekday = WEEKDAYS.indexOf(word);
                boolean before = i > 0
                        && (word.equals("night") || word.equals("evening"))
                        && (written.get(i - 1).equals("last")
                                || written.get(i - 1).equals("previous"));
                days |= weekday >= 0 ? 2 << weekday : word.equals("yesterday") || before ? 1 : 0;
            }
            return days;
        }

        private static boolean arrived(Word[] found, int mentions) {
            boolean paper = false;
            boolean arrival = false;
            for (Word word : found) {
                paper |= PAPERS.contains(word.stem());
                arrival |= ARRIVALS.contains(word.stem());
            }
            return paper && (arrival || mentions != 0);
        }
    }
}
