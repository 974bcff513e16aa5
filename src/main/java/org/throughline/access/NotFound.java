package org.throughline.access;

/** Not there, or not this reader's to see: the two look the same (404). */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("Not found.", null, false, false);
    }
}
