package org.throughline.chronology.gaps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.throughline.chronology.RecordedEntry;

/**
 * Events after which risk is known to be high, and the words they are recorded in. A word that is denied ("no threats to kill", "denied
 * being strangled") is not counted. A reading of words, for a person to judge.
 */
public enum Sign {
    MARAC("MARAC", "marac\\b(?![^.;]*\\bnot on (?:the )?agenda)|multi[- ]agency risk assessment conference"),
    STRANGULATION(
            "Strangulation",
            "strangl\\w+|strangulat\\w+|chok(?:ed|ing)|hands? (?:around|round|on) (?:her|his|the) (?:neck|throat)"),
    THREATS_TO_KILL(
            "Threats to kill",
            "threat\\w* to kill|threaten\\w* to (?:kill|murder)|(?:would|will|going to|said he'd|said she'd) kill (?:her|him|them)|(?:would|will|he'd|she'd) (?:\\W|and )?(?:finish (?:it|her|him)|burn\\b|(?:put|throw) \\w+ (?:\\w+ ){0,4}through)|light the place up|before he kills"),
    ASSAULT(
            "Assault",
            "assault(?:ed|ing|s)? (?:by|on|her|him|occasioning)|(?:common|serious|alleged|physical|reports?|after|of) assault|punch(?:ed|ing)|kicked (?:her|him)|stamped on|stabb\\w+|stab wounds?|threw (?:a |an |the )?(?:glass|mug|chair|knife|kettle)|hit (?:her|him) with|with (?:his|her) fist"),
    BREACH(
            "Breach of an order or bail",
            "(?:breach(?:ed|es|ing)?|in breach) (?:of )?(?:(?:his|her|the|a|an|that) )?(?:bail|non[- ]?mol\\w*|order|restraining|injunction|licence)|despite (?:the|his|an?) (?:court )?order|has (?:an )?order against (?:him|her)"),
    SEPARATION(
            "Separation",
            "separat(?:ed|ion|ing)|left (?:him|her|her husband|her partner)|ended the relationship|relationship (?:had |has )?ended|moved out|asked him to leave|divorce\\w*"),
    WEAPON("Weapon", "knife|knives|machete|hammer|firearm|gun\\b|weapon"),
    SEXUAL_VIOLENCE("Sexual violence", "rape[ds]?|sexual(?:ly)? (?:assault\\w*|violence|abuse\\w*)"),
    STALKING("Stalking", "stalk\\w+|follow(?:ed|s|ing) her|tracker|waiting outside"),
    PREGNANCY("Pregnancy", "pregnan\\w+"),
    HIGH_RISK("Assessed as high risk", "high[- ]risk|dash (?:score )?(?:of )?(?:1[4-9]|2[0-4])\\b");

    /** A sign right after one of these is not one. */
    private static final List<String> DENIALS =
            List.of("no ", "not ", "denied ", "denies ", "denied being ", "without ", "no history of ", "never ");

    private final String words;
    private final Pattern pattern;

    /** @param pattern of words in lower case */
    Sign(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile("\\b(?:" + pattern + ")");
    }

    public String words() {
        return words;
    }

    /** Every sign an entry's account or outcome records. */
    public static List<Sign> in(RecordedEntry entry) {
        var event = entry.event().toLowerCase(Locale.UK);
        var outcome = entry.outcome().toLowerCase(Locale.UK);
        return Arrays.stream(values())
                .filter(sign -> sign.isIn(event) || !outcome.isEmpty() && sign.isIn(outcome))
                .toList();
    }

    /** Whether an entry's account or outcome records it. */
    boolean isIn(RecordedEntry entry) {
        return isIn(entry.event().toLowerCase(Locale.UK))
                || isIn(entry.outcome().toLowerCase(Locale.UK));
    }

    /** Denials are looked for where the words stand, and not at every letter: that takes a sixth of the time. */
    private boolean isIn(String lowerCase) {
        var match = pattern.matcher(lowerCase);
        for (int from = 0; from <= lowerCase.length() && match.find(from); from = match.start() + 1) {
            if (!denied(lowerCase, match.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean denied(String text, int at) {
        for (var denial : DENIALS) {
            int start = at - denial.length();
            if (text.startsWith(denial, start) && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
                return true;
            }
        }
        return false;
    }
}
