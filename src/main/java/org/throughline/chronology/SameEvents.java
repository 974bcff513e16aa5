package org.throughline.chronology;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes which entries record one contact. Two entries are compared by how close their dates are, whether they are of one kind
 * ({@link EventKind}), whether each speaks of the other's agency, and which rare words they share. Pairs are joined best first; a group
 * holds at most one entry of each agency. Entries are compared only within a week, so that the time grows with the number of entries.
 */
final class SameEvents {

    /** The score from which two entries are taken to record one contact; chosen on the samples, where unlike pairs stay below 3. */
    private static final double ENOUGH = 3.8;
    /** Within a group, entries that were not themselves compared as alike must not be plainly different. */
    private static final double NOT_AGAINST = 0.8;
    /** A date vaguer than this says too little to link by. */
    private static final int WIDEST_SPAN_DAYS = 10;

    private static final int DAYS_APART = 3;
    private static final int DAYS_FOR_PAPERS = 7;
    private static final double MOST_FROM_WORDS = 3.0;
    private static final int PART = 2_000;

    private final List<Entry> entries;
    private final EventText.Lexicon lexicon = new EventText.Lexicon();
    private final int count;
    private final Entry[] sorted;
    private final EventText[] texts;
    private final int[] first;
    private final int[] last;
    private final int[] agency;
    private final Sector[] sectors;
    private final long[] rareWords;
    private final long[] anyWords;
    private final long[] kinds;
    private final int[] mentions;
    private final boolean[] arrived;
    private double[] weights = {};

    private SameEvents(List<Entry> all) {
        entries = all.stream()
                .filter(entry -> entry.earliest() != null
                        && entry.latest() != null
                        && entry.latest().toEpochDay() - entry.earliest().toEpochDay() <= WIDEST_SPAN_DAYS)
                .sorted(Comparator.comparing(SameEvents::earliest))
                .toList();
        count = entries.size();
        sorted = entries.toArray(Entry[]::new);
        texts = new EventText[count];
        first = new int[count];
        last = new int[count];
        agency = new int[count];
        sectors = new Sector[count];
        rareWords = new long[count];
        anyWords = new long[count];
        kinds = new long[count];
        mentions = new int[count];
        arrived = new boolean[count];
    }

    static List<SameEvent> among(List<Entry> entries) {
        return new SameEvents(entries).link();
    }

    private static LocalDate earliest(Entry entry) {
        LocalDate day = entry.earliest();
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalDate latest(Entry entry) {
        LocalDate day = entry.latest();
        return day == null ? LocalDate.MAX : day;
    }

    private List<SameEvent> link() {
        readTexts();
        return group(comparePairs());
    }

    private void readTexts() {
        Map<String, Integer> agencies = new HashMap<>();
        Map<String, Sector> sectorsByAgency = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Entry entry = sorted[i];
            texts[i] = lexicon.read(entry.event());
            kinds[i] = texts[i].kinds();
            mentions[i] = texts[i].mentions();
            arrived[i] = texts[i].arrived();
            first[i] = (int) earliest(entry).toEpochDay();
            last[i] = (int) latest(entry).toEpochDay();
            agency[i] = agencies.computeIfAbsent(entry.agency(), name -> agencies.size());
            sectors[i] = sectorsByAgency.computeIfAbsent(entry.agency(), Sector::of);
        }
        weights = weights();
        for (int i = 0; i < count; i++) {
            texts[i] = texts[i].withWords(word -> weights[word] > 0);
        }
        for (int i = 0; i < count; i++) {
            for (int word : texts[i].words()) {
                long bit = 1L << (word * 0x9E3779B9 >>> 26);
                anyWords[i] |= bit;
                if (weights[word] >= 0.4) {
                    rareWords[i] |= bit;
                }
            }
        }
    }

    /**
     * How much a shared word says: 1 for one that comes up in hardly any fortnight, 0 for one that comes up in every third, as the names of
     * the case do. Fortnights are counted, not entries: four agencies writing of one glass in one week do not make the glass common.
     */
    private double[] weights() {
        int[] fortnights = new int[lexicon.size()];
        int[] latest = new int[lexicon.size()];
        int all = 0;
        int current = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            int fortnight = Math.floorDiv(first[i], 14);
            if (fortnight != current) {
                current = fortnight;
                all++;
            }
            for (int word : texts[i].words()) {
                if (fortnights[word] == 0 || latest[word] != all) {
                    fortnights[word]++;
                    latest[word] = all;
                }
            }
        }
        double[] weights = new double[fortnights.length];
        for (int word = 0; word < weights.length; word++) {
            double rarity = Math.log((double) Math.max(all, 26) / Math.max(1, fortnights[word]));
            double weight = Math.clamp((rarity - 1.0) / 2.2, 0, 1);
            weights[word] = weight < 0.15 ? 0 : weight;
        }
        return weights;
    }

    /** Entries are in the order of their days, so each is compared with those of the next days only. Parts of the list go to different cores. */
    private long[] comparePairs() {
        int parts = Math.max(1, count / PART);
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part ->
                        comparePairs((int) ((long) count * part / parts), (int) ((long) count * (part + 1) / parts)))
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private long[] comparePairs(int from, int to) {
        long[] pairs = new long[256];
        int found = 0;
        for (int i = from; i < to; i++) {
            int reach = last[i] + DAYS_FOR_PAPERS;
            for (int j = i + 1; j < count && first[j] <= reach; j++) {
                if (agency[i] == agency[j]) {
                    continue;
                }
                int gap = first[j] - last[i];
                boolean worth = (kinds[i] & kinds[j]) != 0
                        ? gap <= DAYS_APART || arrived[j]
                        : gap <= 1 && Long.bitCount(rareWords[i] & rareWords[j]) >= 2
                                || gap == 2 && Long.bitCount(rareWords[i] & rareWords[j]) >= 3;
                if (worth) {
                    double score = score(i, j);
                    if (score >= ENOUGH) {
                        if (found == pairs.length) {
                            pairs = Arrays.copyOf(pairs, found * 2);
                        }
                        pairs[found++] = packed(score, i, j);
                    }
                }
            }
        }
        return Arrays.copyOf(pairs, found);
    }

    /** A pair as one number, so that millions can be sorted: the score in the highest bits. */
    private static long packed(double score, int i, int j) {
        return (long) (score * 1000) << 48 | (long) i << 24 | j;
    }

    private double score(int i, int j) {
        double score = closeness(i, j);
        long both = kinds[i] & kinds[j];
        score += both == 0 ? 0 : kindWeight(both);
        long meetings = MEETINGS & (kinds[i] | kinds[j]);
        if (meetings != 0 && (meetings & both) == 0) {
            score -= 3;
        }
        if ((mentions[j] & sectors[i].bit()) != 0) {
            score += 0.8;
        }
        if ((mentions[i] & sectors[j].bit()) != 0) {
            score += 0.8;
        }
        // Each shared word sets a bit in both; that most they can add often settles it without comparing them.
        double most = score + Math.min(MOST_FROM_WORDS, 1 + Long.bitCount(anyWords[i] & anyWords[j]));
        if (most < NOT_AGAINST || (most < ENOUGH && score >= NOT_AGAINST)) {
            return score;
        }
        return score + Math.min(MOST_FROM_WORDS, sharedWords(texts[i].words(), texts[j].words()));
    }

    private static final long MEETINGS = meetings();

    private static long meetings() {
        long bits = 0;
        for (EventKind kind : EventKind.values()) {
            bits |= kind.meeting() ? kind.bit() : 0;
        }
        return bits;
    }

    private double closeness(int i, int j) {
        int gap = gap(i, j);
        double near = switch (gap) {
            case 0 -> 2.0;
            case 1 -> 1.4;
            case 2 -> 0.8;
            case 3 -> 0.3;
            default -> -2.0;
        };
        // What came by post comes later: minutes, letters and notifications may be a week behind what they tell of.
        boolean later = first[j] >= first[i] ? arrived[j] : arrived[i];
        if (later && gap > 1) {
            near = gap <= DAYS_APART ? 1.3 : gap <= DAYS_FOR_PAPERS ? 1.1 : near;
        }
        int span = Math.max(last[i] - first[i], last[j] - first[j]);
        double vague = span <= 2 ? 0 : span <= 6 ? 0.7 : 1.2;
        return near - vague + sameHour(sorted[i].time(), sorted[j].time(), gap);
    }

    /** Whether the later entry speaks of the day of the earlier one ("on Saturday", "last night"), or both lie around one midnight. */
    private boolean speaksOfTheDay(int i, int j) {
        int earlier = first[i] <= first[j] ? i : j;
        int later = earlier == i ? j : i;
        int days = texts[later].pointsBack();
        int gap = gap(i, j);
        if ((gap == 1 && (days & 1) != 0)
                || (days
                                & 1
                                        << LocalDate.ofEpochDay(first[earlier])
                                                .getDayOfWeek()
                                                .getValue())
                        != 0) {
            return true;
        }
        LocalTime before = sorted[earlier].time();
        LocalTime after = sorted[later].time();
        return gap == 1 && before != null && after != null && before.getHour() - after.getHour() >= 18;
    }

    private int gap(int i, int j) {
        return Math.max(0, Math.max(first[j] - last[i], first[i] - last[j]));
    }

    private static double sameHour(@Nullable LocalTime a, @Nullable LocalTime b, int gap) {
        return gap == 0 && a != null && b != null && Math.abs(a.toSecondOfDay() - b.toSecondOfDay()) <= 3600 ? 0.5 : 0;
    }

    /** The strongest shared kind counts in full, the others half, up to one more. */
    private static double kindWeight(long kinds) {
        if ((kinds & (kinds - 1)) == 0) {
            return WEIGHTS[Long.numberOfTrailingZeros(kinds)];
        }
        double strongest = 0;
        double sum = 0;
        for (long left = kinds; left != 0; left &= left - 1) {
            double weight = WEIGHTS[Long.numberOfTrailingZeros(left)];
            strongest = Math.max(strongest, weight);
            sum += weight;
        }
        return strongest + Math.min(1.0, (sum - strongest) / 2);
    }

    private static final EventKind[] KINDS = EventKind.values();
    private static final double[] WEIGHTS =
            Stream.of(KINDS).mapToDouble(EventKind::weight).toArray();

    private double sharedWords(int[] a, int[] b) {
        double sum = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                sum += weights[a[i]];
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    private List<SameEvent> group(long[] pairs) {
        Arrays.parallelSort(pairs);
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int p = pairs.length - 1; p >= 0; p--) {
            int i = (int) (pairs[p] >>> 24 & 0xFFFFFF);
            int j = (int) (pairs[p] & 0xFFFFFF);
            List<Integer> left = groups.getOrDefault(i, List.of(i));
            List<Integer> right = groups.getOrDefault(j, List.of(j));
            if (left != right && fit(left, right)) {
                List<Integer> joined = new ArrayList<>(left);
                joined.addAll(right);
                joined.forEach(member -> groups.put(member, joined));
            }
        }
        List<List<Integer>> found = new ArrayList<>(distinct(groups));
        found.forEach(Collections::sort);
        found.sort(Comparator.comparing(List::getFirst));
        List<SameEvent> events = new ArrayList<>();
        for (List<Integer> members : found) {
            String id = "S%03d".formatted(events.size() + 1);
            events.add(new SameEvent(id, members.stream().map(i -> sorted[i]).toList(), reason(members)));
        }
        return List.copyOf(events);
    }

    private static Set<List<Integer>> distinct(Map<Integer, List<Integer>> groups) {
        Set<List<Integer>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(groups.values());
        return distinct;
    }

    /** Different agencies throughout, within a week, and no two plainly about different things. */
    private boolean fit(List<Integer> left, List<Integer> right) {
        for (int i : left) {
            for (int j : right) {
                if (agency[i] == agency[j] || gap(i, j) > DAYS_FOR_PAPERS || score(i, j) < NOT_AGAINST) {
                    return false;
                }
            }
        }
        return true;
    }

    private String reason(List<Integer> members) {
        long shared = -1;
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (int i : members) {
            shared &= texts[i].kinds();
            from = Math.min(from, last[i]);
            to = Math.max(to, first[i]);
        }
        String all = members.size() == 2 ? "Both" : "All " + members.size();
        int days = Math.max(0, to - from);
        String when = days == 0 ? "on the same day" : days == 1 ? "within 1 day" : "within " + days + " days";
        List<String> parts = new ArrayList<>();
        EventKind kind = strongest(shared);
        if (kind != null) {
            parts.add(all + " record " + kind.words() + ", " + when);
        } else {
            parts.add(all + " are dated " + when);
        }
        List<String> words = wordsShared(members);
        if (!words.isEmpty()) {
            parts.add("they share the word" + (words.size() == 1 ? " " : "s ") + String.join(", ", words));
        }
        if (namesAnother(members)) {
            parts.add("one speaks of the other's agency");
        }
        return String.join("; ", parts);
    }

    private static @Nullable EventKind strongest(long kinds) {
        EventKind best = null;
        for (long left = kinds; left != 0; left &= left - 1) {
            EventKind kind = KINDS[Long.numberOfTrailingZeros(left)];
            best = best == null || kind.weight() > best.weight() ? kind : best;
        }
        return best;
    }

    /** Up to three rare words that at least two of the entries share, as they are written. */
    private List<String> wordsShared(List<Integer> members) {
        List<Integer> shared = new ArrayList<>();
        for (int word : texts[members.getFirst()].words()) {
            boolean inAnother =
                    members.stream().skip(1).anyMatch(i -> Arrays.binarySearch(texts[i].words(), word) >= 0);
            if (inAnother && weights[word] >= 0.3) {
                shared.add(word);
            }
        }
        shared.sort(Comparator.comparingDouble(word -> -weights[word]));
        List<String> written = Words.of(sorted[members.getFirst()].event());
        return shared.stream()
                .limit(3)
                .map(word -> written.stream()
                        .filter(candidate -> Words.stem(candidate).equals(lexicon.stem(word)))
                        .findFirst()
                        .orElse(lexicon.stem(word)))
                .toList();
    }

    private boolean namesAnother(List<Integer> members) {
        return members.stream()
                .anyMatch(i -> members.stream()
                        .anyMatch(j -> agency[i] != agency[j] && (texts[i].mentions() & sectors[j].bit()) != 0));
    }
}
