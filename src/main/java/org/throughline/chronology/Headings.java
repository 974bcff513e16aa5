package org.throughline.chronology;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the headings agencies write above their columns mean. */
final class Headings {

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}#&']+");
    private static final Pattern NUMBER =
            Pattern.compile("#|no|num|number|item|id|row|line|serial( no)?|entry no|s n|(entry|item|row|line) number");
    private static final Pattern DATE_TO =
            Pattern.compile("(date )?(to|until|ended|end|finish(ed)?)( date)?|end date.*|date to.*|to date");
    private static final Pattern DATE_EXACT = Pattern.compile(
            "when|day|dates?|(date )?from|start date|date started|(event|contact|incident|entry) dates?|dates? (and|&|or) times?"
                    + "|dates? (of|time|from|day).*|date dd.*|when( did)? it happen(ed)?");
    private static final Pattern DATE_OF_RECORD = Pattern.compile(
            ".*\\b(birth|recorded|received|created|logged|entered|completed|due|target|review(ed)?|updated?|closed|printed|record)\\b.*");
    private static final Pattern RECORDING = Pattern.compile(
            ".*\\b(typed|input|inputted|entered|recorded|logged|created|added|written|received|uploaded|filed|reported|printed|updated|scanned|signed|due)\\b.*");
    private static final Pattern DATE_ANY = Pattern.compile(".*\\bdates?\\b.*");
    private static final Pattern TIME = Pattern.compile("(.*\\b)?(time|hours?|hrs?|clock)(\\b.*)?|at|starts?|started");
    private static final Pattern SEEN = Pattern.compile(
            ".*\\b(seen|sighted)\\b(?! by).*|.*\\b(spoken to|spoke to) alone\\b.*|.*\\bseen alone\\b.*");
    private static final Pattern OUTCOME = Pattern.compile(
            ".*\\b(outcomes?|response|responses|actions?|decisions?|results?|what (we|was|they|you|agency) did|what was done|follow up|next steps?|interventions?|disposal|resolution)\\b.*|(and )?then what");
    /** "Incident and police response": what happened comes first. */
    private static final Pattern EVENT_AND_MORE = Pattern.compile(
            "(nature of )?(significant |key |brief )?(events?|incidents?|contacts?|details?|descriptions?|narrative|summary|entry|account|what happened)\\b.*\\b(and|&|including|with|plus)\\b.*");

    private static final Pattern COMMENT = Pattern.compile(
            ".*\\b(comments?|commentary|analysis|observations?|reflections?|remarks?|learning|good practice|missed opportunit(y|ies)|author's? (notes?|view)|reviewer'?s? (notes?|view)|opinion)\\b.*");
    private static final Pattern TYPE = Pattern.compile(
            ".*\\b(type|category|method|mode|location|place|venue|address|where|kind|code|flag|status|kloe|tor|theme|purpose|duration)\\b.*");
    private static final Pattern SOURCE = Pattern.compile(
            ".*\\b(sources?|systems?|databases?|recorded (in|on)|taken from|found in|evidence|documents?|file|where( (it|this|that))?( (is|was|were|has been))? (recorded|noted|written|logged|held|kept|found|filed|stored)|from which record)\\b.*|records?|record (type|set|held)|origin");
    private static final Pattern AGENCY = Pattern.compile(
            "(name of )?(reporting |partner |recording |contributing )?(agency|organi[sz]ation|service|provider)( name| organi[sz]ation| service)?|whose record");
    private static final Pattern WHO = Pattern.compile(
            ".*\\b(who|whom|staff|workers?|professionals?|practitioners?|officers?|clinicians?|role|names?|author|persons?|people|initials|subject|by|with|ref|reference|team)\\b.*");
    private static final Pattern EVENT_5 = Pattern.compile(
            ".*\\b(significant|key)? ?(events?|incidents?)\\b.*|.*\\b(what (happened|was said|took place|occurred)|narrative|description|happening|occurrence)\\b.*");
    private static final Pattern EVENT_4 = Pattern.compile(
            ".*\\b(details?|entry|entries|account|circumstances|involvement|text|case ?notes?|log entry|what)\\b.*");
    private static final Pattern EVENT_3 =
            Pattern.compile(".*\\b(contacts?|summary|presentation|consultation|activity|issue|concern|reason)\\b.*");
    private static final Pattern EVENT_2 =
            Pattern.compile(".*\\b(information|notes?|content|log|history|episode)\\b.*");
    private static final Pattern EVENT_1 = Pattern.compile("records?|what was recorded");
    private static final Pattern OTHER_TABLE = Pattern.compile(
            "version|version (no|number|date)|(document )?control|revision|issue (no|number)|amendments?( made)?|changes?( made)?|signature|signed( by)?"
                    + "|date of birth|dob|d o b|born|relationship.*|abbreviations?|acronyms?|meaning|definition|terms?|stands for|pseudonym|distribution|approved by"
                    + "|recommendations?|target date|full name|initials used|key|glossary|page|job title|telephone|e ?mail");

    private static final int MOST_MARKS = 12;

    private Headings() {}

    /** Lower case, without marks, single spaces: "Date / Time:" becomes "date time". */
    static String plain(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT).replace('’', '\'');
        return NOT_WORDS.matcher(lower).replaceAll(" ").strip();
    }

    /** Whether a cell repeats a heading, given as {@link #plain}. */
    static boolean repeats(String plainHeading, String text) {
        if (text.length() > plainHeading.length() + MOST_MARKS) {
            return false;
        }
        if (plainHeading.isEmpty()) {
            return plain(text).isEmpty();
        }
        int letter = plainHeading.codePointAt(0);
        boolean mayBe = text.indexOf(letter) >= 0 || text.indexOf(Character.toUpperCase(letter)) >= 0 || letter > 127;
        return mayBe && plainHeading.equals(plain(text));
    }

    /** A heading of a table that is not a chronology: versions, signatures, abbreviations, who is who. */
    static boolean ofAnotherTable(String heading) {
        return OTHER_TABLE.matcher(plain(heading)).matches();
    }

    /** What a heading means, or {@link Meaning#OTHER} when it says nothing known. */
    static Meaning meaning(String heading) {
        String words = plain(heading);
        if (words.isEmpty() || words.length() > 70) {
            return Meaning.OTHER;
        }
        if (NUMBER.matcher(words).matches()) {
            return Meaning.NUMBER;
        }
        if (DATE_TO.matcher(words).matches()) {
            return Meaning.DATE_TO;
        }
        if (dateStrength(heading) > 0) {
            return Meaning.DATE;
        }
        if (SEEN.matcher(words).matches()) {
            return Meaning.SEEN;
        }
        if (COMMENT.matcher(words).matches()) {
            return Meaning.COMMENT;
        }
        if (TIME.matcher(words).matches()) {
            return Meaning.TIME;
        }
        if (OUTCOME.matcher(words).matches()
                && !words.startsWith("event")
                && !EVENT_AND_MORE.matcher(words).matches()) {
            return Meaning.OUTCOME;
        }
        if (AGENCY.matcher(words).matches()) {
            return Meaning.AGENCY;
        }
        if (TYPE.matcher(words).matches() && !SOURCE.matcher(words).matches()) {
            return Meaning.OTHER;
        }
        if (SOURCE.matcher(words).matches() && eventStrength(heading) < 5) {
            return Meaning.SOURCE;
        }
        return eventStrength(heading) > 0 ? Meaning.EVENT : Meaning.OTHER;
    }

    /** Whether a heading says anything known at all, also who did it or what kind it was. */
    static boolean known(String heading) {
        String words = plain(heading);
        return meaning(heading) != Meaning.OTHER
                || WHO.matcher(words).matches()
                || TYPE.matcher(words).matches();
    }

    /** 3 for the date of the event, 1 for the date of its record, 0 for no date. */
    static int dateStrength(String heading) {
        String words = plain(heading);
        if (words.contains("birth")) {
            return 0;
        }
        if (DATE_EXACT.matcher(words).matches()
                && !DATE_OF_RECORD.matcher(words).matches()) {
            return 3;
        }
        if (!DATE_ANY.matcher(words).matches()) {
            return 0;
        }
        return DATE_OF_RECORD.matcher(words).matches() ? 1 : 2;
    }

    /** A heading that speaks of when something was written down: "Typed on". */
    static boolean ofRecording(String heading) {
        return RECORDING.matcher(plain(heading)).matches();
    }

    /** 5 for "significant event" down to 1 for "record", 0 for something else. */
    static int eventStrength(String heading) {
        String words = plain(heading);
        if (TYPE.matcher(words).matches()) {
            return 0;
        }
        return EVENT_5.matcher(words).matches()
                ? 5
                : EVENT_4.matcher(words).matches()
                        ? 4
                        : EVENT_3.matcher(words).matches()
                                ? 3
                                : EVENT_2.matcher(words).matches()
                                        ? 2
                                        : EVENT_1.matcher(words).matches() ? 1 : 0;
    }
}
