package org.throughline.review;

import java.util.List;
import java.util.UUID;
import org.throughline.access.Reader;

/** What agencies answered about whom they knew, for the decision. The room that asks them implements it. */
public interface KnownSource {

    /**
     * An agency's answer about one person.
     *
     * @param known whether they were known; false too for not yet searched
     * @param words the answer in words, with nature and dates as the agency wrote them
     */
    record Known(String agency, UUID subject, boolean known, boolean searched, String words) {}

    /** Every agency's latest answer that was sent, by agency. */
    List<Known> known(Reader reader, Review review);
}
