package org.throughline.access;

/** What an e-mail may say waits for somebody; never more than this, and the address of the page where they look. */
public enum Notice {
    DEATH_NOTIFIED("A death is notified, and the chair of the partnership is told", "/work"),
    AGENCY_ASKED("An agency is asked what it knows", "/asked"),
    AGENCY_COMMISSIONED("An agency is asked for an IMR, chronology or statement", "/asked"),
    AGENCY_DAY_MOVED("An agency is given another day", "/asked"),
    AGENCY_REMINDED("An agency is reminded", "/asked"),
    GIVEN_BACK("Something an agency sent is given back with comments", "/asked"),
    APPOINTED("Somebody is appointed to a review", "/work"),
    MEETING_CALLED("A meeting is called", "/work"),
    MEETING_CHANGED("A meeting is moved or called off", "/work"),
    PAPER_SHARED("A paper is shared with the panel", "/work"),
    REPORT_SHARED("A report that is not published is shared with somebody", "/shared-reports"),
    FAMILY_SHARED("Something is shared with the family, or asked of them", "/where-things-are"),
    DECISION_PREPARED("A decision is prepared for those who make it", "/work"),
    DECISION_MADE("A decision is made", "/work"),
    HOME_OFFICE_ANSWERED("The Home Office agrees with a decision, or directs a review", "/work"),
    OFFER_ANSWERED("Another partnership answers an offer", "/work"),
    DECISION_TOLD("The Home Office is told of a decision", "/oversight/decisions"),
    REPORT_SUBMITTED("A report is submitted to the Home Office", "/oversight/submitted"),
    REVIEW_COMPLETED("A review is complete, and the Commissioner receives it", "/oversight"),
    REVIEW_OFFERED("Another partnership offers a review, to take over or to hold jointly", "/offers"),
    ACTION_GIVEN("An action is given to its owner", "/our-actions"),
    ACTION_OVERDUE("An action is overdue", "/our-actions");

    private final String words;
    private final String path;

    Notice(String words, String path) {
        this.words = words;
        this.path = path;
    }

    public String words() {
        return words;
    }

    /** Where they look: a page of their own that names no case in its address. */
    public String path() {
        return path;
    }
}
