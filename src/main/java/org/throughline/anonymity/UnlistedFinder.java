package org.throughline.anonymity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what identifies somebody by its form alone, though the case does not list it: a crime reference, a valid NHS number. */
final class UnlistedFinder implements Finder {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DATE = "(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+" + MONTH + "[\\s,]+\\d{2,4}|" + MONTH
            + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern HELP = Pattern.compile(
            "(?i)help ?line|samaritans|childline|switchboard|reception|crimestoppers|refuge\\b|aafda|women's aid|freephone|charity|support line");
    private static final Set<String> PUBLIC_POSTCODES = Set.of("SW1P4DF"); // the Home Office, in every published letter
    private static final Set<String> FREE_MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "hotmail.co.uk",
            "outlook.com",
            "live.co.uk",
            "live.com",
            "yahoo.com",
            "yahoo.co.uk",
            "icloud.com",
            "me.com",
            "aol.com",
            "btinternet.com",
            "sky.com",
            "msn.com",
            "proton.me",
            "protonmail.com",
            "talktalk.net",
            "virginmedia.com");

    private record Form(Pattern pattern, int group, String why, BiPredicate<Folded, MatchResult> accept) {}

    private static final List<Form> FORMS = List.of(
            form(
                    "(?<![\\w+/.-])(?<!\\d )(\\d{3}[ -]?\\d{3}[ -]?\\d{4})(?![\\w/])(?! ?\\d)",
                    "a valid NHS number", (t, m) -> nhs(t, m)),
            form("(?<![\\w/])(\\d{2}[A-Z]{0,3}/\\d{4,7}/\\d{2})(?![\\w/])", "the form of a police crime reference"),
            form("(?<![\\w/])([A-Z]{2,4}/\\d{4,8}/\\d{2,4})(?![\\w/])", "the form of a case reference"),
            form(
                    "(?i)\\b(?:crime|case|incident|custody|urn|cad|log|claim|hospital|passport|account)\\s+(?:ref(?:erence)?|number|no|record)\\.?(?:\\s+(?:number|no)\\.?)?\\s*(?:is|was|:|,|\\()?\\s*([A-Z0-9/-]*\\d{4,}[A-Z0-9/-]*)",
                    "a reference number"),
            form(
                    "(?<!\\w)((?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D])(?!\\w)",
                    "the form of a National Insurance number"),
            form(
                    "(?<!\\w)([A-Z]{2,5}9{0,3}\\d{6}[A-Z]{1,2}9?\\d[A-Z]{2})(?!\\w)",
                    "the form of a driving licence number"),
            form("(?<![\\w-])([A-HJ-PR-Y]{2}\\d{2} ?[A-HJ-PR-Z]{3})(?![\\w-])", "the form of a vehicle registration"),
            form(
                    "(?<![\\w-])([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2})(?![\\w-])",
                    "a full postcode",
                    (t, m) -> !PUBLIC_POSTCODES.contains(m.group(1).replace(" ", ""))),
            form(
                    "(?<![\\d+])((?:(?:\\+|00)44[ -]?(?:\\(0\\))?[ -]?|0)7\\d{3}[ -]?\\d{3}[ -]?\\d{3})(?!\\d)",
                    "a mobile telephone number", (t, m) -> !helpline(t, m)),
            form(
                    "(?<![\\d+])((?:(?:\\+|00)44[ -]?(?:\\(0\\))?[ -]?|\\(?0)[12]\\d{2,4}\\)?[ -]?\\d{3,4}[ -]?\\d{3,4})(?!\\d)",
                    "a telephone number",
                    (t, m) -> m.group(1).replaceAll("\\D", "").length() >= 10 && !helpline(t, m)),
            form(
                    "(?i)(?<![\\w.+-])([a-z0-9._%+-]+@[a-z0-9.-]+\\.[a-z]{2,})",
                    "a person's e-mail address", (t, m) -> personal(m)),
            form(
                    "(?i)\\b(?:born(?: on)?|date of birth|birth ?date|d\\.?o\\.?b\\.?)(?:\\s+(?:is|was|the|of))?[\\s:,(-]{0,3}("
                            + DATE + ")",
                    "a date of birth"));

    @Override
    public void find(Folded text, boolean prose, List<Hit> hits) {
        if (!prose) {
            return;
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text.plain());
            while (matcher.find()) {
                if (form.accept().test(text, matcher)) {
                    hits.add(new Hit(
                            text.start(matcher.start(form.group())),
                            text.end(matcher.end(form.group())),
                            form.why(),
                            null));
                }
            }
        }
    }

    private static boolean nhs(Folded text, MatchResult match) {
        String digits = match.group(1).replaceAll("\\D", "");
        String before = text.plain()
                .substring(Math.max(0, match.start() - 40), match.start())
                .toLowerCase(Locale.ROOT);
        return validNhs(digits) && (digits.charAt(0) != '0' || before.contains("nhs") || before.contains("chi "));
    }

    /** The modulus 11 check of NHS Data Dictionary "NHS NUMBER". */
    static boolean validNhs(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = 11 - sum % 11;
        return digits.chars().distinct().count() > 1
                && check != 10
                && (check == 11 ? 0 : check) == digits.charAt(9) - '0';
    }

    private static boolean helpline(Folded text, MatchResult match) {
        return HELP.matcher(text.plain().substring(Math.max(0, match.start() - 60), match.start()))
                .find();
    }

    private static boolean personal(MatchResult match) {
        String address = match.group(1).toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        return FREE_MAIL.contains(address.substring(at + 1))
                || address.substring(0, at).matches("[a-z]+[._-][a-z]+\\d*");
    }

    private static Form form(String regex, String why) {
        return form(regex, why, (t, m) -> true);
    }

    private static Form form(String regex, String why, BiPredicate<Folded, MatchResult> accept) {
        return new Form(Pattern.compile(regex), 1, why, accept);
    }
}
