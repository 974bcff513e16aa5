package org.throughline.review;

import java.util.List;
import java.util.UUID;
import org.throughline.access.Reader;

/** Where rooms below the panel learn which key lines of enquiry a review has. The panel's room answers; the spine does not import it. */
public interface KeyLineSource {

    /** @param number as it is cited */
    record Line(UUID id, int number, String words) {}

    /** The lines in force that the reader may see, in order. */
    List<Line> keyLines(Reader reader, UUID review);
}
