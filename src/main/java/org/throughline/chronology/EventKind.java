package org.throughline.chronology;

import java.util.List;

/**
 * Kinds of contact that more than one agency records, with the words the field uses for them. The lexicon is the whole truth: add a
 * phrase here to have it known. A phrase is matched word by word on word stems; "a + b" means both, anywhere in the entry.
 */
enum EventKind {
    MARAC("a MARAC", 3.0, true, "marac", "multi agency risk assessment conference"),
    STRATEGY("a strategy discussion", 3.0, true, "strategy discussion", "strategy meeting", "strat meeting", "strat discussion", "strategy mtg", "strategy + section 47", "strategy + s47"),
    CONFERENCE(
            "a child protection conference", 3.0, true,
            "child protection conference", "icpc", "rcpc", "case conference", "initial conference", "review conference", "cp conference", "protection conference",
            "subject of a child protection plan", "subject to a child protection plan", "placed on a child protection plan"),
    CORE_GROUP("a core group", 3.0, true, "core group"),
    FAMILY_MEETING(
            "a meeting about a child", 3.0, true,
            "team around the child", "team around the family", "child in need meeting", "child in need review", "cin meeting", "cin review", "tac meeting", "taf meeting", "early help meeting", "family group conference"),
    PROFESSIONALS(
            "a professionals' meeting", 2.6, true,
            "professional meeting", "multi agency meeting", "multi disciplinary", "multidisciplinary", "mdt", "network meeting", "inter agency meeting", "joint meeting", "planning meeting", "multi agency discussion", "complex case", "complex need panel"),
    MAPPA("a MAPPA meeting", 3.0, true, "mappa", "multi agency public protection"),
    MENTAL_HEALTH_ACT(
            "a Mental Health Act assessment", 2.8, false,
            "mental health act", "mha assessment", "section 2", "section 136", "s136", "s 136", "sectioned", "detained under", "place of safety", "136 suite"),
    MARAC_REFERRAL(
            "a referral to MARAC", 2.8, false,
            "marac referral", "referral to marac", "refer to marac", "referral made to marac", "referral sent to marac", "referral for marac", "referral received by marac", "marac threshold"),
    JOINT_VISIT("a joint visit", 2.6, false, "joint visit", "joint home visit", "joint interview", "visited jointly", "visit jointly", "jointly visited", "jointly with"),
    ADULT_SAFEGUARDING(
            "an adult safeguarding concern", 2.4, false,
            "safeguarding adult", "adult safeguarding", "section 42", "s42", "safeguarding concern", "safeguarding enquiry", "safeguarding alert", "vulnerable adult", "adult protection", "adult at risk"),
    SEXUAL_ASSAULT("a sexual assault", 2.6, false, "rape", "raped", "sexual assault", "sexually assaulted", "sexual offence", "sarc", "sexual violence"),
    STRANGULATION(
            "strangulation", 2.6, false,
            "strangled", "strangle", "strangulation", "choked", "choking", "hand around neck", "hand around her neck", "hand around his neck", "hand round neck", "hand round her neck", "hand around throat", "hand round her throat", "hand around her throat", "held by the throat", "by the throat", "neck + mark", "throat + grabbed"),
    ASSAULT(
            "an assault or injury", 1.9, false,
            "assault", "attack", "punch", "kick", "slap", "hit", "push", "shove", "stab", "headbutt", "head butt", "bite", "bitten", "struck", "strike", "beaten", "beat her", "beat him", "threw", "thrown", "grab", "injury", "laceration", "cut", "wound", "bruise", "fracture", "broken nose", "broken arm", "broken wrist", "broken rib", "broken finger",
            "black eye", "stitch", "suture", "bleed", "swelling", "swollen", "scald", "burn to", "burn on", "burned by", "concussion", "head injury", "facial", "abrasion", "dislocated"),
    THREAT(
            "a threat", 2.2, false,
            "threat", "threaten", "would kill", "going to kill", "will kill", "kill her", "kill him", "kill me", "finish it", "finish her", "burn the house", "burn down", "would burn", "would regret", "will regret", "would find her", "or else", "would hurt", "knife to", "brandish"),
    WEAPON("a weapon", 1.8, false, "knife", "knives", "blade", "bladed", "machete", "hammer", "axe", "gun", "firearm", "shotgun", "weapon", "scissors", "bat", "screwdriver", "acid"),
    SELF_HARM(
            "an overdose or self-harm", 2.7, false,
            "overdose", "took tablet", "taken tablet", "tablet taken", "took paracetamol", "ingestion", "ingested", "self harm", "selfharm", "suicide", "suicidal", "attempted suicide", "ligature", "cut wrist", "cut her wrist", "cut his wrist", "od of", "mixed od", "paracetamol", "swallowed", "deliberate overdose", "hanging", "jumped from", "harm herself", "harm himself"),
    MISSING("someone missing", 2.6, false, "missing", "misper", "whereabouts", "absconded", "ran away"),
    FIRE("a fire", 2.7, false, "fire", "arson", "set alight", "blaze"),
    DAMAGE(
            "damage to the home", 2.0, false,
            "criminal damage", "smash", "slashed", "damaged", "vandalised", "brick", "windscreen", "tyre", "kicked in", "kicked the door", "broken door", "broken window", "damaged door", "door damaged", "window broken", "window smashed", "forced entry", "door + repair", "window + repair", "lock changed", "lock change", "change of lock", "broke the door", "broke the window", "broke a window"),
    NEIGHBOUR("a neighbour's report", 2.0, false, "neighbour", "neighbor", "third party report", "noise", "screaming", "asb", "anti social behaviour", "shouting"),
    WELFARE("a welfare check", 2.2, false, "welfare check", "welfare visit", "safe and well", "concern for welfare", "concern for safety", "welfare concern"),
    STALKING("stalking or harassment", 2.0, false, "stalk", "harass", "followed her", "following her", "waited outside", "waiting outside", "turned up at", "unwanted", "repeated call", "repeated text", "tracking", "tracker"),
    ARREST("an arrest", 1.9, false, "arrest", "in custody", "taken into custody", "charged with", "detained by police", "detained at", "in the cells", "taken away by"),
    POLICE_CALL("a call to the police", 1.6, false, "999", "rang police", "called police", "call to police", "police called", "police attended", "officer attended", "police attendance", "called to", "call from", "police at", "police visit"),
    EMERGENCY("ambulance or emergency care", 1.7, false, "ed", "a&e", "emergency department", "accident and emergency", "casualty", "minor injury unit", "ambulance", "paramedic", "resus", "urgent care", "walk in centre"),
    ADMISSION("an admission", 2.2, false, "admitted", "admission", "inpatient"),
    DISCHARGE("a discharge", 1.9, false, "discharged from", "discharge summary", "discharge letter", "discharge planning", "discharge meeting", "discharged home", "discharge from", "discharged to"),
    PROTECTION_NOTICE("a protection notice or order", 2.7, false, "dvpn", "dvpo", "dapn", "dapo", "domestic violence protection", "domestic abuse protection", "excluded from", "excluding", "exclusion", "must stay away", "stay away from", "removed from the property", "removed from the address"),
    COURT_ORDER("a court order", 2.6, false, "non molestation", "restraining order", "occupation order", "injunction", "prohibited step", "stalking protection order", "child arrangement order", "nmo"),
    BAIL("bail", 2.3, false, "bail"),
    BREACH("a breach", 2.2, false, "breach"),
    COURT("a court hearing or sentence", 2.1, false, "court", "hearing", "sentence", "convicted", "conviction", "pleaded", "magistrate", "remand", "community order", "acquitted", "trial", "suspended sentence"),
    RELEASE("a release from prison", 2.5, false, "released from prison", "release from prison", "released on licence", "recalled", "recall to", "recall", "prison release", "hmp"),
    DISCLOSURE_SCHEME("a Clare's Law disclosure", 2.8, false, "clare law", "dvds", "right to know", "right to ask", "disclosure scheme"),
    NOTIFICATION(
            "a police notification", 1.9, false,
            "ppn", "public protection notice", "public protection notification", "police notification", "notification", "merlin", "vist", "contact from police", "information from police", "report from police", "police report", "police shared", "shared with", "encompass", "vulnerable person report", "notified by police", "police informed", "informed by police", "notified"),
    REFERRAL("a referral", 1.5, false, "referral", "referred", "refer to", "self referred"),
    HOMELESSNESS("a homelessness application", 2.3, false, "homeless", "homelessness", "emergency accommodation", "temporary accommodation", "housing option", "management transfer", "nowhere to stay"),
    TENANCY("a tenancy", 2.1, false, "tenancy sign", "new tenancy", "evict", "eviction", "notice to quit", "possession order", "notice seeking possession", "tenancy ended", "joint tenancy"),
    REFUGE("a refuge place", 2.4, false, "refuge", "fled", "fleeing"),
    PREGNANCY("a pregnancy or birth", 1.9, false, "pregnant", "pregnancy", "antenatal", "miscarriage", "gave birth", "birth of", "labour ward", "maternity", "booking appointment", "scan"),
    SCHOOL("something a child said or did at school", 1.6, false, "school", "teacher", "nursery", "dsl", "pupil", "head teacher", "headteacher", "attendance officer"),
    CRISIS("a mental health crisis", 2.0, false, "crisis team", "crisis line", "home treatment", "mental health crisis", "liaison psychiatry", "psychiatric liaison", "crisis resolution"),
    COLLISION("a collision", 2.4, false, "collision", "rtc", "road traffic", "car crash"),
    DEATH("a death", 2.6, false, "died", "death", "deceased", "found dead", "homicide", "murder", "pronounced life extinct", "unresponsive");

    private final String words;
    private final double weight;
    private final boolean meeting;
    private final List<String> phrases;

    EventKind(String words, double weight, boolean meeting, String... phrases) {
        this.words = words;
        this.weight = weight;
        this.meeting = meeting;
        this.phrases = List.of(phrases);
    }

    /** As it reads in a sentence: "a MARAC". */
    String words() {
        return words;
    }

    /** How much it says that two entries are both of this kind. */
    double weight() {
        return weight;
    }

    /** Whether agencies sat together: such an entry is never the same contact as one that is not. */
    boolean meeting() {
        return meeting;
    }

    List<String> phrases() {
        return phrases;
    }

    long bit() {
        return 1L << ordinal();
    }
}
