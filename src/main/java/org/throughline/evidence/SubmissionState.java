package org.throughline.evidence;

/** Where a version of an IMR or statement is. */
public enum SubmissionState {
    DRAFT("Being written"),
    SENT("Sent, to be checked"),
    GIVEN_BACK("Given back with comments"),
    ACCEPTED("Accepted");

    private final String words;

    SubmissionState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
