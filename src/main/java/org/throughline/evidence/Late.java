package org.throughline.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency that owes something whose day has passed.
 *
 * @param about what the reminders are about
 * @param owes in words: "IMR and chronology"
 * @param due the day it was due; after something was given back, the day of that if later
 * @param daysLate in working days
 * @param paused whether the review's clock stands still, so that nobody is reminded
 * @param chases how often it was reminded of this, by whomever
 * @param automatic how often the service did by itself
 * @param nextChase null when none is to come
 */
public record Late(
        UUID reviewId,
        UUID partnershipId,
        String reference,
        String knownAs,
        UUID organisationId,
        String agency,
        About about,
        String owes,
        LocalDate due,
        int daysLate,
        boolean paused,
        int chases,
        int automatic,
        @Nullable LocalDate lastChase,
        @Nullable LocalDate nextChase) {

    /** What an agency can be reminded of. */
    public enum About {
        SCOPING("its scoping return"),
        EVIDENCE("what it was commissioned for");

        private final String words;

        About(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public String href() {
        return "/reviews/" + reference + "/agencies/" + organisationId;
    }
}
