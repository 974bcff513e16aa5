package org.throughline.chronology;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a chronology, and in which order. Dates find every entry that can have happened between them; one with no date
 * understood is then left out.
 *
 * @param agency its name as in the entries, or ""
 * @param words all of which stand somewhere in the entry as {@link WordsSought} reads them, or ""
 * @param attention only those a person must look at
 * @param sameEvent only those that another agency recorded too
 * @param person only those that concern this person, said or proposed
 * @param flag the name of a flag, or ""
 */
public record Question(
        String agency,
        String words,
        boolean attention,
        boolean sameEvent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID person,
        @Nullable UUID keyLine,
        String flag,
        Order order) {

    public static final Question ALL = new Question("", "", false, false, null, null, null, null, "", Order.OLDEST);

    /** Only those a person must look at. */
    public static final Question ATTENTION =
            new Question("", "", true, false, null, null, null, null, "", Order.OLDEST);

    /** Whether anything is left out. */
    public boolean narrows() {
        return !equals(new Question("", "", false, false, null, null, null, null, "", order));
    }

    /** The same, between these days; null where any will do. */
    public Question between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Question(agency, words, attention, sameEvent, first, last, person, keyLine, flag, order);
    }

    /** In which order entries are shown. */
    public enum Order {
        OLDEST("Oldest first", "position, agency, row", "position desc, agency desc, row desc"),
        NEWEST("Newest first", "position desc, agency desc, row desc", "position, agency, row"),
        AGENCY("By agency", "agency, position, row", "agency desc, position desc, row desc");

        private final String words;
        private final String columns;
        private final String backwards;

        Order(String words, String columns, String backwards) {
            this.words = words;
            this.columns = columns;
            this.backwards = backwards;
        }

        public String words() {
            return words;
        }

        String columns() {
            return columns;
        }

        String backwards() {
            return backwards;
        }
    }
}
