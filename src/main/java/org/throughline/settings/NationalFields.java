package org.throughline.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What every partnership asks at notification (DOMAIN.md §4 "Notification"). No partnership takes one away or gives it another name. */
public final class NationalFields {

    public static final List<String> LABELS = List.of(
            "When the partnership heard of the death",
            "Who told the partnership",
            "Who told it: police or somebody else",
            "Officer or person who told",
            "How to reach them",
            "Whether they told in writing",
            "Own reference",
            "Home Office reference",
            "Name",
            "Also known as",
            "Date of birth",
            "Sex",
            "Ethnicity",
            "Religion",
            "Sexual orientation",
            "Disability",
            "Address",
            "Relationship to the person who died",
            "Of a suspect: arrest, charge, plea, court, custody",
            "Of a child: where they are now, school, orders",
            "Date of the death",
            "Place of the death",
            "Cause of death",
            "Death by suicide",
            "Why domestic abuse is thought of",
            "What is known",
            "Agencies known to have been involved",
            "MARAC",
            "MAPPA",
            "Next of kin",
            "Whether the next of kin is the suspect",
            "Family liaison officer",
            "Coroner",
            "Media interest",
            "Other reviews",
            "Partnership of residence");

    /** The same fields as the form asks them, where that is in other words. */
    private static final List<String> AS_ASKED = List.of(
            "When did the partnership hear of the death?",
            "Who was it?",
            "Who told you?",
            "Officer or person",
            "Did they tell you in writing?",
            "Their reference",
            "Religion or belief",
            "When did they die?",
            "When did this person die?",
            "If the day is not known, why?",
            "Where?",
            "Cause of death, or what is suspected",
            "Suicide",
            "Arrest, charge, plea, court, custody",
            "Where they are now, school, orders",
            "More about them",
            "Why is domestic abuse thought of?",
            "What is known, briefly",
            "Was the case heard at MARAC?",
            "Was anyone managed under MAPPA?",
            "Is the next of kin the suspect?",
            "Other reviews it was referred to",
            "Partnership where they lived, if another");

    private NationalFields() {}

    /** Whether a field of this name is fixed nationally, however it is written. */
    public static boolean has(String label) {
        return Stream.concat(LABELS.stream(), AS_ASKED.stream())
                .anyMatch(each -> plain(each).equals(plain(label)));
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
    }
}
