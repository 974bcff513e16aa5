package org.throughline.chronology;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * All agencies' entries in one order, with proposals of which of them record one contact, and where those disagree.
 *
 * @param entries every entry once, by earliest day, latest day, time, then file order; an undated one stays after its neighbour
 * @param sameEvents in order of date; an entry is in at most one
 * @param conflicts where linked entries disagree
 */
public record CombinedChronology(List<Entry> entries, List<SameEvent> sameEvents, List<Conflict> conflicts) {

    /** Combines entries of any number of files, given file after file in the file's order. Nothing is dropped or changed. */
    public static CombinedChronology of(List<Entry> entries) {
        return of(entries, Counting.NONE);
    }

    /** As {@link #of(List)}, telling how many entries have been compared. */
    static CombinedChronology of(List<Entry> entries, Counting counting) {
        ForkJoinTask<List<Entry>> ordered =
                ForkJoinTask.adapt(() -> ordered(entries)).fork(); // on another core, meanwhile
        List<SameEvent> sameEvents = SameEvents.among(entries, counting);
        return new CombinedChronology(ordered.join(), sameEvents, Conflict.among(sameEvents));
    }

    /** The id of the contact each linked entry records; looked up by the very entries of this chronology, not by equal ones. */
    public Map<Entry, String> links() {
        Map<Entry, String> links = new IdentityHashMap<>();
        sameEvents.forEach(event -> event.entries().forEach(entry -> links.put(entry, event.id())));
        return links;
    }

    /** How many entries a person must look at. */
    public long needingAttention() {
        return entries.stream().filter(Entry::needsAttention).count();
    }

    private static List<Entry> ordered(List<Entry> entries) {
        List<Entry> dated = new ArrayList<>(entries.size());
        Map<Entry, List<Entry>> following = new IdentityHashMap<>();
        Map<String, List<Entry>> leading = new LinkedHashMap<>();
        Map<String, Entry> lastDated = new HashMap<>();
        for (Entry entry : entries) {
            Entry neighbour = lastDated.get(entry.file());
            if (entry.earliest() != null) {
                dated.add(entry);
                lastDated.put(entry.file(), entry);
                List<Entry> before = neighbour == null ? leading.remove(entry.file()) : null;
                if (before != null) {
                    following.put(entry, before);
                }
            } else if (neighbour != null) {
                following.computeIfAbsent(neighbour, e -> new ArrayList<>(1)).add(entry);
            } else {
                leading.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(entry);
            }
        }
        Entry[] sorted = inTime(dated);
        if (following.isEmpty() && leading.isEmpty()) {
            return List.of(sorted);
        }
        List<Entry> ordered = new ArrayList<>(entries.size());
        for (Entry entry : sorted) {
            ordered.add(entry);
            ordered.addAll(following.getOrDefault(entry, List.of()));
        }
        leading.values().forEach(ordered::addAll);
        return List.copyOf(ordered);
    }

    /** By their first day, their last, and their time; those without a last day after the others of that day, those without a time before. */
    private static Entry[] inTime(List<Entry> dated) {
        Placed[] placed = dated.stream().map(Placed::of).toArray(Placed[]::new);
        Arrays.parallelSort(placed);
        return Arrays.stream(placed).map(Placed::entry).toArray(Entry[]::new);
    }

    /** An entry with its days and time as one number each, so that many are put in order quickly. */
    private record Placed(long days, int second, Entry entry) implements Comparable<Placed> {

        static Placed of(Entry entry) {
            long from = day(entry.earliest());
            LocalTime time = entry.time();
            return new Placed(from << 32 | day(entry.latest()), time == null ? -1 : time.toSecondOfDay(), entry);
        }

        /** Days since the first of all that can be written, so that none is negative. */
        private static long day(@Nullable LocalDate day) {
            return day == null
                    ? Integer.MAX_VALUE
                    : day.toEpochDay() - LocalDate.of(-9999, 1, 1).toEpochDay();
        }

        @Override
        public int compareTo(Placed other) {
            int order = Long.compare(days, other.days);
            return order == 0 ? Integer.compare(second, other.second) : order;
        }
    }
}
