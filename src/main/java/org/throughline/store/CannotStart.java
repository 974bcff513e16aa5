package org.throughline.store;

import java.util.List;

/** The service refuses to start; the reasons are sentences for the person at the console. */
public final class CannotStart extends RuntimeException {

    private final List<String> reasons;

    public CannotStart(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public CannotStart(String reason) {
        this(List.of(reason));
    }

    public List<String> reasons() {
        return reasons;
    }
}
