package org.throughline.chronology.work;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds abbreviations in entries: what the service knows, and what an agency itself writes out, as in "Multi-Agency Risk Assessment
 * Conference (MARAC)" or "MARAC (Multi-Agency Risk Assessment Conference)". Letters that nobody explains are listed too, without a meaning.
 */
public final class AbbreviationsInWords {

    /** What the field means by its letters. Add one here to have it known everywhere. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("A&E", "accident and emergency department"),
            Map.entry("AAFDA", "Advocacy After Fatal Domestic Abuse"),
            Map.entry("ABE", "Achieving Best Evidence interview"),
            Map.entry("AMHP", "Approved Mental Health Professional"),
            Map.entry("AMHT", "Adult Mental Health Team"),
            Map.entry("ASB", "anti-social behaviour"),
            Map.entry("ASC", "adult social care"),
            Map.entry("BWV", "body-worn video"),
            Map.entry("CAD", "computer-aided dispatch record"),
            Map.entry("CAFCASS", "Children and Family Court Advisory and Support Service"),
            Map.entry("CAMHS", "Child and Adolescent Mental Health Services"),
            Map.entry("CHC", "Continuing Healthcare"),
            Map.entry("CIN", "child in need"),
            Map.entry("CMHT", "Community Mental Health Team"),
            Map.entry("CPA", "Care Programme Approach"),
            Map.entry("CPN", "Community Psychiatric Nurse"),
            Map.entry("CPP", "child protection plan"),
            Map.entry("CPS", "Crown Prosecution Service"),
            Map.entry("CRHT", "Crisis Resolution and Home Treatment team"),
            Map.entry("CSC", "children's social care"),
            Map.entry("CSP", "Community Safety Partnership"),
            Map.entry("DA", "domestic abuse"),
            Map.entry("DAC", "Domestic Abuse Commissioner"),
            Map.entry("DARA", "Domestic Abuse Risk Assessment"),
            Map.entry("DASH", "Domestic Abuse, Stalking and Honour Based Violence risk assessment"),
            Map.entry("DHR", "Domestic Homicide Review"),
            Map.entry("DNA", "did not attend"),
            Map.entry("DSL", "Designated Safeguarding Lead"),
            Map.entry("DV", "domestic violence"),
            Map.entry("DVDS", "Domestic Violence Disclosure Scheme"),
            Map.entry("DVPN", "Domestic Violence Protection Notice"),
            Map.entry("DVPO", "Domestic Violence Protection Order"),
            Map.entry("DWP", "Department for Work and Pensions"),
            Map.entry("ED", "emergency department"),
            Map.entry("EDT", "Emergency Duty Team"),
            Map.entry("EHCP", "Education, Health and Care plan"),
            Map.entry("EMIS", "a surgery's electronic patient record system"),
            Map.entry("EPR", "electronic patient record"),
            Map.entry("FLO", "Family Liaison Officer"),
            Map.entry("GP", "general practitioner"),
            Map.entry("HBV", "honour-based violence"),
            Map.entry("HCA", "healthcare assistant"),
            Map.entry("HMP", "His Majesty's Prison"),
            Map.entry("HV", "health visitor"),
            Map.entry("IAPT", "Improving Access to Psychological Therapies"),
            Map.entry("ICB", "Integrated Care Board"),
            Map.entry("ICPC", "Initial Child Protection Conference"),
            Map.entry("IDVA", "Independent Domestic Violence Adviser"),
            Map.entry("IMR", "Individual Management Review"),
            Map.entry("IOPC", "Independent Office for Police Conduct"),
            Map.entry("ISVA", "Independent Sexual Violence Adviser"),
            Map.entry("LADO", "Local Authority Designated Officer"),
            Map.entry("LSCB", "Local Safeguarding Children Board"),
            Map.entry("MAPPA", "Multi-Agency Public Protection Arrangements"),
            Map.entry("MAPPP", "Multi-Agency Public Protection Panel"),
            Map.entry("MARAC", "Multi-Agency Risk Assessment Conference"),
            Map.entry("MASH", "Multi-Agency Safeguarding Hub"),
            Map.entry("MDT", "multi-disciplinary team"),
            Map.entry("MERLIN", "the Metropolitan Police's system for people who are vulnerable"),
            Map.entry("MHA", "Mental Health Act"),
            Map.entry("NFA", "no further action"),
            Map.entry("NMO", "non-molestation order"),
            Map.entry("NOK", "next of kin"),
            Map.entry("OASYS", "Offender Assessment System"),
            Map.entry("OIC", "officer in the case"),
            Map.entry("PAS", "patient administration system"),
            Map.entry("PNC", "Police National Computer"),
            Map.entry("PND", "Police National Database"),
            Map.entry("PPN", "Public Protection Notice"),
            Map.entry("RCPC", "Review Child Protection Conference"),
            Map.entry("SAB", "Safeguarding Adults Board"),
            Map.entry("SAR", "Safeguarding Adults Review"),
            Map.entry("SARC", "Sexual Assault Referral Centre"),
            Map.entry("SPO", "senior probation officer"),
            Map.entry("SPOC", "single point of contact"),
            Map.entry("TAC", "Team Around the Child"),
            Map.entry("TAF", "Team Around the Family"),
            Map.entry("UCC", "urgent care centre"),
            Map.entry("VAWG", "violence against women and girls"),
            Map.entry("YOT", "Youth Offending Team"));

    private static final Pattern LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}&])(?:[A-Z]{2,7}|[A-Z]&[A-Z])(?![\\p{L}\\p{N}&])");
    private static final Pattern LETTERS_AFTER = Pattern.compile("([\\p{L}'’ -]{6,120}?)\\s*\\(([A-Z]{2,7})s?\\)");
    private static final Pattern LETTERS_BEFORE = Pattern.compile("\\b([A-Z]{2,7})\\s*\\(([\\p{L}'’ -]{6,120})\\)");

    /**
     * One abbreviation.
     *
     * @param meaning empty if nobody says
     * @param written whether an entry writes it out
     * @param entries in how many entries it stands
     */
    public record Found(String letters, String meaning, boolean written, int entries) {}

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> written = new HashMap<>();

    /** Reads one entry's words. */
    public void read(String text) {
        var letters = LETTERS.matcher(text);
        var here = new java.util.HashSet<String>();
        while (letters.find()) {
            here.add(letters.group());
        }
        // a text all in capitals abbreviates nothing
        if (here.isEmpty() || text.equals(text.toUpperCase(Locale.UK)) && text.length() > 12) {
            return;
        }
        here.forEach(each -> counts.merge(each, 1, Integer::sum));
        var after = LETTERS_AFTER.matcher(text);
        while (after.find()) {
            keep(after.group(2), lastWords(after.group(1), after.group(2)));
        }
        var before = LETTERS_BEFORE.matcher(text);
        while (before.find()) {
            keep(before.group(1), lastWords(before.group(2), before.group(1)));
        }
    }

    private void keep(String letters, @Nullable String meaning) {
        if (meaning != null) {
            written.putIfAbsent(letters, meaning);
        }
    }

    /** The last words of a text whose first letters are these; small joining words need not count. Null if they do not fit. */
    static @Nullable String lastWords(String text, String letters) {
        var words = text.strip().split("(?<=[\\s-])|(?=[\\s-])");
        int letter = letters.length() - 1;
        for (int i = words.length - 1; i >= 0; i--) {
            if (words[i].isBlank() || words[i].equals("-")) {
                continue;
            }
            boolean small = words[i].matches("(?i)of|the|and|for|in|to|on|a|an|after");
            boolean fits = Character.toUpperCase(words[i].charAt(0)) == letters.charAt(letter)
                    && !(small && Character.isLowerCase(words[i].charAt(0)));
            if (fits && --letter < 0) {
                return String.join("", java.util.Arrays.asList(words).subList(i, words.length))
                        .strip();
            }
            if (!fits && !small) {
                return null;
            }
        }
        return null;
    }

    /** What stands in the texts read: what an agency writes out before what the service knows; unexplained letters if often enough. */
    public java.util.List<Found> found() {
        var found = new java.util.ArrayList<Found>();
        counts.forEach((letters, number) -> {
            var meaning = written.getOrDefault(letters, KNOWN.getOrDefault(letters, ""));
            if (!meaning.isEmpty() || number >= 2) {
                found.add(new Found(letters, meaning, written.containsKey(letters), number));
            }
        });
        return found;
    }
}
