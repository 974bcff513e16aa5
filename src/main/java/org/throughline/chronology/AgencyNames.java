package org.throughline.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.Content;
import org.throughline.documents.Content.Paragraph;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Whose chronology a file is: from its own heading, or from its name as people would write it. */
final class AgencyNames {

    private static final Pattern BEFORE_CHRONOLOGY = Pattern.compile(
            "(?i)^(.{3,80}?)\\s*(?:[:–—|-]|,)?\\s*(?:agency |single.agency |detailed |full |imr |combined |integrated )?(?:chronology|imr)(?:\\s*(?:[:–—-]|of|for|\\().*)?$");
    private static final Pattern AFTER_CHRONOLOGY = Pattern.compile(
            "(?i)^(?:agency |single.agency |imr )?chronology\\s*(?:[:–—-]|(?:prepared |submitted |provided |completed )?(?:by|from|for)\\s*:?)\\s*(?:the )?(.{3,80})$");
    private static final Pattern LABELLED = Pattern.compile(
            "(?i)^(?:name of )?(?:reporting |contributing )?(?:agency|organi[sz]ation|service|trust|prepared by|submitted by|completed by)(?: name)?\\s*[:–—-]\\s*(.{3,80})$");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:name of )?(?:reporting |contributing )?(?:agency|organi[sz]ation)(?: name)?\\s*:?$");
    /** "Northgate NHS Trust: mental health services", "Northgate Health Visiting (0-19 service)": the small letters say what it does, not who it is. */
    private static final Pattern DESCRIBED =
            Pattern.compile("^(.*\\p{Lu}.*?)\\s*(?::\\s+[^\\p{Lu}]+|\\([^\\p{Lu}]+\\))$");

    private static final Pattern AGENCY_WORD = Pattern.compile(
            "(?i).*\\b(police|constabulary|nhs|trust|council|surgery|practice|hospital|infirmary|housing|homes|services?|probation|social care|association|board|clinic|school|academy|college|university|refuge|women's aid|centre|charity|health|ambulance|hospice|partnership|borough|society|fire|nursery|cafcass|idva|marac|project|support|advice|learning|hostel|team|foundation|university|line)\\b.*");
    private static final Pattern NOT_AN_AGENCY = Pattern.compile(
            "(?i).*\\b(domestic homicide review|dhr|dardr|appendix|annex|template|review panel|terms of reference|community safety partnership|subject|summary|key events|section|part \\d).*|.*\\d{2}/\\d{2}.*|agency|organi[sz]ation|combined|integrated|draft|the|official.*|confidential.*|restricted.*");
    private static final Set<String> PAPERWORK = Set.of(
            "chronology",
            "chron",
            "imr",
            "final",
            "draft",
            "copy",
            "v1",
            "v2",
            "v3",
            "v4",
            "version",
            "updated",
            "signed",
            "dhr",
            "dardr",
            "entries",
            "report",
            "redacted",
            "appendix",
            "annex",
            "extract",
            "minutes",
            "notes",
            "records",
            "record",
            "timeline",
            "log",
            "export",
            "download",
            "file",
            "document",
            "doc",
            "scan",
            "attachment");
    private static final Set<String> SMALL =
            Set.of("of", "and", "the", "for", "in", "on", "upon", "with", "at", "by", "under");
    private static final Set<String> CAPITALS = Set.of(
            "nhs", "gp", "idva", "isva", "mash", "csc", "asc", "cic", "cafcass", "ymca", "nspcc", "rspca", "aafda",
            "camhs", "iapt", "uk", "marac", "mappa", "dwp", "ed", "cgl", "icb", "ccg", "nps", "cmht", "cps", "pdu");
    private static final Map<String, String> APOSTROPHES = Map.of(
            "childrens",
            "Children's",
            "adults",
            "Adults'",
            "womens",
            "Women's",
            "mens",
            "Men's",
            "girls",
            "Girls'",
            "peoples",
            "People's",
            "victims",
            "Victims'",
            "kings",
            "King's",
            "queens",
            "Queen's",
            "drivers",
            "Drivers'");
    private static final Set<String> COMPASS = Set.of("north", "south", "east", "west", "central");

    /** Words that say what an agency is, not which. */
    private static final Set<String> GENERAL = Set.of(
            ("police constabulary nhs trust foundation council borough county city district town metropolitan surgery medical practice centre center hospital hospitals"
                            + " infirmary general university royal community housing homes home association services service probation social care children childrens women womens"
                            + " mental health wellbeing domestic abuse violence project support primary secondary high school academy college nursery ambulance fire rescue drug"
                            + " alcohol recovery adult adults safeguarding early help family families group partnership national local authority and the north south east west"
                            + " northern southern eastern western central saint new integrated team teaching acute visiting midwifery maternity prison clinic advice")
                    .split(" "));

    private AgencyNames() {}

    /** What other agencies may call this one besides its sector: the words of its name that no other agency's name has, and its initials. */
    static List<String> shortNames(String agency, List<String> all) {
        List<String> names = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (String word : agency.replaceAll("\\(.*", "").split("[^\\p{L}'’]+")) {
            if (word.isEmpty()) {
                continue;
            }
            String small = word.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
            if (Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
            boolean own = all.stream().noneMatch(other -> !other.equals(agency) && other.contains(word));
            if (own && small.length() >= 4 && Character.isUpperCase(word.charAt(0)) && !GENERAL.contains(small)) {
                names.add(small);
            }
        }
        if (initials.length() >= 3) {
            names.add(initials.toString().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** The agency the file's own headings name, or null. */
    static @Nullable String inHeadings(Content content, List<Columns> columns) {
        List<String> ownWords = fileWords(content.fileName());
        List<String> lines = new ArrayList<>();
        int table = -1;
        for (Content.Block block : content.blocks()) {
            switch (block) {
                case Paragraph paragraph -> lines.add(paragraph.text());
                case Table found -> {
                    table++;
                    int number = table;
                    int headerRow = columns.stream()
                            .filter(understood -> understood.table() == number)
                            .mapToInt(Columns::headerRow)
                            .findFirst()
                            .orElse(-1);
                    for (Row row :
                            found.rows().subList(0, Math.min(12, found.rows().size()))) {
                        if (headerRow >= 0 && row.number() >= headerRow) {
                            break;
                        }
                        labelled(row, lines);
                    }
                }
            }
            if (lines.size() > 60) {
                break;
            }
        }
        List<String> single =
                lines.stream().flatMap(line -> Stream.of(line.split("\n"))).toList();
        return Stream.concat(
                        single.stream().map(AgencyNames::inLine),
                        single.stream().map(line -> asItsTitle(line, ownWords)))
                .filter(name -> name != null && !partOf(name, ownWords))
                .findFirst()
                .map(AgencyNames::inSmallLetters)
                .orElse(null);
    }

    /** "Leaving Care" over mossford-leaving-care.odt: the file's name says more. */
    private static boolean partOf(String name, List<String> fileWords) {
        List<String> words = Stream.of(name.split("[\\s-]+"))
                .map(AgencyNames::plain)
                .filter(word -> !SMALL.contains(word))
                .toList();
        return fileWords.size() > words.size() && fileWords.containsAll(words);
    }

    /** "ALDERSEY POLICE" as people would write it, and as the same agency writes it elsewhere. */
    private static String inSmallLetters(String name) {
        if (name.codePoints().anyMatch(Character::isLowerCase) || !name.contains(" ")) {
            return name;
        }
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ")) {
            words.add(word.isEmpty() ? word : written(word.toLowerCase(Locale.ROOT), words.isEmpty()));
        }
        return String.join(" ", words);
    }

    /**
     * A title above the table that names an agency: each word with a capital, and either one of the words that tell this agency from others
     * in the file's name ("Hearthstone Domestic Abuse Support" over hearthstone-idva.xlsx), or, where the file's name tells nothing, a word
     * that agencies have in their names.
     */
    private static @Nullable String asItsTitle(String line, List<String> fileWords) {
        String title = line.strip().replaceFirst("\\s*(?:[:–—|(]|\\s-\\s).*$", "");
        List<String> words = Stream.of(title.split("[\\s-]+")).toList();
        boolean capitals = words.stream()
                .allMatch(word -> SMALL.contains(word) || (!word.isEmpty() && Character.isUpperCase(word.charAt(0))));
        List<String> plain = words.stream().map(AgencyNames::plain).toList();
        if (!capitals
                || words.size() < 2
                || words.size() > 9
                || plain.stream().anyMatch(word -> PAPERWORK.contains(word) || word.matches(".*\\d.*"))
                || NOT_AN_AGENCY.matcher(title).matches()) {
            return null;
        }
        List<String> telling = fileWords.stream()
                .filter(word -> !GENERAL.contains(word) && !CAPITALS.contains(word))
                .toList();
        if (!title.equals(line.strip()) && !plain.containsAll(fileWords)) {
            return null;
        }
        boolean named = telling.isEmpty()
                ? AGENCY_WORD.matcher(title.replace('’', '\'')).matches()
                : telling.stream().anyMatch(plain::contains);
        return named ? title : null;
    }

    private static List<String> fileWords(String fileName) {
        String base = fileName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[A-Za-z0-9]{2,5}$", "");
        return Stream.of(base.replaceAll("([a-z])([A-Z])", "$1 $2").split("[\\s_.\\-+]+"))
                .map(AgencyNames::plain)
                .filter(word -> !word.isEmpty()
                        && !SMALL.contains(word)
                        && !PAPERWORK.contains(word)
                        && !word.matches("[\\d()]+|v\\d+"))
                .toList();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
    }

    private static void labelled(Row row, List<String> lines) {
        List<String> texts = row.cells().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.size() == 2 && LABEL.matcher(texts.getFirst()).matches()) {
            lines.add("Agency: " + texts.getLast());
        } else if (texts.size() == 1) {
            lines.add(texts.getFirst());
        }
    }

    private static @Nullable String inLine(String line) {
        String text = line.strip();
        for (Pattern pattern : List.of(LABELLED, AFTER_CHRONOLOGY, BEFORE_CHRONOLOGY)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                String name = DESCRIBED
                        .matcher(matcher.group(1).strip().replaceAll("[\\s:–—|,.-]+$", ""))
                        .replaceFirst("$1");
                boolean sure = pattern == LABELLED
                        ? !name.contains(":")
                        : AGENCY_WORD.matcher(name.replace('’', '\'')).matches()
                                || (pattern == BEFORE_CHRONOLOGY && text.matches("(?i).*[:–—|-]\\s*chronology.*"));
                if (sure && name.length() >= 2 && !NOT_AN_AGENCY.matcher(name).matches()) {
                    return name;
                }
            }
        }
        return null;
    }

    /** "northmere-constabulary.xlsx" as people would write it: "Northmere Constabulary". */
    static String fromFileName(String fileName) {
        String base = fileName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[A-Za-z0-9]{2,5}$", "");
        List<String> words = new ArrayList<>();
        for (String word : base.replaceAll("([a-z])([A-Z])", "$1 $2").split("[\\s_.\\-+]+")) {
            String small = word.toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !PAPERWORK.contains(small) && !small.matches("[\\d()]+|v\\d+")) {
                words.add(written(word, words.isEmpty()));
            }
        }
        if (words.isEmpty()) {
            return base.isBlank() ? fileName : base;
        }
        int last = words.size() - 1;
        if (last >= 2 && COMPASS.contains(words.get(last).toLowerCase(Locale.ROOT))) {
            words.set(last, "(" + words.get(last) + ")");
        }
        return String.join(" ", words);
    }

    private static String written(String word, boolean first) {
        String small = word.toLowerCase(Locale.ROOT);
        if (CAPITALS.contains(small)) {
            return small.toUpperCase(Locale.ROOT);
        }
        if (APOSTROPHES.containsKey(small)) {
            return APOSTROPHES.get(small);
        }
        if (SMALL.contains(small) && !first) {
            return small;
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
