package org.throughline.chronology;

/**
 * The stem of an English word, by M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980): "visited", "visits" and "visiting"
 * give "visit", while "care" and "car" stay apart. Here
 * "referral" and "headbutt" end as "referred" and "headbutted" do. For comparing only, never shown to anybody.
 */
final class Stem {

    private static final String[][] LONG = {
        {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"abli", "able"},
        {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
        {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},
        {"iviti", "ive"}, {"biliti", "ble"}
    };
    private static final String[][] MIDDLE = {
        {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}
    };
    private static final String[] LAST = {
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al",
        "er", "ic", "ou"
    };

    private Stem() {}

    /** @param word lower case */
    static String of(String word) {
        if (word.length() < 4 || !isPlain(word)) {
            return word;
        }
        String stem = endings(plural(word));
        if (stem.endsWith("y") && hasVowel(stem, stem.length() - 1)) {
            stem = stem.substring(0, stem.length() - 1) + "i";
        }
        stem = replaced(stem, LONG);
        stem = replaced(stem, MIDDLE);
        return tidy(last(stem));
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String plural(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String endings(String word) {
        if (word.endsWith("eed")) {
            return measure(word, word.length() - 3) > 0 ? word.substring(0, word.length() - 1) : word;
        }
        int cut = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
        if (cut == 0 || !hasVowel(word, word.length() - cut)) {
            return word;
        }
        String stem = word.substring(0, word.length() - cut);
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        char end = stem.charAt(stem.length() - 1);
        if (doubled(stem) && end != 'l' && end != 's' && end != 'z') {
            return stem.substring(0, stem.length() - 1);
        }
        return measure(stem, stem.length()) == 1 && short_(stem, stem.length()) ? stem + "e" : stem;
    }

    private static String replaced(String word, String[][] endings) {
        for (String[] ending : endings) {
            if (word.endsWith(ending[0])) {
                int left = word.length() - ending[0].length();
                return measure(word, left) > 0 ? word.substring(0, left) + ending[1] : word;
            }
        }
        return word;
    }

    private static String last(String word) {
        for (String ending : LAST) {
            if (word.endsWith(ending)) {
                int left = word.length() - ending.length();
                return measure(word, left) > 1 ? word.substring(0, left) : word;
            }
        }
        if (word.endsWith("sion") || word.endsWith("tion")) {
            int left = word.length() - 3;
            return measure(word, left) > 1 ? word.substring(0, left) : word;
        }
        return word;
    }

    private static String tidy(String word) {
        String stem = word;
        int left = stem.length() - 1;
        if (stem.endsWith("e") && (measure(stem, left) > 1 || measure(stem, left) == 1 && !short_(stem, left))) {
            stem = stem.substring(0, left);
        }
        boolean twice = stem.length() > 4 && doubled(stem) && "sz".indexOf(stem.charAt(stem.length() - 1)) < 0;
        return twice && (!stem.endsWith("ll") || measure(stem, stem.length()) > 1)
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static boolean vowel(String word, int i) {
        char c = word.charAt(i);
        return "aeiou".indexOf(c) >= 0 || (c == 'y' && i > 0 && !vowel(word, i - 1));
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (vowel(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** How often a vowel is followed by a consonant in the first letters. */
    private static int measure(String word, int end) {
        int measure = 0;
        for (int i = 1; i < end; i++) {
            measure += vowel(word, i - 1) && !vowel(word, i) ? 1 : 0;
        }
        return measure;
    }

    private static boolean doubled(String word) {
        int last = word.length() - 1;
        return last > 0 && word.charAt(last) == word.charAt(last - 1) && !vowel(word, last);
    }

    /** Consonant, vowel, consonant that is not w, x or y. */
    private static boolean short_(String word, int end) {
        return end >= 3
                && !vowel(word, end - 3)
                && vowel(word, end - 2)
                && !vowel(word, end - 1)
                && "wxy".indexOf(word.charAt(end - 1)) < 0;
    }
}
