package org.throughline.chronology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much likelier it is that two entries record one contact than that they only happen to stand close together: the logarithm of that
 * ratio, the sum of what each thing they share, or do not share, says. What is common in this case says little, what is rare says much.
 */
final class Likeness {

    /** Days between what happened and a letter, notification or minutes of it. */
    static final int DAYS_FOR_PAPERS = 10;

    static final int DAYS_APART = 3;

    // What each thing says, as fitted to the sample cases by logistic regression: docs/same-events.md.
    private static final double START = -4.4;
    /** For each time that entries come e times as seldom. */
    private static final double SPARSE = 1.28;
    /** Entries a day, as a logarithm: beyond this a chronology counts as no sparser. */
    private static final double FEWEST = -3.2;
    /** By days between. */
    private static final double[] LATER = {0, -1.3, -2.6, -2.6, -5};

    private static final double[] LATER_BY_PAPER = {0, -0.95, -0.95, -0.95, -2.5};
    /** Minutes take longer than a letter. */
    private static final double MINUTES = 0.95;
    /** What the later one did itself, as a review or a repair. */
    private static final double AFTERWARDS = -1.55;

    private static final double VAGUE = -1.05;
    private static final double SAME_HOUR = 1.05;
    private static final double SAME_MINUTE = 3.6;
    private static final double POINTS = 2.4;
    private static final double BOTH_POINT = 1.3;
    private static final double ELSEWHERE = -0.8;
    private static final double KIND = 2.85;
    private static final double OTHER_KIND = -0.4;
    /** One tells of a notification, the other of what was notified. */
    private static final double OTHER_PAPER = -1.35;

    private static final double NO_MEETING = -1.8;
    private static final double OTHER_MEETING = -2.35;
    private static final double WORD = 1.18;
    private static final double MOST_WORDS = 4;
    private static final double NAMED = 0.57;
    private static final double PASSED = 1.7;
    private static final double MOST_NAMED = 2 * NAMED + PASSED;
    /** All but kinds, words and the days between. */
    private static final double MOST_ELSE = POINTS + BOTH_POINT + MOST_NAMED;
    /** Two entries that share nothing but the day. */
    private static final double NEVER = -9;

    private static final EventKind[] KINDS = EventKind.values();

    // All of an entry that is compared, by its place in the order of days: comparing millions of pairs must not go
    // looking for it.
    final int count;
    final Entry[] entries;
    final EventText[] texts;
    final int[] first;
    final int[] last;
    final int[] agency;
    final boolean[] arrived;
    private final boolean[] afterwards;
    /** Numbers of the words that say something, ascending. */
    final int[][] words;

    final EventWords vocabulary = new EventWords();
    private final long[] own;
    private final long[] kinds;
    /** Bits of its words, many words to a bit: entries without a common bit share none. */
    private final long[] signs;
    /** Second of the day, or -1. */
    private final int[] second;

    private final DaysMeant days;

    private final double[] wordSays;
    private final double[] kindSays;
    private final double start;
    /** Days beyond which an entry and another that shares no word with it cannot be alike enough; -1 if never. */
    private final int[] reach;
    /** Whether two entries without a common kind or word cannot be alike enough, as where there are many entries a day. */
    private final boolean dense;

    Likeness(List<Entry> all) {
        ByDay byDay = new ByDay(all);
        count = byDay.places.length;
        first = byDay.first;
        last = byDay.last;
        agency = byDay.agency;
        second = byDay.second;
        EventLexicon lexicon = new EventLexicon(byDay.agencies);
        EventText[] read = lexicon.read(all);
        long[] bits = byDay.agencies.stream().mapToLong(lexicon::bitsOf).toArray();
        entries = new Entry[count];
        texts = new EventText[count];
        arrived = new boolean[count];
        afterwards = new boolean[count];
        own = new long[count];
        kinds = new long[count];
        signs = new long[count];
        for (int i = 0; i < count; i++) {
            int place = byDay.places[i];
            EventText text = read[place];
            entries[i] = all.get(place);
            texts[i] = text;
            arrived[i] = text.arrived();
            afterwards[i] = text.afterwards();
            kinds[i] = text.kinds();
            own[i] = bits[agency[i]];
        }
        days = new DaysMeant(entries, texts, first, second);
        words = vocabulary.numbered(texts);
        wordSays = wordSays();
        IntStream.range(0, count).parallel().forEach(i -> {
            words[i] = saying(words[i]);
            for (int word : words[i]) {
                signs[i] |= 1L << (word * 0x9E3779B9 >>> 26);
            }
        });
        kindSays = kindSays();
        int span = count == 0 ? 1 : Math.max(180, last[count - 1] - first[0] + 1);
        start = START - SPARSE * Math.max(FEWEST, Math.log((double) count / span));
        dense = start + MOST_ELSE < 0;
        Map<Long, Integer> reaches = new HashMap<>();
        reach = Arrays.stream(kinds)
                .mapToInt(each -> reaches.computeIfAbsent(each, this::reach))
                .toArray();
    }

    private int reach(long kinds) {
        double most = start + kinds(kinds, kinds, false) + MOST_ELSE + 1e-9;
        int days = DAYS_FOR_PAPERS;
        while (days >= 0 && most + later(days, true, kinds) + (days == 0 ? SAME_MINUTE : 0) < 0) {
            days--;
        }
        return days;
    }

    private int[] saying(int[] numbers) {
        int kept = 0;
        for (int word : numbers) {
            if (wordSays[word] > 0) {
                numbers[kept++] = word;
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    private double[] kindSays() {
        int[] entriesOf = new int[KINDS.length];
        for (long all : kinds) {
            for (long left = all; left != 0; left &= left - 1) {
                entriesOf[Long.numberOfTrailingZeros(left)]++;
            }
        }
        double[] says = new double[KINDS.length];
        for (int k = 0; k < says.length; k++) {
            double share = (entriesOf[k] + 2.0) / (count + 40.0);
            says[k] = KINDS[k].weight() / 2.0 * Math.clamp(-Math.log(share) / 3.0, 0.4, 1.3);
        }
        return says;
    }

    /**
     * How much a shared word says: 1 for one that comes up in hardly any fortnight, 0 for one that comes up in every third, as the names of
     * the case do. Fortnights are counted, not entries: four agencies writing of one glass in one week do not make the glass common.
     */
    private double[] wordSays() {
        int[] fortnights = new int[vocabulary.size()];
        int[] latest = new int[vocabulary.size()];
        int all = 0;
        int current = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            int fortnight = Math.floorDiv(first[i], 14);
            if (fortnight != current) {
                current = fortnight;
                all++;
            }
            for (int word : words[i]) {
                if (fortnights[word] == 0 || latest[word] != all) {
                    fortnights[word]++;
                    latest[word] = all;
                }
            }
        }
        double[] says = new double[fortnights.length];
        for (int word = 0; word < says.length; word++) {
            double rarity = Math.log((double) Math.max(all, 26) / Math.max(1, fortnights[word]));
            double weight = Math.clamp((rarity - 1.0) / 2.2, 0, 1);
            says[word] = weight < 0.15 ? 0 : weight;
        }
        return says;
    }

    double wordSays(int word) {
        return wordSays[word];
    }

    int gap(int i, int j) {
        return Math.max(0, Math.max(first[j] - last[i], first[i] - last[j]));
    }

    /** Whether it is worth asking how like two entries are; most pairs of a large case are passed over here. */
    boolean comparable(int i, int j) {
        if (agency[i] == agency[j]) {
            return false;
        }
        return (signs[i] & signs[j]) != 0
                || gap(i, j) <= Math.min(reach[i], reach[j])
                        && (!dense || (kinds[i] & kinds[j]) != 0 || second[i] == second[j] && second[i] >= 0);
    }

    /** @param enough what is asked for: a likeness below it need not be exact, only below */
    double of(int i, int j, double enough) {
        long a = kinds[i];
        long b = kinds[j];
        boolean wordsToo = (signs[i] & signs[j]) != 0;
        int gap = gap(i, j);
        double times = gap == 0 ? times(i, j) : 0;
        boolean sameMinute = times == SAME_MINUTE;
        double sum = start + kinds(a, b, sameMinute) + times;
        // What all the rest can add at most often settles it without looking.
        double most = MOST_NAMED + (wordsToo ? WORD * MOST_WORDS : 0);
        if (sum + POINTS + BOTH_POINT + most < enough) {
            return NEVER;
        }
        sum += days(i, j, gap, a & b);
        int meant = days.between(i, j);
        sum += ((meant & DaysMeant.POINTS) != 0 ? POINTS : 0)
                + ((meant & DaysMeant.BOTH_POINT) != 0 ? BOTH_POINT : 0)
                + (meant == DaysMeant.ELSEWHERE ? ELSEWHERE : 0);
        if (sum + most < enough) {
            return NEVER;
        }
        double shared = wordsToo ? words(words[i], words[j]) : 0;
        int named = (speaksOf(i, j) ? 1 : 0) + (speaksOf(j, i) ? 1 : 0);
        boolean nothing = (a & b) == 0 && shared == 0 && named == 0 && (meant & DaysMeant.POINTS) == 0;
        if (nothing && !sameMinute) {
            return NEVER;
        }
        return sum + WORD * Math.min(MOST_WORDS, shared) + NAMED * named + (passed(i, j) || passed(j, i) ? PASSED : 0);
    }

    private double days(int i, int j, int gap, long shared) {
        int later = first[j] >= first[i] ? j : i;
        int span = Math.max(last[i] - first[i], last[j] - first[j]);
        return later(gap, arrived[later], shared)
                + (gap > 0 && afterwards[later] ? AFTERWARDS : 0)
                + (span == 0 ? 0 : VAGUE * Math.log(1 + span));
    }

    private static double later(int days, boolean arrived, long shared) {
        if (!arrived) {
            return LATER[Math.min(days, LATER.length - 1)];
        }
        boolean minutes = days > 1 && (shared & EventKind.MEETINGS) != 0;
        return LATER_BY_PAPER[Math.min(days, LATER_BY_PAPER.length - 1)] + (minutes ? MINUTES : 0);
    }

    /** The strongest shared kind counts in full, the others half, up to as much again. Who sits down at one minute is at one meeting. */
    private double kinds(long a, long b, boolean sameMinute) {
        long meetings = EventKind.MEETINGS & (a | b);
        double sum = 0;
        if (meetings != 0 && (meetings & a & b) == 0) {
            boolean any = ((a | b) & EventKind.PROFESSIONALS.bit()) != 0; // "a meeting" may be any
            boolean two = (meetings & a) != 0 && (meetings & b) != 0;
            sum += two ? any ? 0 : OTHER_MEETING : sameMinute ? 0 : NO_MEETING;
        }
        if (((a ^ b) & EventKind.NOTIFICATION.bit()) != 0) sum += OTHER_PAPER;
        if ((a & b) == 0) {
            return a == 0 || b == 0 ? sum : sum + OTHER_KIND;
        }
        double strongest = 0;
        double all = 0;
        for (long left = a & b; left != 0; left &= left - 1) {
            double says = kindSays[Long.numberOfTrailingZeros(left)];
            strongest = Math.max(strongest, says);
            all += says;
        }
        return sum + KIND * (strongest + Math.min(strongest, (all - strongest) / 2));
    }

    /** "Sent to the surgery" there, "received from the police" here. */
    private boolean passed(int from, int to) {
        return speaks(texts[from].turnedTo(), to) && speaks(texts[to].heardFrom(), from);
    }

    /** Whether the one names the other's agency. */
    boolean speaksOf(int i, int j) {
        return speaks(texts[i].speaksOf(), j);
    }

    private boolean speaks(long bits, int of) {
        return (bits & own[of]) != 0;
    }

    private double words(int[] a, int[] b) {
        double sum = 0;
        for (int k = 0, l = 0; k < a.length && l < b.length; ) {
            if (a[k] == b[l]) {
                sum += wordSays[a[k]];
                k++;
                l++;
            } else if (a[k] < b[l]) {
                k++;
            } else {
                l++;
            }
        }
        return sum;
    }

    private double times(int i, int j) {
        int a = second[i];
        int b = second[j];
        if (a < 0 || b < 0) {
            return 0;
        }
        return a == b ? SAME_MINUTE : Math.abs(a - b) <= 5400 ? SAME_HOUR : 0;
    }
}
