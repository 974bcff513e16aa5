package org.throughline.anonymity;

import java.util.List;
import java.util.Set;
import org.throughline.anonymity.Folded.Token;

/** Decides whether an English word that is also a name in the case (Dean, Grace, May, Young) is the name where it stands. */
final class OrdinaryNames {

    private static final Set<String> WHAT_PEOPLE_DO = Set.of(
            "was",
            "is",
            "had",
            "has",
            "did",
            "does",
            "told",
            "said",
            "says",
            "saw",
            "went",
            "left",
            "rang",
            "took",
            "knew",
            "felt",
            "who",
            "whose",
            "whom",
            "would",
            "could",
            "came",
            "began",
            "gave",
            "met",
            "spoke",
            "wrote",
            "and",
            "then",
            "also",
            "never",
            "often",
            "became",
            "got",
            "made",
            "sent",
            "kept",
            "lost",
            "hit",
            "thought",
            "found",
            "drove",
            "drank",
            "sought",
            "slept",
            "herself",
            "himself",
            "themselves",
            "again",
            "later",
            "at",
            "to",
            "as");
    /** Words that begin sentences as they are: "Low mood.", "Will refer.", "Fell on the stairs." Any other with a capital there is the name. */
    private static final Set<String> BEGIN_SENTENCES = Set.of(
            ("art autumn best bill black bright brown call case chance chase child children close cross day drew "
                            + "early east english fell field found frank french gay good grant gray green grey hand hard head heard "
                            + "held hope hurt invented irish just keen key last law lay light little lock long love low major man mark marks "
                            + "may mean more new nick noble north old pain past pat patient person polish power price quick rash read rich "
                            + "rob rose said self sharp short silver small south spring still strong sue summer sweet sound victim ward "
                            + "welsh west white will winter wise young")
                    .split(" "));

    private static final Set<String> BEFORE_A_THING =
            Set.of("the", "a", "an", "this", "each", "every", "no", "our", "any");
    private static final Set<String> BEFORE_A_MONTH = Set.of(
            "in",
            "of",
            "since",
            "until",
            "till",
            "by",
            "during",
            "early",
            "late",
            "mid",
            "from",
            "to",
            "last",
            "next",
            "this",
            "on",
            "through",
            "throughout",
            "before",
            "after",
            "and",
            "between");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "miss", "ms", "mx", "dr", "aunt", "uncle", "auntie", "nan", "grandad");

    private OrdinaryNames() {}

    /** @param at index in {@code tokens} of a word that is both in the dictionary and a name in the case */
    static boolean name(List<Token> tokens, int at, Folded text) {
        Token token = tokens.get(at);
        Token before = at > 0 ? tokens.get(at - 1) : null;
        Token after = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        if (before != null && TITLES.contains(before.word()) && near(token.gap())) {
            return true;
        }
        if (!token.capital()) {
            return false;
        }
        String tail = tail(text, token);
        if (token.allCapitals()) {
            boolean capitalsAround = (before == null || before.allCapitals()) && (after == null || after.allCapitals());
            if (capitalsAround
                    && (before != null || after != null)
                    && (OrdinaryWords.month(token.word()) || token.word().equals("will"))) {
                return false;
            }
        }
        if (OrdinaryWords.month(token.word()) && month(before, token, tail)) {
            return false;
        }
        boolean follows = token.possessive() || after != null && near(after.gap()) && doing(after.word());
        if (starts(before, token)) {
            return follows
                    || after == null
                    || !near(after.gap())
                    || !BEGIN_SENTENCES.contains(token.word()) && !partOfTerm(token, after);
        }
        if (before != null && near(token.gap()) && BEFORE_A_THING.contains(before.word())) {
            return token.possessive()
                    && !before.word().equals("a")
                    && !before.word().equals("an")
                    && !before.word().equals("the");
        }
        return after == null || !near(after.gap()) || token.possessive() || follows || !partOfTerm(token, after);
    }

    /** "Dean Court", "Young Person", "Grace periods": part of a longer name or term. */
    private static boolean partOfTerm(Token token, Token after) {
        if (token.word().equals("grace") && after.word().startsWith("period")) {
            return true;
        }
        return after.capital() && OrdinaryWords.has(after.word()) && token.allCapitals() == after.allCapitals();
    }

    private static boolean month(@org.jspecify.annotations.Nullable Token before, Token token, String tail) {
        if (tail.matches("(?s)[\\s,]*(?:\\d|to\\b|and [A-Z]|or [A-Z]).*")) {
            return true;
        }
        if (token.gap().matches("(?s).*\\d\\s*")) {
            return true;
        }
        return before != null
                && (BEFORE_A_MONTH.contains(before.word())
                        || OrdinaryWords.month(before.word())
                        || Set.of("st", "nd", "rd", "th").contains(before.word()));
    }

    private static boolean doing(String word) {
        return WHAT_PEOPLE_DO.contains(word) || word.length() > 4 && word.endsWith("ed");
    }

    private static boolean near(String gap) {
        return !gap.isEmpty() && gap.isBlank();
    }

    private static boolean starts(@org.jspecify.annotations.Nullable Token before, Token token) {
        return before == null || token.gap().matches("(?s).*[.!?:;•\\n\"“\\t].*");
    }

    private static String tail(Folded text, Token token) {
        String original = text.original();
        return original.substring(token.end(), Math.min(original.length(), token.end() + 12));
    }
}
