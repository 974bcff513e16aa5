package org.throughline.publication;

import java.util.Set;

/** Whether an edition can be read by the public. The record and its address stay whatever happens. */
public enum EditionStatus {
    PUBLISHED("Published"),
    WITHDRAWN("Withdrawn from the web");

    private final String words;

    EditionStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The states that may follow: an edition withdrawn can be put back at its own address. */
    public Set<EditionStatus> next() {
        return switch (this) {
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of(PUBLISHED);
        };
    }
}
