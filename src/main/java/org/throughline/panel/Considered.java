package org.throughline.panel;

import org.jspecify.annotations.Nullable;

/**
 * What the terms say to one consideration.
 *
 * @param words what will be looked at, or why it is not relevant
 */
public record Considered(
        Consideration consideration,
        boolean relevant,
        @Nullable String words) {

    /** Whether it is answered: what is not relevant needs a reason. */
    public boolean complete() {
        return relevant || words != null;
    }
}
