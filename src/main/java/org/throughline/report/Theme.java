package org.throughline.report;

/** The nine themes of the Home Office's analysis of reviews (DOMAIN.md §5). */
public enum Theme {
    CONTACT("Contact"),
    RECORDS("Records"),
    SUPPORT("Support"),
    RISK("Risk"),
    POLICY("Policy"),
    TRAINING("Training"),
    ASSESSMENT("Assessment"),
    REFERRALS("Referrals"),
    INFORMATION("Information");

    private final String words;

    Theme(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
