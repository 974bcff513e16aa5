package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    private static final int PART = 2_000;
    private static final EventKind[] KINDS = EventKind.values();

    private final Likeness likeness;
    private final int count;
    /** The first entry from each on that records something that arrived. */
    private final int[] nextArrived;

    private SameEvents(List<Entry> all) {
        likeness = new Likeness(all);
        count = likeness.count;
        nextArrived = new int[count + 1];
        nextArrived[count] = count;
        for (int i = count - 1; i >= 0; i--) {
            nextArrived[i] = likeness.arrived[i] ? i : nextArrived[i + 1];
        }
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
        Pairs pairs = new Pairs();
        for (int i = from; i < to; i++) {
            int reach = likeness.last[i] + Likeness.DAYS_APART;
            int j = i + 1;
            for (; j < count && likeness.first[j] <= reach; j++) {
                compare(i, j, pairs);
            }
            int reachOfPapers = likeness.last[i] + Likeness.DAYS_FOR_PAPERS;
            for (j = nextArrived[j]; j < count && likeness.first[j] <= reachOfPapers; j = nextArrived[j + 1]) {
                compare(i, j, pairs);
            }
        }
        return pairs.all();
    }

    private void compare(int i, int j, Pairs pairs) {
        if (likeness.comparable(i, j)) {
            double score = likeness.of(i, j, ENOUGH);
            if (score >= ENOUGH) {
                pairs.add(packed(score - ENOUGH, i, j));
            }
        }
    }

    /** Pairs found so far; there may be millions. */
    private static final class Pairs {
        private long[] pairs = new long[256];
        private int found;

        void add(long pair) {
            if (found == pairs.length) {
                pairs = Arrays.copyOf(pairs, found * 2);
            }
            pairs[found++] = pair;
        }

        long[] all() {
            return Arrays.copyOf(pairs, found);
        }
    }

    /** A pair as one number, so that millions can be sorted: the score in the highest bits. */
    private static long packed(double score, int i, int j) {
        return (long) (score * 1000) << 48 | (long) i << 24 | j;
    }

    private List<SameEvent> group(long[] pairs) {
        Arrays.parallelSort(pairs);
        @Nullable Group[] groups = new @Nullable Group[count];
        for (int p = pairs.length - 1; p >= 0; p--) {
            int i = (int) (pairs[p] >>> 24 & 0xFFFFFF);
            int j = (int) (pairs[p] & 0xFFFFFF);
            Group left = groups[i] == null ? Group.of(i) : groups[i];
            Group right = groups[j] == null ? Group.of(j) : groups[j];
            if (left != right && fit(left.members(), right.members())) {
                Group joined = left.with(right);
                for (int member : joined.members()) {
                    groups[member] = joined;
                }
            }
        }
        List<SameEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Group group = groups[i];
            if (group != null && group.first() == i) {
                int[] members = group.members().clone();
                Arrays.sort(members);
                events.add(event(events.size() + 1, members));
            }
        }
        return List.copyOf(events);
    }

    /** Entries that record one contact, in the order they were joined. */
    private record Group(int[] members) {

        static Group of(int entry) {
            return new Group(new int[] {entry});
        }

        Group with(Group other) {
            int[] all = Arrays.copyOf(members, members.length + other.members.length);
            System.arraycopy(other.members, 0, all, members.length, other.members.length);
            return new Group(all);
        }

        int first() {
            return Arrays.stream(members).min().orElseThrow();
        }
    }

    private SameEvent event(int number, int[] members) {
        List<Entry> entries =
                Arrays.stream(members).mapToObj(i -> likeness.entries[i]).toList();
        return new SameEvent("S%03d".formatted(number), entries, reason(members));
    }

    /** Different agencies throughout, within days, alike on the whole, and no two plainly about different things. */
    private boolean fit(int[] left, int[] right) {
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
        return sum >= ENOUGH * left.length * right.length;
    }

    private String reason(int[] members) {
        long shared = -1;
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (int i : members) {
            shared &= likeness.texts[i].kinds();
            from = Math.min(from, likeness.last[i]);
            to = Math.max(to, likeness.first[i]);
        }
        // without their number: one that a person takes out later must not make it untrue
        String all = members.length == 2 ? "Both" : "All";
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
    private List<String> wordsShared(int[] members) {
        int one = members[0];
        List<Integer> shared = new ArrayList<>();
        for (int word : likeness.words[one]) {
            if (likeness.wordSays(word) >= 0.3 && inAnother(word, members)) {
                shared.add(word);
            }
        }
        shared.sort(Comparator.comparingDouble(word -> -likeness.wordSays(word)));
        return shared.stream().limit(3).map(word -> written(word, one)).toList();
    }

    private boolean inAnother(int word, int[] members) {
        for (int k = 1; k < members.length; k++) {
            if (Arrays.binarySearch(likeness.words[members[k]], word) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String written(int word, int entry) {
        for (Word candidate : likeness.texts[entry].words()) {
            if (candidate.number == word) {
                return candidate.written;
            }
        }
        throw new IllegalStateException("not a word of this entry");
    }

    private boolean namesAnother(int[] members) {
        for (int i : members) {
            for (int j : members) {
                if (likeness.agency[i] != likeness.agency[j] && likeness.speaksOf(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }
}
