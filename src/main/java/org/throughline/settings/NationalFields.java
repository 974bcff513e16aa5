package org.throughline.settings;

import java.util.List;
import java.util.Locale;

/** What every partnership asks at notification (DOMAIN.md §4 "Notification"). No partnership takes one away or gives it another name. */
public final class NationalFields {

    public static final List<String> LABELS = List.of(
            "When the partnership heard of the death",
            "Who told the partnership",
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

    private NationalFields() {}

    /** Whether a field of this name is fixed nationally, however it is written. */
    public static boolean has(String label) {
        return LABELS.stream().anyMatch(each -> plain(each).equals(plain(label)));
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
    }
}
