package org.throughline.chronology;

import java.util.Arrays;

/** Kinds of contact that more than one agency records. The words agencies use for them stand in event-kinds.txt. */
enum EventKind {
    MARAC("a MARAC", 3.0, true),
    STRATEGY("a strategy discussion", 3.0, true),
    CONFERENCE("a child protection conference", 3.0, true),
    CORE_GROUP("a core group", 3.0, true),
    FAMILY_MEETING("a meeting about a child", 3.0, true),
    PROFESSIONALS("a professionals' meeting", 2.6, true),
    MAPPA("a MAPPA meeting", 3.0, true),
    CARE_REVIEW("a care review", 2.4, false),
    MENTAL_HEALTH_ACT("a Mental Health Act assessment", 2.8, false),
    MARAC_REFERRAL("a referral to MARAC", 2.8, false),
    JOINT_VISIT("a joint visit", 2.6, false),
    ADULT_SAFEGUARDING("an adult safeguarding concern", 2.4, false),
    SEXUAL_ASSAULT("a sexual assault", 2.6, false),
    STRANGULATION("strangulation", 2.6, false),
    ASSAULT("an assault or injury", 1.9, false),
    FALL("a fall", 1.6, false),
    THREAT("a threat", 2.2, false),
    WEAPON("a weapon", 1.8, false),
    SELF_HARM("an overdose or self-harm", 2.7, false),
    MISSING("someone missing", 2.6, false),
    FIRE("a fire", 2.7, false),
    DAMAGE("damage to the home", 2.0, false),
    LOCKS("locks or alarms", 2.0, false),
    NEIGHBOUR("a neighbour's report", 2.0, false),
    WELFARE("a welfare check", 2.2, false),
    STALKING("stalking or harassment", 2.0, false),
    ARREST("an arrest", 1.9, false),
    POLICE_CALL("a call to the police", 1.6, false),
    EMERGENCY("ambulance or emergency care", 1.7, false),
    ADMISSION("an admission", 2.0, false),
    DISCHARGE("a discharge", 1.9, false),
    PROTECTION_NOTICE("a protection notice or order", 2.7, false),
    COURT_ORDER("a court order", 2.6, false),
    BAIL("bail", 2.3, false),
    NO_ACTION("a case not taken further", 1.6, false),
    BREACH("a breach", 2.2, false),
    COURT("a court hearing or sentence", 2.1, false),
    RELEASE("a release from prison", 2.4, false),
    DISCLOSURE_SCHEME("a Clare's Law disclosure", 2.8, false),
    NOTIFICATION("a police notification", 1.9, false),
    REFERRAL("a referral", 1.4, false),
    EARLY_HELP("a referral about a child", 1.9, false),
    CHILD_SAID("something a child said", 2.0, false),
    SCHOOL("a school", 1.5, false),
    HOMELESSNESS("a homelessness application", 2.2, false),
    TENANCY("a tenancy", 2.0, false),
    REFUGE("a refuge place", 2.4, false),
    PREGNANCY("a pregnancy or birth", 1.9, false),
    CRISIS("a mental health crisis", 2.0, false),
    SUBSTANCE("drugs or alcohol", 1.4, false),
    DRIVING("a vehicle on the road", 2.2, false),
    THEFT("theft or money taken", 2.1, false),
    ANIMAL("an animal", 2.0, false),
    CONTACT_CHILD("contact with a child", 1.9, false),
    HONOUR("marriage, immigration or honour", 2.1, false),
    EMPLOYER("work", 1.8, false),
    BENEFITS("money or benefits", 1.6, false),
    CARE("care at home", 1.6, false),
    RISK_CHECKLIST("a risk checklist", 0.9, false),
    ANONYMOUS("an anonymous report", 2.4, false),
    RETURNED("a return to the relationship", 1.8, false),
    DEATH("a death", 2.6, false),
    DOMESTIC("a domestic incident", 1.2, false),
    CONTROL("controlling behaviour", 1.4, false);

    /** Bits of the kinds that are meetings. */
    static final long MEETINGS = Arrays.stream(values())
            .filter(EventKind::meeting)
            .mapToLong(EventKind::bit)
            .reduce(0, (all, bit) -> all | bit);

    private final String words;
    private final double weight;
    private final boolean meeting;

    EventKind(String words, double weight, boolean meeting) {
        this.words = words;
        this.weight = weight;
        this.meeting = meeting;
    }

    /** As it reads in a sentence: "a MARAC". */
    String words() {
        return words;
    }

    /** How much it says that two entries are both of this kind: 1 little, 3 much. */
    double weight() {
        return weight;
    }

    /** Whether agencies sat together: such an entry is never the same contact as one that is not. */
    boolean meeting() {
        return meeting;
    }

    long bit() {
        return 1L << ordinal();
    }
}
