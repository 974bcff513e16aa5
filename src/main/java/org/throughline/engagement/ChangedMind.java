package org.throughline.engagement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody thinks otherwise now about something that was answered already.
 *
 * @param thing the words it is about
 * @param answer that it was heard, and what follows
 */
public record ChangedMind(
        UUID id,
        UUID contactId,
        About about,
        UUID aboutId,
        String thing,
        String words,
        String saidBy,
        OffsetDateTime saidAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn) {

    /** What it can be about. */
    public enum About {
        QUESTION("a question they asked", "questions"),
        COMMENT("what they said about the draft", "comments"),
        CONTRIBUTION("what they wrote in their own words", "own-words");

        private final String words;
        private final String page;

        About(String words, String page) {
            this.words = words;
            this.page = page;
        }

        public String words() {
            return words;
        }

        /** The last part of the address of their page about it. */
        public String page() {
            return page;
        }

        /** Where somebody says that they changed their mind. @param own address of their own page */
        public static String href(String own, UUID id) {
            return own + "/changed-my-mind/" + id;
        }
    }
}
