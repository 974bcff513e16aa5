package org.throughline.chronology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How a new version of an agency's file differs from the entries kept of the last one. Rows that say the same are matched wherever they
 * stand, so that moving a row changes nothing; of the others {@link Pairing} finds which is a new form of which.
 *
 * @param unchanged the kept entry's id with the row of the new file that says the same
 */
public record Differences(List<Same> unchanged, List<Changed> changed, List<Entry> added, List<RecordedEntry> removed) {

    /** So many may go or change unseen. */
    private static final int FEW = 10;

    public record Same(UUID id, Entry now) {}

    public record Changed(RecordedEntry before, Entry now) {

        /** Names this difference in a form. */
        public String key() {
            return Differences.key(before);
        }
    }

    /** Names in a form that an entry of the new file was added. */
    public static String key(Entry added) {
        return "added-" + added.table() + "-" + added.row();
    }

    /** Names in a form that a kept entry was changed, or is no longer there. */
    public static String key(RecordedEntry before) {
        return before.id().toString();
    }

    /** Every difference's key. */
    public Set<String> keys() {
        var keys = new HashSet<String>();
        changed.forEach(each -> keys.add(each.key()));
        added.forEach(each -> keys.add(key(each)));
        removed.forEach(each -> keys.add(key(each)));
        return keys;
    }

    /** The same without those that a person did not accept: such an entry stays as it was kept, or is left out. */
    public Differences without(Set<String> refused) {
        return new Differences(
                unchanged,
                changed.stream().filter(each -> !refused.contains(each.key())).toList(),
                added.stream().filter(each -> !refused.contains(key(each))).toList(),
                removed.stream().filter(each -> !refused.contains(key(each))).toList());
    }

    /**
     * The same with pairs taken apart that a person says are two different entries: then one is no longer there, and one is added.
     *
     * @param apart keys of changed ones; others are passed over
     */
    public Differences apart(Set<String> apart) {
        var two = changed.stream().filter(each -> apart.contains(each.key())).toList();
        if (two.isEmpty()) {
            return this;
        }
        var come = new ArrayList<>(added);
        two.forEach(each -> come.add(each.now()));
        come.sort(Comparator.comparingInt(Entry::row));
        var gone = new ArrayList<>(removed);
        two.forEach(each -> gone.add(each.before()));
        gone.sort(Comparator.comparingInt(RecordedEntry::row));
        return new Differences(
                unchanged,
                changed.stream().filter(each -> !apart.contains(each.key())).toList(),
                List.copyOf(come),
                List.copyOf(gone));
    }

    /** Whether it takes out or changes so much of what is kept that a person should look first: more than ten entries, or a quarter. */
    public boolean muchGoes() {
        int gone = changed.size() + removed.size();
        return gone > FEW || 4 * gone > unchanged.size() + gone;
    }

    /** Whether it is plainly a newer form of the same: of the shorter of both, at least half have a counterpart in the other. */
    public boolean plainlyRevised() {
        int paired = paired();
        return paired > 0 && 2 * paired >= paired + Math.min(added.size(), removed.size());
    }

    /** How many entries of both are the same, or two forms of one. */
    public int paired() {
        return unchanged.size() + changed.size();
    }

    public boolean none() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    public static Differences between(List<RecordedEntry> before, List<Entry> now) {
        var unchanged = new ArrayList<Same>();
        var places = new TreeMap<Integer, Integer>();
        var same = new HashMap<String, Deque<RecordedEntry>>();
        before.forEach(entry ->
                same.computeIfAbsent(words(entry), key -> new ArrayDeque<>()).add(entry));
        var left = new ArrayList<Entry>();
        var met = new HashSet<UUID>();
        for (var entry : now) {
            var match = same.getOrDefault(words(entry), new ArrayDeque<>()).poll();
            if (match == null) {
                left.add(entry);
            } else {
                met.add(match.id());
                places.put(match.row(), entry.row());
                unchanged.add(new Same(match.id(), entry));
            }
        }
        var gone = before.stream().filter(entry -> !met.contains(entry.id())).toList();
        var changed = Pairing.among(gone, left, places);
        var paired = Collections.<Entry>newSetFromMap(new IdentityHashMap<>());
        changed.forEach(each -> {
            met.add(each.before().id());
            paired.add(each.now());
        });
        left.removeIf(paired::contains);
        var removed = gone.stream().filter(entry -> !met.contains(entry.id())).toList();
        return new Differences(List.copyOf(unchanged), List.copyOf(changed), List.copyOf(left), removed);
    }

    private static String words(RecordedEntry entry) {
        return String.join(
                "\u0000",
                entry.written(),
                Objects.toString(entry.timeOfDay(), ""),
                entry.event(),
                entry.source(),
                entry.outcome(),
                entry.seen(),
                entry.comment());
    }

    private static String words(Entry entry) {
        return String.join(
                "\u0000",
                entry.date().written(),
                Objects.toString(entry.time(), ""),
                entry.event(),
                entry.source(),
                entry.outcome(),
                entry.seen(),
                entry.comment());
    }
}
