package org.throughline.chronology;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entry as it was kept and as a new file has it, with the words that differ.
 *
 * @param label "Time"; "" for what happened
 * @param before empty where there was nothing
 * @param now empty where there is nothing
 */
public record SideBySide(String label, List<Piece> before, List<Piece> now) {

    /** Longer texts are compared by which words they have, not by their order. */
    private static final int LONG = 600;

    private static final Pattern PIECES = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]+");

    /** @param differs whether the other text has no such words there */
    public record Piece(String text, boolean differs) {}

    /** Every field that one of them has. */
    public static List<SideBySide> of(Differences.Changed changed) {
        var was = changed.before();
        var now = changed.now();
        var fields = new ArrayList<SideBySide>();
        add(fields, "Date", was.written(), now.date().written());
        add(fields, "Time", time(was.timeOfDay()), time(now.time()));
        add(fields, "", was.event(), now.event());
        add(fields, "Outcome", was.outcome(), now.outcome());
        add(fields, "Recorded in", was.source(), now.source());
        add(fields, "Seen", was.seen(), now.seen());
        add(fields, "Comment", was.comment(), now.comment());
        return List.copyOf(fields);
    }

    public static List<SideBySide> of(Entry added) {
        return alone(
                added.date().written(),
                added.time(),
                added.event(),
                added.outcome(),
                added.source(),
                added.seen(),
                added.comment());
    }

    public static List<SideBySide> of(RecordedEntry removed) {
        return alone(
                removed.written(),
                removed.timeOfDay(),
                removed.event(),
                removed.outcome(),
                removed.source(),
                removed.seen(),
                removed.comment());
    }

    private static List<SideBySide> alone(
            String written,
            @Nullable LocalTime time,
            String event,
            String outcome,
            String source,
            String seen,
            String comment) {
        var fields = new ArrayList<SideBySide>();
        add(fields, "Date", written, written);
        add(fields, "Time", time(time), time(time));
        add(fields, "", event, event);
        add(fields, "Outcome", outcome, outcome);
        add(fields, "Recorded in", source, source);
        add(fields, "Seen", seen, seen);
        add(fields, "Comment", comment, comment);
        return List.copyOf(fields);
    }

    private static String time(@Nullable LocalTime time) {
        return Objects.toString(time, "");
    }

    private static void add(List<SideBySide> to, String label, String before, String now) {
        if (!before.isBlank() || !now.isBlank()) {
            to.add(of(label, before.strip(), now.strip()));
        }
    }

    static SideBySide of(String label, String before, String now) {
        if (before.equals(now)) {
            return new SideBySide(label, whole(before, false), whole(now, false));
        }
        if (before.isEmpty() || now.isEmpty()) {
            return new SideBySide(label, whole(before, true), whole(now, true));
        }
        var then = pieces(before);
        var today = pieces(now);
        return then.size() > LONG || today.size() > LONG
                ? new SideBySide(label, without(then, today), without(today, then))
                : inOrder(label, then, today);
    }

    private static List<Piece> whole(String text, boolean differs) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, differs));
    }

    private static List<String> pieces(String text) {
        return PIECES.matcher(text).results().map(found -> found.group()).toList();
    }

    private static List<Piece> without(List<String> one, List<String> other) {
        Set<String> there = new HashSet<>(other);
        return joined(
                one,
                one.stream()
                        .map(each -> !each.isBlank() && !there.contains(each))
                        .toList());
    }

    /** What both have in the same order is the same; the longest such. */
    private static SideBySide inOrder(String label, List<String> then, List<String> now) {
        var length = new int[then.size() + 1][now.size() + 1];
        for (int i = then.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                length[i][j] = same(then.get(i), now.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        var gone = new ArrayList<Boolean>();
        var come = new ArrayList<Boolean>();
        int i = 0;
        int j = 0;
        while (i < then.size() || j < now.size()) {
            if (i < then.size() && j < now.size() && same(then.get(i), now.get(j))) {
                gone.add(false);
                come.add(false);
                i++;
                j++;
            } else if (j == now.size() || i < then.size() && length[i + 1][j] >= length[i][j + 1]) {
                gone.add(!then.get(i++).isBlank());
            } else {
                come.add(!now.get(j++).isBlank());
            }
        }
        return new SideBySide(label, joined(then, gone), joined(now, come));
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || one.isBlank() && other.isBlank();
    }

    /** Neighbours alike are one piece; a space between two words that differ goes with them. */
    private static List<Piece> joined(List<String> texts, List<Boolean> differs) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < texts.size(); i++) {
            boolean here = differs.get(i)
                    || texts.get(i).isBlank()
                            && i > 0
                            && i + 1 < texts.size()
                            && differs.get(i - 1)
                            && differs.get(i + 1);
            if (!pieces.isEmpty() && pieces.getLast().differs() == here) {
                pieces.add(new Piece(pieces.removeLast().text() + texts.get(i), here));
            } else {
                pieces.add(new Piece(texts.get(i), here));
            }
        }
        return List.copyOf(pieces);
    }
}
