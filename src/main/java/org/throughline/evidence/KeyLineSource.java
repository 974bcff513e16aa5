package org.throughline.evidence;

import java.util.List;
import java.util.UUID;
import org.throughline.access.Reader;
import org.throughline.review.Review;

/** Where the key lines of enquiry come from that every IMR answers: the terms of reference. */
public interface KeyLineSource {

    /** In the order of the terms; empty while there are none. Readable for an agency that is commissioned. */
    List<KeyLine> keyLines(Reader reader, Review review);

    record KeyLine(UUID id, String words) {}
}
