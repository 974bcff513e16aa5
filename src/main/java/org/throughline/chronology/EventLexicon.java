package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the texts of one chronology, by the words of event-kinds.txt, of {@link Sector} and of its agencies' own names. */
final class EventLexicon {

    /** Agencies beyond this many are known by their sector only, so that all fit in the bits of one number. */
    private static final int MOST_AGENCIES = Long.SIZE - Sector.values().length;

    private static final int PART = 1_000;

    /** "Millrace Court" is where somebody lives. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<=\\b(?!(?:Crown|Magistrates['’]?|Family|County|High|Youth|Criminal|Civil|Central|The|At|In|To)\\b)\\p{Lu}[\\p{L}'’]{1,20} )Court\\b");

    /** "Fell on Sat", which is no sitting down. */
    private static final Pattern SATURDAY = Pattern.compile("(?<=[\\p{Ll}\\d,;:] )Sat(?=[ .,;:)]|$)");

    /** No blow and no broken rib, whatever the words for those are. */
    private static final Pattern ATTACK_OF_ILLNESS = Pattern.compile("(?i)\\b(heart|panic|asthma|anxiety) attacks?\\b");

    private static final Pattern PAIN_IN_CHEST =
            Pattern.compile("(?i)\\b(?:tight chest|(?:central )?chest pains?|pains? in (?:the|her|his) chest)\\b");

    /** Looked for and not there: no paper of the meeting, but a contact of its own. */
    private static final Pattern NOT_COME = Pattern.compile(
            "(?i)\\b(?:not|never|nothing|none|no) (?:yet |been |yet been )?(?:received|arrived|come|seen)\\b|\\bn[o']t (?:yet )?received\\b");

    /** As ambulance crews shorten it. */
    private static final String LIFE_EXTINCT = "recognition of life extinct";

    private static final Phrase[] NO_PHRASES = {};
    private static final List<Sign> KNOWN = known();

    /**
     * What names a kind or an agency, by its stems.
     *
     * @param anywhere whether they say so wherever they stand: "neck + mark"
     */
    private record Sign(List<String> stems, boolean gaps, boolean anywhere, long kinds, long agencies) {

        static Sign of(String written, long kinds, long agencies) {
            List<String> stems = Words.of(written).stream().map(Words::stem).toList();
            return new Sign(stems, written.contains(" .. "), written.contains(" + "), kinds, agencies);
        }
    }

    private record Pair(long bits, long kinds) {}

    private final List<String> agencies;
    /** Stems that phrases are made of, numbered from 1. */
    private final Map<String, Integer> parts = new HashMap<>();
    /** By the stem they begin with. */
    private final Map<String, Phrase[]> phrases = new HashMap<>();

    private final Map<String, Long> bitsOfPairs = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final WordTable words = new WordTable(this::understood);
    private final Map<String, EventText> notes = new ConcurrentHashMap<>();

    /** @param agencies the names of the agencies of this chronology, each once */
    EventLexicon(List<String> agencies) {
        this.agencies = agencies;
        KNOWN.forEach(this::add);
        for (int i = 0; i < Math.min(agencies.size(), MOST_AGENCIES); i++) {
            for (String name : AgencyNames.shortNames(agencies.get(i), agencies)) {
                add(Sign.of(name, 0, bit(i)));
            }
        }
    }

    private static List<Sign> known() {
        List<Sign> known = new ArrayList<>();
        for (String line : Words.lines("event-kinds.txt")) {
            int colon = line.indexOf(':');
            EventKind kind = EventKind.valueOf(line.substring(0, colon));
            for (String phrase : line.substring(colon + 1).split(";")) {
                if (!phrase.isBlank()) {
                    known.add(Sign.of(phrase, kind.bit(), 0));
                }
            }
        }
        for (Sector sector : Sector.values()) {
            sector.phrases().forEach(phrase -> known.add(Sign.of(phrase, 0, sector.bit())));
        }
        return List.copyOf(known);
    }

    private void add(Sign sign) {
        if (sign.anywhere()) {
            addPair(sign);
            return;
        }
        int[] numbers = sign.stems().stream()
                .mapToInt(stem -> parts.computeIfAbsent(stem, first -> parts.size() + 1))
                .toArray();
        Phrase phrase = new Phrase(numbers, sign.gaps(), sign.kinds(), sign.agencies());
        String first = sign.stems().getFirst();
        Phrase[] others = phrases.getOrDefault(first, NO_PHRASES);
        Phrase[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = phrase;
        phrases.put(first, all);
    }

    private void addPair(Sign sign) {
        long bits = 0;
        for (String stem : sign.stems()) {
            bits |= bitsOfPairs.computeIfAbsent(stem, first -> 1L << bitsOfPairs.size());
        }
        if (bitsOfPairs.size() > Long.SIZE) {
            throw new IllegalStateException("more words in pairs than there are bits");
        }
        pairs.add(new Pair(bits, sign.kinds()));
    }

    private static long bit(int agency) {
        return 1L << Sector.values().length + agency;
    }

    /** The bits by which {@link EventText#speaksOf()} names this agency, by its sector or its own name. */
    long bitsOf(String agency) {
        int number = agencies.indexOf(agency);
        return Sector.of(agency).bit() | (number >= 0 && number < MOST_AGENCIES ? bit(number) : 0);
    }

    private Word understood(String written) {
        String stem = Words.stem(written);
        return new Word(
                written,
                stem,
                parts.getOrDefault(stem, 0),
                bitsOfPairs.getOrDefault(stem, 0L),
                phrases.getOrDefault(stem, NO_PHRASES));
    }

    /** What entries say, in their order. Parts of the list go to different cores. */
    EventText[] read(List<Entry> entries) {
        EventText[] texts = new EventText[entries.size()];
        int parts = Math.max(1, texts.length / PART);
        IntStream.range(0, parts).parallel().forEach(part -> {
            var reading = new Reading();
            int to = (int) ((long) texts.length * (part + 1) / parts);
            for (int i = (int) ((long) texts.length * part / parts); i < to; i++) {
                texts[i] = read(entries.get(i), reading);
            }
        });
        return texts;
    }

    /** What happened, and of what was done about it, whom it names; a record that is minutes of a meeting says so in its source. */
    private EventText read(Entry entry, Reading reading) {
        EventText event = reading.of(entry.event());
        EventText outcome = note(entry.outcome(), reading);
        EventText source = note(entry.source(), reading);
        return new EventText(
                event.kinds() | source.kinds() & EventKind.MEETINGS,
                event.speaksOf() | outcome.speaksOf(),
                event.heardFrom() | outcome.heardFrom(),
                event.turnedTo() | outcome.turnedTo(),
                event.words(),
                event.named(),
                event.arrived(),
                event.afterwards());
    }

    private EventText note(String text, Reading reading) {
        return text.isEmpty() ? EventText.NOTHING : notes.computeIfAbsent(text, reading::of);
    }

    /** The words of one text after another, as they are found. */
    private final class Reading implements Words.Found {
        private Word[] found = new Word[64];
        private int count;
        /** Where words stand that phrases begin with. */
        private int[] begins = new int[64];

        private int begun;
        private int signs;
        private long together;
        private int worthComparing;
        private long parts;

        /** What a text says. */
        EventText of(String text) {
            find(text);
            if ((signs & Word.SPELT_LIKE_ANOTHER) != 0) {
                find(plain(text));
            }
            return understood(this, text);
        }

        private void find(String text) {
            count = 0;
            begun = 0;
            signs = 0;
            together = 0;
            worthComparing = 0;
            parts = 0;
            Words.each(text, this);
        }

        @Override
        public void word(char[] letters, int from, int to, long key) {
            Word word = words.get(letters, from, to, key);
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
                begins = Arrays.copyOf(begins, count * 2);
            }
            if (word.is(Word.BEGINS)) {
                begins[begun++] = count;
            }
            found[count++] = word;
            signs |= word.signs;
            together |= word.pairs;
            worthComparing += ~word.signs & Word.COMMON;
            parts |= word.partBit;
        }

        /** Without those too common to say anything. */
        Word[] worthComparing() {
            Word[] worth = new Word[worthComparing];
            for (int i = 0, kept = 0; i < count; i++) {
                if (!found[i].is(Word.COMMON)) {
                    worth[kept++] = found[i];
                }
            }
            return worth;
        }
    }

    private EventText understood(Reading reading, String text) {
        Word[] found = reading.found;
        int count = reading.count;
        long kinds = 0;
        long speaksOf = 0;
        long heardFrom = 0;
        long turnedTo = 0;
        for (int b = 0; b < reading.begun; b++) {
            int i = reading.begins[b];
            for (Phrase phrase : found[i].phrases) {
                int end = phrase.mayStandAmong(reading.parts) ? phrase.end(found, count, i) : -1;
                if (end < 0) {
                    continue;
                }
                if (phrase.kinds() != 0) {
                    kinds |= phrase.kinds() & ~denied(found, i);
                } else {
                    speaksOf |= phrase.agencies();
                    if (toldUs(found, count, i, end)) {
                        heardFrom |= phrase.agencies();
                    } else if (told(found, i)) {
                        turnedTo |= phrase.agencies();
                    }
                }
            }
        }
        int signs = reading.signs;
        boolean named = (signs & Word.OF_A_DAY) != 0;
        boolean arrived = (signs & Word.PAPER) != 0 && ((signs & Word.ARRIVAL) != 0 || speaksOf != 0)
                || (signs & Word.NOTES) != 0 && (signs & Word.ARRIVAL) != 0;
        if (arrived && (signs & Word.NEGATION) != 0 && (signs & Word.COME) != 0) {
            arrived = !NOT_COME.matcher(text).find();
        }
        return new EventText(
                settled(kinds | pairs(reading.together), (signs & Word.HELD) != 0),
                speaksOf,
                heardFrom,
                turnedTo,
                reading.worthComparing(),
                named
                        ? DaysNamed.in(Arrays.stream(found, 0, count)
                                .map(word -> word.written)
                                .toList())
                        : DaysNamed.NONE,
                arrived,
                (signs & Word.AFTERWARDS) != 0);
    }

    /** Without what is written as another word is. */
    private static String plain(String text) {
        String plain = text.contains(" Court") ? ADDRESS.matcher(text).replaceAll("") : text;
        plain = plain.contains(" Sat") ? SATURDAY.matcher(plain).replaceAll("Saturday") : plain;
        plain = plain.contains(" attack") ? ATTACK_OF_ILLNESS.matcher(plain).replaceAll("$1 trouble") : plain;
        plain = plain.contains("chest") || plain.contains("Chest")
                ? PAIN_IN_CHEST.matcher(plain).replaceAll("angina")
                : plain;
        return plain.contains("ROLE") ? plain.replace("ROLE", LIFE_EXTINCT) : plain;
    }

    /** "From the police", "police rang", "police report". */
    private static boolean toldUs(Word[] found, int count, int from, int end) {
        for (int i = Math.max(0, from - 2); i < from; i++) {
            if (found[i].is(Word.FROM)) {
                return true;
            }
        }
        return end < count && found[end].is(Word.TURNED | Word.PAPER)
                || end + 1 < count && found[end + 1].is(Word.TURNED) && !found[end].is(Word.TO);
    }

    /** "To the police", "police informed" is the other. */
    private static boolean told(Word[] found, int from) {
        for (int i = Math.max(0, from - 2); i < from; i++) {
            if (found[i].is(Word.TO | Word.TURNED)) {
                return true;
            }
        }
        return false;
    }

    /** The kinds that the words before deny: "no injuries"; who could not join a meeting still records that meeting. "No. 22" numbers a house. */
    private static long denied(Word[] found, int at) {
        if (at > 0 && found[at - 1].is(Word.NEGATION)) {
            return -1;
        }
        boolean before =
                at > 1 && found[at - 2].is(Word.NEGATION) && !Character.isDigit(found[at - 1].written.charAt(0));
        return before ? ~EventKind.MEETINGS : 0;
    }

    private long pairs(long together) {
        long kinds = 0;
        for (Pair pair : pairs) {
            kinds |= (together & pair.bits()) == pair.bits() ? pair.kinds() : 0;
        }
        return kinds;
    }

    /** "Referral to MARAC made" is not the meeting, unless the entry also speaks of it as held. */
    private static long settled(long kinds, boolean held) {
        boolean referral = (kinds & EventKind.MARAC_REFERRAL.bit()) != 0;
        return referral ? kinds & ~(held ? EventKind.MARAC_REFERRAL : EventKind.MARAC).bit() : kinds;
    }
}
