package org.throughline.chronology.gaps;

import java.util.regex.Pattern;
import org.throughline.chronology.RecordedEntry;

/**
 * Events after which risk is known to be high, and the words they are recorded in. A word that is denied ("no threats to kill", "denied
 * being strangled") is not counted. A reading of words, for a person to judge.
 */
public enum Sign {
    MARAC("MARAC", "marac|multi[- ]agency risk assessment conference"),
    STRANGULATION(
            "Strangulation",
            "strangl\\w+|strangulat\\w+|chok(?:ed|ing)|hands? (?:around|round|on) (?:her|his|the) (?:neck|throat)"),
    THREATS_TO_KILL(
            "Threats to kill",
            "threat\\w* to kill|threaten\\w* to (?:kill|murder)|(?:would|will|going to|said he'd|said she'd) kill (?:her|him|them)"),
    SEPARATION(
            "Separation",
            "separat(?:ed|ion|ing)|left (?:him|her|her husband|her partner)|ended the relationship|relationship (?:had |has )?ended|moved out|asked him to leave|divorce\\w*"),
    WEAPON("Weapon", "knife|knives|machete|hammer|firearm|gun\\b|weapon"),
    SEXUAL_VIOLENCE("Sexual violence", "rape[ds]?|sexual(?:ly)? (?:assault\\w*|violence|abuse\\w*)"),
    STALKING("Stalking", "stalk\\w+|follow(?:ed|s|ing) her|tracker|waiting outside"),
    PREGNANCY("Pregnancy", "pregnan\\w+"),
    HIGH_RISK("Assessed as high risk", "high[- ]risk|dash (?:score )?(?:of )?(?:1[4-9]|2[0-4])\\b");

    private static final String DENIED =
            "(?<!\\bno )(?<!\\bnot )(?<!\\bdenied )(?<!\\bdenies )(?<!\\bdenied being )(?<!\\bwithout )(?<!\\bno history of )(?<!\\bnever )";

    private final String words;
    private final Pattern pattern;

    Sign(String words, String pattern) {
        this.words = words;
        this.pattern =
                Pattern.compile(DENIED + "\\b(?:" + pattern + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public String words() {
        return words;
    }

    /** Whether an entry's account or outcome records it. */
    public boolean in(RecordedEntry entry) {
        return pattern.matcher(entry.event()).find()
                || !entry.outcome().isEmpty()
                        && pattern.matcher(entry.outcome()).find();
    }
}
