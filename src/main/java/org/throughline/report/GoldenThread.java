package org.throughline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.report.Knot.Kind;

/** What an agency recorded → what was found → what is to be learned → what is recommended → what is done; walked both ways. */
public final class GoldenThread {

    private final Map<UUID, Knot> knots = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> forward = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> back = new LinkedHashMap<>();
    private final List<Broken> broken = new ArrayList<>();

    /**
     * A place where the thread is broken.
     *
     * @param knot where
     * @param sentence what is missing: "rests on no entry"
     */
    public record Broken(Knot knot, String sentence) {}

    /** One knot and all that hangs on it in one direction. */
    public record Walk(Knot knot, List<Walk> further) {}

    GoldenThread() {}

    void add(Knot knot) {
        knots.put(knot.id(), knot);
    }

    /** Ties a later thing to an earlier one; false when the earlier is not there. */
    boolean tie(UUID earlier, UUID later) {
        if (!knots.containsKey(earlier)) {
            return false;
        }
        forward.computeIfAbsent(earlier, id -> new LinkedHashSet<>()).add(later);
        back.computeIfAbsent(later, id -> new LinkedHashSet<>()).add(earlier);
        return true;
    }

    void breaks(Knot knot, String sentence) {
        broken.add(new Broken(knot, sentence));
    }

    public List<Broken> broken() {
        return List.copyOf(broken);
    }

    /** What is broken at one knot, in words. */
    public List<String> brokenAt(Knot knot) {
        return broken.stream()
                .filter(each -> each.knot().id().equals(knot.id()))
                .map(Broken::sentence)
                .toList();
    }

    public List<Knot> all(Kind kind) {
        return knots.values().stream().filter(knot -> knot.kind() == kind).toList();
    }

    public Optional<Knot> find(Kind kind, UUID id) {
        return Optional.ofNullable(knots.get(id)).filter(knot -> knot.kind() == kind);
    }

    /** What came of it, one length further. */
    public List<Knot> after(Knot knot) {
        return follow(forward, knot);
    }

    /** What it rests on, one length back. */
    public List<Knot> before(Knot knot) {
        return follow(back, knot);
    }

    /** Everything that came of it, to the last action. */
    public Walk forwardFrom(Knot knot) {
        return new Walk(knot, after(knot).stream().map(this::forwardFrom).toList());
    }

    /** Everything it rests on, to the first entry. */
    public Walk backFrom(Knot knot) {
        return new Walk(knot, before(knot).stream().map(this::backFrom).toList());
    }

    private List<Knot> follow(Map<UUID, Set<UUID>> ties, Knot knot) {
        return ties.getOrDefault(knot.id(), Set.of()).stream()
                .map(knots::get)
                .filter(each -> each != null)
                .toList();
    }
}
