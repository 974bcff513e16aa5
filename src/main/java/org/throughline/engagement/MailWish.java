package org.throughline.engagement;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody close to the person who died wants an e-mail today, by what they said in their own words. Where their words are not
 * understood for certain, none is sent: their page waits for them all the same. English and Welsh are understood.
 */
final class MailWish {

    private static final Locale WELSH = Locale.of("cy");
    private static final String ANY_EMAIL = "e-?(?:mail|bost)";
    private static final String NO = "\\b(?:no|not|never|without|except|rather than|instead of|don['’]t|doesn['’]t|stop"
            + "|dim|ddim|ni|na|nid|nac|peidi\\w*|byth|heb|heblaw|yn hytrach|yn lle)\\b";
    private static final Pattern EMAIL = Pattern.compile("(?iu)" + ANY_EMAIL);
    private static final Pattern NOT_EMAIL =
            Pattern.compile("(?iu)" + NO + "[^.;\\n]*" + ANY_EMAIL + "|" + ANY_EMAIL + "[^.;\\n]*" + NO);
    private static final String ENGLISH_MONTHS = months(Locale.UK);
    private static final String WELSH_MONTHS = months(WELSH);
    private static final Pattern DAY = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of| o)? (" + ENGLISH_MONTHS
            + "|" + WELSH_MONTHS + ")(?: \\d{4})?\\b");

    /** A month in Welsh only after "mis": "Mawrth" alone may be a Tuesday. */
    private static final Pattern WHOLE_MONTH =
            Pattern.compile("(?i)\\b(?:mis (" + WELSH_MONTHS + ")|(" + ENGLISH_MONTHS + "))\\b");

    private static final Pattern CHRISTMAS =
            Pattern.compile("(?i)\\b(christmas|new year|nadolig|[bf]lwyddyn newydd)\\w*");

    private MailWish() {}

    static boolean today(Contact contact, LocalDate today) {
        return contact.personId() != null
                && !contact.paused()
                && wantsEmail(contact.how())
                && !avoids(contact.datesToAvoid(), today);
    }

    static boolean wantsEmail(@Nullable String how) {
        return how != null
                && EMAIL.matcher(how).find()
                && !NOT_EMAIL.matcher(how).find();
    }

    /** Whether the day is one to avoid, or may be: a text in which no day is understood, or not all of it, avoids every day. */
    static boolean avoids(@Nullable String dates, LocalDate today) {
        if (dates == null || dates.isBlank()) {
            return false;
        }
        var rest = dates;
        boolean understood = false;
        boolean avoided = false;
        var days = DAY.matcher(rest);
        while (days.find()) {
            understood = true;
            avoided |= isDay(Integer.parseInt(days.group(1)), month(days.group(2)), today);
        }
        rest = DAY.matcher(rest).replaceAll(" ");
        var months = WHOLE_MONTH.matcher(rest);
        while (months.find()) {
            understood = true;
            avoided |= today.getMonth() == month(months.group(months.group(1) == null ? 2 : 1));
        }
        rest = WHOLE_MONTH.matcher(rest).replaceAll(" ");
        if (CHRISTMAS.matcher(rest).find()) {
            understood = true;
            avoided |= today.getMonth() == Month.DECEMBER && today.getDayOfMonth() >= 18
                    || today.getMonth() == Month.JANUARY && today.getDayOfMonth() <= 6;
        }
        boolean partly = Pattern.compile("\\d").matcher(rest).find();
        return avoided || !understood || partly;
    }

    private static boolean isDay(int day, Month month, LocalDate today) {
        return day >= 1 && day <= month.maxLength() && MonthDay.of(month, day).equals(MonthDay.from(today));
    }

    private static String months(Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, locale))
                .collect(Collectors.joining("|"));
    }

    private static Month month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> name.equalsIgnoreCase(month.getDisplayName(TextStyle.FULL, Locale.UK))
                        || name.equalsIgnoreCase(month.getDisplayName(TextStyle.FULL, WELSH)))
                .findFirst()
                .orElseThrow();
    }
}
