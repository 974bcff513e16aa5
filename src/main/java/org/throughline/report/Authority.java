package org.throughline.report;

import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Stage;
import org.throughline.settings.LocalPractices;
import org.throughline.web.NotFound;

/** Who may do what to findings and the report: every rule of the room in one place. */
public final class Authority {

    private Authority() {}

    /** Reads findings, lessons, recommendations, checks: those to whom the whole file is open. */
    public static boolean mayRead(Reader reader, Review review) {
        return CaseFrame.seesWholeFile(reader, review);
    }

    /** Writes findings, lessons and recommendations, and uploads versions: the chair, the author, the co-ordinator. */
    public static boolean mayWrite(Reader reader, Review review) {
        return writes(reader, review)
                && review.stage().compareTo(Stage.EVIDENCE) >= 0
                && review.stage().compareTo(Stage.PRE_PUBLICATION) <= 0;
    }

    /** Uploads a version: while the report is drafted, or corrected after the Home Office's answer. */
    public static boolean mayUpload(Reader reader, Review review) {
        return writes(reader, review) && (review.stage() == Stage.DRAFTING || review.stage() == Stage.PRE_PUBLICATION);
    }

    /** Runs the identity check and decides about its places. */
    public static boolean mayCheckIdentities(Reader reader, Review review) {
        return writes(reader, review);
    }

    /** Records the Home Office's letter, and answers its points. */
    public static boolean mayRecordLetter(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR) || reader.holds(Role.HOME_OFFICE);
    }

    public static boolean mayAnswerLetter(Reader reader, Review review) {
        return writes(reader, review);
    }

    /** Hands the report over to the public, or takes it from the web. */
    public static boolean mayPublish(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR, Role.CSP_CHAIR);
    }

    /** Decides that a report is not published. */
    public static boolean mayRestrict(Reader reader, Review review) {
        return review.heldBy(reader, Role.CSP_CHAIR);
    }

    /** Records reports from before this service, and makes them public: the partnership's own staff, who set its settings too. */
    public static boolean mayRecordEarlier(Reader reader, Partnership partnership) {
        return LocalPractices.mayChange(reader, partnership.id());
    }

    static void needEarlier(Reader reader, Partnership partnership) {
        need(
                mayRecordEarlier(reader, partnership),
                "The partnership's co-ordinator and chair record its earlier reports.");
    }

    /** Whether the reader holds one of the roles that do this. */
    public static boolean may(Reader reader, Review review, Move move) {
        var roles = move.roles().toArray(Role[]::new);
        return review.heldBy(reader, roles) || reader.appointedTo(review.id(), roles);
    }

    private static boolean writes(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR)
                || reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR, Role.AUTHOR);
    }

    /** Throws {@link NotFound} for a reader to whom the whole file is not open. */
    public static void read(Reader reader, Review review) {
        if (!mayRead(reader, review)) {
            throw new NotFound();
        }
    }

    static void need(boolean allowed, String sentence) {
        if (!allowed) {
            throw new NotAllowed(sentence);
        }
    }

    static void needWrite(Reader reader, Review review) {
        need(
                mayWrite(reader, review),
                "The chair, the author and the co-ordinator write findings, from gathering evidence until publication.");
    }
}
