package org.throughline.chronology;

import java.util.UUID;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;

/** Who may do what with chronologies. What is read is also held by the store's own wall. */
public final class ChronologyPolicy {

    private ChronologyPolicy() {}

    /** An agency sends its own; the co-ordinator may do it on its behalf. */
    public static boolean uploads(Reader reader, Review review, UUID organisation) {
        return reader.organisations().contains(organisation) || review.heldBy(reader, Role.COORDINATOR);
    }

    /** Sends several agencies' files at once, as they came to the partnership. */
    public static boolean sendsForAll(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR);
    }

    /** The partnership's staff, the chair and the author. */
    public static boolean seesAll(Reader reader, Review review) {
        return CaseFrame.seesWholeFile(reader, review);
    }

    /** The panel's members, once it is shared. */
    public static boolean sitsOnPanel(Reader reader, Review review) {
        return reader.appointedTo(review.id(), Role.PANEL_MEMBER);
    }

    /** Opening the combined papers to the panel is the chair's; the co-ordinator may do it for them. */
    public static boolean shares(Reader reader, Review review) {
        return reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR) || review.heldBy(reader, Role.COORDINATOR);
    }

    /** Says what a date means, or which entries are one contact. */
    public static boolean judges(Reader reader, Review review) {
        return reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR, Role.AUTHOR)
                || review.heldBy(reader, Role.COORDINATOR);
    }

    /** Says something about entries, apart from the record: those who judge of the chronology as it is, the panel of a version it reads. */
    public static boolean comments(Reader reader, Review review) {
        return judges(reader, review) || sitsOnPanel(reader, review);
    }

    /** The agency whose record it is, and those who judge. */
    public static boolean correctsDates(Reader reader, Review review, UUID organisation) {
        return judges(reader, review) || reader.organisations().contains(organisation);
    }
}
