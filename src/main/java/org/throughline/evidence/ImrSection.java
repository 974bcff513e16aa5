package org.throughline.evidence;

import java.util.function.Function;

/** The sections of an IMR, in the order of its document (DOMAIN.md §4 "IMR"); one for each key line comes after {@link #NARRATIVE}. */
public enum ImrSection {
    AUTHOR("author", "Who wrote it", "Name and role.", Submission::author),
    INDEPENDENCE(
            "independence",
            "Independence",
            "How the author is independent: not involved with the people of the case, nor managing anyone who was.",
            Submission::independence),
    METHOD(
            "method",
            "How it was done",
            "Files read, and staff spoken to, by their role. Never their names.",
            Submission::method),
    NARRATIVE(
            "narrative",
            "What the agency did",
            "In order of time, what was known and what was done. The chronology itself is sent apart.",
            Submission::narrative),
    GOOD_PRACTICE("goodPractice", "Good practice", "What went well, and why.", Submission::goodPractice),
    LESSONS(
            "lessons",
            "What the agency learned",
            "Open about what could be better, and why it was so.",
            Submission::lessons),
    CHANGES_MADE("changesMade", "What has changed already", "And how you know that it has.", Submission::changesMade),
    RECOMMENDATIONS(
            "recommendations",
            "Recommendations for the agency itself",
            "One in each paragraph: what will be done, by whom, by when.",
            Submission::recommendations),
    STAFF(
            "staffDebriefed",
            "Staff",
            "Whether those who knew the people were told of this, and supported.",
            Submission::staffDebriefed),
    SIGNED_OFF_BY("signedOffBy", "Signed off by", "Name and role of a senior manager.", Submission::signedOffBy);

    private final String field;
    private final String heading;
    private final String guidance;
    private final Function<Submission, String> words;

    ImrSection(String field, String heading, String guidance, Function<Submission, String> words) {
        this.field = field;
        this.heading = heading;
        this.guidance = guidance;
        this.words = words;
    }

    /** Its name on the page. */
    public String field() {
        return field;
    }

    /** Its heading in the document. */
    public String heading() {
        return heading;
    }

    /** What stands below the heading, for whoever writes. */
    public String guidance() {
        return guidance;
    }

    public String of(Submission submission) {
        return words.apply(submission);
    }
}
