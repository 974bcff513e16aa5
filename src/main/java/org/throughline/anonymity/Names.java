package org.throughline.anonymity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.anonymity.Identity.Kind;

/** The words that name people in one case, and whose they are. */
final class Names {

    private static final Set<String> NOT_NAMES = Set.of(
            "mr", "mrs", "miss", "ms", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "rev", "née", "nee", "aka",
            "known", "as", "or", "and", "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "bin",
            "ibn", "al", "el", "the", "of", "jr", "snr", "senior", "junior");

    /** What a word is to its owner. */
    enum Sort {
        GIVEN("first name"),
        MIDDLE("middle name"),
        SURNAME("surname"),
        KNOWN_AS("known-as name");

        final String inWords;

        Sort(String inWords) {
            this.inWords = inWords;
        }
    }

    /** @param word lower case, plain */
    record Name(String word, Sort sort, Identity identity) {}

    private final Map<String, List<Name>> byWord = new HashMap<>();
    private final List<Name> all = new ArrayList<>();
    private final List<List<String>> fullNames = new ArrayList<>();
    private final List<Identity> fullNameOwners = new ArrayList<>();
    private final Set<String> pseudonymWords = new HashSet<>();

    Names(List<Identity> identities) {
        for (Identity identity : identities) {
            Folded.of(identity.pseudonym()).tokens().forEach(token -> pseudonymWords.add(token.word()));
        }
        for (Identity identity : identities) {
            if (identity.kind() == Kind.NAME || identity.kind() == Kind.KNOWN_AS) {
                add(identity);
            }
        }
    }

    private void add(Identity identity) {
        List<String> words = words(identity.value());
        for (int i = 0; i < words.size(); i++) {
            Sort sort;
            if (identity.kind() == Kind.KNOWN_AS) {
                // of a nickname of several words ("Big Dave") an ordinary word alone says nothing
                if (words.size() > 1 && OrdinaryWords.has(words.get(i))) {
                    continue;
                }
                sort = Sort.KNOWN_AS;
            } else {
                sort = i == 0 ? Sort.GIVEN : i == words.size() - 1 ? Sort.SURNAME : Sort.MIDDLE;
            }
            Name name = new Name(words.get(i), sort, identity);
            all.add(name);
            byWord.computeIfAbsent(name.word(), w -> new ArrayList<>()).add(name);
        }
        if (words.size() > 1) {
            fullNames.add(words);
            fullNameOwners.add(identity);
        }
    }

    /** The words of a name that can identify: no titles, no particles, no initials. */
    static List<String> words(String value) {
        return Folded.of(value).tokens().stream()
                .map(Folded.Token::word)
                .filter(word -> word.length() > 1 && !NOT_NAMES.contains(word))
                .toList();
    }

    /** Whose name a word is, in any of the ways an ending can change it; empty when nobody's. */
    List<Name> exactly(String word) {
        List<Name> names = byWord.getOrDefault(word, List.of());
        if (names.isEmpty() && word.length() > 4 && word.endsWith("s")) {
            names = byWord.getOrDefault(word.substring(0, word.length() - 1), List.of());
        }
        return names;
    }

    List<Name> all() {
        return all;
    }

    List<List<String>> fullNames() {
        return fullNames;
    }

    Identity ownerOf(int fullName) {
        return fullNameOwners.get(fullName);
    }

    boolean pseudonym(String word) {
        return pseudonymWords.contains(word);
    }
}
