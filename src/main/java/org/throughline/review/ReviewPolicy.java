package org.throughline.review;

import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.settings.DecisionRoutes;

/** Who may do what in the register. Each verb is one act; what a reader may see is asked of {@link CaseFrame#seesWholeFile}. */
public final class ReviewPolicy {

    private ReviewPolicy() {}

    /** Prepares, tells, records answers, keeps the list of proceedings: the partnership's own staff. */
    public static boolean runs(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR, Role.CSP_CHAIR);
    }

    /** Says who holds it: the staff of the partnership that leads. */
    public static boolean leads(Reader reader, Review review) {
        return reader.holdsFor(review.partnershipId(), Role.COORDINATOR, Role.CSP_CHAIR);
    }

    /** Keeps the disclosure log: the partnership's staff and the independent chair. */
    public static boolean discloses(Reader reader, Review review) {
        return runs(reader, review) || reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR);
    }

    /** Keeps somebody out of the case. */
    public static boolean excludes(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR);
    }

    /** The decision is the partnership's chair's alone; what a standing panel decided its co-ordinator may record too. */
    public static boolean decides(Reader reader, Review review, DecisionRoutes.Route route) {
        return review.heldBy(reader, Role.CSP_CHAIR) || route.isPanel() && review.heldBy(reader, Role.COORDINATOR);
    }

    /** Pauses the clock and lets it go on. */
    public static boolean pauses(Reader reader, Review review) {
        return runs(reader, review) || reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR);
    }

    /** Says who is who, and by what name the report calls them. */
    public static boolean names(Reader reader, Review review) {
        return CaseFrame.seesWholeFile(reader, review);
    }

    /** Answers for the Home Office. */
    public static boolean answersForHomeOffice(Reader reader) {
        return reader.holds(Role.HOME_OFFICE);
    }
}
