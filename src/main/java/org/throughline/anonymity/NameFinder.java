package org.throughline.anonymity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.anonymity.Folded.Token;
import org.throughline.anonymity.Names.Name;

/** Finds names whole or in part: any case, possessives, misspellings, run together, joined by underscores. */
final class NameFinder implements Finder {

    private static final Pattern JOINED = Pattern.compile("\\s+|[_.+\\-/]|,\\s*|\\s*-\\s*|%20");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private final Names names;

    NameFinder(Names names) {
        this.names = names;
    }

    @Override
    public void find(Folded text, boolean prose, List<Hit> hits) {
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); ) {
            List<Name> here = at(text, tokens, i, prose);
            if (here.isEmpty()) {
                inside(text, tokens.get(i), prose, hits);
                i++;
                continue;
            }
            // take in the words beside it that name the same person
            int last = i;
            List<Name> taken = new ArrayList<>(here);
            Set<Identity> owners = owners(here);
            while (last + 1 < tokens.size()
                    && JOINED.matcher(gap(tokens, last + 1)).matches()) {
                List<Name> next = at(text, tokens, last + 1, prose);
                Set<Identity> shared = owners(next);
                shared.retainAll(owners);
                if (shared.isEmpty() || tokens.get(last).possessive()) {
                    break;
                }
                owners = shared;
                taken.addAll(next);
                last++;
            }
            Identity owner = owners.iterator().next();
            hits.add(new Hit(tokens.get(i).start(), tokens.get(last).end(), why(tokens, i, last, taken, owner), owner));
            i = last + 1;
        }
    }

    /** Whose name the word is where it stands; empty when it is nobody's. */
    private List<Name> at(Folded text, List<Token> tokens, int i, boolean prose) {
        Token token = tokens.get(i);
        List<Name> exact = names.exactly(token.word());
        if (!exact.isEmpty()) {
            return certain(text, tokens, i, prose, exact) ? exact : besides(tokens, i, exact);
        }
        if (!prose || token.word().length() < 4 || names.pseudonym(token.word())) {
            return List.of();
        }
        List<Name> near = names.all().stream()
                .filter(name -> Misspelling.beside(token.word(), name.word()))
                .toList();
        if (near.isEmpty() || OrdinaryWords.has(token.word()) && !token.capital()) {
            return List.of();
        }
        if (token.capital() && !OrdinaryWords.has(token.word())) {
            List<Name> alone = near.stream()
                    .filter(name -> Misspelling.alone(token.word(), name.word()))
                    .toList();
            if (!alone.isEmpty()) {
                return alone;
            }
        }
        return besides(tokens, i, near);
    }

    private boolean certain(Folded text, List<Token> tokens, int i, boolean prose, List<Name> exact) {
        Token token = tokens.get(i);
        if (names.pseudonym(token.word())) {
            return false;
        }
        boolean ordinary =
                OrdinaryWords.has(token.word()) || exact.stream().allMatch(name -> OrdinaryWords.has(name.word()));
        if (ordinary) {
            return prose && OrdinaryNames.name(tokens, i, text);
        }
        // two letters are a name only written as one ("Jo", not "JO" or "jo")
        return token.word().length() > (prose ? 2 : 3) || token.capital() && !token.allCapitals();
    }

    /** Those of the names whose owner is named by the word before or after as well. */
    private List<Name> besides(List<Token> tokens, int i, List<Name> candidates) {
        return candidates.stream()
                .filter(name -> beside(tokens, i, i + 1, name) || beside(tokens, i, i - 1, name))
                .toList();
    }

    private boolean beside(List<Token> tokens, int i, int other, Name name) {
        if (other < 0 || other >= tokens.size()) {
            return false;
        }
        Token neighbour = tokens.get(other);
        if (!JOINED.matcher(gap(tokens, Math.max(i, other))).matches() || names.pseudonym(neighbour.word())) {
            return false;
        }
        boolean bothOrdinary = OrdinaryWords.has(neighbour.word())
                && OrdinaryWords.has(tokens.get(i).word());
        if (bothOrdinary && !(neighbour.capital() && tokens.get(i).capital())) {
            return false;
        }
        for (Name second : names.all()) {
            if (!second.identity().equals(name.identity())
                    || second.word().equals(name.word()) && second.sort() == name.sort()) {
                continue;
            }
            if (neighbour.word().equals(second.word())
                    || neighbour.capital() && !bothOrdinary && Misspelling.beside(neighbour.word(), second.word())) {
                return true;
            }
        }
        return false;
    }

    /** Names run together with other letters: "MarianHolloway", "mholloway", "#justiceformarian". */
    private void inside(Folded text, Token token, boolean prose, List<Hit> hits) {
        String word = token.word();
        if (word.length() < 5 || OrdinaryWords.has(word)) {
            return;
        }
        for (int n = 0; n < names.fullNames().size(); n++) {
            List<String> full = names.fullNames().get(n);
            String first = full.getFirst();
            String last = full.getLast();
            boolean together = word.contains(first + last) || word.contains(last + first);
            boolean initial = full.stream()
                    .skip(1)
                    .anyMatch(name -> name.length() > 3
                            && (word.equals(first.charAt(0) + name) || word.equals(name + first.charAt(0))));
            if (together || initial) {
                Identity owner = names.ownerOf(n);
                hits.add(new Hit(token.start(), token.end(), "the name of " + owner.whose() + ", run together", owner));
                return;
            }
        }
        boolean handle = token.start() > 0 && "#@".indexOf(text.original().charAt(token.start() - 1)) >= 0
                || token.end() < text.original().length() && text.original().charAt(token.end()) == '@';
        List<String> pieces = List.of(CAMEL.split(token.cased()));
        for (Name name : names.all()) {
            boolean piece = pieces.size() > 1
                    && !OrdinaryWords.has(name.word())
                    && pieces.stream().anyMatch(p -> Folded.plainly(p).equals(name.word()));
            boolean part = handle && name.word().length() >= 5 && word.contains(name.word());
            if ((piece || part) && (prose || name.word().length() > 3)) {
                hits.add(new Hit(
                        token.start(),
                        token.end(),
                        "the " + name.sort().inWords + " of " + name.identity().whose()
                                + ", run together with other words",
                        name.identity()));
                return;
            }
        }
    }

    /** What stands between a word and the one before, a possessive ending left out. */
    private static String gap(List<Token> tokens, int i) {
        return tokens.get(i).gap();
    }

    private static Set<Identity> owners(List<Name> names) {
        Set<Identity> owners = new LinkedHashSet<>();
        names.forEach(name -> owners.add(name.identity()));
        return owners;
    }

    private static String why(List<Token> tokens, int first, int last, List<Name> taken, @Nullable Identity owner) {
        Set<String> sorts = new LinkedHashSet<>();
        Set<String> people = new LinkedHashSet<>();
        boolean spelt = true;
        for (Name name : taken) {
            if (last > first && !name.identity().equals(owner)) {
                continue;
            }
            sorts.add(name.sort().inWords);
            people.add(name.identity().whose());
        }
        for (int i = first; i <= last; i++) {
            String word = tokens.get(i).word();
            spelt &= taken.stream().anyMatch(name -> word.startsWith(name.word()));
        }
        String whose = String.join(" or ", people);
        return "the " + String.join(" and ", sorts) + " of " + whose + (spelt ? "" : ", misspelt");
    }
}
