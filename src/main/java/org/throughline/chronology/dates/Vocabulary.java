package org.throughline.chronology.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of dates, in English and Welsh: one line a meaning, with its value. Phrases win over words, longer over shorter. */
final class Vocabulary {
    private static final String WORDS = """
            MONTH 1: january, jan, ionawr
            MONTH 2: february, feb, febr, chwefror
            MONTH 3: march, mar, mawrth, fawrth
            MONTH 4: april, apr, ebrill
            MONTH 5: may, mai, fai
            MONTH 6: june, jun, mehefin, fehefin
            MONTH 7: july, jul, gorffennaf, orffennaf
            MONTH 8: august, aug, awst
            MONTH 9: september, sept, sep, medi, fedi
            MONTH 10: october, oct, hydref
            MONTH 11: november, nov, tachwedd, dachwedd
            MONTH 12: december, dec, rhagfyr, ragfyr
            WEEKDAY 1: monday, mon, mondays, dydd llun, llun
            WEEKDAY 2: tuesday, tues, tue, tuesdays, dydd mawrth
            WEEKDAY 3: wednesday, weds, wed, wednesdays, dydd mercher, mercher
            WEEKDAY 4: thursday, thurs, thur, thu, thursdays, dydd iau, iau
            WEEKDAY 5: friday, fri, fridays, dydd gwener, gwener
            WEEKDAY 6: saturday, sat, saturdays, dydd sadwrn, sadwrn
            WEEKDAY 7: sunday, sun, sundays, dydd sul, sul
            SEASON 21: spring, springtime, gwanwyn
            SEASON 22: summer, summertime, haf
            SEASON 23: autumn
            SEASON 24: winter, wintertime, gaeaf
            TERM 1: spring term, easter term, lent term
            TERM 2: summer term
            TERM 3: autumn term, michaelmas term, winter term
            FEAST 0: christmas, xmas, christmas time, christmas period, nadolig
            FEAST 1: christmas day, xmas day
            FEAST 2: christmas eve, xmas eve
            FEAST 3: boxing day
            FEAST 4: new year, the new year
            FEAST 5: new years day, new year day, new year s day
            FEAST 6: new years eve, new year eve, new year s eve, nye
            FEAST 7: easter, easter weekend, pasg
            FEAST 8: good friday
            FEAST 9: easter sunday, easter day
            FEAST 10: easter monday
            FEAST 11: halloween
            FEAST 12: bonfire night, guy fawkes night
            FEAST 13: valentines day, valentine day
            PART 1: early, beginning, beginning of, start, start of, early part of, first part of
            PART 2: mid, middle, middle of
            PART 3: late, end, end of, latter part of, later part of, last part of
            HALF 0: half, half of
            HALF 2: latter half of, last half of, latter half
            QUARTER 0: quarter, qtr, quarter of, q
            WEEK 0: week, wk, week of the month
            WEEKEND 0: weekend, weekend of, wkend
            WEEK_COMMENCING 0: wc, wcommencing, wcomm, wcom, wb, wbeginning, week commencing, wk commencing, week comm
            WEEK_COMMENCING 0: week com, wk comm, week beginning, wk beginning, wk beg, week beg, week starting, week c, wk c
            WEEK_COMMENCING 0: week begining, week comencing, wkc, commencing, week commence
            WEEK_ENDING 0: we, wending, wend, week ending, wk ending, week end, wk end
            WEEK_OF 0: week of, wk of
            SCHOOL_YEAR 0: academic year, school year, academic yr, school yr, ay
            FINANCIAL_YEAR 0: financial year, fiscal year, financial yr, fy, tax year
            ORDINAL_ENDING 0: st, nd, rd, th
            ABOUT 0: c, ca, circa, cca, circ, about, abt, around, approx, approximately, aprox, appx, apx, approximate, roughly, tua
            ABOUT 0: on or about, on or around, or so, or thereabouts, in or around, in or about, est, estimated, or near
            ABOUT 0: approximate date, approx date, around about, at or about, ish
            DOUBT 0: possibly, poss, probably, prob, maybe, perhaps, thought to be, believed to be, likely, unsure, uncertain
            DOUBT 0: unconfirmed, query, not certain, not sure, may be, could be, believed
            NO_DATE 0: not recorded, unrecorded, not known, unknown, undated, nk, na, none, nil, no date, date unknown, not stated
            NO_DATE 0: not given, unclear, illegible, tbc, to be confirmed, date not recorded, date not known, not dated
            NO_DATE 0: not available, not applicable, date unclear, exact date unknown, exact date not known, unknown date, unspecified
            NO_DATE 0: not specified, missing, blank, not documented, date not given, date not stated, exact date unclear, not noted
            NO_DATE 0: exact date not recorded, day not known, day unknown, date illegible, date missing, tba, none recorded, not entered
            NO_DATE 0: date tbc, no date recorded, no date given, not provided, ddim yn hysbys, heb ddyddiad, no dates, not legible
            TO 0: to, til, till, through, thru, hyd
            AND 0: and
            OR 0: or, neu
            BETWEEN 0: between, btw, btwn, betw, rhwng
            BEFORE 0: before, prior to, pre, prior, earlier than, cyn
            AFTER 0: after, post, later than, following, subsequent to
            SINCE 0: since, from, starting, from about, ers, on or after, not before, no earlier than, not earlier than, from on or after
            UNTIL 0: until, up to, on or before, before or on, not after, by or before, untill, by, up until, no later than, not later than
            ONWARDS 0: onwards, onward, to date, to present, present, ongoing, to the present, and after, or later, or after, to now
            AT 0: at, am tua, time, time of
            QUIET 0: time not recorded, time unknown, time not known, time not stated, no time recorded, no time, no time given, time nk
            QUIET 0: towards, toward, time unclear, times not recorded, time unrecorded, towards the
            MERIDIEM 0: am
            MERIDIEM 12: pm
            HOURS 0: hrs, hours, hr, h, hour
            OCLOCK 0: oclock, o clock
            NOON 12: noon, midday
            MIDNIGHT 0: midnight
            PART_OF_DAY 0: morning, afternoon, evening, night, overnight, lunchtime, hours of, morning of, afternoon of, evening of, night of
            PART_OF_DAY 0: eve, teatime, breakfast, daytime, during the night, nighttime
            ISO_T 0: t
            ISO_Z 0: z, gmt, bst, utc
            SAME_DAY 0: same day, same date, that day, as above, ditto, same, same day as above, later that day, later same day, see above
            SAME_DAY 0: later the same day, that evening, that night, that morning, that afternoon, same evening, same night, same morning
            SAME_DAY 0: same afternoon, earlier that day, earlier same day, this day, date as above, later on same day, same date as above
            SAME_DAY 0: later that evening, later that night, later that afternoon, later that morning, later on that day, yr un diwrnod, later that same day, the same day
            DAY_AFTER 1: next day, following day, day after, next morning, following morning, next date, following evening, next evening
            DAY_AFTER 1: next afternoon, following afternoon, following night, next night, morning after
            DAY_BEFORE 1: day before, previous day, preceding day, previous evening, night before, previous night, evening before
            LATER 0: later, later on, afterwards, after that, thereafter, after this, after above, following week, next week
            LATER 0: following month, next month, following year, next year
            EARLIER 0: earlier, previously, before that, before this, prior to this
            DAYS 1: day, days
            DAYS 7: weeks
            DAYS 14: fortnight, fortnights
            MONTHS 1: month, months
            YEARS 1: year, years, yr, yrs
            SOME 0: few, several, some, number of
            BIRTH 0: dob, date of birth, born, birth
            QUIET 0: the, of, in, on, at some point in, during, dated, date, d, dd, sometime, sometime in, some time in, throughout
            QUIET 0: within, on the, in the, of the, for, o, y, yr, ym, mis, ym mis, whole of, all of, dydd, from the, this, a, an, calendar year
            QUIET 0: at some time in, on date, date of, contact, dates, at some point during, sometime during, month of, ar
            """;

    private static final String NUMBER_WORDS = """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""";
    private static final String COUNTS = "one two three four five six seven eight nine ten eleven twelve";

    /** What a phrase means. */
    record Meaning(Sense sense, int value) {}

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Map<String, Integer> CARDINALS = new HashMap<>();
    private static final int LONGEST = 4;

    static {
        for (String line : WORDS.lines().toList()) {
            int space = line.indexOf(' ');
            int colon = line.indexOf(':');
            Meaning meaning =
                    new Meaning(Sense.valueOf(line.substring(0, space)), Integer.parseInt(line, space + 1, colon, 10));
            for (String phrase : line.substring(colon + 1).split(",", -1)) {
                MEANINGS.put(phrase.strip(), meaning);
            }
        }
        number(NUMBER_WORDS, ORDINALS);
        number(COUNTS, CARDINALS);
        ORDINALS.put("thirtieth", 30);
        CARDINALS.put("couple", 2);
    }

    private Vocabulary() {}

    private static void number(String words, Map<String, Integer> into) {
        int value = 0;
        for (String word : words.split(" ", -1)) {
            value++;
            into.put(word, value);
        }
    }

    static @Nullable Meaning of(String phrase) {
        return MEANINGS.get(phrase);
    }

    /** Gives every word its meaning; unknown words stay {@link Sense#WORD}. */
    static List<Term> understand(List<Term> terms) {
        List<Term> understood = new ArrayList<>(terms.size());
        int i = 0;
        while (i < terms.size()) {
            Term term = terms.get(i);
            if (!term.is(Sense.WORD)) {
                understood.add(term.isMark("@") ? term.as(Sense.AT, 0) : term);
                i++;
                continue;
            }
            int words = phraseAt(terms, i, understood);
            if (words == 0) {
                words = numberAt(terms, i, understood);
            }
            if (words == 0) {
                Meaning meaning = Spelling.nearest(term.text());
                understood.add(meaning == null ? term : term.as(meaning.sense(), meaning.value()));
                words = 1;
            }
            i += words;
        }
        return understood;
    }

    private static int phraseAt(List<Term> terms, int start, List<Term> into) {
        StringBuilder phrase = new StringBuilder();
        @Nullable Meaning best = null;
        int words = 0;
        for (int n = 0;
                n < LONGEST && start + n < terms.size() && terms.get(start + n).is(Sense.WORD);
                n++) {
            if (n > 0) {
                phrase.append(' ');
            }
            phrase.append(terms.get(start + n).text());
            Meaning meaning = MEANINGS.get(phrase.toString());
            if (meaning != null) {
                best = meaning;
                words = n + 1;
            }
        }
        if (best == null) {
            return 0;
        }
        Term first = terms.get(start);
        if (best.sense() == Sense.ORDINAL_ENDING) {
            if (into.isEmpty() || !into.getLast().isNumber()) {
                return 0;
            }
            into.set(into.size() - 1, into.getLast().as(Term.Kind.ORDINAL));
        } else {
            into.add(first.as(best.sense(), best.value()));
        }
        return words;
    }

    /** "first", "twenty-first", "two": as numbers; "last" as the number -1. */
    private static int numberAt(List<Term> terms, int start, List<Term> into) {
        Term term = terms.get(start);
        int tens = term.text().equals("twenty") ? 20 : term.text().equals("thirty") ? 30 : 0;
        if (tens > 0) {
            int next = start + 1;
            if (next < terms.size() && terms.get(next).isMark("-")) {
                next++;
            }
            Integer ones = next < terms.size() ? ORDINALS.get(terms.get(next).text()) : null;
            if (ones == null || ones > 9) {
                return 0;
            }
            into.add(Term.number(Integer.toString(tens + ones), Term.Kind.ORDINAL, term.spaced()));
            return next + 1 - start;
        }
        if (term.text().equals("last") || term.text().equals("final")) {
            into.add(new Term(Sense.NUMBER, "1", -1, Term.Kind.ORDINAL, term.spaced()));
            return 1;
        }
        Integer ordinal = ORDINALS.get(term.text());
        if (ordinal != null) {
            into.add(Term.number(ordinal.toString(), Term.Kind.ORDINAL, term.spaced()));
            return 1;
        }
        Integer count = CARDINALS.get(term.text());
        if (count != null) {
            into.add(Term.number(count.toString(), Term.Kind.PLAIN, term.spaced()));
            return 1;
        }
        return 0;
    }
}
