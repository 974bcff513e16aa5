package org.throughline.review;

import java.util.List;
import org.throughline.access.Reader;
import org.throughline.web.Obstacle;

/** Which agencies have yet to answer what they know of a death. The room that asks them implements it. */
public interface ScopingState {

    /** What is still awaited before the decision, in words with where it is chased; empty when every agency has answered. */
    List<Obstacle> outstanding(Reader reader, Review review);
}
