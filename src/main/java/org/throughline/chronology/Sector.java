package org.throughline.chronology;

import java.util.List;
import java.util.Locale;

/** What kind of agency records, and the words by which other agencies speak of it. The first whose name words fit is meant. */
enum Sector {
    DOMESTIC_ABUSE(
            List.of(
                    "domestic abuse",
                    "domestic violence",
                    "women's aid",
                    "refuge",
                    "idva",
                    "safe haven",
                    "sanctuary",
                    "victim support"),
            "idva",
            "idap",
            "refuge",
            "outreach worker",
            "domestic abuse service",
            "domestic abuse support",
            "woman aid",
            "women aid",
            "domestic abuse worker",
            "support worker",
            "victim support",
            "isva"),
    POLICE(
            List.of("police", "constabulary"),
            "police",
            "officer",
            "constabulary",
            "pc",
            "dc",
            "ppn",
            "detective",
            "constable",
            "sergeant"),
    AMBULANCE(List.of("ambulance"), "ambulance", "paramedic", "crew"),
    FIRE(List.of("fire"), "fire service", "fire and rescue", "fire crew", "firefighter", "fire safety"),
    CHILDREN(
            List.of("children's", "childrens", "children", "child", "mash", "early help", "cafcass"),
            "children social care",
            "social care",
            "social worker",
            "csc",
            "children service",
            "mash",
            "front door",
            "cafcass"),
    PROBATION(
            List.of("probation", "community rehabilitation", "prison", "hmp"),
            "probation",
            "offender manager",
            "prison",
            "hmp",
            "community rehabilitation"),
    SUBSTANCE(
            List.of("drug", "alcohol", "substance", "recovery", "turning point", "cgl", "addiction"),
            "drug and alcohol",
            "substance misuse",
            "alcohol service",
            "recovery worker",
            "drug service",
            "recovery service",
            "alcohol worker"),
    MENTAL_HEALTH(
            List.of("mental health", "camhs", "psycholog", "iapt", "talking therapies", "wellbeing"),
            "mental health",
            "cmht",
            "psychiatrist",
            "psychiatric",
            "crisis team",
            "amhp",
            "camhs",
            "community psychiatric",
            "cpn",
            "iapt",
            "talking therapy"),
    HEALTH_VISITING(
            List.of(
                    "health visit",
                    "midwi",
                    "maternity",
                    "community health",
                    "community nursing",
                    "school nurs",
                    "0-19"),
            "health visitor",
            "midwife",
            "midwives",
            "midwifery",
            "maternity",
            "community nurse",
            "school nurse",
            "district nurse",
            "hv"),
    GP(
            List.of(
                    "surgery",
                    "gp",
                    "medical centre",
                    "medical practice",
                    "practice",
                    "primary care",
                    "medical group",
                    "health centre"),
            "gp",
            "surgery",
            "practice nurse",
            "general practice",
            "general practitioner"),
    HOSPITAL(
            List.of(
                    "hospital",
                    "infirmary",
                    "acute",
                    "nhs foundation",
                    "nhs trust",
                    "university hospitals",
                    "teaching"),
            "ed",
            "a&e",
            "hospital",
            "ward",
            "casualty",
            "infirmary",
            "emergency department"),
    SCHOOL(
            List.of("school", "academy", "college", "nursery", "education", "university"),
            "school",
            "teacher",
            "nursery",
            "academy",
            "college",
            "headteacher",
            "dsl"),
    ADULT_CARE(
            List.of("adult", "social care", "social services"),
            "adult social care",
            "adult service",
            "asc",
            "safeguarding adult",
            "adult safeguarding",
            "social worker",
            "social care"),
    HOUSING(
            List.of("housing", "homes", "tenan", "borough", "council", "landlord"),
            "housing",
            "landlord",
            "tenancy officer",
            "housing officer",
            "council",
            "homelessness"),
    OTHER(List.of());

    private final List<String> nameWords;
    private final List<String> phrases;

    Sector(List<String> nameWords, String... phrases) {
        this.nameWords = nameWords;
        this.phrases = List.of(phrases);
    }

    List<String> phrases() {
        return phrases;
    }

    int bit() {
        return 1 << ordinal();
    }

    static Sector of(String agency) {
        String name = agency.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (Sector sector : values()) {
            if (sector.nameWords.stream().anyMatch(name::contains)) {
                return sector;
            }
        }
        return OTHER;
    }
}
