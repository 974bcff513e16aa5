package org.throughline.access;

/** What people do in reviews (DOMAIN.md §2). Each grant of a role has a start and may have an end. */
public enum Role {
    COORDINATOR("Co-ordinator"),
    CSP_CHAIR("Chair of the partnership"),
    INDEPENDENT_CHAIR("Independent chair"),
    AUTHOR("Author of the report"),
    PANEL_MEMBER("Panel member"),
    AGENCY_LEAD("Agency lead"),
    IMR_AUTHOR("IMR author"),
    FAMILY("Family or friend"),
    ADVOCATE("Advocate"),
    HOME_OFFICE("Home Office"),
    COMMISSIONER("Domestic Abuse Commissioner"),
    ACTION_OWNER("Action owner"),
    ADMINISTRATOR("Administrator"),
    AUDITOR("Auditor");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }
}
