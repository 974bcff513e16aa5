package org.throughline.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one agency is in one review: what it was asked, what came back.
 *
 * @param returnVersion the version of its scoping return that was sent, 0 if none
 * @param knownOf how many of the people it knows, by its latest return
 * @param chases how often it was reminded
 * @param commissionVersion of what it is commissioned to give, 0 while it is not
 * @param submissionVersion of its IMR or statement, 0 if none
 * @param chronologyVersion of its one file, 0 if none
 * @param chronologyFiles how many files its chronology has: one, or of an agency with several systems several
 * @param ended whether the review is closed without being held, and nothing more is asked
 */
public record AgencyState(
        UUID reviewId,
        String reference,
        String knownAs,
        UUID organisationId,
        String agency,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate due,
        int returnVersion,
        @Nullable Instant returnedAt,
        int knownOf,
        @Nullable Contribution suggests,
        int chases,
        @Nullable Contribution contribution,
        @Nullable LocalDate commissionDue,
        String writer,
        int commissionVersion,
        int submissionVersion,
        @Nullable SubmissionState submission,
        int chronologyVersion,
        int chronologyFiles,
        boolean ended) {

    public boolean awaited() {
        return askedOn != null && returnVersion == 0 && !ended;
    }

    /** "Version 2", "2 files"; "" where none is there. */
    public String chronologyWords() {
        return chronologyFiles > 1
                ? chronologyFiles + " files"
                : chronologyVersion > 0 ? "Version " + chronologyVersion : "";
    }

    /** What is still to come of what it was commissioned to give, in words; "" when all is there. */
    public String outstanding() {
        var wanted = contribution;
        if (wanted == null) {
            return "";
        }
        boolean chronology = wanted.hasChronology() && chronologyVersion == 0;
        boolean submitted = !wanted.hasSubmission() || submission == SubmissionState.ACCEPTED;
        if (submitted) {
            return chronology ? "chronology" : "";
        }
        var state = submission == SubmissionState.SENT ? wanted.submission() + " to be checked" : wanted.submission();
        return chronology ? state + " and chronology" : state;
    }
}
