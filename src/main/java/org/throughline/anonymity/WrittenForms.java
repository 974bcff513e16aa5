package org.throughline.anonymity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.anonymity.Folded.Token;
import org.throughline.anonymity.Identity.Kind;

/** Finds every listed value that is not a name, however it is written: numbers in any grouping, dates in any form, addresses in part. */
final class WrittenForms implements Finder {

    private static final Set<String> LEGAL =
            Set.of("ltd", "limited", "plc", "llp", "inc", "co", "company", "uk", "group", "cic");
    private static final Set<String> INSTITUTION = Set.of(
            "school",
            "primary",
            "secondary",
            "junior",
            "juniors",
            "infant",
            "infants",
            "academy",
            "high",
            "college",
            "nursery",
            "church",
            "the",
            "community",
            "catholic",
            "grammar",
            "and",
            "for",
            "girls",
            "boys",
            "of",
            "trust",
            "services",
            "service",
            "hospital",
            "council",
            "university",
            "care",
            "home",
            "nhs",
            "foundation",
            "ce",
            "rc",
            "preschool",
            "pre",
            "sixth",
            "form");
    private static final Set<String> ROADS = Set.of(
            "road",
            "street",
            "lane",
            "avenue",
            "close",
            "drive",
            "rise",
            "way",
            "court",
            "crescent",
            "place",
            "terrace",
            "gardens",
            "grove",
            "hill",
            "square",
            "walk",
            "mews",
            "park",
            "row",
            "view",
            "green",
            "parade",
            "broadway",
            "house",
            "cottage",
            "cottages",
            "farm",
            "estate");
    private static final List<String> SHORT_ROADS = List.of(
            "road:rd",
            "street:st|str",
            "lane:ln|la",
            "avenue:ave|av",
            "close:cl|clo",
            "drive:dr|drv",
            "court:ct|crt",
            "crescent:cres|cresc|cr",
            "place:pl",
            "terrace:terr?|tce",
            "gardens:gdns|gdn",
            "grove:gr|grv",
            "square:sq",
            "park:pk",
            "saint:st");
    private static final String SEPARATORS = "[\\s\\-._/()]{0,2}";

    private record Form(Pattern pattern, String why, Identity identity, Predicate<Written> accept, boolean proseOnly) {}

    /** One match and the text it stands in. */
    private record Written(Folded text, MatchResult match) {
        String words() {
            return match.group();
        }

        boolean anyCapital() {
            return words().chars().anyMatch(Character::isUpperCase);
        }

        boolean startsCapital() {
            return Character.isUpperCase(words().charAt(0));
        }
    }

    private final List<Form> forms = new ArrayList<>();
    private final Set<String> towns;

    WrittenForms(List<Identity> identities) {
        towns = Set.copyOf(identities.stream()
                .filter(identity ->
                        identity.kind() == Kind.ADDRESS && identity.value().contains(","))
                .flatMap(identity ->
                        Names.words(identity.value().substring(identity.value().indexOf(',') + 1)).stream())
                .toList());
        identities.forEach(this::add);
    }

    private void add(Identity identity) {
        String value = Folded.plainly(identity.value()).strip();
        if (value.isEmpty()) {
            return;
        }
        String why = "the " + identity.kind().inWords() + " of " + identity.whose();
        switch (identity.kind()) {
            case NAME -> {}
            case KNOWN_AS -> {
                if (value.contains(" ")) {
                    phrase(identity, value, why);
                }
            }
            case DOB -> birth(identity, value, why);
            case ADDRESS -> address(identity, value);
            case POSTCODE, VEHICLE, CASE_REFERENCE -> spaced(identity, value, why);
            case NHS_NUMBER -> digits(identity, value.replaceAll("\\D", ""), why);
            case PHONE -> phone(identity, value, why);
            case EMAIL -> email(identity, value, why);
            case EMPLOYER, SCHOOL -> institution(identity, value, why);
            case OTHER -> {
                if (value.matches(".*\\d.*")) {
                    spaced(identity, value, why);
                } else {
                    phrase(identity, value, why);
                }
            }
        }
    }

    private void birth(Identity identity, String value, String why) {
        LocalDate date = BirthDate.read(value);
        if (date == null) {
            phrase(identity, value, why);
            return;
        }
        BirthDate.forms(date)
                .forEach((what, patterns) -> patterns.forEach(
                        pattern -> form(pattern, what + " of " + identity.whose(), identity, w -> true, false)));
        form(
                Pattern.compile("^" + BirthDate.serial(date) + "(?:\\.0+)?$"),
                "the number a workbook keeps for the date of birth of " + identity.whose(),
                identity,
                w -> true,
                true);
    }

    private void address(Identity identity, String value) {
        List<String> parts = List.of(value.split("\\s*[,\\n]\\s*"));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i)
                    .replaceFirst(
                            "^(?:(?:flat|apartment|apt|unit|room)\\s*)?\\d+\\s?[a-z]?(?:\\s?[-/]\\s?\\d+[a-z]?)?\\s+",
                            "");
            List<String> words =
                    Folded.of(part).tokens().stream().map(Token::word).toList();
            boolean numbered = !part.equals(parts.get(i));
            boolean road = words.size() > 1 && ROADS.contains(words.getLast());
            // the town at the end is where the review was held and is public; the street or house is not
            if (words.isEmpty()
                    || part.matches("(?:flat|apartment|apt|unit|room)\\s*\\w?")
                    || !(i == 0 || numbered || road)) {
                continue;
            }
            String why = "part of the address of " + identity.whose();
            boolean known = words.stream().allMatch(OrdinaryWords::has);
            String house = numbered
                    ? "(?:\\b"
                            + Pattern.quote(parts.get(i)
                                    .replaceAll("^\\D*(\\d+(?:\\s?[a-z]\\b)?).*$", "$1")
                                    .strip()) + ",?\\s+)?"
                    : "";
            form(
                    Pattern.compile(
                            house + "(?<![\\p{L}])" + phraseOf(words, true) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE),
                    why,
                    identity,
                    written -> !known
                            || written.anyCapital()
                            || Character.isDigit(written.words().charAt(0)),
                    false);
        }
    }

    private void phone(Identity identity, String value, String why) {
        String digits = value.replaceAll("\\(0\\)", "").replaceAll("\\D", "");
        String national = digits.replaceFirst("^0{0,2}44(?=\\d{9,10}$)", "").replaceFirst("^0", "");
        if (national.length() < 6) {
            digits(identity, digits, why);
            return;
        }
        form(
                Pattern.compile("(?<![\\d+])(?:(?:\\+|00)\\s?44" + SEPARATORS + "(?:\\(?0\\)?" + SEPARATORS
                        + ")?|44\\s?|\\(?0)?" + each(national) + "(?!\\d)"),
                why,
                identity,
                w -> true,
                false);
    }

    private void email(Identity identity, String value, String why) {
        form(
                Pattern.compile("(?<![\\w.+-])" + Pattern.quote(value) + "(?![\\w-])", Pattern.CASE_INSENSITIVE),
                why,
                identity,
                w -> true,
                false);
        String local = value.replaceFirst("@.*", "");
        if (local.length() >= 5 && !OrdinaryWords.has(local)) {
            form(
                    Pattern.compile("(?<![\\w+-])" + Pattern.quote(local) + "(?![\\w-])", Pattern.CASE_INSENSITIVE),
                    "part of the e-mail address of " + identity.whose(),
                    identity,
                    w -> true,
                    false);
        }
    }

    private void institution(Identity identity, String value, String why) {
        List<String> words = new ArrayList<>(Folded.of(value).tokens().stream()
                .map(t -> t.word() + (t.possessive() ? "s" : ""))
                .toList());
        while (words.size() > 1 && LEGAL.contains(words.getLast())) {
            words.removeLast();
        }
        institutionPhrase(identity, words, why, LEGAL);
        while (words.size() > 2 && INSTITUTION.contains(words.getLast())) {
            words.removeLast();
            institutionPhrase(identity, words, why + ", in part", Set.of());
        }
        if (words.size() > 2) {
            institutionPhrase(identity, words.subList(0, 2), why + ", in part", Set.of());
        }
        // its first word alone, when that is a name of its own ("Alderbrook", "St Winifred's")
        String word = words.size() > 2 && Set.of("st", "saint", "the", "our").contains(words.getFirst())
                ? words.get(1)
                : words.getFirst();
        if (words.size() > 1
                && word.length() >= 5
                && !OrdinaryWords.has(word)
                && !INSTITUTION.contains(word)
                && !towns.contains(word)) {
            form(whole(word), why + ", in part", identity, Written::startsCapital, true);
        }
    }

    private void institutionPhrase(Identity identity, List<String> words, String why, Set<String> tail) {
        boolean known = words.stream().allMatch(OrdinaryWords::has);
        String more = tail.isEmpty() ? "" : "(?:,?\\s+(?:" + String.join("|", tail) + ")\\b){0,3}";
        form(
                Pattern.compile("(?<!\\p{L})" + phraseOf(words, false) + "(?!\\p{L})" + more, Pattern.CASE_INSENSITIVE),
                why,
                identity,
                written -> !known || written.startsCapital() && (words.size() > 1 || !startsSentence(written)),
                false);
    }

    private void phrase(Identity identity, String value, String why) {
        List<String> words = Folded.of(value).tokens().stream().map(Token::word).toList();
        if (words.isEmpty()) {
            return;
        }
        institutionPhrase(identity, words, why, Set.of());
    }

    private static boolean startsSentence(Written written) {
        return written.text().plain().substring(0, written.match().start()).matches("(?s)(?:.*[.!?:;\\n])?\\s*");
    }

    private void digits(Identity identity, String digits, String why) {
        if (digits.length() >= 5) {
            form(Pattern.compile("(?<![\\d])" + each(digits) + "(?!\\d)"), why, identity, w -> true, false);
        }
    }

    private void spaced(Identity identity, String value, String why) {
        String letters = value.replaceAll("[^\\p{L}\\p{N}]", "");
        if (letters.length() >= 4) {
            form(
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + each(letters) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE),
                    why,
                    identity,
                    w -> true,
                    false);
        }
    }

    private void form(Pattern pattern, String why, Identity identity, Predicate<Written> accept, boolean proseOnly) {
        forms.add(new Form(pattern, why, identity, accept, proseOnly));
    }

    private static Pattern whole(String word) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    private static String each(String characters) {
        StringBuilder out = new StringBuilder();
        for (char c : characters.toCharArray()) {
            out.append(out.isEmpty() ? "" : SEPARATORS).append(c);
        }
        return out.toString();
    }

    /** The words with anything a writer may put between them; a saint's or boy's apostrophe may stand or fall. */
    private static String phraseOf(List<String> words, boolean road) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String form =
                    word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) + "'?s'?" : word;
            boolean ending = road && i == words.size() - 1 && i > 0 || i == 0 && word.equals("saint");
            for (String pair : SHORT_ROADS) {
                String name = pair.substring(0, pair.indexOf(':'));
                if (ending && word.equals(name)) {
                    form = "(?:" + form + "|(?:" + pair.substring(name.length() + 1) + ")\\b\\.?)";
                }
            }
            out.append(i == 0 ? "" : "(?:[\\s_.,&'+-]|%20|and\\s){1,4}").append(form);
        }
        return out.toString();
    }

    @Override
    public void find(Folded text, boolean prose, List<Hit> hits) {
        for (Form form : forms) {
            if (form.proseOnly() && !prose) {
                continue;
            }
            Matcher matcher = form.pattern().matcher(text.plain());
            while (matcher.find()) {
                if (form.accept().test(new Written(text, matcher.toMatchResult()))) {
                    hits.add(
                            new Hit(text.start(matcher.start()), text.end(matcher.end()), form.why(), form.identity()));
                }
            }
        }
    }
}
