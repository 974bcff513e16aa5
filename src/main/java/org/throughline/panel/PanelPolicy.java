package org.throughline.panel;

import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;

/** Who may do what about the panel and its terms of reference. */
public final class PanelPolicy {

    private PanelPolicy() {}

    /** Appoints and ends appointments: the partnership's own staff. */
    public static boolean appoints(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR, Role.CSP_CHAIR);
    }

    /** Reads appointments; calls and records meetings; writes the terms of reference. */
    public static boolean runs(Reader reader, Review review) {
        return CaseFrame.seesWholeFile(reader, review);
    }

    /** Reads the shared papers: meetings and terms of reference. */
    public static boolean reads(Reader reader, Review review) {
        return runs(reader, review) || reader.appointedTo(review.id(), Role.PANEL_MEMBER);
    }

    /** The terms of reference are the independent chair's to approve. */
    public static boolean approves(Reader reader, Review review) {
        return reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR);
    }
}
