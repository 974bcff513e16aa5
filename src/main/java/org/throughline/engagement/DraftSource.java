package org.throughline.engagement;

import java.util.Optional;
import org.throughline.access.Reader;
import org.throughline.review.Review;

/** The room that keeps the report hands over its newest version to be read; this one imports nothing of it. */
public interface DraftSource {

    /** The newest version that counts, for those to whom the whole file is open; nothing while there is none. */
    Optional<Draft> newest(Reader reader, Review review);
}
