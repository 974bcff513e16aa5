package org.throughline.anonymity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways one day can be written: "3rd September 1981", "3.9.81", "1981-09-03", "Sept 3 1981", "the third of September 1981". */
final class BirthDate {

    private static final List<String> DAYS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty[ -]first",
            "twenty[ -]second",
            "twenty[ -]third",
            "twenty[ -]fourth",
            "twenty[ -]fifth",
            "twenty[ -]sixth",
            "twenty[ -]seventh",
            "twenty[ -]eighth",
            "twenty[ -]ninth",
            "thirtieth",
            "thirty[ -]first");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(\\p{L}{3,9})\\.?,?\\s+(\\d{4})");

    private BirthDate() {}

    /** The day a case's date of birth means (day before month), or null when it is not a whole date. */
    static @Nullable LocalDate read(String value) {
        String written = Folded.plainly(value).strip();
        try {
            Matcher iso = ISO.matcher(written);
            if (iso.matches()) {
                return LocalDate.parse(written);
            }
            Matcher numeric = NUMERIC.matcher(written);
            if (numeric.matches()) {
                int year = Integer.parseInt(numeric.group(3));
                int century = numeric.group(3).length() == 4 ? 0 : year > 30 ? 1900 : 2000;
                return LocalDate.of(
                        century + year, Integer.parseInt(numeric.group(2)), Integer.parseInt(numeric.group(1)));
            }
            Matcher words = WORDS.matcher(written);
            if (words.matches()) {
                for (int month = 1; month <= 12; month++) {
                    if (words.group(2).startsWith(name(month).substring(0, 3))) {
                        return LocalDate.of(Integer.parseInt(words.group(3)), month, Integer.parseInt(words.group(1)));
                    }
                }
            }
        } catch (DateTimeException e) {
            return null;
        }
        return null;
    }

    /** Patterns for text made plain, each with what it is. */
    static Map<String, List<Pattern>> forms(LocalDate date) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        String d = (day < 10 ? "0?" : "") + day;
        String m = (month < 10 ? "0?" : "") + month;
        String dd = String.format(Locale.ROOT, "%02d", day);
        String mm = String.format(Locale.ROOT, "%02d", month);
        String yyyy = Integer.toString(date.getYear());
        String yy = yyyy.substring(2);
        String ordinal = "(?:" + d + "\\s?(?:st|nd|rd|th)?|" + DAYS.get(day - 1) + ")";
        String called = name(month);
        String full = called.length() <= 4
                ? called
                : called.substring(0, 3) + (month == 9 ? "t?" : "") + "(?:" + called.substring(3) + ")?";
        String monthName = "(?:" + full + "|" + called + ")\\.?";
        String year = "(?:" + yyyy + "|'?" + yy + ")(?!\\d)";
        String gap = "[\\s,./_-]{0,3}";
        String start = "(?<![\\d./-])";
        List<Pattern> whole = new ArrayList<>(List.of(
                p(start + ordinal + "(?:\\s+day)?(?:\\s+of)?" + gap + monthName + gap + "(?:of\\s+)?" + year),
                p("(?<!\\p{L})" + monthName + gap + "(?:the\\s+)?" + ordinal + "[\\s,./_-]{1,3}" + year),
                p(start + d + "\\s?[./\\-_\\\\ ]\\s?" + m + "\\s?[./\\-_\\\\ ]\\s?(?:" + yyyy + "|" + yy + ")(?!\\d)"),
                p("(?<!\\d)" + yyyy + "\\s?[./\\-_ ]\\s?" + m + "\\s?[./\\-_ ]\\s?" + d + "(?!\\d)"),
                p("(?<!\\d)" + yyyy + "[\\s,]+" + monthName + "[\\s,]+" + ordinal + "(?!\\d)"),
                p("(?<![\\d.,])(?:" + dd + mm + yyyy + "|" + yyyy + mm + dd + "|" + dd + mm + yy + ")(?![\\d])")));
        List<Pattern> turned = day == month
                ? List.of()
                : List.of(p(start + m + "\\s?[./-]\\s?" + d + "\\s?[./-]\\s?" + yyyy + "(?!\\d)"));
        List<Pattern> part = List.of(
                p("(?<=\\b(?:born|birth|dob|d\\.o\\.b\\.?)\\b[^.\\n]{0,20})\\b" + monthName + gap + year),
                p("(?<=\\bbirthday\\b[^.\\n]{0,30})\\b(?:" + ordinal + "(?:\\s+of)?\\s+" + monthName + "|" + monthName
                        + "\\s+" + ordinal + ")(?!\\d)"),
                p("\\b(?:" + ordinal + "(?:\\s+of)?\\s+" + monthName + "|" + monthName + "\\s+" + ordinal
                        + ")(?!\\d)(?=[^.\\n]{0,30}\\bbirthday\\b)"));
        return Map.of(
                "the date of birth", List.copyOf(whole),
                "the date of birth, month before day", turned,
                "part of the date of birth", part);
    }

    /** The number a workbook keeps for the day (1900 system). */
    static String serial(LocalDate date) {
        return Long.toString(date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
    }

    private static String name(int month) {
        return java.time.Month.of(month)
                .getDisplayName(TextStyle.FULL, Locale.UK)
                .toLowerCase(Locale.ROOT);
    }

    private static Pattern p(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
