package org.throughline.engagement;

/** What can be written in the log of one person (DOMAIN.md §4 "Engagement"). */
public enum LogKind {
    LEAFLETS("Leaflets given"),
    ADVOCACY_OFFERED("Support by a specialist advocate offered"),
    ADVOCATE_SUPPORTS("Supported by a specialist advocate"),
    OFFERED("Something else offered"),
    CONSENT("Consent"),
    TERMS_SHARED("Terms of reference shared with them"),
    TERMS_CONSULTED("Asked about the terms of reference"),
    CONTRIBUTED("Contributed to the review"),
    NAME_PROPOSED("Proposed a pseudonym"),
    UPDATE("Told where the review is"),
    DRAFT_GIVEN("Given the draft to read"),
    DRAFT_READ("Read the draft"),
    FINAL_GIVEN("Given the final report to read"),
    FINAL_READ("Read the final report"),
    MET_PANEL("Met the panel"),
    PUBLICATION_DATE("Told the date of publication"),
    TRIBUTE("Tribute or pen portrait"),
    CHILD_HELP("Specialist help for a child"),
    INVITED("Invited by the chair to take part"),
    PAUSE("Asked for a pause, or ended one"),
    OTHER("Anything else");

    private final String words;

    LogKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** In the middle of a sentence: "leaflets given". */
    public String inSentence() {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
