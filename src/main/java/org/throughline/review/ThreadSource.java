package org.throughline.review;

import java.util.List;
import org.throughline.access.Reader;

/** A room that holds a length of the golden thread: entries → findings → lessons → recommendations → actions. */
public interface ThreadSource {

    /** Its lengths, for a reader of the whole file. */
    List<Length> thread(Reader reader, Review review);

    /**
     * One kind of thing along the thread.
     *
     * @param position 1 entries, 2 findings, 3 lessons, 4 recommendations, 5 actions
     * @param number how many there are
     * @param loose how many of them are not tied on both sides: the gaps
     * @param href where they are
     */
    record Length(int position, String words, int number, int loose, String href) {}
}
