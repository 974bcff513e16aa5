package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes which entries record one contact. Pairs of different agencies' entries that {@link Likeness} finds alike are joined best first;
 * a group holds at most one entry of each agency. Entries are compared only within days, so that the time grows with the number of entries.
 */
final class SameEvents {

    /** From here on two entries are taken to record one contact: as likely as not. */
    private static final double ENOUGH = 0;
    /** Within a group, entries that were not themselves compared as alike must not be plainly different. */
    private static final double NOT_AGAINST = -4;
    /** A date vaguer than this says too little to link by. */
    private static final int WIDEST_SPAN_DAYS = 10;

    private static final int PART = 2_000;
    private static final EventKind[] KINDS = EventKind.values();

    private final Likeness likeness;
    private final int count;

    private SameEvents(List<Entry> all) {
        likeness = new Likeness(all.stream()
                .filter(entry -> entry.earliest() != null
                        && entry.latest() != null
                        && entry.latest().toEpochDay() - entry.earliest().toEpochDay() <= WIDEST_SPAN_DAYS)
                .sorted(Comparator.comparing(entry -> Objects.requireNonNull(entry.earliest())))
                .toList());
        count = likeness.count;
    }

    static List<SameEvent> among(List<Entry> entries, Counting counting) {
        SameEvents events = new SameEvents(entries);
        return events.group(events.comparePairs(counting));
    }

    /** Entries are in the order of their days, so each is compared with those of the next days only. Parts of the list go to different cores. */
    private long[] comparePairs(Counting counting) {
        int parts = Math.max(1, count / PART);
        var compared = new AtomicInteger();
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    int from = (int) ((long) count * part / parts);
                    int to = (int) ((long) count * (part + 1) / parts);
                    long[] pairs = comparePairs(from, to);
                    counting.at(compared.addAndGet(to - from), count);
                    return pairs;
                })
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private long[] comparePairs(int from, int to) {
        long[] pairs = new long[256];
        int found = 0;
        for (int i = from; i < to; i++) {
            int reach = likeness.last[i] + Likeness.DAYS_FOR_PAPERS;
            for (int j = i + 1; j < count && likeness.first[j] <= reach; j++) {
                if (likeness.agency[i] == likeness.agency[j]
                        || (likeness.first[j] - likeness.last[i] > Likeness.DAYS_APART && !likeness.arrived(j))) {
                    continue;
                }
                double score = likeness.of(i, j, ENOUGH);
                if (score >= ENOUGH) {
                    if (found == pairs.length) {
                        pairs = Arrays.copyOf(pairs, found * 2);
                    }
                    pairs[found++] = packed(score - ENOUGH, i, j);
                }
            }
        }
        return Arrays.copyOf(pairs, found);
    }

    /** A pair as one number, so that millions can be sorted: the score in the highest bits. */
    private static long packed(double score, int i, int j) {
        return (long) (score * 1000) << 48 | (long) i << 24 | j;
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
            events.add(new SameEvent(
                    id, members.stream().map(i -> likeness.entries[i]).toList(), reason(members)));
        }
        return List.copyOf(events);
    }

    private static Set<List<Integer>> distinct(Map<Integer, List<Integer>> groups) {
        Set<List<Integer>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(groups.values());
        return distinct;
    }

    /** Different agencies throughout, within days, alike on the whole, and no two plainly about different things. */
    private boolean fit(List<Integer> left, List<Integer> right) {
        double sum = 0;
        for (int i : left) {
            for (int j : right) {
                if (likeness.agency[i] == likeness.agency[j] || likeness.gap(i, j) > Likeness.DAYS_FOR_PAPERS) {
                    return false;
                }
                double score = likeness.of(i, j, NOT_AGAINST);
                if (score < NOT_AGAINST) {
                    return false;
                }
                sum += score;
            }
        }
        return sum >= ENOUGH * left.size() * right.size();
    }

    private String reason(List<Integer> members) {
        long shared = -1;
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (int i : members) {
            shared &= likeness.texts[i].kinds();
            from = Math.min(from, likeness.last[i]);
            to = Math.max(to, likeness.first[i]);
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
        for (int word : likeness.texts[members.getFirst()].words()) {
            boolean inAnother =
                    members.stream().skip(1).anyMatch(i -> Arrays.binarySearch(likeness.texts[i].words(), word) >= 0);
            if (inAnother && likeness.wordSays(word) >= 0.3) {
                shared.add(word);
            }
        }
        shared.sort(Comparator.comparingDouble(word -> -likeness.wordSays(word)));
        List<String> written = Words.of(likeness.entries[members.getFirst()].event());
        return shared.stream()
                .limit(3)
                .map(word -> written.stream()
                        .filter(candidate -> Words.stem(candidate).equals(likeness.lexicon.stem(word)))
                        .findFirst()
                        .orElse(likeness.lexicon.stem(word)))
                .toList();
    }

    private boolean namesAnother(List<Integer> members) {
        return members.stream()
                .anyMatch(i -> members.stream()
                        .anyMatch(j -> likeness.agency[i] != likeness.agency[j] && likeness.speaksOf(i, j)));
    }
}
