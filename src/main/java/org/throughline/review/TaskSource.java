package org.throughline.review;

import java.util.List;
import org.throughline.access.Reader;
import org.throughline.web.Task;

/** A room that has something to be done in a case. The case page and the desk ask every one; the spine imports none of them. */
public interface TaskSource {

    /** What this room says happens next in the review, for this reader: an act with a link only where the reader may do it. */
    List<Task> tasks(Reader reader, Review review);
}
