package org.throughline.chronology;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private record Word(
            String written,
            String stem,
            int number,
            boolean common,
            boolean paper,
            boolean arrival,
            int weekday,
            int month,
            List<Phrase> phrases) {}

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final List<Phrase> pairs = new ArrayList<>();
    private final Map<String, Word> words = new HashMap<>();
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
            Integer number = numbers.get(stem);
            if (number == null) {
                number = stems.size();
                numbers.put(stem, number);
                stems.add(stem);
            }
            known = new Word(
                    written,
                    stem,
                    number,
                    Words.common(written, stem),
                    PAPERS.contains(stem),
                    ARRIVALS.contains(stem),
                    weekday(written),
                    month(written),
                    phrases.getOrDefault(stem, List.of()));
            words.put(written, known);
        }
        return known;
    }

    /** What happened, and of what was done about it, whom it names; a record that is minutes of a meeting says so in its source. */
    EventText read(Entry entry) {
        EventText event = read(entry.event());
        EventText outcome = entry.outcome().isEmpty() ? NOTHING : read(entry.outcome());
        EventText source = entry.source().isEmpty() ? NOTHING : read(entry.source());
        return new EventText(
                event.kinds() | source.kinds() & EventKind.MEETINGS,
                event.speaksOf() | outcome.speaksOf(),
                event.heardFrom() | outcome.heardFrom(),
                event.turnedTo() | outcome.turnedTo(),
                event.words(),
                event.weekdays(),
                event.days(),
                event.arrived());
    }

    private static final EventText NOTHING = new EventText(0, 0, 0, 0, new int[0], 0, new int[0], false);

    EventText read(String text) {
        List<String> written =
                Words.of(text.contains(" Court") ? ADDRESS.matcher(text).replaceAll("") : text);
        Word[] found = new Word[written.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = word(written.get(i));
        }
        long kinds = 0;
        long speaksOf = 0;
        long heardFrom = 0;
        long turnedTo = 0;
        for (int i = 0; i < found.length; i++) {
            for (Phrase phrase : found[i].phrases()) {
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
        return new EventText(
                kinds,
                speaksOf,
                heardFrom,
                turnedTo,
                numbers(found),
                weekdays(found),
                days(found),
                arrived(found, speaksOf));
    }

    /** Where the phrase that begins here ends, exclusive, or -1. */
    private static int end(Phrase phrase, Word[] found, int at) {
        String[] stems = phrase.stems();
        int reach = phrase.gaps() ? WITHIN : 1;
        int next = at + 1;
        for (int i = 1; i < stems.length; i++) {
            int last = Math.min(found.length, next + reach);
            while (next < last && !found[next].stem().equals(stems[i])) {
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
            if (FROM.contains(found[i].stem())) {
                return true;
            }
        }
        return end < found.length && TURNED.contains(found[end].stem())
                || end + 1 < found.length && TURNED.contains(found[end + 1].stem()) && !TO.contains(found[end].stem());
    }

    /** "To the police", "police informed" is the other. */
    private static boolean told(Word[] found, int from) {
        for (int i = Math.max(0, from - 2); i < from; i++) {
            if (TO.contains(found[i].stem()) || TURNED.contains(found[i].stem())) {
                return true;
            }
        }
        return false;
    }

    private long pairs(Word[] found) {
        long kinds = 0;
        Set<String> all = new HashSet<>();
        for (Word word : found) {
            all.add(word.stem());
        }
        for (Phrase pair : pairs) {
            if (all.containsAll(Arrays.asList(pair.stems()))) {
                kinds |= pair.kinds();
            }
        }
        return kinds;
    }

    /** "Referral to MARAC made" is not the meeting, unless the entry also speaks of it as held. */
    private static long settle(long kinds, Word[] found) {
        if ((kinds & EventKind.MARAC_REFERRAL.bit()) != 0) {
            boolean held = Arrays.stream(found).anyMatch(word -> HELD.contains(word.written()));
            return kinds & ~(held ? EventKind.MARAC_REFERRAL : EventKind.MARAC).bit();
        }
        return kinds;
    }

    private static boolean denied(Word[] found, int at) {
        // "no. 22" numbers a house.
        return (at > 0 && NEGATIONS.contains(found[at - 1].written()))
                || (at > 1
                        && NEGATIONS.contains(found[at - 2].written())
                        && !Character.isDigit(found[at - 1].written().charAt(0)));
    }

    private static int[] numbers(Word[] found) {
        return Arrays.stream(found)
                .filter(word -> !word.common())
                .mapToInt(Word::number)
                .sorted()
                .distinct()
                .toArray();
    }

    private static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK))
            .toList();

    private static int month(String word) {
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
            if (word.equals(name) || (word.length() >= 3 && word.length() <= 4 && name.startsWith(word))) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static int weekdays(Word[] found) {
        int days = 0;
        for (int i = 0; i < found.length; i++) {
            String word = found[i].written();
            String next = i + 1 < found.length ? found[i + 1].written() : "";
            boolean before = i > 0
                    && (word.equals("night") || word.equals("evening") || word.equals("day"))
                    && (found[i - 1].written().equals("last")
                            || found[i - 1].written().equals("previous"));
            if (word.equals("ago") && i > 1) {
                int count = found[i - 2].written().length() == 1
                        ? NUMBERS.indexOf(found[i - 2].written())
                        : COUNTS.indexOf(found[i - 2].written());
                boolean inDays = found[i - 1].written().equals("7")
                        || found[i - 1].stem().equals("day");
                days |= inDays && count > 0 ? 1 << 8 + count : 0;
            } else if (word.equals("yesterday") || word.equals("overnight") || before) {
                days |= 1;
            } else if (word.equals("weekend")) {
                days |= 1 << 6 | 1 << 7;
            } else if (found[i].weekday() > 0
                    && (word.length() > 3 || !word.startsWith("s") || PARTS_OF_DAY.contains(next))) {
                days |= 1 << found[i].weekday();
            }
        }
        return days;
    }

    private static final String NUMBERS = "0123456789";
    private static final List<String> COUNTS = List.of("no", "one", "two", "three", "four", "five", "six", "seven");
    private static final Set<String> PARTS_OF_DAY =
            Set.of("night", "morning", "evening", "afternoon", "pm", "am", "lunchtime");

    private static int weekday(String word) {
        for (int i = 0; i < WEEKDAYS.size(); i++) {
            if (word.length() >= 3
                    && word.length() <= WEEKDAYS.get(i).length() + 1
                    && (word.equals(WEEKDAYS.get(i))
                            || word.length() <= 5 && WEEKDAYS.get(i).startsWith(word)
                            || word.equals("weds") && i == 2)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** "3 March", "March 3rd", "03/03/2017", "3/3", Christmas. What is no date, as "3/7" for three days, fits no other entry's day but by chance. */
    private static int[] days(Word[] found) {
        int[] days = new int[4];
        int count = 0;
        for (int i = 0; i < found.length && count < days.length; i++) {
            if (found[i].written().equals("christmas")) {
                days[count++] = 12 * 32 + 25;
                continue;
            }
            int one = dayNumber(found[i].written());
            int two = i + 1 < found.length ? dayNumber(found[i + 1].written()) : 0;
            int month = i + 1 == found.length ? 0 : one > 0 ? found[i + 1].month() : two > 0 ? found[i].month() : 0;
            if (month > 0) {
                days[count++] = month * 32 + Math.max(one, two);
            } else if (one > 0 && two > 0 && two <= 12) {
                days[count++] = two * 32 + one;
            }
        }
        return Arrays.copyOf(days, count);
    }

    private static int dayNumber(String word) {
        int end = word.length();
        if (end > 2 && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"))) {
            end -= 2;
        }
        if (end > 2 || end == 0) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number <= 31 ? number : 0;
    }

    private static boolean arrived(Word[] found, long speaksOf) {
        boolean paper = false;
        boolean arrival = false;
        for (Word word : found) {
            paper |= word.paper();
            arrival |= word.arrival();
        }
        return paper && (arrival || speaksOf != 0);
    }
}
