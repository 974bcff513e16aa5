package org.throughline.chronology;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two linked entries that do not agree.
 *
 * @param sameEvent the {@link SameEvent#id()} they share
 * @param about what they disagree on
 * @param one an entry
 * @param other the entry that differs
 * @param sentence the disagreement as a sentence
 */
public record Conflict(String sameEvent, About about, Entry one, Entry other, String sentence) {

    /** What can be compared between two records of one contact. */
    public enum About {
        DATE,
        TIME,
        SEEN,
        SAID
    }

    private static Conflict of(String event, About about, Entry one, Entry other) {
        var sentence = switch (about) {
            case DATE ->
                "%s dates it %s, %s %s."
                        .formatted(
                                one.agency(),
                                one.date().written(),
                                other.agency(),
                                other.date().written());
            case TIME ->
                "%s puts it at %s, %s at %s."
                        .formatted(one.agency(), StatedTimes.of(one), other.agency(), StatedTimes.of(other));
            default ->
                "%s writes “%s” for who was seen, %s “%s”."
                        .formatted(one.agency(), one.seen(), other.agency(), other.seen());
        };
        return new Conflict(event, about, one, other, sentence);
    }

    static List<Conflict> among(List<SameEvent> sameEvents) {
        List<Conflict> conflicts = new ArrayList<>();
        for (SameEvent event : sameEvents) {
            Entry one = event.entries().getFirst();
            Entry timed = firstTimed(event);
            for (Entry other : event.entries().subList(1, event.entries().size())) {
                if (daysDiffer(one, other)) {
                    conflicts.add(of(event.id(), About.DATE, one, other));
                } else if (!daysDiffer(timed, other) && timesDiffer(timed, other)) {
                    conflicts.add(of(event.id(), About.TIME, timed, other));
                }
                if (seenDiffers(one.seen(), other.seen())) {
                    conflicts.add(of(event.id(), About.SEEN, one, other));
                }
            }
            for (var opposed : OpposedWords.among(event.entries())) {
                conflicts.add(new Conflict(
                        event.id(),
                        About.SAID,
                        opposed.one(),
                        opposed.other(),
                        "%s: %s writes “%s”, %s “%s”."
                                .formatted(
                                        opposed.about(),
                                        opposed.one().agency(),
                                        opposed.said(),
                                        opposed.other().agency(),
                                        opposed.otherSaid())));
            }
        }
        return List.copyOf(conflicts);
    }

    /** The first that says at what time it happened; the first of all if none does. */
    private static Entry firstTimed(SameEvent event) {
        return event.entries().stream()
                .filter(entry -> StatedTimes.of(entry) != null)
                .findFirst()
                .orElse(event.entries().getFirst());
    }

    private static boolean daysDiffer(Entry one, Entry other) {
        return one.latest() != null
                && other.earliest() != null
                && other.earliest().isAfter(one.latest());
    }

    private static boolean timesDiffer(Entry one, Entry other) {
        return one != other && timesDiffer(StatedTimes.of(one), StatedTimes.of(other));
    }

    /** Half an hour is what two clocks and two pens may differ by, and an agenda and a meeting. */
    private static boolean timesDiffer(@Nullable LocalTime one, @Nullable LocalTime other) {
        return one != null && other != null && Math.abs(one.toSecondOfDay() - other.toSecondOfDay()) > 1800;
    }

    private static boolean seenDiffers(String one, String other) {
        String first = seen(one);
        String second = seen(other);
        return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
    }

    private static String seen(String written) {
        String words = written.strip().toLowerCase(Locale.ROOT);
        if (words.startsWith("n/") || words.startsWith("not rec") || words.startsWith("not known")) {
            return "";
        }
        if (words.startsWith("y")) {
            return words.contains("not alone") ? "yes" : words.contains("alone") ? "alone" : "yes";
        }
        return words.startsWith("n") ? "no" : "";
    }
}
