package org.throughline.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param evidence that the limb of the test is met, or is not
 * @param partners who was consulted, and what they said
 * @param circumstances of particular concern
 */
public record Grounds(
        Limb limb,
        String evidence,
        String partners,
        @Nullable String circumstances) {

    /**
     * By the name of its field: what to say where a name of the case is written. The letter to the Home Office has these words as they are, yet
     * those who decide may need a name, so it is a warning and no refusal.
     */
    public Map<String, String> named(List<Subject> people) {
        var named = new LinkedHashMap<String, String>();
        warn(named, "evidence", evidence, people);
        warn(named, "partners", partners, people);
        warn(named, "circumstances", circumstances, people);
        return named;
    }

    private static void warn(Map<String, String> named, String field, @Nullable String words, List<Subject> people) {
        var names = words == null ? List.<String>of() : NamesSaid.in(words, people);
        if (!names.isEmpty()) {
            named.put(field, NamesSaid.warning(names));
        }
    }

    /** Grounds as prepared for the chair. */
    public record Prepared(Grounds grounds, String by, int version) {}
}
