package org.throughline.review;

import java.util.Set;

/** Where a review is (DOMAIN.md §3). {@link #next()} is the whole truth about which stage may follow which. */
public enum Stage {
    NOTIFIED("Notified"),
    SCOPING("Scoping"),
    SCOPING_REVIEW("Scoping review"),
    DECISION("Decision"),
    WITH_HOME_OFFICE("With the Home Office"),
    CLOSED_WITHOUT_REVIEW("Closed without review"),
    COMMISSIONING("Commissioning"),
    EVIDENCE("Evidence"),
    ANALYSIS("Analysis"),
    DRAFTING("Drafting"),
    FAMILY_READING("Family reading"),
    FACT_CHECK("Fact check"),
    PANEL_SIGN_OFF("Panel sign-off"),
    CSP_SIGN_OFF("Partnership sign-off"),
    SUBMITTED("Submitted"),
    QA_PANEL("Quality assurance panel"),
    PRE_PUBLICATION("Before publication"),
    PUBLISHED("Published"),
    RESTRICTED("Not published"),
    IMPLEMENTING("Putting into practice"),
    CLOSED("Closed");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The stages that may follow this one. */
    public Set<Stage> next() {
        return switch (this) {
            case NOTIFIED -> Set.of(SCOPING);
            // by way of a scoping review only where the partnership has that stage: Reviews.move asks its settings
            case SCOPING -> Set.of(SCOPING_REVIEW, DECISION);
            case SCOPING_REVIEW -> Set.of(DECISION);
            // yes: commissioning; no: the Home Office looks at it
            case DECISION -> Set.of(COMMISSIONING, WITH_HOME_OFFICE);
            // it agrees, or directs that a review be held
            case WITH_HOME_OFFICE -> Set.of(CLOSED_WITHOUT_REVIEW, COMMISSIONING);
            case COMMISSIONING -> Set.of(EVIDENCE);
            case EVIDENCE -> Set.of(ANALYSIS);
            case ANALYSIS -> Set.of(DRAFTING, EVIDENCE);
            case DRAFTING -> Set.of(FAMILY_READING, FACT_CHECK, PANEL_SIGN_OFF, ANALYSIS);
            case FAMILY_READING, FACT_CHECK -> Set.of(DRAFTING);
            case PANEL_SIGN_OFF -> Set.of(CSP_SIGN_OFF, DRAFTING);
            case CSP_SIGN_OFF -> Set.of(SUBMITTED, DRAFTING);
            case SUBMITTED -> Set.of(QA_PANEL);
            // publish, publish once changes are made, or resubmit
            case QA_PANEL -> Set.of(PRE_PUBLICATION, DRAFTING);
            case PRE_PUBLICATION -> Set.of(PUBLISHED, RESTRICTED);
            case PUBLISHED, RESTRICTED -> Set.of(IMPLEMENTING);
            case IMPLEMENTING -> Set.of(CLOSED);
            case CLOSED, CLOSED_WITHOUT_REVIEW -> Set.of();
        };
    }

    /** Whose turn it is while a review is at this stage. */
    public String turn() {
        return switch (this) {
            case NOTIFIED, SCOPING_REVIEW, PRE_PUBLICATION, PUBLISHED, RESTRICTED -> "Co-ordinator";
            case COMMISSIONING -> "Independent chair";
            case SCOPING, EVIDENCE, FACT_CHECK -> "Agencies";
            case DECISION, CSP_SIGN_OFF -> "Chair of the partnership";
            case WITH_HOME_OFFICE, SUBMITTED, QA_PANEL -> "Home Office";
            case ANALYSIS, PANEL_SIGN_OFF -> "Chair and panel";
            case DRAFTING -> "Author";
            case FAMILY_READING -> "Family";
            case IMPLEMENTING -> "Those with actions";
            case CLOSED, CLOSED_WITHOUT_REVIEW -> "";
        };
    }

    /** Whether a pause may lie over this stage. */
    public boolean mayPause() {
        return compareTo(COMMISSIONING) >= 0 && compareTo(FACT_CHECK) <= 0;
    }

    /** Whether a review is being held. */
    public boolean held() {
        return compareTo(COMMISSIONING) >= 0;
    }

    /** Whether this stage comes after the other in the usual order. */
    public boolean isAfter(Stage other) {
        return compareTo(other) > 0;
    }
}
