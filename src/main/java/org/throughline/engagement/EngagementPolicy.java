package org.throughline.engagement;

import java.util.Objects;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;

/** Who may do what with the family of a case: every rule of the room in one place. */
public final class EngagementPolicy {

    private EngagementPolicy() {}

    /** Keeps what is known of the family: those to whom the whole file is open. */
    public static boolean keeps(Reader reader, Review review) {
        return CaseFrame.seesWholeFile(reader, review);
    }

    /** Is family, a friend, or speaks for one; what they see of it is the store's to say. */
    public static boolean isFamily(Reader reader, Review review) {
        return reader.appointedTo(review.id(), Role.FAMILY, Role.ADVOCATE);
    }

    /** Is this person themselves, not somebody who speaks for them. */
    public static boolean isThemselves(Reader reader, Contact contact) {
        return reader.person() != null && Objects.equals(reader.person(), contact.personId());
    }

    static void needKeeper(Reader reader, Review review) {
        if (!keeps(reader, review)) {
            throw new NotAllowed("Only those who hold the review do this.");
        }
    }

    static void needFamily(Reader reader, Review review) {
        if (!isFamily(reader, review)) {
            throw new NotAllowed("This is for the family and those who speak for them.");
        }
    }
}
