package org.throughline.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Reader;

/** What agencies say cannot wait. The room that asks them implements it. */
public interface EarlyLearningSource {

    /** What each agency sent last, in its own words; agencies that said nothing are not among them. */
    List<Sent> sent(Reader reader, Review review);

    /**
     * @param at when the agency first sent these words
     * @param href where the whole answer is
     */
    record Sent(UUID agencyId, String agency, String words, Instant at, String href) {}
}
