package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which entries record one contact: what is proposed, as far as no person said otherwise, and what people said. */
final class Contacts {

    private Contacts() {}

    /** What a person said of two entries. */
    record Judgement(UUID one, UUID other, boolean same) {
        private boolean joins(UUID a, UUID b) {
            return one.equals(a) && other.equals(b) || one.equals(b) && other.equals(a);
        }
    }

    /** @param confirmed whether a person said of each of them that it belongs here */
    record Contact(UUID id, Set<UUID> entries, String reason, boolean confirmed) {}

    static List<Contact> of(List<SameEvent> proposed, Map<Entry, UUID> ids, List<Judgement> judgements) {
        var neighbours = new LinkedHashMap<UUID, Set<UUID>>();
        var reasons = new HashMap<UUID, String>();
        for (var event : proposed) {
            var members = event.entries().stream()
                    .map(entry -> java.util.Objects.requireNonNull(ids.get(entry)))
                    .toList();
            members.forEach(member -> reasons.put(member, event.reason()));
            for (var one : members) {
                for (var other : members) {
                    if (!one.equals(other)
                            && judgements.stream().noneMatch(said -> !said.same() && said.joins(one, other))) {
                        join(neighbours, one, other);
                    }
                }
            }
        }
        judgements.stream().filter(Judgement::same).forEach(said -> {
            join(neighbours, said.one(), said.other());
            join(neighbours, said.other(), said.one());
        });
        var contacts = new ArrayList<Contact>();
        var met = new LinkedHashSet<UUID>();
        for (var start : neighbours.keySet()) {
            if (met.contains(start)) {
                continue;
            }
            var together = reach(start, neighbours);
            met.addAll(together);
            contacts.add(new Contact(
                    start, together, reasons.getOrDefault(start, "A person said so"), confirmed(together, judgements)));
        }
        return contacts;
    }

    private static void join(Map<UUID, Set<UUID>> neighbours, UUID one, UUID other) {
        neighbours.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(other);
    }

    private static Set<UUID> reach(UUID start, Map<UUID, Set<UUID>> neighbours) {
        var together = new LinkedHashSet<UUID>(List.of(start));
        var waiting = new ArrayList<UUID>(List.of(start));
        while (!waiting.isEmpty()) {
            for (var next : neighbours.getOrDefault(waiting.removeLast(), Set.of())) {
                if (together.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return together;
    }

    private static boolean confirmed(Collection<UUID> together, List<Judgement> judgements) {
        return together.stream()
                .allMatch(entry -> judgements.stream()
                        .anyMatch(said -> said.same()
                                && (said.one().equals(entry) || said.other().equals(entry))));
    }
}
