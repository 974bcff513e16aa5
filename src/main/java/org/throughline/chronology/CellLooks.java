package org.throughline.chronology;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.throughline.documents.Cell;

/** What a cell looks like from outside, for telling columns apart. Reading a date is done elsewhere. */
final class CellLooks {

    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|sept|september|october|november|december)";
    private static final Pattern DATE = Pattern.compile("(^|.*[^\\p{L}\\d])("
            + "[\\doil]{1,2}(st|nd|rd|th)?\\s*[./\\\\-]\\s*[\\doil]{1,2}\\s*[./\\\\-]\\s*[\\doil]{2,4}"
            + "|(19|20)\\d\\d\\s*[./-]\\s*\\d{1,2}(\\s*[./-]\\s*\\d{1,2})?"
            + "|\\d{1,2}(st|nd|rd|th)?[ \\-.]*(of )?" + MONTH + "\\b.*"
            + "|" + MONTH + "[ \\-./,']*\\d{1,4}.*"
            + "|(spring|summer|autumn|winter|christmas|easter|new year)\\b.*"
            + "|(19|20)\\d\\d(s|-\\d\\d)?"
            + ")([^\\p{L}\\d].*)?$");
    private static final Pattern NO_DATE = Pattern.compile(
            "(date )?(not (recorded|known|stated|given|dated|clear)|unknown|undated|no date|n/?k|n/?r|unclear|illegible|tbc|date unknown|\\?+)( .{0,12})?");
    private static final Pattern TIME = Pattern.compile(
            "(c\\.?|approx\\.?|around|about)? ?\\d{1,2}([:.h]\\d{2}([:.]\\d\\d)?|\\d{2})?\\s*(hrs?|hours|h|am|pm|noon|midnight)?\\.?");
    private static final Pattern CLOCK = Pattern.compile("\\d:\\d\\d|h(ou)?rs?|\\d\\s*[ap]m|noon|midnight");
    private static final Pattern YES_NO =
            Pattern.compile("(yes|no|y|n|n/?a|n/?k|not known|not recorded|unknown)\\b.{0,30}");
    private static final Pattern PERIOD_HEADING =
            Pattern.compile("(year |month |period )?[:\\-]? ?(" + MONTH + "[ ,\\-/']*)?(19|20)\\d\\d"
                    + "( ?(to|-|–|/) ?(" + MONTH + " )?(19|20)?\\d\\d)?( ?(continued|cont'?d?|\\(cont.*\\)))?[:.]?");
    private static final Pattern DAY_HEADING = Pattern.compile("(\\p{L}{3,9},? )?\\d{1,2}(st|nd|rd|th)?([ \\-.](of )?"
            + MONTH + "[ \\-.]|[./-]\\d{1,2}[./-])\\d{2,4}[:.]?");
    private static final Pattern CLOSING = Pattern.compile(
            "(grand |sub ?)?totals?\\b.*|number of (entries|contacts)\\b.*|end( of.*)?|entries:? \\d+|count:? \\d*|page \\d+.*|---+|\\*+");

    private CellLooks() {}

    /** How many cells of a row hold anything. */
    static int filled(List<Cell> row) {
        int filled = 0;
        for (Cell cell : row) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    static boolean date(Cell cell) {
        if (cell.moment() != null) {
            return cell.moment().getYear() > 1900;
        }
        if (cell.text().strip().length() > 60) {
            return false;
        }
        String text = small(cell.text());
        return DATE.matcher(text).matches() || NO_DATE.matcher(text).matches();
    }

    /** A day, month, season or year; not a word for its absence. */
    static boolean realDate(Cell cell) {
        return date(cell) && !NO_DATE.matcher(small(cell.text())).matches();
    }

    static boolean time(Cell cell) {
        if (cell.moment() != null) {
            return cell.moment().getYear() <= 1900;
        }
        if (cell.text().strip().length() > 16) {
            return false;
        }
        String text = small(cell.text());
        return !text.isEmpty() && TIME.matcher(text).matches();
    }

    /** A time that can be nothing else: "11:00", "2012 hours", "9.30am"; not a bare number. */
    static boolean clockTime(Cell cell) {
        return time(cell)
                && (cell.moment() != null || CLOCK.matcher(small(cell.text())).find());
    }

    static boolean yesNo(String text) {
        return YES_NO.matcher(small(text)).matches();
    }

    /** "2014", "March 2014", "2014 continued": a heading over the rows below. */
    static boolean periodHeading(String text) {
        return PERIOD_HEADING.matcher(small(text)).matches();
    }

    static boolean dayHeading(String text) {
        return DAY_HEADING.matcher(small(text)).matches();
    }

    /** "Total entries: 12", "End of chronology". */
    static boolean closing(String text) {
        String words = small(text);
        // most rows begin with a date, and no such line begins with a digit
        return !words.isEmpty()
                && !Character.isDigit(words.charAt(0))
                && CLOSING.matcher(words).matches();
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
