package org.throughline.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds initials: "M.H." always, "MH" where it can only be a person. */
final class InitialsFinder implements Finder {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "MH", "DH", "GP", "PC", "DC", "DS", "DI", "DA", "DV", "AA", "IT", "HR", "HO", "UK", "US", "EU", "UN", "NB",
            "PS", "AM", "PM", "ED", "CP", "SW", "TV", "ID", "OK", "CA", "CB", "CC", "CD", "CT", "MP", "QA", "QC", "KC",
            "RE", "TH", "BS", "IC", "NG", "MA", "BA", "JP", "PA", "PR", "VC", "AD", "BC", "LA", "PT", "OT", "TA", "MS",
            "DR", "MR", "IV", "VI", "II", "IX", "XI", "MM", "CM", "KM", "ML", "MG", "KG", "NE", "NW", "SE", "EC", "WC",
            "CSP", "DHR", "IMR", "NHS", "CPS", "ICB", "CCG", "SIO", "FLO", "GBH", "ABH", "PTSD");
    private static final String PERSON_AFTER =
            "(?=['’]s\\b|\\s+(?:was|is|had|has|did|told|said|says|stated|reported|disclosed|who|asked|went|left|rang|called|felt|denied|attended"
                    + "|lived|moved|began|became|would)\\b)";
    private static final String PERSON_BEFORE =
            "(?<=\\b(?:told|by|with|asked|saw|and|that|named|called|about|from|against|between|as|to|visited|arrested)\\s)";

    private record Initials(Pattern pattern, Identity identity) {}

    private final List<Initials> all = new ArrayList<>();

    InitialsFinder(List<Identity> identities) {
        for (Identity identity : identities) {
            List<String> words = Names.words(identity.value());
            if (identity.kind() != Identity.Kind.NAME || words.size() < 2) {
                continue;
            }
            add(identity, words.getFirst().substring(0, 1) + words.getLast().charAt(0));
            // of a double surname either half may give the letter
            if (words.size() > 2 && identity.value().contains("-")) {
                add(
                        identity,
                        words.getFirst().substring(0, 1)
                                + words.get(words.size() - 2).charAt(0));
            }
            if (words.size() > 2) {
                StringBuilder every = new StringBuilder();
                words.forEach(word -> every.append(word.charAt(0)));
                add(identity, every.toString());
            }
        }
    }

    private void add(Identity identity, String lower) {
        String letters = lower.toUpperCase(Locale.ROOT);
        boolean common = ABBREVIATIONS.contains(letters);
        StringBuilder dotted = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            dotted.append(letters.charAt(i)).append(i + 1 < letters.length() ? "\\.\\s?" : "\\b\\.?");
        }
        String alone = letters + "(?![\\p{L}\\p{N}./&_-]?[\\p{L}\\p{N}])";
        String bare = common
                ? letters + "\\b" + PERSON_AFTER
                : letters + "\\b" + PERSON_AFTER + "|" + PERSON_BEFORE + alone + "|\\(" + letters + "\\)|^" + letters
                        + "$";
        String edge = "(?<![\\p{L}\\p{N}.&/_-])";
        // "P.C. Green" is a constable, not somebody whose initials are P.C.
        String notTitle = common ? "(?!\\s*\\p{Lu})" : "";
        all.add(new Initials(
                Pattern.compile(edge + "(?:" + dotted + "(?!\\p{L})" + notTitle + "|" + bare + ")"), identity));
    }

    @Override
    public void find(Folded text, boolean prose, List<Hit> hits) {
        if (!prose) {
            return;
        }
        for (Initials initials : all) {
            Matcher matcher = initials.pattern().matcher(text.plain());
            while (matcher.find()) {
                hits.add(new Hit(
                        text.start(matcher.start()),
                        text.end(matcher.end()),
                        "the initials of " + initials.identity().whose(),
                        initials.identity()));
            }
        }
    }
}
