package org.throughline.report;

import java.util.Locale;
import java.util.UUID;

/**
 * One thing on the golden thread.
 *
 * @param label "Finding 3", "Northmere Constabulary, 3 March 2019"
 * @param path address of its own page below the review's
 */
public record Knot(Kind kind, UUID id, String label, String words, String path) {

    /** The lengths of the thread, in its order. */
    public enum Kind {
        ENTRY("entry", "entries"),
        FINDING("finding", "findings"),
        LESSON("lesson", "lessons"),
        RECOMMENDATION("recommendation", "recommendations"),
        ACTION("action", "actions");

        private final String one;
        private final String many;

        Kind(String one, String many) {
            this.one = one;
            this.many = many;
        }

        public String one() {
            return one;
        }

        public String many() {
            return many;
        }
    }

    /** Where the thread can be walked from this knot, below the review's own address. */
    public String walk() {
        return "/thread/" + kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}
