package org.throughline.review;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which names of a case stand in words that are to name nobody, because others read them who may not see the case. Only names as they are
 * recorded, in whole or in part, with a capital: the check of a report is {@code anonymity}'s, and finds far more.
 */
public final class NamesSaid {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}[\\p{L}\\p{M}]*)*");
    private static final Set<String> NO_NAMES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "the", "child", "baby", "unknown", "not", "known", "and");
    private static final int SHORTEST = 3;

    private NamesSaid() {}

    /** The names as the text writes them, each once, in its order; empty if it names none of these people. */
    public static List<String> in(String text, List<Subject> people) {
        Set<String> names = people.stream()
                .flatMap(person -> Stream.of(person.name(), person.knownAs() == null ? "" : person.knownAs()))
                .flatMap(NamesSaid::words)
                .map(NamesSaid::plain)
                .filter(name -> name.length() >= SHORTEST && !NO_NAMES.contains(name))
                .collect(Collectors.toSet());
        return words(text)
                .filter(word -> Character.isUpperCase(word.charAt(0)) && names.contains(plain(word)))
                .distinct()
                .toList();
    }

    /** A sentence that refuses words for the names in them. */
    public static String refusal(List<String> names) {
        return said(names) + ". Write it without names";
    }

    /** Words beside a field that may name people where there is reason to, but usually should not. */
    public static String warning(List<String> names) {
        return said(names)
                + ". Use a pseudonym, or what they were to the person who died, unless the name is needed here.";
    }

    private static String said(List<String> names) {
        return names.stream().map(name -> "“" + name + "”").collect(Collectors.joining(" and "))
                + (names.size() == 1 ? " is a name" : " are names")
                + " in this case";
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .map(match -> match.group().replaceFirst("['’]s$", ""));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.ROOT);
    }
}
