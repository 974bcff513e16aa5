package org.throughline.review;

/** Somebody else changed the record since it was read. */
public final class StaleWrite extends RuntimeException {
    public StaleWrite() {
        super("This record was changed by someone else.", null, false, false);
    }
}
