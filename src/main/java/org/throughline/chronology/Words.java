package org.throughline.chronology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Splits an entry into words and reduces each to its stem, so that "threatened" and "threats" meet. */
final class Words {

    /** Words that stand in any entry and so say nothing about which contact it was. */
    private static final Set<String> COMMON = new HashSet<>(List.of(
            ("the a an of to in on at by for with from and or but not no nil was were is are be been being has have had he she they them her his him"
                            + " their its it this that these those as if when while who whom which what there then than so do did does done would will could should may might must can"
                            + " re regarding about into out up off over after before during again also said say state stated report reported told tell advise advised agree agreed"
                            + " call contact attend attended see seen saw record recorded discuss discussed receive received send sent make made take taken took give given gave go went"
                            + " gone come came ask asked complete completed action case client patient service user victim perpetrator suspect partner wife husband mother father mum dad"
                            + " child children police officer gp hospital housing idva marac ed referral referred risk assessment high medium standard abuse domestic violence support"
                            + " follow further nfa home address visit phone telephone letter appointment reply information due day date time later today yesterday morning evening night"
                            + " via per all any one two three first both other own same still only just now within hour week month concern concerns safeguarding need needs plan"
                            + " mr mrs ms miss dr im em re pt hx nb yes review meeting detail note noted"
                            + " because between until through how why where off down back being able until since due")
                    .split("\\s+")));

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("scalp", "head"),
            Map.entry("forehead", "head"),
            Map.entry("skull", "head"),
            Map.entry("mandible", "jaw"),
            Map.entry("forearm", "arm"),
            Map.entry("humerus", "arm"),
            Map.entry("ulna", "arm"),
            Map.entry("radius", "wrist"),
            Map.entry("orbital", "eye"),
            Map.entry("contusion", "bruise"),
            Map.entry("contusions", "bruise"),
            Map.entry("saucepan", "pan"),
            Map.entry("hallway", "hall"),
            Map.entry("thrown", "throw"),
            Map.entry("threw", "throw"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("bite", "bite"),
            Map.entry("bites", "bite"),
            Map.entry("bitten", "bite"),
            Map.entry("stabbed", "stab"),
            Map.entry("bled", "bleed"),
            Map.entry("vehicle", "car"),
            Map.entry("pills", "tablet"),
            Map.entry("screaming", "shout"),
            Map.entry("screams", "shout"),
            Map.entry("yelling", "shout"),
            Map.entry("drunk", "intoxicat"),
            Map.entry("intoxicated", "intoxicat"),
            Map.entry("intoxication", "intoxicat"),
            Map.entry("missing", "missing"),
            Map.entry("hearing", "hearing"),
            Map.entry("laceration", "cut"),
            Map.entry("lacerations", "cut"),
            Map.entry("lacerated", "cut"),
            Map.entry("bruising", "bruise"),
            Map.entry("bruised", "bruise"),
            Map.entry("bruises", "bruise"),
            Map.entry("bruise", "bruise"),
            Map.entry("fractured", "fracture"),
            Map.entry("fracture", "fracture"),
            Map.entry("fractures", "fracture"),
            Map.entry("eviction", "evict"),
            Map.entry("suicidal", "suicid"),
            Map.entry("suicide", "suicid"),
            Map.entry("pregnancy", "pregnan"),
            Map.entry("pregnant", "pregnan"),
            Map.entry("strangulation", "strangl"),
            Map.entry("strangled", "strangl"),
            Map.entry("strangle", "strangl"),
            Map.entry("nmo", "nmo"),
            Map.entry("school", "school"));

    private Words() {}

    /** The words of a text, lower case, as they stand. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c)
                    || (start >= 0
                            && (c == '\''
                                    || c == '’'
                                    || c == '&'
                                    || ((c == '.' || c == ':' || c == ',') && digitAround(lower, i))));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean digitAround(String text, int i) {
        return i + 1 < text.length() && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
    }

    static boolean common(String word, String stem) {
        return stem.length() < 2 || COMMON.contains(word) || COMMON.contains(stem);
    }

    /** A rough English stem: good enough to compare entries, never shown to anybody. */
    static String stem(String word) {
        String known = SAME.get(word);
        if (known != null) {
            return known;
        }
        String stem = word;
        if (stem.endsWith("'s") || stem.endsWith("’s")) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.endsWith("'") || stem.endsWith("’")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() < 4 || Character.isDigit(stem.charAt(0))) {
            return stem;
        }
        for (String suffix : SUFFIXES) {
            if (stem.endsWith(suffix) && stem.length() - suffix.length() >= 3) {
                stem = stem.substring(0, stem.length() - suffix.length());
                break;
            }
        }
        int last = stem.length() - 1;
        if (last >= 3 && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0) {
            return stem.substring(0, last);
        }
        if (last >= 3 && (stem.charAt(last) == 'e' || stem.charAt(last) == 'y' || stem.charAt(last) == 'i')) {
            return stem.substring(0, last);
        }
        return stem;
    }

    private static final String[] SUFFIXES = {
        "ations", "ation", "ions", "ings", "ing", "ion", "ies", "ied", "ers", "er", "ed", "es", "s"
    };
}
