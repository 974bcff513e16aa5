package org.throughline.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone the review is in touch with, and what they wish (DOMAIN.md §4 "Engagement"). What was offered and done stands in their log.
 *
 * @param personId once they have their own way in
 * @param relationship to the person who died: "sister"
 * @param how how and when they want to be reached
 * @param pausedOn the day from which they asked not to be contacted; null when they did not
 */
public record Contact(
        UUID id,
        UUID reviewId,
        @Nullable UUID personId,
        Kind kind,
        String name,
        String relationship,
        @Nullable String how,
        @Nullable String datesToAvoid,
        @Nullable String interpreter,
        @Nullable LocalDate pausedOn,
        int version) {

    /** In what way somebody was close to the person who died. */
    public enum Kind {
        FAMILY("Family"),
        FRIEND("Friend"),
        COLLEAGUE("Colleague"),
        CHILD("Child"),
        PERPETRATOR("Perpetrator");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether they can have their own page. The perpetrator sees nothing; for a child an adult reads. */
        public boolean mayHaveOwnPage() {
            return this != PERPETRATOR && this != CHILD;
        }
    }

    /** Somebody new, of whom nothing is known but this. */
    public static Contact fresh(UUID review, Kind kind, String name, String relationship) {
        return new Contact(UUID.randomUUID(), review, null, kind, name, relationship, null, null, null, null, 0);
    }

    public boolean paused() {
        return pausedOn != null;
    }

    /** Address of their page, for staff. */
    public String href(String review) {
        return "/reviews/" + review + "/family/" + id;
    }

    /** Address of their own page, for themselves and those who speak for them. */
    public String ownHref(String review) {
        return "/where-things-are/" + review + "/" + id;
    }

    /** What they wish, in a few lines, for comparing two versions of it. */
    public String wishes() {
        return String.join(
                "\n",
                "How and when to reach them: " + (how == null ? "not recorded" : how),
                "Dates to avoid: " + (datesToAvoid == null ? "none recorded" : datesToAvoid),
                "Interpreter: " + (interpreter == null ? "none recorded" : interpreter));
    }
}
