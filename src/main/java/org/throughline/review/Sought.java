package org.throughline.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sought in the register.
 *
 * @param words in the reference or the name used; "" for all
 * @param year in which the partnership heard of the death
 */
public record Sought(
        String words,
        @Nullable Which which,
        @Nullable Stage stage,
        @Nullable UUID partnership,
        @Nullable Integer year,
        Order order) {

    public static final Sought EVERYTHING = new Sought("", null, null, null, null, Order.NEWEST);

    /** Reviews that are not closed, what is due first at the top. */
    public static final Sought OPEN = new Sought("", Which.OPEN, null, null, null, Order.DUE);

    public enum Which {
        OPEN("Not closed"),
        OVERDUE("Overdue"),
        PAUSED("Paused"),
        HELD("A review is held"),
        NOT_HELD("No review is held"),
        CLOSED("Closed");

        private final String words;

        Which(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The order of the lines. */
    public enum Order {
        NEWEST("Newest first", "heard_on desc, reference desc"),
        OLDEST("Oldest first", "heard_on, reference"),
        DUE("What is due first", "due nulls last, reference"),
        STAGE("By stage", "position, heard_on desc, reference desc"),
        REFERENCE("By reference", "reference");

        private final String words;
        private final String sql;

        Order(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }

        public String words() {
            return words;
        }

        String sql() {
            return sql;
        }
    }

    /** Whether every death of the register is sought. */
    public boolean everything() {
        return words.isEmpty() && which == null && stage == null && partnership == null && year == null;
    }
}
