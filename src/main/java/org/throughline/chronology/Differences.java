package org.throughline.chronology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a new version of an agency's file differs from the entries kept of the last one. Rows are matched by their words, wherever they
 * stand, so that moving a row changes nothing.
 *
 * @param unchanged the kept entry's id with the row of the new file that says the same
 */
public record Differences(List<Same> unchanged, List<Changed> changed, List<Entry> added, List<RecordedEntry> removed) {

    /** How much of two texts must be the same words for one to be a rewording of the other. */
    private static final double ALIKE = 0.5;

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

    public boolean none() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    public static Differences between(List<RecordedEntry> before, List<Entry> now) {
        var unchanged = new ArrayList<Same>();
        var changed = new ArrayList<Changed>();
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
                unchanged.add(new Same(match.id(), entry));
            }
        }
        // the same account with another date or outcome, then another wording under the same date
        left = match(before, left, met, changed, RecordedEntry::event, Entry::event);
        left = match(
                before,
                left,
                met,
                changed,
                RecordedEntry::written,
                entry -> entry.date().written());
        var removed = before.stream().filter(entry -> !met.contains(entry.id())).toList();
        return new Differences(List.copyOf(unchanged), List.copyOf(changed), List.copyOf(left), removed);
    }

    private static ArrayList<Entry> match(
            List<RecordedEntry> before,
            List<Entry> now,
            Set<UUID> met,
            List<Changed> changed,
            Function<RecordedEntry, String> of,
            Function<Entry, String> ofNow) {
        Map<String, List<RecordedEntry>> candidates = new HashMap<>();
        before.stream()
                .filter(entry -> !met.contains(entry.id()) && !of.apply(entry).isBlank())
                .forEach(entry -> candidates
                        .computeIfAbsent(of.apply(entry).strip(), key -> new ArrayList<>())
                        .add(entry));
        var left = new ArrayList<Entry>();
        for (var entry : now) {
            var match = candidates.getOrDefault(ofNow.apply(entry).strip(), List.of()).stream()
                    .filter(old -> !met.contains(old.id()) && alike(old.event(), entry.event()))
                    .findFirst();
            match.ifPresentOrElse(
                    old -> {
                        met.add(old.id());
                        changed.add(new Changed(old, entry));
                    },
                    () -> left.add(entry));
        }
        return left;
    }

    private static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        var first = wordsOf(one);
        var second = wordsOf(other);
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        return shared.size() >= ALIKE * Math.max(first.size(), second.size());
    }

    private static Set<String> wordsOf(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
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
