package org.throughline.anonymity;

import org.jspecify.annotations.Nullable;

/** A find inside one text: offsets in the text as written, end exclusive. */
record Hit(int start, int end, String why, @Nullable Identity identity) {

    boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
