package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a review is held, and why (DOMAIN.md §4 "Decision record"). Nothing in it is changed afterwards; a direction follows it. */
public sealed interface Decision {

    UUID id();

    UUID reviewId();

    String reasons();

    LocalDate on();

    /** Who decided, by name. */
    String by();

    /** The outcome in words. */
    String words();

    /** Whether it leads to a review. */
    default boolean held() {
        return !(this instanceof NoReview);
    }

    /** The partnership's chair decided that a review is held. */
    record Hold(UUID id, UUID reviewId, Grounds grounds, String reasons, LocalDate on, String by) implements Decision {
        @Override
        public String words() {
            return "A review is held";
        }
    }

    /**
     * The chair decided that none is held; the Home Office looks at every one of these.
     *
     * @param instead what is done instead
     */
    record NoReview(
            UUID id,
            UUID reviewId,
            Grounds grounds,
            String reasons,
            Instead instead,
            @Nullable String insteadWords,
            LocalDate on,
            String by)
            implements Decision {
        @Override
        public String words() {
            return "No review is held";
        }

        /** What is done instead, and what was said of it: "Something else: a briefing for surgeries". */
        public String insteadInFull() {
            return insteadWords == null ? instead.words() : instead.words() + ": " + insteadWords;
        }
    }

    /**
     * The Home Office directs that a review is held after all.
     *
     * @param number the Home Office's own
     */
    record Directed(UUID id, UUID reviewId, @Nullable String number, String reasons, LocalDate on, String by)
            implements Decision {
        @Override
        public String words() {
            return "The Home Office directs that a review is held";
        }
    }

    /** What is done when no review is held. */
    enum Instead {
        NOTHING("Nothing further"),
        SCOPING_REVIEW("The scoping review, and the learning it kept"),
        LEARNING("Learning is taken forward without a review"),
        SAFEGUARDING_ADULTS("A Safeguarding Adults Review"),
        CHILD_SAFEGUARDING("A Child Safeguarding Practice Review"),
        MENTAL_HEALTH("A mental health homicide review"),
        MAPPA("A MAPPA serious case review"),
        SINGLE_UNIFIED("A Single Unified Safeguarding Review (Wales)"),
        OTHER("Something else");

        private final String words;

        Instead(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
