package org.throughline.chronology;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.throughline.chronology.dates.Dates;
import org.throughline.documents.Cell;

/** What a cell looks like from outside, for telling columns apart. Reading a date is done elsewhere. */
final class CellLooks {

    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|sept|september|october|november|december)";
    private static final List<String> SEASONS =
            List.of("spring", "summer", "autumn", "winter", "christmas", "easter", "new year");
    private static final Pattern DATE = Pattern.compile("(^|.*[^\\p{L}\\d])("
            + "[\\doil]{1,2}(st|nd|rd|th)?\\s*[./\\\\-]\\s*[\\doil]{1,2}\\s*[./\\\\-]\\s*[\\doil]{2,4}"
            + "|(19|20)\\d\\d\\s*[./-]\\s*\\d{1,2}(\\s*[./-]\\s*\\d{1,2})?"
            + "|\\d{1,2}(st|nd|rd|th)?[ \\-.]*(of )?" + MONTH + "(?!\\p{L}).*"
            + "|" + MONTH + "[ \\-./,']*\\d{1,4}.*"
            + "|(" + String.join("|", SEASONS) + ")\\b.*"
            + "|(19|20)\\d\\d(s|-\\d\\d)?"
            + ")([^\\p{L}\\d].*)?$");
    private static final Pattern NO_DATE = Pattern.compile(
            "(date )?(not (recorded|known|stated|given|dated|clear)|unknown|undated|no date|n/?k|n/?r|unclear|illegible|tbc|date unknown|\\?+)( .{0,12})?");
    /** Most cells begin with none of these, and need not be looked at closely. */
    private static final String NO_DATE_BEGINS = "dnuit?";

    private static final Pattern TIME = Pattern.compile(
            "(c\\.?|approx\\.?|around|about)? ?\\d{1,2}([:.h]\\d{2}([:.]\\d\\d)?|\\d{2})?\\s*(hrs?|hours|h|a\\.?m|p\\.?m|noon|midnight)?\\.?");
    private static final Pattern CLOCK = Pattern.compile(
            "\\d:\\d\\d|\\dh\\b|h(ou)?rs?|\\d\\s*[ap]\\.?m|noon|midnight|^([01]?\\d|2[0-3])\\.[0-5]\\d$");
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

    static boolean onlyOneFilled(List<Cell> row) {
        int filled = 0;
        for (int i = 0; i < row.size() && filled < 2; i++) {
            filled += row.get(i).isBlank() ? 0 : 1;
        }
        return filled == 1;
    }

    static boolean date(Cell cell) {
        if (cell.moment() != null) {
            return cell.moment().getYear() > 1900;
        }
        String written = cell.text().strip();
        if (written.length() > 60) {
            return false;
        }
        if (Dates.isPlainDay(written)) {
            return true;
        }
        String text = small(written);
        return mayHoldDate(text) && DATE.matcher(text).matches() || isWordForNoDate(text);
    }

    /** Every form of date has a figure, two marks between letters taken for figures, or the name of a season or feast. */
    private static boolean mayHoldDate(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks += c == '/' || c == '\\' || c == '.' || c == '-' ? 1 : 0;
            if (c >= '0' && c <= '9' || marks == 2) {
                return true;
            }
        }
        for (String season : SEASONS) {
            if (text.contains(season)) {
                return true;
            }
        }
        return false;
    }

    /** A day, month, season or year; not a word for its absence. */
    static boolean realDate(Cell cell) {
        return date(cell) && saysWhen(cell);
    }

    /** Of a cell that {@link #date} takes for one: whether it is more than a word for its absence. */
    static boolean saysWhen(Cell cell) {
        String written = cell.text().strip();
        return Dates.isPlainDay(written) || !isWordForNoDate(small(written));
    }

    private static boolean isWordForNoDate(String text) {
        return !text.isEmpty()
                && NO_DATE_BEGINS.indexOf(text.charAt(0)) >= 0
                && NO_DATE.matcher(text).matches();
    }

    static boolean time(Cell cell) {
        if (cell.moment() != null) {
            return cell.moment().getYear() <= 1900;
        }
        String written = cell.text().strip();
        if (written.length() > 16 || !hasFigure(written)) {
            return false;
        }
        if (Dates.isPlainTime(written)) {
            return true;
        }
        String text = small(written);
        return text.indexOf('/') < 0 && TIME.matcher(text).matches();
    }

    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A time that can be nothing else: "11:00", "2012 hours", "9.30am"; not a bare number. */
    static boolean clockTime(Cell cell) {
        return time(cell)
                && (cell.moment() != null
                        || Dates.isPlainTime(cell.text().strip())
                        || CLOCK.matcher(small(cell.text())).find());
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
