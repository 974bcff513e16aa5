package org.throughline.chronology;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.web.Obstacle;

/** Where chosen entries are told in the report. The report's room keeps it; the chronology does not import that room. */
public interface NarrativeDraft {

    /**
     * One entry as a paragraph of the report.
     *
     * @param reference "Northmere Constabulary, entry 12", as the combined chronology has it
     */
    record Paragraph(UUID entry, String words, String reference) {}

    /**
     * What came of it.
     *
     * @param added how many are new
     * @param already how many stood there before and stay as they are
     */
    record Put(int added, int already) {}

    /** Why this reader cannot put entries there now; empty if they can. */
    List<Obstacle> obstacles(Reader reader, Review review);

    /** Which of these entries are told there, also under a form that their agency has changed since. */
    Set<UUID> told(Reader reader, Review review, Collection<UUID> entries);

    /** Puts each there once; what stands there, and was perhaps edited, is not touched. */
    Put put(Reader reader, Review review, List<Paragraph> paragraphs);

    /** Address of the page that shows it. */
    String href(Review review);
}
