package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the texts of one chronology, by the words of event-kinds.txt, of {@link Sector} and of its agencies' own names. Numbers of words
 * are its own.
 */
final class EventLexicon {

    /** Agencies beyond this many are known by their sector only, so that all fit in the bits of one number. */
    private static final int MOST_AGENCIES = Long.SIZE - Sector.values().length;

    private static final int WITHIN = 5;
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

    /** "Millrace Court" is where somebody lives. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<=\\b(?!(?:Crown|Magistrates['’]?|Family|County|High|Youth|Criminal|Civil|Central|The|At|In|To)\\b)\\p{Lu}[\\p{L}'’]{1,20} )Court\\b");

    private static final List<Phrase> KINDS = kinds();

    /** @param gaps whether other words may stand between its own; pairs stand anywhere */
    private record Phrase(String[] stems, boolean gaps, boolean pair, long kinds, long agencies) {}

    /** A word as written, and all that depends on nothing else. */
    private static final class Word {
        private final String written;
        private final String stem;
        private final boolean common;
        private final boolean paper;
        private final boolean arrival;
        private final boolean ofADay;
        private final List<Phrase> phrases;
        /** Of its stem, from 0; given when the first entry uses it. */
        private int number = -1;

        private Word(String written, String stem, List<Phrase> phrases) {
            this.written = written;
            this.stem = stem;
            this.phrases = phrases;
            common = Words.common(written, stem);
            paper = PAPERS.contains(stem);
            arrival = ARRIVALS.contains(stem);
            ofADay = DaysNamed.mayName(written);
        }
    }

    /** @param words those worth comparing, in order */
    private record Understood(EventText text, Word[] words) {}

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final List<Phrase> pairs = new ArrayList<>();
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Map<String, EventText> notes = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> stems = new ArrayList<>();
    private final List<String> agencies;

    /** @param agencies the names of the agencies of this chronology, each once */
    EventLexicon(List<String> agencies) {
        this.agencies = agencies;
        KINDS.forEach(this::add);
        for (Sector sector : Sector.values()) {
            sector.phrases().forEach(phrase -> add(phrase(phrase, 0, sector.bit())));
        }
        for (int i = 0; i < Math.min(agencies.size(), MOST_AGENCIES); i++) {
            for (String name : AgencyNames.shortNames(agencies.get(i), agencies)) {
                add(phrase(name, 0, bit(i)));
            }
        }
    }

    private static long bit(int agency) {
        return 1L << Sector.values().length + agency;
    }

    /** The bits by which {@link EventText#speaksOf()} names this agency, by its sector or its own name. */
    long bitsOf(String agency) {
        int number = agencies.indexOf(agency);
        return Sector.of(agency).bit() | (number >= 0 && number < MOST_AGENCIES ? bit(number) : 0);
    }

    private static Set<String> stems(String words) {
        return Words.of(words).stream().map(Words::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Phrase> kinds() {
        List<Phrase> phrases = new ArrayList<>();
        for (String line : Words.lines("event-kinds.txt")) {
            int colon = line.indexOf(':');
            EventKind kind = EventKind.valueOf(line.substring(0, colon));
            for (String phrase : line.substring(colon + 1).split(";")) {
                if (!phrase.isBlank()) {
                    phrases.add(phrase(phrase, kind.bit(), 0));
                }
            }
        }
        return List.copyOf(phrases);
    }

    private static Phrase phrase(String written, long kinds, long agencies) {
        String[] parts = Words.of(written).stream().map(Words::stem).toArray(String[]::new);
        return new Phrase(parts, written.contains(" .. "), written.contains(" + "), kinds, agencies);
    }

    private void add(Phrase phrase) {
        if (phrase.pair()) {
            pairs.add(phrase);
        } else {
            phrases.computeIfAbsent(phrase.stems()[0], first -> new ArrayList<>(2))
                    .add(phrase);
        }
    }

    int size() {
        return stems.size();
    }

    String stem(int number) {
        return stems.get(number);
    }

    private Word word(String written) {
        Word known = words.get(written);
        if (known == null) {
            String stem = Words.stem(written);
            known = words.computeIfAbsent(written, w -> new Word(w, stem, phrases.getOrDefault(stem, List.of())));
        }
        return known;
    }

    /** Reads all entries, on all cores; words are numbered afterwards, in the order of the entries. */
    EventText[] read(Entry[] entries) {
        Understood[] understood =
                Arrays.stream(entries).parallel().map(this::read).toArray(Understood[]::new);
        EventText[] texts = new EventText[entries.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = understood[i].text().with(numbers(understood[i].words()));
        }
        return texts;
    }

    /** What happened, and of what was done about it, whom it names; a record that is minutes of a meeting says so in its source. */
    private Understood read(Entry entry) {
        Understood event = read(entry.event());
        EventText outcome = note(entry.outcome());
        EventText source = note(entry.source());
        EventText text = event.text();
        return new Understood(
                new EventText(
                        text.kinds() | source.kinds() & EventKind.MEETINGS,
                        text.speaksOf() | outcome.speaksOf(),
                        text.heardFrom() | outcome.heardFrom(),
                        text.turnedTo() | outcome.turnedTo(),
                        text.words(),
                        text.named(),
                        text.arrived()),
                event.words());
    }

    private EventText note(String text) {
        return text.isEmpty()
                ? NOTHING
                : notes.computeIfAbsent(text, written -> read(written).text());
    }

    private static final EventText NOTHING = new EventText(0, 0, 0, 0, new int[0], DaysNamed.NONE, false);

    private Understood read(String text) {
        List<String> written =
                Words.of(text.contains(" Court") ? ADDRESS.matcher(text).replaceAll("") : text);
        Word[] found = new Word[written.size()];
        boolean named = false;
        for (int i = 0; i < found.length; i++) {
            found[i] = word(written.get(i));
            named |= found[i].ofADay;
        }
        long kinds = 0;
        long speaksOf = 0;
        long heardFrom = 0;
        long turnedTo = 0;
        for (int i = 0; i < found.length; i++) {
            for (Phrase phrase : found[i].phrases) {
                int end = end(phrase, found, i);
                if (end < 0) {
                    continue;
                }
                if (phrase.kinds() != 0) {
                    kinds |= denied(found, i) ? 0 : phrase.kinds();
                } else {
                    speaksOf |= phrase.agencies();
                    if (toldUs(found, i, end)) {
                        heardFrom |= phrase.agencies();
                    } else if (told(found, i)) {
                        turnedTo |= phrase.agencies();
                    }
                }
            }
        }
        kinds = settle(kinds | pairs(found), found);
        EventText understood = new EventText(
                kinds,
                speaksOf,
                heardFrom,
                turnedTo,
                NOTHING.words(),
                named ? DaysNamed.in(written) : DaysNamed.NONE,
                arrived(found, speaksOf));
        return new Understood(
                understood, Arrays.stream(found).filter(word -> !word.common).toArray(Word[]::new));
    }

    /** Where the phrase that begins here ends, exclusive, or -1. */
    private static int end(Phrase phrase, Word[] found, int at) {
        String[] stems = phrase.stems();
        int reach = phrase.gaps() ? WITHIN : 1;
        int next = at + 1;
        for (int i = 1; i < stems.length; i++) {
            int last = Math.min(found.length, next + reach);
            while (next < last && !found[next].stem.equals(stems[i])) {
                next++;
            }
            if (next >= last) {
                return -1;
            }
            next++;
        }
        return next;
    }

    /** "From the police", "police rang". */
    private static boolean toldUs(Word[] found, int from, int end) {
        for (int i = Math.max(0, from - 2); i < from; i++) {
            if (FROM.contains(found[i].stem)) {
                return true;
            }
        }
        return end < found.length && TURNED.contains(found[end].stem)
                || end + 1 < found.length && TURNED.contains(found[end + 1].stem) && !TO.contains(found[end].stem);
    }

    /** "To the police", "police informed" is the other. */
    private static boolean told(Word[] found, int from) {
        for (int i = Math.max(0, from - 2); i < from; i++) {
            if (TO.contains(found[i].stem) || TURNED.contains(found[i].stem)) {
                return true;
            }
        }
        return false;
    }

    private long pairs(Word[] found) {
        long kinds = 0;
        for (Phrase pair : pairs) {
            if (Arrays.stream(pair.stems()).allMatch(stem -> stands(stem, found))) {
                kinds |= pair.kinds();
            }
        }
        return kinds;
    }

    private static boolean stands(String stem, Word[] found) {
        for (Word word : found) {
            if (word.stem.equals(stem)) {
                return true;
            }
        }
        return false;
    }

    /** "Referral to MARAC made" is not the meeting, unless the entry also speaks of it as held. */
    private static long settle(long kinds, Word[] found) {
        if ((kinds & EventKind.MARAC_REFERRAL.bit()) != 0) {
            boolean held = Arrays.stream(found).anyMatch(word -> HELD.contains(word.written));
            return kinds & ~(held ? EventKind.MARAC_REFERRAL : EventKind.MARAC).bit();
        }
        return kinds;
    }

    private static boolean denied(Word[] found, int at) {
        // "no. 22" numbers a house.
        return (at > 0 && NEGATIONS.contains(found[at - 1].written))
                || (at > 1
                        && NEGATIONS.contains(found[at - 2].written)
                        && !Character.isDigit(found[at - 1].written.charAt(0)));
    }

    private int[] numbers(Word[] found) {
        int[] sorted = new int[found.length];
        for (int i = 0; i < sorted.length; i++) {
            Word word = found[i];
            if (word.number < 0) {
                word.number = numbers.computeIfAbsent(word.stem, stem -> {
                    stems.add(stem);
                    return stems.size() - 1;
                });
            }
            sorted[i] = word.number;
        }
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static boolean arrived(Word[] found, long speaksOf) {
        boolean paper = false;
        boolean arrival = false;
        for (Word word : found) {
            paper |= word.paper;
            arrival |= word.arrival;
        }
        return paper && (arrival || speaksOf != 0);
    }
}
