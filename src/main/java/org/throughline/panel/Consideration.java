package org.throughline.panel;

/** What guidance asks a review to consider where relevant (DOMAIN.md §4 "Terms of reference"). */
public enum Consideration {
    COERCIVE_CONTROL("Coercive control", Group.ABUSE),
    ECONOMIC_ABUSE("Economic abuse", Group.ABUSE),
    SUICIDE("Suicide", Group.ABUSE),
    BARRIERS("Barriers to reporting", Group.ABUSE),
    PERPETRATOR_SUPPORT("Support offered to and received by the perpetrator", Group.CIRCUMSTANCES),
    POLICE_SANCTIONS("Police sanctions", Group.CIRCUMSTANCES),
    SOCIAL_HOUSING("Social housing", Group.CIRCUMSTANCES),
    WORK("Disclosures at work", Group.CIRCUMSTANCES),
    IMMIGRATION("Immigration status", Group.CIRCUMSTANCES),
    AGE("Age", Group.PROTECTED),
    DISABILITY("Disability", Group.PROTECTED),
    GENDER_REASSIGNMENT("Gender reassignment", Group.PROTECTED),
    MARRIAGE("Marriage and civil partnership", Group.PROTECTED),
    PREGNANCY("Pregnancy and maternity", Group.PROTECTED),
    RACE("Race", Group.PROTECTED),
    RELIGION("Religion or belief", Group.PROTECTED),
    SEX("Sex", Group.PROTECTED),
    ORIENTATION("Sexual orientation", Group.PROTECTED);

    /** A heading on the page; the nine protected characteristics are those of the Equality Act 2010 s.4. */
    public enum Group {
        ABUSE("The abuse"),
        CIRCUMSTANCES("Circumstances and services"),
        PROTECTED("Protected characteristics");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final String words;
    private final Group group;

    Consideration(String words, Group group) {
        this.words = words;
        this.group = group;
    }

    public String words() {
        return words;
    }

    public Group group() {
        return group;
    }
}
