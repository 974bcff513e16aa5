package org.throughline.chronology.web;

import java.util.List;
import org.throughline.chronology.EntrySearch;
import org.throughline.review.KeyLineSource;
import org.throughline.review.Subject;

/**
 * What the table and the timeline can be filtered by.
 *
 * @param narrows whether anything is left out now
 */
public record Filters(
        List<EntrySearch.Agency> agencies, List<Subject> people, List<KeyLineSource.Line> keyLines, boolean narrows) {

    /** How many entries need a look. */
    public int attention() {
        return agencies.stream().mapToInt(EntrySearch.Agency::attention).sum();
    }
}
