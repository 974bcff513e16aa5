package org.throughline.chronology;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a review's combined chronology: as it is now, or as it was when a version of it was shared.
 *
 * @param version null for now
 */
public record Edition(UUID review, @Nullable UUID version) {

    public static Edition now(UUID review) {
        return new Edition(review, null);
    }

    /** The rows, as the end of a select; the parameters are review and version. */
    String rows() {
        return version == null
                ? " from chronology.entry e where e.review_id = :review and not e.withdrawn"
                : " from chronology.shared_entry e where e.review_id = :review and e.version_id = :version";
    }
}
