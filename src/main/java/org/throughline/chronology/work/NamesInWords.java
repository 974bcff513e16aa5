package org.throughline.chronology.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.review.Part;
import org.throughline.review.Subject;

/**
 * Finds whom the words of an entry speak of: by full name, first name, known-as and pseudonym, and by the words for their part where only
 * one person can be meant ("the victim"). A surname alone proposes nobody: families share it. A proposal, for a person to correct.
 */
public final class NamesInWords {

    private static final Map<Part, String> PARTS = Map.of(
            Part.VICTIM, "(?i:\\b(?:the |our )?victim(?!s? support)\\b|\\bdeceased\\b)",
            Part.SUSPECT, "(?i:\\bperpetrator\\b|\\balleged offender\\b|\\bsuspect\\b)",
            Part.CHILD, "(?i:\\bchild\\b(?! (?:protection|benefit|maintenance|in need))|\\bchildren\\b(?!['’]s))");

    /** Words of relationship that name a suspect wherever an entry about the victim uses them. */
    private static final Set<String> RELATIONS = Set.of("husband", "wife", "boyfriend", "girlfriend", "partner");

    private final Map<UUID, Pattern> patterns = new LinkedHashMap<>();

    public NamesInWords(List<Subject> people) {
        for (var person : people) {
            var forms = new ArrayList<String>();
            Stream.of(person.name(), person.knownAs(), person.pseudonym())
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> forms.addAll(forms(name, people, person)));
            boolean alone = people.stream()
                            .filter(other -> other.part() == person.part())
                            .count()
                    == 1;
            if (PARTS.containsKey(person.part()) && (alone || person.part() == Part.CHILD)) {
                forms.add(Objects.requireNonNull(PARTS.get(person.part())));
            }
            if (person.part() == Part.SUSPECT && alone && person.relationship() != null) {
                var relation = person.relationship().toLowerCase(java.util.Locale.UK);
                RELATIONS.stream()
                        .filter(relation::contains)
                        .forEach(word -> forms.add("(?i:\\b(?:her|his|the|ex[- ]?|former) ?" + word + "\\b)"));
            }
            if (!forms.isEmpty()) {
                patterns.put(person.id(), Pattern.compile(String.join("|", forms), Pattern.UNICODE_CHARACTER_CLASS));
            }
        }
    }

    private static List<String> forms(String name, List<Subject> people, Subject person) {
        var forms = new ArrayList<String>();
        forms.add(whole(name));
        var words = name.split("\\s+");
        if (words.length > 1 && words[0].length() > 1 && isTheirs(words[0], people, person)) {
            forms.add(whole(words[0]));
        }
        return forms;
    }

    /** Whether nobody else of the case has this first name, and it is no title or the word before a letter: "Child A". */
    private static boolean isTheirs(String first, List<Subject> people, Subject person) {
        return !first.matches("(?i)mr|mrs|miss|ms|mx|dr|child|adult|invented")
                && people.stream()
                        .filter(other -> !other.id().equals(person.id()))
                        .flatMap(other -> Stream.of(other.name(), other.knownAs(), other.pseudonym()))
                        .filter(Objects::nonNull)
                        .noneMatch(other -> other.strip().split("\\s+")[0].equalsIgnoreCase(first));
    }

    private static String whole(String name) {
        return "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])";
    }

    /** The people spoken of, in the order of the case. */
    public List<UUID> in(String text) {
        return patterns.entrySet().stream()
                .filter(person -> person.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
