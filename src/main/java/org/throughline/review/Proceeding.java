package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs beside a review (DOMAIN.md §3 "Parallel proceedings").
 *
 * @param contact who to ask there
 * @param nextOn the next hearing or other day to keep in mind
 * @param agreedBy who agreed to its effect on the review
 * @param withheld what may not be shared
 * @param version for refusing a stale write
 */
public record Proceeding(
        UUID id,
        UUID reviewId,
        Kind kind,
        @Nullable String contact,
        Status status,
        @Nullable LocalDate beganOn,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate endedOn,
        Effect effect,
        @Nullable String agreedBy,
        @Nullable String withheld,
        @Nullable LocalDate withheldUntil,
        @Nullable String note,
        int version) {

    /** Whether something may not be shared on this day because of them. */
    public boolean holds(LocalDate today) {
        var until = withheldUntil;
        return withheld != null && (until == null ? status != Status.ENDED : !until.isBefore(today));
    }

    public enum Kind {
        CRIMINAL("Criminal proceedings"),
        INQUEST("Inquest"),
        POLICE_CONDUCT("Police conduct (IOPC)"),
        DISCIPLINARY("Disciplinary"),
        SAFEGUARDING_ADULTS("Safeguarding Adults Review"),
        CHILD_SAFEGUARDING("Child Safeguarding Practice Review"),
        MENTAL_HEALTH("Mental health homicide review"),
        MAPPA("MAPPA serious case review"),
        SINGLE_UNIFIED("Single Unified Safeguarding Review"),
        OTHER("Other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public enum Status {
        EXPECTED("Expected"),
        UNDER_WAY("Under way"),
        ENDED("Ended");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What it does to the review. */
    public enum Effect {
        NONE("None"),
        WAITS("The review waits to start"),
        LIMITS("It limits what the review may do"),
        PAUSES("The review pauses");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
