package org.throughline.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step on a way.
 *
 * @param detail when it was, or what it means, or null
 */
public record Step(String words, State state, @Nullable String detail) {

    /** Where a step is; the page says it in words too. */
    public enum State {
        DONE("Done"),
        NOW("Now"),
        LATER("Later");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String css() {
            return "tl-step--" + name().toLowerCase(Locale.ROOT);
        }
    }
}
