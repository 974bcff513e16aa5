package org.throughline.chronology;

/** Hears how far a long work is. Called often, from any thread, and never throws. */
@FunctionalInterface
public interface Counting {

    /** Nobody listens. */
    Counting NONE = (done, total) -> {};

    void at(int done, int total);
}
