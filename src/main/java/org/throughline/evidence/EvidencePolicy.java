package org.throughline.evidence;

import java.util.UUID;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;

/** Who may do what with agencies' evidence. */
public final class EvidencePolicy {

    private EvidencePolicy() {}

    /** Asks and chases: the partnership's own staff. */
    public static boolean asks(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR, Role.CSP_CHAIR);
    }

    /** Commissions, checks what comes, closes evidence: the independent chair, or the co-ordinator for them. */
    public static boolean commissions(Reader reader, Review review) {
        return reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR) || review.heldBy(reader, Role.COORDINATOR);
    }

    public static boolean seesAll(Reader reader, Review review) {
        return CaseFrame.seesWholeFile(reader, review);
    }

    /** An agency answers for itself; the co-ordinator may write down what it says on the telephone. */
    public static boolean answers(Reader reader, Review review, UUID organisation) {
        return reader.organisations().contains(organisation) || review.heldBy(reader, Role.COORDINATOR);
    }
}
