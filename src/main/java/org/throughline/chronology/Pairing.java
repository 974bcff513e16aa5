package org.throughline.chronology;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds which entry of a new file is another form of which kept one: by its words, the nearest date, time, source, outcome and place in
 * the file, the likest pair first. What has other words and a far date is no change, but one entry gone and another come.
 */
final class Pairing {

    /** Days within which a date can have been corrected, whatever else was not. */
    private static final int NEAR_DAYS = 31;
    /** More candidates than these are looked at only if they stand near in the file. */
    private static final int MANY = 600;

    private final List<Old> before = new ArrayList<>();
    private final Map<String, List<Old>> byEvent = new HashMap<>();
    private final Map<String, List<Old>> byWritten = new HashMap<>();
    private final NavigableMap<LocalDate, List<Old>> byDay = new TreeMap<>();
    private final NavigableMap<Integer, Integer> places;

    private record Old(RecordedEntry entry, Set<String> words) {}

    private record Pair(Old old, Entry now, double likeness) {}

    /** @param places the rows of what is unchanged: then, and now */
    private Pairing(List<RecordedEntry> gone, NavigableMap<Integer, Integer> places) {
        this.places = places;
        for (var entry : gone) {
            var old = new Old(entry, words(entry.event()));
            before.add(old);
            put(byEvent, plain(entry.event()), old);
            put(byWritten, plain(entry.written()), old);
            if (entry.earliest() != null) {
                byDay.computeIfAbsent(entry.earliest(), day -> new ArrayList<>(2))
                        .add(old);
            }
        }
    }

    private static void put(Map<String, List<Old>> map, String key, Old old) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, each -> new ArrayList<>(2)).add(old);
        }
    }

    /** Pairs of them, each entry at most once, in the order of the new file. */
    static List<Differences.Changed> among(
            List<RecordedEntry> gone, List<Entry> come, NavigableMap<Integer, Integer> places) {
        if (gone.isEmpty() || come.isEmpty()) {
            return List.of();
        }
        var pairing = new Pairing(gone, places);
        var pairs = new ArrayList<Pair>();
        for (var now : come) {
            var words = words(now.event());
            for (var old : pairing.candidates(now)) {
                double likeness = pairing.likeness(old, now, words);
                if (likeness > 0) {
                    pairs.add(new Pair(old, now, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness())
                .thenComparingInt(pair -> pair.old().entry().row())
                .thenComparingInt(pair -> pair.now().row()));
        var met = new HashSet<Object>();
        var changed = new ArrayList<Differences.Changed>();
        for (var pair : pairs) {
            var id = pair.old().entry().id();
            var key = Differences.key(pair.now());
            if (!met.contains(id) && !met.contains(key)) {
                met.add(id);
                met.add(key);
                changed.add(new Differences.Changed(pair.old().entry(), pair.now()));
            }
        }
        changed.sort(Comparator.comparingInt(each -> each.now().row()));
        return changed;
    }

    private Set<Old> candidates(Entry now) {
        var found = new LinkedHashSet<>(byEvent.getOrDefault(plain(now.event()), List.of()));
        found.addAll(byWritten.getOrDefault(plain(now.date().written()), List.of()));
        var earliest = now.earliest();
        if (earliest == null) {
            near(found, now);
        } else {
            var latest = now.latest() == null ? earliest : now.latest();
            byDay.subMap(earliest.minusDays(NEAR_DAYS), true, latest.plusDays(NEAR_DAYS), true)
                    .values()
                    .forEach(found::addAll);
        }
        if (found.size() > MANY) {
            int expected = now.row();
            found.removeIf(old -> Math.abs(place(old.entry().row()) - expected) > MANY / 2);
        }
        return found;
    }

    /** An undated entry is looked for where it would stand in the file. */
    private void near(Set<Old> found, Entry now) {
        before.stream()
                .filter(old -> Math.abs(place(old.entry().row()) - now.row()) <= 3)
                .forEach(found::add);
    }

    /** Where a row of the earlier file would stand in the new one, by what is unchanged before it. */
    private int place(int row) {
        var floor = places.floorEntry(row);
        return floor == null ? row : floor.getValue() + row - floor.getKey();
    }

    /** 0 where they are two entries; else the more, the likelier one is the other's new form. */
    private double likeness(Old old, Entry now, Set<String> words) {
        var was = old.entry();
        double said = plain(was.event()).equals(plain(now.event())) ? 1 : alike(old.words(), words);
        int away = Math.abs(place(was.row()) - now.row());
        boolean sameTime = was.timeOfDay() != null && was.timeOfDay().equals(now.time());
        boolean otherTime = was.timeOfDay() != null && now.time() != null && !sameTime;
        boolean otherSource = other(was.source(), now.source());
        boolean sameDate = plain(was.written()).equals(plain(now.date().written()));
        var days = sameDate ? Integer.valueOf(0) : daysBetween(was, now);
        if (!may(said, days, sameTime, otherTime, otherSource, away, was, now)) {
            return 0;
        }
        double nearness = sameDate ? 3 : days == null ? 0.5 : Math.max(0, 2.5 - days / 15.0);
        return 4 * said
                + nearness
                + (sameTime ? 1 : otherTime ? -1 : 0)
                + fits(was.source(), now.source())
                + fits(was.outcome(), now.outcome())
                + fits(was.seen(), now.seen()) / 2
                + fits(was.comment(), now.comment()) / 2
                + Math.max(0, 1 - away / 10.0);
    }

    /** @param days between their dates; null where one of them has none that is understood */
    private static boolean may(
            double said,
            @Nullable Integer days,
            boolean sameTime,
            boolean otherTime,
            boolean otherSource,
            int away,
            RecordedEntry was,
            Entry now) {
        if (days == null) {
            return said >= 0.7;
        }
        if (days == 0) {
            return said >= (sameTime ? 0.3 : 0.5);
        }
        if (otherSource || otherTime && away > 0) {
            return false;
        }
        return days <= 7
                ? said >= 0.7
                : said >= 0.9 && (days <= NEAR_DAYS || away == 0 || mistyped(was.earliest(), now.earliest()));
    }

    /** Another year, or day and month the other way round. */
    private static boolean mistyped(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null
                && other != null
                && (one.getMonthValue() == other.getMonthValue() && one.getDayOfMonth() == other.getDayOfMonth()
                        || one.getYear() == other.getYear()
                                && one.getMonthValue() == other.getDayOfMonth()
                                && one.getDayOfMonth() == other.getMonthValue());
    }

    private static @Nullable Integer daysBetween(RecordedEntry was, Entry now) {
        var one = was.earliest() == null ? was.latest() : was.earliest();
        var other = now.earliest() == null ? now.latest() : now.earliest();
        if (one == null || other == null) {
            return null;
        }
        var oneLast = was.latest() == null ? one : was.latest();
        var otherLast = now.latest() == null ? other : now.latest();
        if (other.isAfter(oneLast)) {
            return (int) ChronoUnit.DAYS.between(oneLast, other);
        }
        return one.isAfter(otherLast) ? (int) ChronoUnit.DAYS.between(otherLast, one) : 0;
    }

    private static boolean other(String one, String another) {
        return !one.isBlank() && !another.isBlank() && !plain(one).equals(plain(another));
    }

    /** 1 where both say the same, -0.5 where they say different things, 0 where one says nothing. */
    private static double fits(String one, String another) {
        if (one.isBlank() || another.isBlank()) {
            return one.isBlank() && another.isBlank() ? 0.25 : 0;
        }
        return plain(one).equals(plain(another)) ? 1 : -0.5;
    }

    /** Which part of the words of the longer text is also in the other; at least 0.6 where something was only added. */
    private static double alike(Set<String> one, Set<String> other) {
        var few = one.size() <= other.size() ? one : other;
        var many = few == one ? other : one;
        if (many.isEmpty()) {
            return 0;
        }
        long shared = few.stream().filter(many::contains).count();
        double part = (double) shared / many.size();
        return shared == few.size() && few.size() >= 4 ? Math.max(part, 0.6) : part;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
